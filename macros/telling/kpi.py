"""How a KPI reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from macros.model.kpi import Kpi
from macros.model.record import field_name
from macros.russian.phrases import ended
from macros.telling.names import ALSO, USUALLY
from macros.telling.passages import Fact, cited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model.kpi import Benchmark

COUNTED, UNIT = field_name(Kpi, "formula"), "Единица"
MEASURED = "У кого"
"""Over the roles that a KPI measures."""
_DIRECTIONS = {
    "higher": "чем выше, тем лучше",
    "lower": "чем ниже, тем лучше",
    "range": "держат в диапазоне",
}


def kpi_title(kpi: Kpi) -> str:
    """«Среднее время обработки (AHT)»."""
    return f"{kpi.title} ({kpi.abbreviation})" if kpi.abbreviation else kpi.title


def direction(better: Literal["higher", "lower", "range"]) -> str:
    """Which way a KPI should go."""
    return _DIRECTIONS[better]


def kpi_facts(kpi: Kpi) -> Iterator[Fact]:
    """How it is counted and read, what others publish, how else it is called."""
    yield Fact("formula", COUNTED, (kpi.formula,))
    yield Fact("unit", UNIT, (kpi.unit,))
    if kpi.data_from:
        yield Fact("data", field_name(Kpi, "data_from"), (kpi.data_from,))
    yield Fact("direction", "Куда стремятся", (direction(kpi.better),))
    yield Fact("reading", "Как читать", (kpi.reading,))
    yield from map(_benchmark, kpi.benchmarks)
    if kpi.aliases:
        yield Fact("aliases", ALSO, (", ".join(kpi.aliases),))


def _benchmark(benchmark: Benchmark) -> Fact:
    note = f" {ended(benchmark.note, '.')}" if benchmark.note else ""
    words = f"{ended(benchmark.figure, '.')}{note} Источник: "
    return Fact("benchmark", USUALLY, (words, cited(benchmark.source), "."))
