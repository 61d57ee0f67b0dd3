"""The page of a position."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.model.address import address_of
from macros.model.process import PARTS
from macros.views.gap import gap
from macros.views.links import FileLink, by_kind
from macros.views.markdown import render
from macros.views.permalink import permalink

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model.handbook import Handbook
    from macros.model.role import Role


@dataclass(frozen=True)
class FirstDays:
    """What a stage of the first ninety days has of this role's own, and what its gate asks."""

    title: str
    tasks: tuple[str, ...]
    day: int | None
    shows: str | None


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
        first_days=tuple(_first_days(handbook, role)),
        permalink=permalink(handbook, role),
    )


def _first_days(handbook: Handbook, role: Role) -> Iterator[FirstDays]:
    own = {entry.stage: entry for entry in role.onboarding}
    for stage in handbook.onboarding:
        entry = own.get(stage.id)
        if entry and (entry.items.newcomer or (entry.shows and stage.gate)):
            day, shows = (stage.gate.day, entry.shows) if stage.gate else (None, None)
            yield FirstDays(stage.title, entry.items.newcomer, day, shows)
