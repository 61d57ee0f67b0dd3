"""The page of a position."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model.address import address_of
from macros.model.plan import onboarding_plan
from macros.model.process import PARTS
from macros.views.gap import gap
from macros.views.links import FileLink, by_kind
from macros.views.markdown import render

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role


def role_page(handbook: Handbook, role: Role, files: tuple[FileLink, ...]) -> str:
    """Everything the handbook knows about `role`, section anchors included."""
    shares = ((part, handbook.processes_with(role, part)) for part in PARTS)
    return render(
        "role.md.jinja",
        address_of(role),
        handbook,
        role=role,
        shares=tuple((part, processes) for part, processes in shares if processes),
        gap=gap(handbook, role),
        documents=by_kind(files),
        plan=onboarding_plan(handbook, role),
    )
