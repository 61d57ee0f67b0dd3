"""From the content of a file to a model record; pydantic's complaints said in Russian."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError

from macros.model.record import ID_RULE, is_id
from macros.reading.document import UNREADABLE, Document, Place, Value, dotted, value_at
from macros.reading.fields import description, fields_of, meant_field, model_at
from macros.reading.problem import Problem, Severity, quoted
from macros.reading.wanted import FIELDS, LENGTHS, said, wrong_type

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    problems: list[Problem] = []
    if id is not None and not is_id(id):
        problems.append(_bad_id(document, place, id))
    if not isinstance(content, dict):
        if content is not UNREADABLE:
            problems.append(_at(document, place, *wrong_type(FIELDS, content)))
        return None, tuple(problems)
    if id is not None:
        if "id" in content:
            problems.append(_needless_id(document, place))
        content = {**content, "id": id}
    try:
        record = model.model_validate(content)
    except ValidationError as error:
        errors = [each for each in error.errors() if each["loc"] != ("id",)]
        return None, (*problems, *_explain(model, document, place, content, errors))
    return (None if problems else Entry(record, document, place)), tuple(problems)


def _explain(
    model: type[BaseModel],
    document: Document,
    place: Place,
    content: Value,
    errors: list[ErrorDetails],
) -> Iterator[Problem]:
    unknown = [error["loc"] for error in errors if error["type"] == "extra_forbidden"]
    meant = {loc: meant_field(model, loc) for loc in unknown}
    pairs = {error["loc"]: _pair(model, error) for error in errors}
    for at in dict.fromkeys(filter(None, pairs.values())):
        yield _no_pair(document, (*place, *at), value_at(at, content), description(model, at))
    found_misspelt = {(*loc[:-1], name) for loc, name in meant.items()}
    for error in errors:
        loc = error["loc"]
        where: Place = (*place, *loc)
        hint = description(model, loc)
        match error["type"]:
            case "extra_forbidden":
                guess = f"возможно, {meant[loc]}" if meant[loc] else None
                yield _unknown(document, where, guess or _torn_off(document, where, content, loc))
            case _ if error["input"] is UNREADABLE or _miscounted(error, errors) or pairs[loc]:
                continue
            case "missing" if isinstance(loc[-1], int):
                yield _at(document, where[:-1], f"в списке не хватает пункта {loc[-1] + 1}", hint)
            case "missing" if loc not in found_misspelt:
                line, column = document.position(where[:-1])
                message = f"нет обязательного поля «{loc[-1]}»"
                yield Problem(document.path, line, column, message, hint, dotted(where))
            case "missing":
                continue
            case "value_error":
                yield _at(document, where, str(error["ctx"]["error"]))
            case _:
                message, own_hint = said(error)
                yield _at(document, where, message, own_hint or hint)


_NO_PAIR = frozenset({"tuple_type", "int_type", "missing", "too_long"})


def _pair(model: type[BaseModel], error: ErrorDetails) -> Place | None:
    """The field where two numbers are wanted and something else stands; None if it is no such."""
    loc = error["loc"]
    at = loc[:-1] if loc and isinstance(loc[-1], int) else loc
    is_absent = error["type"] == "missing" and at == loc
    if not at or is_absent or error["type"] not in _NO_PAIR:
        return None
    field = fields_of(model_at(model, at[:-1])).get(str(at[-1]))
    annotations = (field.annotation, *get_args(field.annotation)) if field else ()
    return at if any(map(_is_pair, annotations)) else None


def _is_pair(annotation: object) -> bool:
    return get_origin(annotation) is tuple and Ellipsis not in get_args(annotation)


def _no_pair(document: Document, place: Place, given: Value, description: str | None) -> Problem:
    """However a range is written, its two numbers can mostly be seen."""
    message, _ = wrong_type("нужны два целых числа, от и до", given)
    match re.findall(r"\d+(?:[.,]\d+)?", str(given)):
        case [low, high] if low.isdecimal() and high.isdecimal():
            return _at(document, place, message, f"напишите так: [{low}, {high}]")
    return _at(document, place, message, description)


def _miscounted(error: ErrorDetails, errors: list[ErrorDetails]) -> bool:
    """Whether the length is wrong only because items with problems of their own do not count."""
    loc = error["loc"]
    return error["type"] in LENGTHS and any(
        loc == other["loc"][: len(loc)] != other["loc"] for other in errors
    )


def _bad_id(document: Document, place: Place, given: str) -> Problem:
    line, column = document.position(place, key=True)
    what = "ключ" if place else "имя файла"
    message = f"{what} {quoted(given)} не годится в id"
    return Problem(document.path, line, column, message, ID_RULE, "id")


def _needless_id(document: Document, place: Place) -> Problem:
    line, column = document.position((*place, "id"), key=True)
    said = "ключ записи" if place else "имя файла"
    return Problem(document.path, line, column, "поле «id» лишнее", f"id — это {said}", "id")


def _unknown(document: Document, where: Place, hint: str | None) -> Problem:
    line, column = document.position(where, key=True)
    message = f"неизвестное поле {quoted(str(where[-1]))}"
    return Problem(document.path, line, column, message, hint, dotted(where))


def _torn_off(document: Document, where: Place, content: Value, loc: Place) -> str | None:
    """Why this may be no field: what a comma or a missing space makes of a text in { }."""
    record = value_at(loc[:-1], content)
    first = next(iter(record)) if isinstance(record, dict) else ""
    in_braces = document.values.get(where[:-1]) != document.keys.get((*where[:-1], first))
    name = str(loc[-1])
    if value_at(loc, content) is not None or not in_braces:
        return None
    if ":" in name:
        return "после двоеточия нужен пробел"
    cure = "числа здесь целые" if name.isdecimal() else "текст с запятой возьмите в кавычки"
    return f"запятая внутри {{ }} начинает новое поле: {cure}"


def _at(document: Document, place: Place, message: str, hint: str | None = None) -> Problem:
    line, column = document.position(place)
    return Problem(document.path, line, column, message, hint, dotted(place))
