"""Матрица навыков: roles × skills, the required level in each cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents.blocks import Note
from macros.documents.kinds.finished import workbook
from macros.documents.kinds.levels import level_columns
from macros.documents.workbook import Cell, Column, Sheet, Workbook
from macros.telling import names

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.model.skill import Skill, SkillGroup

TITLE = names.MATRIX_OF_SKILLS
_LEGEND = Note("Число — требуемый уровень навыка; пустая клетка — навыка нет в требованиях.")


def skills_matrix(handbook: Handbook) -> Workbook:
    """A sheet of roles (rows) by skills (columns, level 1 … n or empty) and two that explain it.

    One explains the levels, one what each level of each skill looks like.
    """
    sheets = (_matrix(handbook), _levels(handbook), _skills(handbook))
    return workbook(handbook, TITLE, sheets)


def _matrix(handbook: Handbook) -> Sheet:
    skills = _grouped(handbook)
    highest = handbook.levels[-1].number
    return Sheet(
        title=TITLE,
        columns=(
            Column(names.ROLE, 36),
            Column(names.DEPARTMENT, 26),
            *(Column(skill.title, 3, group.title, highest) for group, skill in skills),
        ),
        rows=tuple(_row(handbook, role) for role in handbook.roles),
        below=(_LEGEND,),
        fixed=2,
    )


def _row(handbook: Handbook, role: Role) -> tuple[Cell, ...]:
    required = (role.requires(skill.id) for _, skill in _grouped(handbook))
    levels = (None if skill is None else skill.level for skill in required)
    return (role.title, handbook.department(role.department).title, *levels)


def _levels(handbook: Handbook) -> Sheet:
    return Sheet(
        title="Уровни",
        columns=(
            Column(names.LEVEL, 10),
            Column("Название", 18),
            Column("Что делает работник", 80),
        ),
        rows=tuple((level.number, level.title, level.description) for level in handbook.levels),
    )


def _skills(handbook: Handbook) -> Sheet:
    return Sheet(
        title="Навыки",
        columns=(
            Column(names.SKILL, 17),
            Column("Группа", 13),
            Column(names.DEFINITION, 25),
            *level_columns(handbook.levels, 27),
        ),
        rows=tuple(
            (skill.title, group.title, skill.definition, *skill.levels)
            for group, skill in _grouped(handbook)
        ),
    )


def _grouped(handbook: Handbook) -> tuple[tuple[SkillGroup, Skill], ...]:
    """Every skill with its group, group by group."""
    return tuple(
        (group, skill) for group in handbook.skill_groups for skill in handbook.skills_of(group)
    )
