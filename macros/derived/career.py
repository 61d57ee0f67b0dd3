"""Moves between roles: which skills grow on the way, from which level to which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.level import Level
    from macros.model.role import CareerStep, Role
    from macros.model.skill import Skill


@dataclass(frozen=True)
class Growth:
    """A skill that the next role needs at a higher level; `before` is None where it is new."""

    skill: Skill
    before: Level | None
    after: Level
    emphasised: bool

    @property
    def behaviour(self) -> str:
        """What a person does who has got there."""
        return self.skill.behaviour(self.after.number)

    @property
    def levels(self) -> int:
        """How many levels there are to climb."""
        return self.after.number - (self.before.number if self.before else 0)


@dataclass(frozen=True)
class Move:
    """A career step; `steady` are skills the editor emphasises though their level stays."""

    origin: Role
    target: Role
    growths: tuple[Growth, ...]
    steady: tuple[Skill, ...]

    @property
    def levels(self) -> int:
        """How many levels there are to climb in all skills together."""
        return sum(growth.levels for growth in self.growths)

    @property
    def partly_emphasised(self) -> bool:
        """Whether marking what the editor emphasises tells a reader anything."""
        return len({growth.emphasised for growth in self.growths}) > 1


def moves_from(handbook: Handbook, role: Role) -> tuple[Move, ...]:
    """The steps onwards from `role`, in the order of its file."""
    return tuple(_move(handbook, role, step) for step in role.career.to)


def _move(handbook: Handbook, role: Role, step: CareerStep) -> Move:
    target = handbook.role(step.role)
    growths = _growths(handbook, role, target, step.develop)
    growing = {growth.skill.id for growth in growths}
    steady = tuple(handbook.skill(id_) for id_ in step.develop if id_ not in growing)
    return Move(role, target, growths, steady)


def _growths(
    handbook: Handbook, role: Role, target: Role, emphasised: tuple[str, ...]
) -> tuple[Growth, ...]:
    """Emphasised skills first, in the editor's order, then those of the target role in its own."""
    place = {skill: i for i, skill in enumerate(emphasised)}
    found = []
    for required in target.skills:
        own = role.requires(required.skill)
        if required.level > (own.level if own else 0):
            before = handbook.level(own.level) if own else None
            after = handbook.level(required.level)
            skill = handbook.skill(required.skill)
            found.append(Growth(skill, before, after, required.skill in place))
    return tuple(sorted(found, key=lambda growth: place.get(growth.skill.id, len(place))))
