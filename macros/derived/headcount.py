"""The head count of a centre: the arithmetic of headcount.js too, see tests/twins.yml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.model.staffing import TRAINEES

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.model.size import Size
    from macros.model.staffing import Staffing


@dataclass(frozen=True)
class Post:
    """A position in a centre; `count` is None where nothing tells how many people it needs."""

    role: Role
    count: int | None


@dataclass(frozen=True)
class Headcount:
    """The people of one centre: a post for each position that exists in a centre of this size."""

    agents: int
    size: Size
    posts: tuple[Post, ...]

    @property
    def total(self) -> int:
        """Everybody who could be counted."""
        return sum(post.count or 0 for post in self.posts)

    @property
    def others(self) -> int:
        """Everybody who could be counted but for the agents."""
        return self.total - self.agents

    @property
    def agents_per_other(self) -> float | None:
        """Agents for one of the others, to one decimal, halves up; None when there are none."""
        if not self.others:
            return None
        return (20 * self.agents + self.others) // (2 * self.others) / 10

    @property
    def uncounted(self) -> tuple[Role, ...]:
        """Positions of this centre whose number nothing tells."""
        return tuple(post.role for post in self.posts if post.count is None)

    def count(self, role: Role) -> int | None:
        """How many people have this position; None where it is absent or not counted."""
        return next((post.count for post in self.posts if post.role.id == role.id), None)


def headcount(
    handbook: Handbook,
    staffing: Staffing,
    agents: int,
    *,
    trainees: int | None = None,
    per: Mapping[str, int] | None = None,
) -> Headcount:
    """The people for `agents` ≥ 1; `per` has changed ratios by the id of their role.

    `trainees` learn at the same time, as many as the handbook takes if it is None. Parts of a
    person count as a person. A position counted from one that the centre lacks, or whose number
    is unknown, is not counted either.
    """
    size = size_of(handbook, agents)
    present = {role.id for role in handbook.roles if size.id in role.sizes}
    if trainees is None:
        trainees = staffing.trainees(agents)
    counts: dict[str, int | None] = {staffing.base: agents, TRAINEES: trainees}
    counts |= {role: 1 for role in staffing.once if role in present}
    for ratio in staffing.ratios:
        people, norm = counts.get(ratio.of), (per or {}).get(ratio.role, ratio.default)
        if ratio.role in present and people is not None and norm is not None:
            counts[ratio.role] = -(-people // norm)
    posts = (
        Post(role, counts.get(role.id))
        for role in handbook.roles
        if role.id in present or role.id == staffing.base
    )
    return Headcount(agents, size, tuple(posts))


def size_of(handbook: Handbook, agents: int) -> Size:
    """The size of a centre with `agents`."""
    sizes = handbook.sizes
    return next((s for s in sizes if s.up_to is None or agents <= s.up_to), sizes[-1])


def line(handbook: Handbook, staffing: Staffing, size: Size | None = None) -> Iterator[Role]:
    """The agents and whoever stands above them up to the root, in a centre of `size` or any."""
    role: Role | None = handbook.role(staffing.base)
    while role is not None:
        yield role
        role = handbook.superior(role, size.id if size else None)


def done_by(handbook: Handbook, staffing: Staffing, role: Role, size: Size) -> tuple[Role, ...]:
    """Who does the work of `role` in a centre of `size` that lacks it: at least the superior."""
    named = next((ratio.done_by for ratio in staffing.ratios if ratio.role == role.id), ())
    present = (handbook.role(id_) for id_ in named)
    found = tuple(each for each in present if size.id in each.sizes)
    superior = handbook.superior(role, size.id)
    return found or ((superior,) if superior else ())
