"""The organisation chart: who reports to whom in a centre of one size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.model.department import Department
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.model.size import Size


@dataclass(frozen=True)
class Node:
    """A role in the chart of one size of centre: those below it and its dotted lines.

    `functional_to` gives it tasks besides its superior; it gives tasks to `functional_from`.
    """

    role: Role
    reports: tuple[Node, ...]
    functional_to: tuple[Role, ...]
    functional_from: tuple[Role, ...]

    def walk(self) -> Iterator[Node]:
        """The node itself and all below it, from the top."""
        yield self
        for report in self.reports:
            yield from report.walk()

    @property
    def below(self) -> int:
        """How many roles stand below this one, at any depth."""
        return sum(1 for _ in self.walk()) - 1

    @property
    def columns(self) -> int:
        """How many boxes stand side by side when the tree grows downwards."""
        return sum(1 for node in self.walk() if not node.reports)


@dataclass(frozen=True)
class OrgChart:
    """The tree of one size of centre, or of all roles when `size` is None."""

    id: str
    size: Size | None
    root: Node
    count: int

    @property
    def dotted(self) -> bool:
        """Whether anybody here has a functional superior."""
        return any(node.functional_to for node in self.root.walk())


@dataclass(frozen=True)
class GrowthStep:
    """What a size of centre has that the smaller ones lack, and what the next smaller one had."""

    size: Size
    added: tuple[Role, ...]
    gone: tuple[Role, ...]


def org_chart(handbook: Handbook, size: Size | None) -> OrgChart:
    """The chart of a centre of `size`, or of all roles when `size` is None.

    Whose superior such a centre lacks reports to the next one. KeyError if nobody is left; reading
    sees to it that every size has the root.
    """
    present = _present(handbook, size)
    below: dict[str | None, list[Role]] = {}
    for role in present:
        superior = handbook.superior(role, size.id if size else None)
        below.setdefault(superior.id if superior else None, []).append(role)
    ids = {role.id for role in present}

    def node(role: Role) -> Node:
        return Node(
            role,
            tuple(map(node, below.get(role.id, []))),
            tuple(handbook.role(to) for to in role.functional_to if to in ids),
            tuple(other for other in handbook.functional_reports(role) if other.id in ids),
        )

    return OrgChart(size.id if size else "all", size, node(below[None][0]), len(present))


def departments(handbook: Handbook, chart: OrgChart) -> tuple[Department, ...]:
    """Departments that the chart shows, in the order of the handbook."""
    shown = {node.role.department for node in chart.root.walk()}
    return tuple(department for department in handbook.departments if department.id in shown)


def growth(handbook: Handbook) -> tuple[GrowthStep, ...]:
    """How the set of positions changes from the smallest centre to the largest."""
    steps: list[GrowthStep] = []
    before: tuple[Role, ...] = ()
    for size in handbook.different_sizes:
        present = _present(handbook, size)
        added = tuple(role for role in present if role not in before)
        gone = tuple(role for role in before if role not in present)
        steps.append(GrowthStep(size, added, gone))
        before = present
    return tuple(steps)


def _present(handbook: Handbook, size: Size | None) -> tuple[Role, ...]:
    return tuple(role for role in handbook.roles if size is None or size.id in role.sizes)
