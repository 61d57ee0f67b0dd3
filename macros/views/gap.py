"""What a reader lacks for a position and for the next ones: the data of the section #gap."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import RequiredSkill, Role
    from macros.model.skill import Skill


@dataclass(frozen=True)
class Need:
    """A skill that only next roles need, and the levels at which they need it."""

    skill: Skill
    levels: tuple[int, ...]


@dataclass(frozen=True)
class Gap:
    """The skills to rate, key ones first; the next roles and what only they need."""

    skills: tuple[RequiredSkill, ...]
    next_roles: tuple[Role, ...]
    further: tuple[Need, ...]


def gap(handbook: Handbook, role: Role) -> Gap:
    """Everything that tells how far a reader is from `role` and from its next roles."""
    next_roles = tuple(handbook.role(step.role) for step in role.career.to)
    levels: defaultdict[str, set[int]] = defaultdict(set)
    for target in next_roles:
        for required in target.skills:
            if role.requires(required.skill) is None:
                levels[required.skill].add(required.level)
    return Gap(
        skills=tuple(sorted(role.skills, key=lambda required: not required.key)),
        next_roles=next_roles,
        further=tuple(Need(handbook.skill(id_), tuple(sorted(n))) for id_, n in levels.items()),
    )
