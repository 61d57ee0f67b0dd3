"""The alphabetical order of terms."""

from __future__ import annotations

from macros.model.term import Term


def term(words: str) -> Term:
    return Term(id="term", term=words, definition="Определение.")


def test_order_is_that_of_a_dictionary() -> None:
    words = ("яма", "«Ёлка»", "ежедневник", "AHT", "Жар")
    sorted_ = sorted(map(term, words), key=lambda each: each.sort_key)
    assert [each.term for each in sorted_] == ["AHT", "ежедневник", "«Ёлка»", "Жар", "яма"]


def test_quotes_alone_have_a_place_too() -> None:
    assert term("«").sort_key == "«"
