"""Who works for a colleague who is away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.views.markdown import render

if TYPE_CHECKING:
    from macros.model.handbook import Handbook

SUBSTITUTES = "structure/substitutes/"


def substitutes(handbook: Handbook) -> str:
    """Every role with its substitute."""
    return render("substitutes.md.jinja", SUBSTITUTES, handbook)
