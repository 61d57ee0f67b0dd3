"""The form of a job description: headings of its sections and its tables (domain.md, §2.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents.blocks import Note, Section, Table

if TYPE_CHECKING:
    from macros.model.company import Jurisdiction

KIND = "Должностная инструкция"

GENERAL = Section("Общие положения")
REQUIREMENTS = Section("Требования к работнику")
DUTIES = Section("Должностные обязанности")
RIGHTS = Section("Права")
LIABILITY = Section("Ответственность")
INTERACTIONS = Section("Взаимоотношения (связи по должности)")
KPIS = Section("Показатели оценки работы")
TERMS = Section("Термины и сокращения")

Rows = tuple[tuple[str, ...], ...]

_DISCLAIMER = "Образец не является юридической консультацией."
_STANDARD = "Оформлено с учётом ГОСТ Р 7.0.97-2025."


def skills_table(rows: Rows, *, roomy: bool = False) -> Table:
    """Rows (skill, level, how it shows)."""
    return Table(("Навык", "Уровень", "Как навык проявляется в работе"), rows, (30, 18, 52), roomy)


def interactions_table(rows: Rows, *, roomy: bool = False) -> Table:
    """Rows (partner, what the employee gives, what the employee gets)."""
    header = ("С кем взаимодействует", "Что передаёт", "Что получает")
    return Table(header, rows, (28, 36, 36), roomy)


def kpis_table(rows: Rows, *, roomy: bool = False) -> Table:
    """Rows (KPI, formula, unit)."""
    return Table(("Показатель", "Как считают", "Единица"), rows, (34, 50, 16), roomy)


def terms_table(rows: Rows, *, roomy: bool = False) -> Table:
    """Rows (term, definition)."""
    return Table(("Термин", "Определение"), rows, (28, 72), roomy)


def note(jurisdiction: Jurisdiction) -> Note:
    """The last words of the paper; the standard is Russian, a Ukrainian paper does not name it."""
    return Note(_DISCLAIMER if jurisdiction == "ua" else f"{_STANDARD} {_DISCLAIMER}")
