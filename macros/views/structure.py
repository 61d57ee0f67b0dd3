"""The organisation chart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.derived import chart
from macros.model import address
from macros.views.links import FileLink, by_title
from macros.views.markdown import render

if TYPE_CHECKING:
    from macros.model.department import Department
    from macros.model.handbook import Handbook

_ROOMY = 5
"""So many columns leave space for wide boxes in the text width of the site."""
_BROAD = 8
"""More columns than that do not fit on A4 in letters of 7 points: print lists the tree."""


@dataclass(frozen=True)
class ShownChart:
    """A chart with its legend; `look` is how much space a box has: roomy, close or broad."""

    chart: chart.OrgChart
    departments: tuple[Department, ...]
    look: str


def structure_page(handbook: Handbook, posters: tuple[FileLink, ...]) -> str:
    """The chart of all roles and of every size of centre, narrowed without scripts."""
    charts = tuple(chart.org_chart(handbook, size) for size in (None, *handbook.different_sizes))
    return render(
        "structure.md.jinja",
        address.STRUCTURE,
        handbook,
        choices=tuple((one.size, one.count) for one in charts),
        charts=tuple(
            ShownChart(one, chart.departments(handbook, one), _look(one.root)) for one in charts
        ),
        steps=chart.growth(handbook),
        documents=by_title(posters),
    )


def _look(root: chart.Node) -> str:
    if root.columns <= _ROOMY:
        return "roomy"
    return "close" if root.columns <= _BROAD else "broad"
