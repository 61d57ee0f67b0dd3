"""Positions side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import address
from macros.views.markdown import render

if TYPE_CHECKING:
    from macros.model.handbook import Handbook


def compare(handbook: Handbook) -> str:
    """Positions side by side."""
    return render("compare.md.jinja", address.COMPARE, handbook)
