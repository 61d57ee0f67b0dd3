"""Positions side by side: the table that the browser fills, and pairs compared beforehand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from macros.model import address
from macros.russian.numbers import in_words, plural
from macros.views.comparison_rows import facts, sections
from macros.views.markdown import render
from macros.views.profile import profile

if TYPE_CHECKING:
    from macros.model.department import Department
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.model.skill import Skill
    from macros.views.comparison_rows import ComparisonRow
    from macros.views.profile import Trait

_TABLES = 30
"""With more pairs the page only says how to tell them apart: tables would weigh megabytes."""


@dataclass(frozen=True)
class LevelDifference:
    """How a level is told from another one that lies `levels` below it."""

    levels: int
    words: str


@dataclass(frozen=True)
class FactDifference:
    """A row in which two positions differ."""

    row: ComparisonRow
    left: tuple[Trait, ...]
    right: tuple[Trait, ...]


@dataclass(frozen=True)
class SkillDifference:
    """A skill that two positions need at different levels; 0 where the requirements lack it."""

    skill: Skill
    left: int
    right: int

    @property
    def size(self) -> int:
        """How far apart the levels are."""
        return abs(self.left - self.right)

    @property
    def words(self) -> str:
        """What distinguishes the second position; «» where only one of the two names the skill."""
        return difference(self.right - self.left) if self.left and self.right else ""


@dataclass(frozen=True)
class Pair:
    """Two positions that people confuse; `sentence` tells them apart."""

    left: Role
    right: Role
    sentence: str
    facts: tuple[FactDifference, ...] = ()
    skills: tuple[SkillDifference, ...] = ()
    common: int = 0
    """How many skills both need at the same level."""


@dataclass(frozen=True)
class Moves:
    """Where one goes from a position."""

    origin: Role
    targets: tuple[Role, ...]


@dataclass(frozen=True)
class RolesToCompare:
    """Positions of a department, to choose from."""

    department: Department
    roles: tuple[Role, ...]


def compare(handbook: Handbook) -> str:
    """The choice of positions, the empty table for the browser and the ready comparisons."""
    groups = (RolesToCompare(d, handbook.roles_of(d)) for d in handbook.departments)
    return render(
        "compare.md.jinja",
        address.COMPARE,
        handbook,
        groups=tuple(group for group in groups if group.roles),
        sections=sections(handbook),
        steps=steps(len(handbook.levels)),
        pairs=confused(handbook),
        moves=tuple(moves(handbook)),
    )


def steps(levels: int) -> tuple[LevelDifference, ...]:
    """Words for every difference that a scale of `levels` allows."""
    return tuple(LevelDifference(n, difference(n)) for n in range(1 - levels, levels))


def difference(levels: int) -> str:
    """«на два уровня выше» for 2, «на уровень ниже» for -1, «одинаково» for 0."""
    if levels == 0:
        return "одинаково"
    size = abs(levels)
    many = f"{in_words(size)} {plural(size, 'уровень', 'уровня', 'уровней')}"
    return f"на {'уровень' if size == 1 else many} {'выше' if levels > 0 else 'ниже'}"


def confused(handbook: Handbook) -> tuple[Pair, ...]:
    """Every pair that a role file tells apart, once, in the order of the handbook."""
    found: dict[frozenset[str], Pair] = {}
    for role in handbook.roles:
        for distinction in role.distinct_from:
            both = frozenset((role.id, distinction.role))
            other = handbook.role(distinction.role)
            found.setdefault(both, Pair(role, other, distinction.difference))
    pairs = tuple(found.values())
    return pairs if len(pairs) > _TABLES else tuple(_compared(handbook, pair) for pair in pairs)


def moves(handbook: Handbook) -> Iterator[Moves]:
    """Career steps by the position that they start from."""
    for role in handbook.roles:
        if role.career.to:
            yield Moves(role, tuple(handbook.role(step.role) for step in role.career.to))


def _compared(handbook: Handbook, pair: Pair) -> Pair:
    skills = tuple(_skills(handbook, pair.left, pair.right))
    return replace(
        pair,
        facts=tuple(_facts(handbook, pair.left, pair.right)),
        skills=tuple(sorted((s for s in skills if s.size), key=lambda s: -s.size)),
        common=sum(not s.size for s in skills),
    )


def _facts(handbook: Handbook, left: Role, right: Role) -> Iterator[FactDifference]:
    one, other = profile(handbook, left), profile(handbook, right)
    for row in facts(handbook):
        fact = FactDifference(row, getattr(one, row.name), getattr(other, row.name))
        if fact.left != fact.right:
            yield fact


def _skills(handbook: Handbook, left: Role, right: Role) -> Iterator[SkillDifference]:
    for skill in handbook.skills:
        one, other = left.requires(skill.id), right.requires(skill.id)
        if one or other:
            yield SkillDifference(skill, one.level if one else 0, other.level if other else 0)
