"""The organisation chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import address, chart
from macros.views.links import FileLink, by_title
from macros.views.markdown import render

if TYPE_CHECKING:
    from macros.model.handbook import Handbook


def org_chart(handbook: Handbook, posters: tuple[FileLink, ...]) -> str:
    """The chart of all roles and of every size of centre, narrowed without scripts."""
    charts = tuple(chart.org_chart(handbook, size) for size in (None, *handbook.centre_sizes))
    return render(
        "structure.md.jinja",
        address.STRUCTURE,
        handbook,
        charts=charts,
        documents=by_title(posters),
    )
