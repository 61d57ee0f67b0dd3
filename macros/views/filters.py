"""Choices that narrow a list; the browser applies them, `filters` in parts.jinja prints them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.telling import names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.model.handbook import Handbook
    from macros.model.role import Role


@dataclass(frozen=True)
class Option:
    """A value to choose; `id` stands in the address, `title` is what a reader sees."""

    id: str
    title: str


@dataclass(frozen=True)
class Filter:
    """A question with its options.

    `name` is the parameter in the address and the `data-` attribute of the items that it narrows.
    """

    name: str
    title: str
    options: tuple[Option, ...]


def by_department(handbook: Handbook, roles: Iterable[Role] | None = None) -> Filter:
    """Departments of `roles`, by default of all roles."""
    used = {role.department for role in (handbook.roles if roles is None else roles)}
    options = tuple(Option(d.id, d.title) for d in handbook.departments if d.id in used)
    return Filter("department", names.DEPARTMENT, options)


def by_grade(handbook: Handbook) -> Filter:
    """Grades that roles stand on, from the lowest."""
    used = {role.grade for role in handbook.roles}
    options = tuple(Option(g.id, g.title) for g in handbook.grades if g.id in used)
    return Filter("grade", names.GRADE, options)


def by_size(handbook: Handbook) -> Filter:
    """Sizes of the workplace."""
    options = tuple(Option(size.id, size.title) for size in handbook.different_sizes)
    return Filter("size", f"{names.SIZE} {handbook.company.workplace.genitive}", options)


def by_channel(handbook: Handbook) -> Filter:
    """Channels that some role answers."""
    used = {channel for role in handbook.roles for channel in role.channels}
    options = tuple(Option(c.id, c.title) for c in handbook.channels if c.id in used)
    return Filter("channel", "Канал", options)


def by_skill_group(handbook: Handbook) -> Filter:
    """Groups that have skills; `data-group` is taken for containers that hide when empty."""
    options = tuple(Option(g.id, g.title) for g in handbook.skill_groups if handbook.skills_of(g))
    return Filter("topic", names.SKILL_GROUP, options)
