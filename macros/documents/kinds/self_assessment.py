"""Самооценка навыков: one rates one's own level of each skill of a role and sees what is missing.

The form asks for nothing but levels; behaviours of all levels stand on the second sheet.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.documents.blocks import Field, Fields, Heading, Note, Paragraph
from macros.documents.kinds.finished import titled, workbook
from macros.documents.kinds.levels import level_choice, level_columns, rated
from macros.documents.walk import reworded
from macros.documents.workbook import (
    Blanks,
    Cell,
    Column,
    Line,
    Sheet,
    Shortfall,
    Tally,
    Workbook,
)
from macros.model.address import absolute, address_of
from macros.russian.phrases import phrase
from macros.russian.typography import typeset
from macros.telling import names

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role

KIND = "Самооценка навыков"
_LEVELS = "Уровни навыков"
_REQUIRED, _OWN = "Требуемый уровень", "Моя оценка"
_COLUMNS = (
    Column(names.SKILL, 19),
    Column("Важность", 10),
    Column("№", 4, _REQUIRED),
    Column("Название", 10, _REQUIRED),
    Column("Как он проявляется в работе", 53, _REQUIRED),
    Column(names.OWN_LEVEL, 9, _OWN),
    Column(names.MISSING, 9, _OWN),
)
_NUMBER_COLUMN, _OWN_COLUMN, _MISSING_COLUMN = 2, 5, 6
_PLAN = Blanks((names.SKILL, "Что я сделаю", "Срок"), (2, 3, 2), (("", "", ""),) * 3)


def self_assessment(handbook: Handbook, role: Role) -> Workbook:
    """A form for `role` on one sheet of paper, and the levels of its skills to compare with.

    KeyError if the role names a skill or a level the handbook does not have.
    """
    sheets = (_form(handbook, role), _levels(handbook, role))
    return workbook(handbook, KIND, reworded(sheets, typeset), role)


def _form(handbook: Handbook, role: Role) -> Sheet:
    highest = handbook.levels[-1].number
    return Sheet(
        title=KIND,
        columns=_COLUMNS,
        rows=tuple(_rows(handbook, role)),
        above=(
            Heading(titled(KIND, role)),
            Fields((Field(names.FULL_NAME), Field("Дата"))),
            Paragraph(
                f"Выберите для каждого навыка свой уровень, от 0 до {highest}, в столбце "
                f"«{names.OWN_LEVEL}»; 0 — навыка пока нет. Сколько уровней не хватает до "
                f"требуемого, файл посчитает сам. Все уровни каждого навыка описаны на листе "
                f"«{_LEVELS}»."
            ),
        ),
        below=(
            rated(len(role.skills), _OWN_COLUMN, 0),
            Tally("Из них ниже требуемого уровня:", _MISSING_COLUMN, 1),
            Heading("План развития"),
            _PLAN,
            *_source(handbook, role),
        ),
        form=True,
    )


def _rows(handbook: Handbook, role: Role) -> Iterator[tuple[Cell, ...]]:
    choice = level_choice(handbook.levels, names.OWN_LEVEL, _LEVELS, "0 — навыка пока нет")
    for required in role.skills:
        skill, level = handbook.skill(required.skill), handbook.level(required.level)
        yield (
            skill.title,
            names.KEY if required.key else None,
            level.number,
            phrase(level.title),
            skill.behaviour(level.number),
            choice,
            Shortfall(required=_NUMBER_COLUMN, own=_OWN_COLUMN),
        )


def _source(handbook: Handbook, role: Role) -> Iterator[Line]:
    page = absolute(handbook.site_url, address_of(role))
    if page:
        yield Note(f"О должности и её навыках: {page}")


def _levels(handbook: Handbook, role: Role) -> Sheet:
    scale: tuple[Cell, ...] = (
        "Любой навык",
        None,
        *(level.description for level in handbook.levels),
    )
    skills = ((handbook.skill(required.skill), required.level) for required in role.skills)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (skill.title, level, *skill.levels) for skill, level in skills
    )
    return Sheet(
        title=_LEVELS,
        columns=(
            Column(names.SKILL, 20),
            Column("Нужен уровень", 12),
            *level_columns(handbook.levels, 32),
        ),
        rows=(scale, *rows),
    )
