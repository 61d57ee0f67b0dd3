"""Names and numbers that prose takes from the data inside a sentence: there they cannot grow old.

All raise LookupError, in Russian, for what the handbook does not have. Positions that a company
switches off have their figures still: sentences about them stay until somebody rewrites them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from macros.model.staffing import TRAINEES
from macros.russian.numbers import Noun
from macros.russian.phrases import phrase
from macros.telling.passages import span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from macros.model.handbook import Handbook
    from macros.russian.numbers import Case

Known = TypeVar("Known")

_NOUNS = {
    "levels": Noun("уровень", "уровня", "уровней", ("уровню", "уровням")),
    "grades": Noun("ступень", "ступени", "ступеней", ("ступени", "ступеням"), feminine=True),
    "key_skills": Noun(
        "ключевой навык",
        "ключевых навыка",
        "ключевых навыков",
        ("ключевому навыку", "ключевым навыкам"),
    ),
}


def count(handbook: Handbook, what: str, case: Case = "nominative") -> str:
    """«четыре уровня»; in the dative «четырём уровням»."""
    number = {
        "levels": len(handbook.levels),
        "grades": len(handbook.grades),
        "key_skills": handbook.company.key_skills,
    }
    return _known(_NOUNS, what).counted(number[what], case)


def level_names(handbook: Handbook) -> str:
    """«Знаком», «Работает», «Владеет», «Эксперт»."""
    return ", ".join(f"«{level.title}»" for level in handbook.levels)


def sizes(handbook: Handbook) -> str:
    """«малая компания — до 30 человек, большая компания — больше 30 человек»."""
    if not handbook.different_sizes:
        message = "размеров нет или он один: уберите эти слова"
        raise LookupError(message)
    return ", ".join(f"{phrase(size.title)} — {size.staff}" for size in handbook.different_sizes)


def ratio(handbook: Handbook, role: str) -> int:
    """How many people one of this role is for; of trainees, how many a hundred people have."""
    staffing = handbook.staffing
    found = {r.role: r.default for r in staffing.ratios} if staffing else {}
    found |= {TRAINEES: staffing.trainees_per_hundred} if staffing else {}
    return _known({name: number for name, number in found.items() if number}, role)


def typical(handbook: Handbook, role: str) -> str:
    """How many people one of this role usually leads or is for: «8–12»."""
    spans = {r.id: r.span_of_control.typical for r in handbook.roles if r.span_of_control}
    ratios = handbook.staffing.ratios if handbook.staffing else ()
    return span(_known(spans | {r.role: r.typical for r in ratios if r.typical}, role)).text


def days(handbook: Handbook, stage: str) -> str:
    """The days of a stage of onboarding: «11–30»."""
    return span(_known({s.id: s.days for s in handbook.onboarding if s.days}, stage)).text


FIGURES: tuple[Callable[..., str | int], ...] = (count, level_names, sizes, ratio, typical, days)
"""What a page may call by name, without the handbook."""


def _known(table: Mapping[str, Known], name: str) -> Known:
    if name not in table:
        there = f"есть: {', '.join(table)}" if table else "таких чисел в справочнике нет"
        message = f"«{name}» взять неоткуда; {there}"
        raise LookupError(message)
    return table[name]
