"""Walks over a document: every text changed, or the whole written as JSON."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import Any, TypeVar

from macros.documents.look import Look

Walked = TypeVar("Walked")
Sought = TypeVar("Sought")


def reworded(
    part: Walked, wording: Callable[[str], str], but: frozenset[str] = frozenset()
) -> Walked:
    """`part` (a block, a paper, a tuple of them) with `wording` applied to every text in it.

    Fields named in `but` stay as they are: ids and addresses are looked up, not read.
    """
    return _reworded(part, wording, but)  # type: ignore[no-any-return]


def canonical(document: object) -> str:
    """The document as JSON text that is equal exactly when the documents are equal."""
    return json.dumps(
        document, default=_plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )


def in_json(part: object) -> Any:
    """`part` in the types of JSON.

    A dataclass becomes an object with its name under «block», a file its SHA-256.
    """
    return json.loads(json.dumps(part, default=_plain))


def _plain(part: object) -> dict[str, object] | str:
    """What JSON does not know: all the rest is written without a call of Python's own."""
    if names := _field_names(type(part)):
        return {"block": type(part).__name__, **{name: getattr(part, name) for name in names}}
    if isinstance(part, date):
        return part.isoformat()
    if isinstance(part, bytes):
        return hashlib.sha256(part).hexdigest()
    message = f"в документе не бывает значений типа {type(part).__name__}"
    raise TypeError(message)


def texts_in(part: object) -> Iterator[str]:
    """Every text in `part`, in order."""
    return every(str, part)


def every(kind: type[Sought], part: object) -> Iterator[Sought]:
    """Everything of this kind in `part`, in order."""
    if isinstance(part, kind):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from every(kind, item)
    elif not isinstance(part, Look):
        for name in _field_names(type(part)):
            yield from every(kind, getattr(part, name))


def _reworded(part: Any, wording: Callable[[str], str], but: frozenset[str]) -> Any:
    if isinstance(part, str):
        return wording(part)
    if isinstance(part, tuple):
        return tuple(_reworded(item, wording, but) for item in part)
    if isinstance(part, Look):  # it has colours, no words
        return part
    if names := _field_names(type(part)):
        fields = ((name, getattr(part, name)) for name in names)
        return type(part)(
            *(value if name in but else _reworded(value, wording, but) for name, value in fields)
        )
    return part


def _names_of_fields(kind: type) -> tuple[str, ...]:
    """None for what is no dataclass."""
    known = dataclasses.is_dataclass(kind)
    return tuple(field.name for field in dataclasses.fields(kind)) if known else ()


_field_names: Callable[[type], tuple[str, ...]] = cache(_names_of_fields)
