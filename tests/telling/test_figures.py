"""What prose takes from the data inside a sentence."""

from __future__ import annotations

import re

import pytest

from macros.model.handbook import Handbook
from macros.russian.numbers import Noun
from macros.telling.figures import count, days, level_names, ratio, sizes, typical

LEVEL = Noun("уровень", "уровня", "уровней", ("уровню", "уровням"))
GRADE = Noun("ступень", "ступени", "ступеней", ("ступени", "ступеням"), feminine=True)


@pytest.mark.parametrize(
    ("noun", "number", "nominative", "dative"),
    [
        (LEVEL, 1, "один уровень", "одному уровню"),
        (LEVEL, 2, "два уровня", "двум уровням"),
        (LEVEL, 7, "семь уровней", "семи уровням"),
        (LEVEL, 13, "13 уровней", "13 уровням"),
        (LEVEL, 21, "21 уровень", "21 уровню"),
        (GRADE, 1, "одна ступень", "одной ступени"),
        (GRADE, 2, "две ступени", "двум ступеням"),
        (GRADE, 11, "одиннадцать ступеней", "одиннадцати ступеням"),
    ],
)
def test_nouns_are_counted_in_words(noun: Noun, number: int, nominative: str, dative: str) -> None:
    assert noun.counted(number) == nominative
    assert noun.counted(number, "dative") == dative


def test_figures_are_those_of_the_data(handbook: Handbook) -> None:
    staffing = handbook.staffing
    assert staffing
    first = staffing.ratios[0]
    few = handbook.model_copy(
        update={
            "levels": handbook.levels[:2],
            "sizes": handbook.sizes[1:],
            "staffing": staffing.model_copy(
                update={"ratios": (first.model_copy(update={"default": 9, "typical": (7, 11)}),)}
            ),
        }
    )
    assert count(few, "levels") == "два уровня"
    assert level_names(few) == f"«{few.levels[0].title}», «{few.levels[1].title}»"
    assert sizes(few).split(", ")[0].endswith(f" — {few.sizes[0].staff}")
    assert (ratio(few, first.role), typical(few, first.role)) == (9, "7–11")
    stage = next(stage for stage in few.onboarding if stage.days)
    assert days(few, stage.id) == "–".join(map(str, stage.days or ()))


def test_what_the_handbook_does_not_have_is_named(handbook: Handbook) -> None:
    bare = handbook.model_copy(
        update={"staffing": None, "onboarding": (), "sizes": handbook.sizes[:1]}
    )
    for figure, names, said in (
        (count, ["level"], "«level» взять неоткуда; есть: levels, grades, key_skills"),
        (ratio, ["team-leader"], "таких чисел в справочнике нет"),
        (days, ["day"], "таких чисел в справочнике нет"),
        (sizes, [], "размеров нет или он один"),
    ):
        with pytest.raises(LookupError, match=re.escape(said)):
            figure(bare, *names)
