"""Матрица навыков: roles × skills, the required level in each cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents.author import author
from macros.documents.blocks import Cell, Sheet, Workbook
from macros.documents.naming import stem

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role

TITLE = "Матрица навыков"


def skills_matrix(handbook: Handbook) -> Workbook:
    """A sheet of roles (rows) by skills (columns, level 1 … n or empty) and one of the levels."""
    return Workbook(
        title=TITLE,
        author=author(handbook),
        stem=stem(TITLE),
        sheets=(_matrix(handbook), _levels(handbook), _skills(handbook)),
    )


def _matrix(handbook: Handbook) -> Sheet:
    return Sheet(
        title=TITLE,
        header=("Должность", "Подразделение", *(skill.title for skill in handbook.skills)),
        rows=tuple(_row(handbook, role) for role in handbook.roles),
        note="Число — требуемый уровень навыка; пустая клетка — навык не требуется.",
    )


def _row(handbook: Handbook, role: Role) -> tuple[Cell, ...]:
    required = (role.requires(skill.id) for skill in handbook.skills)
    levels = (None if skill is None else skill.level for skill in required)
    return (role.title, handbook.department(role.department).title, *levels)


def _levels(handbook: Handbook) -> Sheet:
    return Sheet(
        title="Уровни",
        header=("Уровень", "Название", "Что делает работник"),
        rows=tuple((level.number, level.title, level.description) for level in handbook.levels),
    )


def _skills(handbook: Handbook) -> Sheet:
    return Sheet(
        title="Навыки",
        header=("Навык", "Определение", *(f"{lev.number}. {lev.title}" for lev in handbook.levels)),
        rows=tuple((skill.title, skill.definition, *skill.levels) for skill in handbook.skills),
    )
