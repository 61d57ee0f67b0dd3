"""Who does what in each process of the centre, for every size of centre."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.model import address
from macros.model.process import PARTS, Part
from macros.telling import names
from macros.telling import process as told
from macros.views.filters import Filter, Option, by_department
from macros.views.links import FileLink, by_title
from macros.views.markdown import render

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.process import Process, ProcessGroup
    from macros.model.role import Role
    from macros.model.size import Size


@dataclass(frozen=True)
class Matrix:
    """The processes of a centre of `size`, or of one with all roles when `size` is None.

    `roles` take part there; those `absent` are each paired with who does their work.
    """

    id: str
    size: Size | None
    roles: tuple[Role, ...]
    absent: tuple[tuple[Role, Role], ...]
    groups: tuple[tuple[ProcessGroup, tuple[Process, ...]], ...]

    @property
    def processes(self) -> tuple[Process, ...]:
        """Every process."""
        return tuple(process for _, processes in self.groups for process in processes)

    @property
    def heirs(self) -> tuple[tuple[Role, tuple[Role, ...]], ...]:
        """Who works for others too, and for whom."""
        heirs = dict.fromkeys(heir.id for _, heir in self.absent)
        return tuple(
            (heir, tuple(role for role, of in self.absent if of.id == heir.id))
            for heir in self.roles
            if heir.id in heirs
        )

    def shares(self, role: Role) -> tuple[tuple[Part, tuple[Process, ...]], ...]:
        """What `role` does, the weightiest part first."""
        shares = ((p, tuple(r for r in self.processes if role.id in r.roles(p))) for p in PARTS)
        return tuple((part, processes) for part, processes in shares if processes)


@dataclass(frozen=True)
class Sharing:
    """Who takes which part in a process, and the places of the matrices where it is so, from 1."""

    process: Process
    places: tuple[int, ...]


@dataclass(frozen=True)
class Elsewhere:
    """How a process is shared where not all roles exist: in the matrix at `place`, from 1.

    Each change of who answers for it or does it names the parts and the ids of the roles that take
    them; `instead` names who works for roles of the process that are absent there, and for whom.
    """

    place: int
    size: Size
    changes: tuple[tuple[tuple[Part, ...], tuple[str, ...]], ...]
    instead: tuple[tuple[Role, tuple[Role, ...]], ...]


def responsibilities(handbook: Handbook, files: tuple[FileLink, ...]) -> str:
    """A matrix for every size of centre, the smallest first, and each process in words."""
    matrices = _matrices(handbook)
    complete = next(matrix for matrix in reversed(matrices) if not matrix.absent)
    return render(
        "responsibilities.md.jinja",
        address.RESPONSIBILITIES,
        handbook,
        told=told,
        all_parts=PARTS,
        matrices=matrices,
        complete=complete,
        complete_place=matrices.index(complete) + 1,
        choices=tuple((matrix.size, len(matrix.roles)) for matrix in matrices),
        sharings={p.id: _sharings(p, matrices) for p in handbook.processes},
        elsewhere={p.id: _elsewhere(p, matrices) for p in handbook.processes},
        filters=_filters(handbook, complete),
        documents=by_title(files),
    )


def _matrices(handbook: Handbook) -> tuple[Matrix, ...]:
    """One for each size; if every size lacks some role, first of all one that has them all."""
    sizes = tuple(_matrix(handbook, size) for size in handbook.different_sizes)
    return sizes if not all(m.absent for m in sizes) else (_matrix(handbook, None), *sizes)


def _matrix(handbook: Handbook, size: Size | None) -> Matrix:
    present = frozenset(r.id for r in handbook.roles if not size or size.id in r.sizes)
    absent = tuple(
        (role, handbook.heir(role, present))
        for role in _taking_part(handbook, handbook.processes)
        if role.id not in present
    )
    processes = handbook.processes_in(size.id) if size else handbook.processes
    groups = (
        (group, tuple(process for process in processes if process.group == group.id))
        for group in handbook.process_groups
    )
    return Matrix(
        id=size.id if size else "all",
        size=size,
        roles=_taking_part(handbook, processes),
        absent=absent,
        groups=tuple((group, members) for group, members in groups if members),
    )


def _taking_part(handbook: Handbook, processes: tuple[Process, ...]) -> tuple[Role, ...]:
    named = {role for process in processes for role in process.participants}
    return tuple(role for role in handbook.roles if role.id in named)


def _sharings(process: Process, matrices: tuple[Matrix, ...]) -> tuple[Sharing, ...]:
    found: dict[tuple[tuple[str, ...], ...], Sharing] = {}
    for place, matrix in enumerate(matrices, 1):
        there = next(one for one in matrix.processes if one.id == process.id)
        parts = tuple(map(there.roles, PARTS))
        before = found.get(parts, Sharing(there, ()))
        found[parts] = Sharing(before.process, (*before.places, place))
    return tuple(found.values())


def _elsewhere(process: Process, matrices: tuple[Matrix, ...]) -> tuple[Elsewhere, ...]:
    return tuple(
        Elsewhere(place, matrix.size, _changes(process, there), instead)
        for place, matrix in enumerate(matrices, 1)
        for there in matrix.processes
        if matrix.size and there.id == process.id
        if (instead := _instead(process, matrix))
    )


def _instead(process: Process, matrix: Matrix) -> tuple[tuple[Role, tuple[Role, ...]], ...]:
    named = process.participants
    pairs = ((heir, tuple(r for r in roles if r.id in named)) for heir, roles in matrix.heirs)
    return tuple((heir, roles) for heir, roles in pairs if roles)


def _changes(
    usual: Process, there: Process
) -> tuple[tuple[tuple[Part, ...], tuple[str, ...]], ...]:
    answering, doing = PARTS[:2]
    changed = tuple(part for part in (answering, doing) if there.roles(part) != usual.roles(part))
    if changed and there.roles(answering) == there.roles(doing):
        return (((answering, doing), there.roles(answering)),)
    return tuple(((part,), there.roles(part)) for part in changed)


def _filters(handbook: Handbook, matrix: Matrix) -> tuple[Filter, ...]:
    return (
        Filter("role", "Должность", tuple(Option(r.id, r.title) for r in matrix.roles)),
        by_department(handbook),
        Filter("area", names.PROCESS_GROUP, tuple(Option(g.id, g.title) for g, _ in matrix.groups)),
    )
