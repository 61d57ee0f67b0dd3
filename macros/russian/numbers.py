"""Nouns that are counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Case = Literal["nominative", "dative"]

_TEENS = range(11, 15)
_FEW = range(2, 5)
_WORDS: dict[Case, tuple[str, ...]] = {
    "nominative": (
        *("ноль", "один", "два", "три", "четыре", "пять", "шесть"),
        *("семь", "восемь", "девять", "десять", "одиннадцать", "двенадцать"),
    ),
    "dative": (
        *("нулю", "одному", "двум", "трём", "четырём", "пяти", "шести"),
        *("семи", "восьми", "девяти", "десяти", "одиннадцати", "двенадцати"),
    ),
}
_FEMININE = {"один": "одна", "два": "две", "одному": "одной"}


@dataclass(frozen=True)
class Noun:
    """The forms after «один», «два» and «пять», and the dative of one and of many."""

    one: str
    few: str
    many: str
    dative: tuple[str, str]
    feminine: bool = False

    def counted(self, number: int, case: Case = "nominative") -> str:
        """«четыре уровня», «двум ступеням»; great numbers stay in figures."""
        forms = (self.one, self.few, self.many)
        if case == "dative":
            one, many = self.dative
            forms = (one, many, many)
        words = in_words(number, case)
        words = _FEMININE.get(words, words) if self.feminine else words
        return f"{words} {plural(number, *forms)}"


def counted(number: int, one: str, few: str, many: str) -> str:
    """«1 должность», «4 должности», «12 должностей»."""
    return f"{number} {plural(number, one, few, many)}"


def plural(number: int, one: str, few: str, many: str) -> str:
    """The form of a noun after `number`: 1 and 21 take `one`, 2 and 22 `few`, 5 and 11 `many`."""
    last = 0 if number % 100 in _TEENS else number % 10
    return one if last == 1 else few if last in _FEW else many


def in_words(number: int, case: Case = "nominative") -> str:
    """«три», «трём»; from 13 on figures."""
    words = _WORDS[case]
    return words[number] if number < len(words) else str(number)
