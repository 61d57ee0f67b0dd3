"""From the content of a file to a model record; pydantic's complaints said in Russian."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from macros.reading.document import Document, Place, Value, dotted
from macros.reading.problem import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic_core import ErrorDetails

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class Entry(Generic[Model]):
    """A valid record and where it stands, so that rules can point at its fields."""

    record: Model
    document: Document
    place: Place = ()

    def problem(
        self,
        field: Place,
        message: str,
        hint: str | None = None,
        *,
        severity: Severity = "error",
    ) -> Problem:
        """A problem at `field` of this record."""
        place = (*self.place, *field)
        line, column = self.document.position(place)
        return Problem(self.document.path, line, column, message, hint, dotted(place), severity)


def shape(
    model: type[Model],
    document: Document,
    content: Value,
    place: Place = (),
    *,
    id: str | None = None,
) -> tuple[Entry[Model] | None, tuple[Problem, ...]]:
    """Make a record of `content`; `id` is the file name or the key it stands under."""
    if not isinstance(content, dict):
        return None, (
            _at(document, place, *_wrong_type("нужны поля вида «имя: значение»", content)),
        )
    if id is not None:
        if "id" in content:
            return None, (_extra(model, document, (*place, "id")),)
        content = {"id": id, **content}
    try:
        return Entry(model.model_validate(content), document, place), ()
    except ValidationError as error:
        return None, tuple(_explain(model, document, place, each) for each in error.errors())


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that `word` most resembles, or None."""
    return next(iter(get_close_matches(word, list(candidates), n=1, cutoff=0.6)), None)


def _explain(
    model: type[BaseModel], document: Document, place: Place, error: ErrorDetails
) -> Problem:
    where: Place = (*place, *error["loc"])
    if error["loc"] == ("id",):
        return _bad_id(document, place, str(error["input"]))
    match error["type"]:
        case "missing":
            line, column = document.position(where[:-1])
            message = f"нет обязательного поля «{where[-1]}»"
            return Problem(document.path, line, column, message, _hint(model, error), dotted(where))
        case "extra_forbidden":
            return _extra(model, document, where)
        case _:
            message, hint = _say(error)
            return _at(document, where, message, hint or _hint(model, error))


def _say(error: ErrorDetails) -> tuple[str, str | None]:
    context: dict[str, Any] = error.get("ctx", {})
    given = error["input"]
    match error["type"]:
        case "string_type":
            return _wrong_type("нужен текст", given)
        case "tuple_type":
            return _wrong_type("нужен список", given, "каждый пункт начните с «- »")
        case "int_type" | "int_from_float":
            return _wrong_type("нужно целое число", given)
        case "bool_type":
            return _wrong_type("нужно true или false", given)
        case "model_type" | "dict_type" | "model_attributes_type":
            return _wrong_type("нужны поля вида «имя: значение»", given)
        case "literal_error":
            allowed = str(context["expected"]).replace("'", "").replace(" or ", ", ")
            guess = closest(str(given), allowed.split(", "))
            return (
                f"значение «{given}» не подходит; допустимо: {allowed}",
                guess and f"возможно, {guess}",
            )
        case "string_pattern_mismatch" if "http" in str(context["pattern"]):
            return f"«{given}» — не адрес", "адрес начинается с http:// или https://"
        case "string_pattern_mismatch" if "a-z" in str(context["pattern"]):
            return f"«{given}» — не id", "id пишут строчными латинскими буквами, цифрами и дефисом"
        case "string_pattern_mismatch" | "string_too_short":
            return "текст пуст", None
        case "string_too_long":
            return (
                f"слишком длинно: {len(given)} зн., можно не больше {context['max_length']}",
                None,
            )
        case "too_short":
            return (
                f"в списке {context['actual_length']} п., нужно не меньше {context['min_length']}",
                None,
            )
        case "too_long":
            return (
                f"в списке {context['actual_length']} п., можно не больше {context['max_length']}",
                None,
            )
        case "greater_than_equal":
            return f"число {given} слишком мало, нужно не меньше {context['ge']}", None
        case "less_than_equal":
            return f"число {given} слишком велико, можно не больше {context['le']}", None
        case "value_error":
            return str(context["error"]), None
    return "значение не подходит", None


def _wrong_type(wanted: str, given: object, hint: str | None = None) -> tuple[str, str | None]:
    match given:
        case None:
            return f"поле не заполнено, {wanted}", hint
        case bool() | int() | float():
            found = str(given).lower() if isinstance(given, bool) else str(given)
            return f"{wanted}, а стоит {found}", hint or "возьмите значение в кавычки"
        case str():
            return f"{wanted}, а стоит текст «{given[:40]}»", hint
        case tuple():
            return f"{wanted}, а стоит список", hint
        case _:
            return f"{wanted}, а стоят вложенные поля", hint or "текст с «: » возьмите в кавычки"


def _bad_id(document: Document, place: Place, given: str) -> Problem:
    line, column = document.position(place, key=True)
    hint = "строчные латинские буквы, цифры и дефис, не длиннее 60 знаков"
    what = "ключ" if place else "имя файла"
    return Problem(
        document.path, line, column, f"{what} «{given[:60]}» не годится в id", hint, "id"
    )


def _extra(model: type[BaseModel], document: Document, where: Place) -> Problem:
    line, column = document.position(where, key=True)
    fields = sorted(_field_names(model))
    guess = closest(str(where[-1]), fields)
    hint = f"возможно, {guess}" if guess else None
    message = f"неизвестное поле «{where[-1]}»"
    return Problem(document.path, line, column, message, hint, dotted(where))


def _field_names(model: type[BaseModel]) -> set[str]:
    """Names of all fields that a schema mentions, at any depth."""
    schema = model.model_json_schema()
    parts = [schema, *schema.get("$defs", {}).values()]
    return {name for part in parts for name in part.get("properties", {})}


def _hint(model: type[BaseModel], error: ErrorDetails) -> str | None:
    """What the model says about the field, found by the path of the error."""
    field = None
    current: type[BaseModel] | None = model
    for step in error["loc"]:
        if isinstance(step, int) or current is None:
            continue
        field = next(
            (f for name, f in current.model_fields.items() if (f.alias or name) == step), None
        )
        current = _inner_model(field.annotation) if field else None
    return field.description if field else None


def _inner_model(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_inner_model(part) for part in getattr(annotation, "__args__", ()))
    return next((found for found in inner if found), None)


def _at(document: Document, place: Place, message: str, hint: str | None = None) -> Problem:
    line, column = document.position(place)
    return Problem(document.path, line, column, message, hint, dotted(place))
