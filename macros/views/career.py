"""Moves between positions, with the skills to grow for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import address
from macros.views.markdown import render

if TYPE_CHECKING:
    from macros.model.handbook import Handbook


def career_map(handbook: Handbook) -> str:
    """Moves between positions, with the skills to grow for each."""
    return render("career.md.jinja", address.CAREER, handbook)
