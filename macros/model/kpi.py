"""KPIs: what is measured, how, and what others publish about it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from macros.model.record import (
    Alias,
    Named,
    Phrase,
    Record,
    Sentence,
    Source,
    Text,
    Title,
    Verbatim,
)


class Benchmark(Record):
    """A published figure: commonly quoted, never a norm."""

    figure: Text = Field(description="Число и условия, как их называют: «80 % за 20 секунд»")
    note: Sentence | None = Field(default=None, description="Оговорка: чья выборка, какой год")
    source: Source = Field(description="Откуда число; без источника число не публикуют")


class Kpi(Named):
    """A key performance indicator."""

    called = "показатель"

    title: Title = Field(description="Название показателя")
    abbreviation: Title | None = Field(default=None, description="Сокращение: NPS, ROI")
    aliases: tuple[Alias, ...] = Field(default=(), description="Как ещё называют показатель")
    definition: Sentence = Field(description="Что показывает, одно-два предложения")
    formula: Verbatim = Field(description="Как считают")
    unit: Title = Field(description="Единица: %, секунды, пункты")
    data_from: Phrase | None = Field(default=None, description="Откуда данные")
    better: Literal["higher", "lower", "range"] = Field(
        description="Куда стремятся: выше, ниже или в диапазон"
    )
    reading: Sentence = Field(description="Как читать показатель и чем он обманывает")
    benchmarks: tuple[Benchmark, ...] = Field(default=(), description="Что обычно называют")
