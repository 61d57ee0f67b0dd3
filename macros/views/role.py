"""The page of a position."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model.address import address_of
from macros.telling.role import about_role, edition, role_facts
from macros.telling.role_passages import first_days, role_passages
from macros.views.gap import gap
from macros.views.links import FileLink, by_kind
from macros.views.markdown import render
from macros.views.permalink import permalink

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role

_APART = ("vacancy", "sources")
"""Passages that are no sections of the page but stand inside others or at its end."""


def role_page(handbook: Handbook, role: Role, files: tuple[FileLink, ...]) -> str:
    """Everything the handbook knows about `role`, section anchors included.

    Of the first days it says what the newcomer does: the plan, a page of its own, has the rest.
    """
    passages = {passage.id: passage for passage in role_passages(handbook, role)}
    vacancy, sources = (passages.pop(name) for name in _APART)
    return render(
        "role.md.jinja",
        address_of(role),
        handbook,
        role=role,
        facts=tuple(role_facts(handbook, role)),
        about=tuple(about_role(handbook, role)),
        passages=tuple(passages.values()),
        first_days=tuple(first_days(handbook, role, ("newcomer",))),
        vacancy=vacancy,
        sources=sources,
        edition=edition(role),
        gap=gap(handbook, role),
        documents=by_kind(files),
        permalink=permalink(handbook, role),
    )
