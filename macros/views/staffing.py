"""How many people of each position a number of agents needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import address
from macros.views.markdown import render

if TYPE_CHECKING:
    from macros.model.handbook import Handbook


def staffing(handbook: Handbook) -> str:
    """How many people of each position a number of agents needs."""
    return render("staffing.md.jinja", address.STAFFING, handbook)
