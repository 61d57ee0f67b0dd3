"""Nouns that are counted."""

from __future__ import annotations

_TEENS = range(11, 15)
_FEW = range(2, 5)


def counted(number: int, one: str, few: str, many: str) -> str:
    """«1 должность», «4 должности», «12 должностей»."""
    return f"{number} {plural(number, one, few, many)}"


def plural(number: int, one: str, few: str, many: str) -> str:
    """The form of a noun after `number`: 1 and 21 take `one`, 2 and 22 `few`, 5 and 11 `many`."""
    last = 0 if number % 100 in _TEENS else number % 10
    return one if last == 1 else few if last in _FEW else many
