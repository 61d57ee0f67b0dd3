"""What a recruiter needs for one position."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import address
from macros.views.markdown import render

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role


def recruiting_page(handbook: Handbook, role: Role) -> str:
    """What a recruiter needs for one position."""
    return render("recruiting.md.jinja", f"{address.RECRUITING}{role.id}/", handbook, role=role)
