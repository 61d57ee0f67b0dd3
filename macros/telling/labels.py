"""What readers see for the values that the data name by a word of English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model.origin import OURS

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Classification, Scheme

_SCHEMES: dict[Scheme, str] = {
    "isco-08": "МСКЗ-08 (ISCO-08)",
    "onet": "O*NET-SOC",
    "esco": "ESCO",
    "okz": "ОКЗ (ОК 010-2014)",
    "profstandart": "Профстандарт",
}
_ENGLISH: frozenset[Scheme] = frozenset(("isco-08", "onet", "esco"))


def origin(handbook: Handbook, id_: str) -> str:
    """Where facts come from."""
    return "решение составителей" if id_ == OURS else handbook.origin(id_).title


def scheme(name: Scheme) -> str:
    """A classification of occupations."""
    return _SCHEMES[name]


def scheme_language(name: Scheme) -> str:
    """In which language a classification names occupations, as HTML writes it."""
    return "en" if name in _ENGLISH else "ru"


def classified(entry: Classification) -> str:
    """The code of an entry; ESCO has none of its own and places occupations in groups of ISCO."""
    if entry.scheme != "esco":
        return entry.code or "—"
    return f"нет, группа ISCO {entry.code}" if entry.code else "нет"
