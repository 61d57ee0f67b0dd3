"""What a recruiter needs for one position."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.derived.interview import interview_kit
from macros.model import address
from macros.telling import interview
from macros.telling.vacancy import vacancy_text
from macros.views.links import FileLink, by_kind
from macros.views.markdown import render
from macros.views.permalink import permalink

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role


def recruiting_page(handbook: Handbook, role: Role, files: tuple[FileLink, ...]) -> str:
    """What a recruiter needs for `role`: documents to take along and the interview."""
    return render(
        "recruiting.md.jinja",
        address.kit_of(role),
        handbook,
        role=role,
        told=interview,
        documents=by_kind(files),
        kit=interview_kit(handbook, role),
        permalink=permalink(handbook, role),
        vacancy=vacancy_text(handbook, role),
    )
