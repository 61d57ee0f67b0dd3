"""Every text of the data as it was written: a record has it with its spaces tidied up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from macros.reading.document import Place, Value, value_at
from macros.reading.draft import BLANK, Draft
from macros.reading.fields import fields_of, inner_model
from macros.reading.shape import Entry
from macros.russian.phrasing import Phrasing

_CAPITALS = Phrasing.POINT | Phrasing.DEED
_CYRILLIC = re.compile("[А-ЯЁа-яё]")


@dataclass(frozen=True)
class Written:
    """A text, how its field is phrased, and where it stands in the record of `entry`.

    One that is `cut_off` was most likely the end of the item before it: a comma in [ ] parts items.
    """

    entry: Entry[Any]
    place: Place
    text: str
    phrasing: Phrasing
    cut_off: bool = False


def texts(draft: Draft) -> Iterator[Written]:
    """Every text of every valid record, blanks apart; ids, addresses and dates are no texts."""
    for entry in draft.entries():
        content = value_at(entry.place, entry.document.content)
        for place, text, phrasing in _inside(type(entry.record), None, content, ()):
            if BLANK in text:
                continue
            if not _CYRILLIC.search(text):
                yield Written(entry, place, text, Phrasing.VERBATIM)
            elif phrasing in _CAPITALS and text[0].islower() and _follows_a_comma(entry, place):
                yield Written(entry, place, text, Phrasing.FREE, cut_off=True)
            else:
                yield Written(entry, place, text, phrasing)


def _follows_a_comma(entry: Entry[Any], place: Place) -> bool:
    *around, last = place
    if not isinstance(last, int) or last == 0:
        return False
    here, before = ((*entry.place, *around, i) for i in (last, last - 1))
    return entry.document.position(here)[0] == entry.document.position(before)[0]


def _inside(
    model: type[BaseModel] | None, phrasing: Phrasing | None, value: Value, place: Place
) -> Iterator[tuple[Place, str, Phrasing]]:
    if isinstance(value, str) and phrasing:
        yield place, value, phrasing
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from _inside(model, phrasing, item, (*place, i))
    elif isinstance(value, dict) and model:
        for name, (inner, inner_phrasing) in _fields(model).items():
            if name in value:
                yield from _inside(inner, inner_phrasing, value[name], (*place, name))


@cache
def _fields(model: type[BaseModel]) -> dict[str, tuple[type[BaseModel] | None, Phrasing | None]]:
    """What is inside of each field: a record, or texts of one phrasing."""
    return {
        name: (inner_model(field.annotation), _phrasing((*field.metadata, field.annotation)))
        for name, field in fields_of(model).items()
    }


def _phrasing(said: tuple[object, ...]) -> Phrasing | None:
    """The last word about it: a sentence is a text, too."""
    for each in reversed(said):
        inside = (*get_args(each), *getattr(each, "__metadata__", ()))
        found = each if isinstance(each, Phrasing) else _phrasing(inside)
        if found:
            return found
    return None
