"""What pydantic complains of, in Russian: what was wanted and what stands there instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from macros.reading.fields import closest
from macros.reading.problem import quoted

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

FIELDS = "нужны поля вида «имя: значение»"
TEXT = "нужен текст"
LIST = "нужен список"
LENGTHS = frozenset({"too_short", "too_long"})
WANTED = {
    "string_type": TEXT,
    "tuple_type": LIST,
    "int_type": "нужно целое число",
    "bool_type": "нужно true или false",
    "date_type": "нужна дата вида 2026-11-24",
    "model_type": FIELDS,
}
LIMITS = {
    "string_too_short": "текст пуст",
    "string_too_long": "слишком длинно, можно не больше знаков: {max_length}",
    "too_short": "пунктов в списке: {actual_length}, нужно не меньше {min_length}",
    "too_long": "пунктов в списке: {actual_length}, нужно не больше {max_length}",
    "greater_than_equal": "число {given} слишком мало, нужно не меньше {ge}",
    "less_than_equal": "число {given} слишком велико, нужно не больше {le}",
}
"""Errors of pydantic by their type, as far as our models can raise them."""


def said(error: ErrorDetails) -> tuple[str, str | None]:
    """The message and, where it is more than the description of the field, the hint."""
    context: dict[str, Any] = error.get("ctx", {})
    given = error["input"]
    kind = error["type"]
    if kind in WANTED:
        return wrong_type(WANTED[kind], given)
    if kind in LENGTHS and isinstance(given, str):
        kind = f"string_{kind}"
    if kind in LIMITS:
        return LIMITS[kind].format(given=given, **context), None
    match kind:
        case "literal_error":
            allowed = str(context["expected"]).replace("'", "").replace(" or ", ", ")
            wanted = f"допустимо: {allowed}"
            if not isinstance(given, str):
                return wrong_type(wanted, given)
            guess = closest(given, allowed.split(", "))
            message = f"значение {quoted(given)} не подходит; {wanted}"
            return message, f"возможно, {guess}" if guess else None
        case "string_pattern_mismatch" if "http" in str(context["pattern"]):
            return f"{quoted(given)} — не адрес", "адрес начинается с http:// или https://"
        case "string_pattern_mismatch" if "w" in str(context["pattern"]):
            hint = "id пишут строчными латинскими буквами, цифрами и дефисом"
            return f"{quoted(given)} — не id", hint if given.isascii() else None
        case "string_pattern_mismatch":
            return "текст пуст", None
    return "значение не подходит", None


def wrong_type(wanted: str, given: object) -> tuple[str, str | None]:
    """That something else stands where this is `wanted`."""
    hint = "каждый пункт начните с «- »" if wanted == LIST else None
    match given:
        case None:
            return f"поле не заполнено, {wanted}", hint
        case bool() | int():
            quotes = "возьмите значение в кавычки" if wanted == TEXT else hint
            return f"{wanted}, а стоит {str(given).lower()}", quotes
        case float():
            quotes = "возьмите значение в кавычки" if wanted == TEXT else hint
            number = f"{given:g}".replace(".", ",")
            return f"{wanted}, а стоит дробное {number}", quotes
        case str():
            return f"{wanted}, а стоит текст {quoted(given)}", hint
        case tuple():
            return f"{wanted}, а стоит список", hint
        case _:
            colon = "текст с «: » возьмите в кавычки" if wanted == TEXT else hint
            return f"{wanted}, а стоят вложенные поля", colon
