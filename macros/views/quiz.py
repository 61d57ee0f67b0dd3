"""Questions with which a new hire checks what they remember about their position."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import address
from macros.telling import onboarding
from macros.views.markdown import render

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.telling.quiz import Quiz


def quiz_page(handbook: Handbook, role: Role, quiz: Quiz) -> str:
    """The quiz of a position with its answers."""
    return render(
        "quiz.md.jinja",
        address.quiz_of(role),
        handbook,
        told=onboarding,
        role=role,
        questions=quiz,
        letters="АБВГ",
    )
