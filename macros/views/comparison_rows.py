"""Parts and rows of the comparison; the name of a row is that of a field of a profile."""

from __future__ import annotations

from dataclasses import dataclass

from macros.telling import names
from macros.telling.names import section_heading


@dataclass(frozen=True)
class ComparisonRow:
    """A line of the table: the field of a profile, its title, what stands for nothing."""

    name: str
    title: str
    empty: str = "нет"


@dataclass(frozen=True)
class ComparisonPart:
    """A part of the table: known rows, or a row for each of the `items` that a position has."""

    title: str
    rows: tuple[ComparisonRow, ...] = ()
    items: str = ""


FACTS = (
    ComparisonRow("purpose", section_heading("summary")),
    ComparisonRow("grade", names.GRADE),
    ComparisonRow("department", names.DEPARTMENT),
    ComparisonRow("superior", names.SUPERIOR, names.NOBODY_ABOVE),
    ComparisonRow("functional", names.FUNCTIONAL),
    ComparisonRow("reports", names.REPORTS, "никого"),
    ComparisonRow("sizes", names.SIZES),
    ComparisonRow("channels", names.CHANNELS, "не указаны"),
)
SECTIONS = (
    ComparisonPart("Главное", FACTS),
    ComparisonPart(
        section_heading("duties"),
        (ComparisonRow("duties", "Основные"), ComparisonRow("additional", names.ADDITIONAL)),
    ),
    ComparisonPart(section_heading("skills"), items="skills"),
    ComparisonPart(section_heading("kpis"), items="kpis"),
    ComparisonPart(
        section_heading("experience"),
        (
            ComparisonRow("required", "Опыт обязательно"),
            ComparisonRow("preferred", "Опыт будет плюсом"),
            ComparisonRow("path", names.INTERNAL_PATH, "не описан"),
            ComparisonRow("education", names.EDUCATION),
            ComparisonRow("knowledge", names.KNOWLEDGE),
        ),
    ),
    ComparisonPart(
        "Права и ответственность сверх общих",
        (
            ComparisonRow("rights", "Собственные права", "только общие"),
            ComparisonRow("liability", "Собственная ответственность", "только общая"),
        ),
    ),
)
