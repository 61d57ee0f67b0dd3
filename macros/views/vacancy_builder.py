"""The builder of vacancy texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import address
from macros.views.markdown import render

if TYPE_CHECKING:
    from macros.model.handbook import Handbook


def vacancy_builder(handbook: Handbook) -> str:
    """The builder of vacancy texts."""
    return render("vacancy_builder.md.jinja", address.RECRUITING, handbook)
