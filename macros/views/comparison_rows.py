"""Parts and rows of the comparison; the name of a row is that of a field of a profile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.telling import names
from macros.telling.names import section_heading

if TYPE_CHECKING:
    from macros.model.handbook import Handbook


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


_FACTS = (
    ComparisonRow("purpose", section_heading("summary")),
    ComparisonRow("grade", names.GRADE),
    ComparisonRow("department", names.DEPARTMENT),
    ComparisonRow("superior", names.SUPERIOR, names.NOBODY_ABOVE),
    ComparisonRow("functional", names.FUNCTIONAL),
    ComparisonRow("reports", names.REPORTS, "никого"),
)
_SIZES = ComparisonRow("sizes", names.SIZES)
_CHANNELS = ComparisonRow("channels", names.CHANNELS, "не указаны")
_DUTIES = ComparisonPart(
    section_heading("duties"),
    (ComparisonRow("duties", "Основные"), ComparisonRow("additional", names.ADDITIONAL)),
)
_SKILLS = ComparisonPart(section_heading("skills"), items="skills")
_KPIS = ComparisonPart(section_heading("kpis"), items="kpis")
_EXPERIENCE = ComparisonPart(
    section_heading("experience"),
    (
        ComparisonRow("required", "Опыт обязательно"),
        ComparisonRow("preferred", "Опыт будет плюсом"),
        ComparisonRow("path", names.INTERNAL_PATH, "не описан"),
        ComparisonRow("education", names.EDUCATION),
        ComparisonRow("knowledge", names.KNOWLEDGE),
    ),
)
_BEYOND_COMMON = ComparisonPart(
    "Права и ответственность сверх общих",
    (
        ComparisonRow("rights", "Собственные права", "только общие"),
        ComparisonRow("liability", "Собственная ответственность", "только общая"),
    ),
)
_OWN = ComparisonPart(
    "Права и ответственность",
    (
        ComparisonRow("rights", section_heading("rights"), "не описаны"),
        ComparisonRow("liability", section_heading("liability"), "не описана"),
    ),
)


def facts(handbook: Handbook) -> tuple[ComparisonRow, ...]:
    """Rows about where positions stand."""
    sizes = (_SIZES,) if handbook.different_sizes else ()
    return (*_FACTS, *sizes, *((_CHANNELS,) if handbook.channels else ()))


def sections(handbook: Handbook) -> tuple[ComparisonPart, ...]:
    """The whole table, in the order of a position's page."""
    return (
        ComparisonPart("Главное", facts(handbook)),
        *(_DUTIES, _SKILLS),
        *((_KPIS,) if handbook.kpis else ()),
        _EXPERIENCE,
        _BEYOND_COMMON if handbook.form else _OWN,
    )
