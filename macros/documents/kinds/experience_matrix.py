"""Матрица опыта: what education and experience each role asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents.author import author
from macros.documents.blocks import Cell, Sheet, Workbook
from macros.documents.naming import stem

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role

TITLE = "Матрица опыта"


def experience_matrix(handbook: Handbook) -> Workbook:
    """One sheet: a row for each role, a column for each kind of requirement."""
    sheet = Sheet(
        title=TITLE,
        header=(
            "Должность",
            "Подразделение",
            "Ступень",
            "Образование",
            "Необходимый опыт",
            "Желательный опыт",
            "Путь внутри центра",
        ),
        rows=tuple(_row(handbook, role) for role in handbook.roles),
    )
    return Workbook(title=TITLE, author=author(handbook), stem=stem(TITLE), sheets=(sheet,))


def _row(handbook: Handbook, role: Role) -> tuple[Cell, ...]:
    return (
        role.title,
        handbook.department(role.department).title,
        handbook.grade(role.grade).title,
        _joined(role.education),
        _joined(role.experience.required),
        _joined(role.experience.preferred),
        role.experience.internal_path,
    )


def _joined(texts: tuple[str, ...]) -> str | None:
    return "; ".join(texts) or None
