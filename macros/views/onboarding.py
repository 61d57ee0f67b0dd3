"""The first ninety days of a position."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import address
from macros.model.plan import onboarding_plan
from macros.views.markdown import render

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role


def onboarding_page(handbook: Handbook, role: Role) -> str:
    """The first ninety days of a position."""
    return render(
        "onboarding.md.jinja",
        f"{address.ONBOARDING}{role.id}/",
        handbook,
        role=role,
        plan=onboarding_plan(handbook, role),
    )
