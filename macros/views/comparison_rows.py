"""Parts and rows of the comparison; the name of a row is that of a field of a profile."""

from __future__ import annotations

from dataclasses import dataclass


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
    Row("purpose", "Назначение"),
    Row("grade", "Ступень"),
    Row("department", "Подразделение"),
    Row("superior", "Подчиняется", "никому внутри справочника"),
    Row("functional", "Функционально"),
    Row("reports", "Руководит", "никем"),
    Row("sizes", "Где бывает"),
    Row("channels", "Каналы", "не указаны"),
)
SECTIONS = (
    Section("Главное", FACTS),
    Section(
        "Обязанности",
        (Row("duties", "Основные"), Row("additional", "Дополнительно, по поручению")),
    ),
    Section("Навыки", items="skills"),
    Section("Показатели", items="kpis"),
    Section(
        "Опыт и образование",
        (
            Row("required", "Опыт обязательно"),
            Row("preferred", "Опыт будет плюсом"),
            Row("path", "Путь изнутри центра", "не описан"),
            Row("education", "Образование"),
            Row("knowledge", "Должен знать"),
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
