"""Показатели и формулы: every KPI on paper, to be agreed upon or put beside a rule on bonuses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.documents.blocks import Block, Heading, Items, Paper, Paragraph, PlainTitle
from macros.documents.kinds.finished import paper
from macros.telling import names
from macros.telling.kpi import kpi_facts, kpi_title
from macros.telling.passages import Facts, lines

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.kpi import Kpi

KIND = "Показатели и формулы"


def kpi_catalogue(handbook: Handbook) -> Paper:
    """Each KPI: what it shows, how it is counted and read, what others publish."""
    told = (block for kpi in handbook.kpis for block in _kpi(kpi))
    return paper(handbook, KIND, (PlainTitle(KIND.upper(), names.ALL_ROLES), *told))


def _kpi(kpi: Kpi) -> Iterator[Block]:
    yield Heading(kpi_title(kpi))
    yield Paragraph(kpi.definition)
    yield Items(tuple(lines(Facts(tuple(kpi_facts(kpi))))))
