from __future__ import annotations

import pytest

from macros.russian.numbers import counted
from macros.russian.phrases import phrase


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Оператор", "оператор"),
        ("О беде редко говорят прямо", "о беде редко говорят прямо"),
        ("У\u00a0каждого своё", "у\u00a0каждого своё"),
        ("ИТ-служба", "ИТ-служба"),
        ("А4", "А4"),
        ("Service desk", "Service desk"),
        ("", ""),
    ],
)
def test_phrase_stands_inside_a_sentence(text: str, inside: str) -> None:
    assert phrase(text) == inside


@pytest.mark.parametrize(
    ("number", "noun"),
    [
        (0, "дней"),
        (1, "день"),
        (2, "дня"),
        (4, "дня"),
        (5, "дней"),
        (11, "дней"),
        (12, "дней"),
        (21, "день"),
        (104, "дня"),
        (111, "дней"),
    ],
)
def test_noun_agrees_with_its_number(number: int, noun: str) -> None:
    assert counted(number, "день", "дня", "дней") == f"{number} {noun}"
