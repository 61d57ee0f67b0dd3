"""Where a new hire starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import address
from macros.views.markdown import render

if TYPE_CHECKING:
    from macros.model.handbook import Handbook


def onboarding_start(handbook: Handbook) -> str:
    """Where a new hire starts."""
    return render("onboarding_start.md.jinja", address.ONBOARDING, handbook)
