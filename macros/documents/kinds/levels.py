"""What workbooks share that show levels of skills or have them chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents.workbook import Column, DropDown, Tally
from macros.telling.level import level_label, scale

if TYPE_CHECKING:
    from macros.model.level import Level

AT_LEVEL = "Что делает работник на уровне"


def level_choice(levels: tuple[Level, ...], title: str, sheet: str, none: str = "") -> DropDown:
    """A level to choose, explained on the `sheet` of this title; 0 is one too if `none` says so."""
    numbers = ((0,) if none else ()) + tuple(level.number for level in levels)
    named = f"{none}; {scale(levels)}" if none else scale(levels)
    return DropDown(
        options=numbers,
        title=title,
        prompt=f"{named}. Подробнее — на листе «{sheet}».",
        refusal=f"Выберите целое число от {numbers[0]} до {numbers[-1]} из списка.",
    )


def rated(skills: int, column: int, least: int) -> Tally:
    """How many of the `skills` have a rating."""
    return Tally(f"Оценено навыков из {skills}:", column, least)


def level_columns(
    levels: tuple[Level, ...], width: int, group: str = AT_LEVEL
) -> tuple[Column, ...]:
    """A column for what each level looks like."""
    return tuple(Column(level_label(level), width, group) for level in levels)
