"""What readers see for the values that the data name by a word of English."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.model.role import Classification, Origin, Scheme

_ORIGINS: dict[Origin, str] = {
    "survey": "обзор должностей контакт-центра",
    "form": "образец должностной инструкции",
    "ours": "решение составителей",
}
_SCHEMES: dict[Scheme, str] = {
    "isco-08": "МСКЗ-08 (ISCO-08)",
    "onet": "O*NET-SOC",
    "esco": "ESCO",
    "okz": "ОКЗ (ОК 010-2014)",
    "profstandart": "Профстандарт",
}
_ENGLISH: frozenset[Scheme] = frozenset(("isco-08", "onet", "esco"))


def origin(name: Origin) -> str:
    """Where facts come from."""
    return _ORIGINS[name]


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
