"""Parts and rows of the comparison; the name of a row is that of a field of a profile."""

from __future__ import annotations

from dataclasses import dataclass

from macros.telling import names
from macros.telling.names import section_heading


@dataclass(frozen=True)
class Row:
    """A line of the table: the field of a profile, its title, what stands for nothing."""

    name: str
    title: str
    empty: str = "нет"


@dataclass(frozen=True)
class Section:
    """A part of the table: known rows, or a row for each of the `items` that a position has."""

    title: str
    rows: tuple[Row, ...] = ()
    items: str = ""


FACTS = (
    Row("purpose", section_heading("summary")),
    Row("grade", names.GRADE),
    Row("department", names.DEPARTMENT),
    Row("superior", names.SUPERIOR, names.NOBODY_ABOVE),
    Row("functional", names.FUNCTIONAL),
    Row("reports", names.REPORTS, "никого"),
    Row("sizes", names.SIZES),
    Row("channels", names.CHANNELS, "не указаны"),
)
SECTIONS = (
    Section("Главное", FACTS),
    Section(
        section_heading("duties"),
        (Row("duties", "Основные"), Row("additional", names.ADDITIONAL)),
    ),
    Section(section_heading("skills"), items="skills"),
    Section(section_heading("kpis"), items="kpis"),
    Section(
        section_heading("experience"),
        (
            Row("required", "Опыт обязательно"),
            Row("preferred", "Опыт будет плюсом"),
            Row("path", names.INTERNAL_PATH, "не описан"),
            Row("education", names.EDUCATION),
            Row("knowledge", names.KNOWLEDGE),
        ),
    ),
    Section(
        "Права и ответственность сверх общих",
        (
            Row("rights", "Собственные права", "только общие"),
            Row("liability", "Собственная ответственность", "только общая"),
        ),
    ),
)
