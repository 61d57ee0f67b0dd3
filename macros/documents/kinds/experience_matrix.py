"""Матрица опыта: what education and experience each role asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents.kinds.finished import workbook
from macros.documents.workbook import Cell, Column, Sheet, Workbook
from macros.russian.phrases import phrase
from macros.telling import experience as told
from macros.telling import names

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role

TITLE = names.MATRIX_OF_EXPERIENCE
_COLUMNS = (
    Column(names.ROLE, 20),
    Column(names.DEPARTMENT, 16),
    Column(names.GRADE, 14),
    Column("Стаж, лет не меньше", 10),
    Column("Стаж какой работы", 20),
    Column(names.EDUCATION, 22),
    Column(told.REQUIRED, 26),
    Column(told.DESIRED, 26),
    Column(names.INTERNAL_PATH, 26),
)


def experience_matrix(handbook: Handbook) -> Workbook:
    """One sheet: a row for each role, a column for each kind of requirement."""
    sheet = Sheet(TITLE, _COLUMNS, tuple(_row(handbook, role) for role in handbook.roles))
    return workbook(handbook, TITLE, (sheet,))


def _row(handbook: Handbook, role: Role) -> tuple[Cell, ...]:
    return (
        role.title,
        handbook.department(role.department).title,
        handbook.grade(role.grade).title,
        role.experience.years,
        role.experience.kind,
        _joined(role.education),
        _joined(role.experience.required),
        _joined(role.experience.preferred),
        role.experience.internal_path,
    )


def _joined(texts: tuple[str, ...]) -> str | None:
    return "; ".join((*texts[:1], *map(phrase, texts[1:]))) or None
