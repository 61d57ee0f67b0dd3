"""The organisation chart: who reports to whom in a centre of one size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.model.centre import CentreSize
    from macros.model.handbook import Handbook
    from macros.model.role import Role


@dataclass(frozen=True)
class Node:
    """A role in the chart of one size of centre: those below it and its dotted lines."""

    role: Role
    reports: tuple[Node, ...]
    functional_to: tuple[Role, ...]


@dataclass(frozen=True)
class OrgChart:
    """The tree of one size of centre, or of all roles when `size` is None."""

    id: str
    size: CentreSize | None
    root: Node
    count: int


def org_chart(handbook: Handbook, size: CentreSize | None) -> OrgChart:
    """The chart of a centre of `size`, or of all roles when `size` is None.

    Whose superior such a centre lacks reports to the next one. KeyError if nobody is left; reading
    sees to it that every size has the root.
    """
    present = tuple(role for role in handbook.roles if size is None or size.id in role.centre_sizes)
    below: dict[str | None, list[Role]] = {}
    for role in present:
        superior = handbook.superior(role, size.id if size else None)
        below.setdefault(superior.id if superior else None, []).append(role)
    ids = {role.id for role in present}

    def node(role: Role) -> Node:
        functional = tuple(handbook.role(to) for to in role.functional_to if to in ids)
        return Node(role, tuple(map(node, below.get(role.id, []))), functional)

    return OrgChart(size.id if size else "all", size, node(below[None][0]), len(present))
