"""How many people of each position a number of agents needs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from macros.derived.headcount import Headcount, done_by, headcount, line
from macros.model import address
from macros.model.staffing import MOST_AGENTS, MOST_PER_PERSON, TRAINEES, Ratio
from macros.views.markdown import render

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.model.size import Size
    from macros.model.staffing import Reading, Staffing


@dataclass(frozen=True)
class Absence:
    """Sizes of centre that lack a position, and who does its work there."""

    sizes: str
    done_by: tuple[Role, ...]


@dataclass(frozen=True)
class Counted:
    """A position in the calculator; `sizes` are ids of the sizes that have it, as words."""

    role: Role
    ratio: Ratio | None
    sizes: str
    absences: tuple[Absence, ...] = ()

    @property
    def reading(self) -> Reading | None:
        """What the ratio means while it has its usual number."""
        if self.ratio is None or self.ratio.default is None:
            return None
        usual = self.ratio.default
        return next((r for r in self.ratio.readings if usual <= (r.up_to or usual)), None)


@dataclass(frozen=True)
class RatioCell:
    """A number of people, or who does the work where the position does not exist."""

    count: int | None
    done_by: tuple[Role, ...]


@dataclass(frozen=True)
class RatioLine:
    """A row of the ready table."""

    people: Headcount
    cells: tuple[RatioCell, ...]
    once: int


def staffing(handbook: Handbook) -> str:
    """A calculator, a ready table for those without scripts, and where the numbers come from."""
    data = handbook.staffing
    if data is None:
        raise KeyError(address.STAFFING)
    start = headcount(handbook, data, data.examples[len(data.examples) // 2])
    counted = {data.base, *data.once, *(ratio.role for ratio in data.ratios)}
    columns = _columns(data)
    return render(
        "staffing.md.jinja",
        address.STAFFING,
        handbook,
        data=data,
        start=start,
        agents=_row(handbook, data, handbook.role(data.base)),
        ratios=tuple(_row(handbook, data, handbook.role(r.role), r) for r in data.ratios),
        once=tuple(_row(handbook, data, handbook.role(id_)) for id_ in data.once),
        uncounted=tuple(_row(handbook, data, r) for r in handbook.roles if r.id not in counted),
        layers=tuple(_row(handbook, data, r) for r in reversed(tuple(line(handbook, data)))),
        columns=columns,
        left_out=tuple(ratio for ratio in data.ratios if ratio not in columns),
        lines=tuple(_line(handbook, data, columns, agents) for agents in data.examples),
        most_agents=MOST_AGENTS,
        most_per_person=MOST_PER_PERSON,
        trainees=TRAINEES,
    )


def _columns(data: Staffing) -> tuple[Ratio, ...]:
    """Ratios that lead to a number of people from the number of agents alone."""
    known = {data.base, *data.once}
    if data.trainees_per_hundred:
        known.add(TRAINEES)
    columns = []
    for ratio in data.ratios:
        if ratio.of in known and ratio.default:
            known.add(ratio.role)
            columns.append(ratio)
    return tuple(columns)


def _line(handbook: Handbook, data: Staffing, columns: tuple[Ratio, ...], agents: int) -> RatioLine:
    people = headcount(handbook, data, agents)
    roles = [handbook.role(ratio.role) for ratio in columns]
    cells = tuple(
        RatioCell(
            people.count(r), () if _has(people.size, r) else done_by(handbook, data, r, people.size)
        )
        for r in roles
    )
    return RatioLine(people, cells, sum(people.count(handbook.role(id_)) or 0 for id_ in data.once))


def _row(handbook: Handbook, data: Staffing, role: Role, ratio: Ratio | None = None) -> Counted:
    sizes = handbook.sizes
    present = (size for size in sizes if _has(size, role) or role.id == data.base)
    lacking = (size for size in sizes if not _has(size, role))
    absences = groupby(lacking, lambda size: done_by(handbook, data, role, size))
    return Counted(
        role, ratio, _ids(present), tuple(Absence(_ids(among), who) for who, among in absences)
    )


def _has(size: Size, role: Role) -> bool:
    return size.id in role.sizes


def _ids(sizes: Iterable[Size]) -> str:
    return " ".join(size.id for size in sizes)
