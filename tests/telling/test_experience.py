"""How experience reads."""

from __future__ import annotations

import pytest

from macros.model.role import Experience
from macros.telling.experience import tenure, usual, years


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "без опыта"),
        (1, "от 1 года"),
        (2, "от 2 лет"),
        (5, "от 5 лет"),
        (11, "от 11 лет"),
        (21, "от 21 года"),
    ],
)
def test_years_take_the_genitive(number: int, words: str) -> None:
    assert years(number) == words


def test_tenure_names_the_work() -> None:
    asked = Experience(years=2, kind="руководства командой", required=("Опыт",))
    assert tenure(asked) == "от 2 лет руководства командой"
    assert usual(asked) == "Обычно просят от 2 лет руководства командой"
    none = Experience(years=0, required=("Не нужен",))
    assert (tenure(none), usual(none)) == ("без опыта", "Обычно берут без опыта")
    assert tenure(Experience(required=("Опыт",))) == ""
