"""Who does what in each process of the centre."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import address
from macros.views.markdown import render

if TYPE_CHECKING:
    from macros.model.handbook import Handbook


def responsibilities(handbook: Handbook) -> str:
    """Who does what in each process of the centre."""
    return render("responsibilities.md.jinja", address.RESPONSIBILITIES, handbook)
