"""What the comparison knows about a position; the browser loads a file for each chosen one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.model.address import PROFILES, address_of
from macros.russian.typography import typeset
from macros.telling.kpi import kpi_title
from macros.telling.passages import plain
from macros.telling.role import sizes_of, usual_span

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role

_NEIGHBOURS = 8
"""How many positions to suggest for a comparison: a list to look through, not to search."""


@dataclass(frozen=True)
class Trait:
    """One thing a position has; `url` leads from the root of the site.

    `id` is that of a skill or KPI, `level` and `key` are those of a required skill.
    """

    text: str
    url: str = ""
    id: str = ""
    level: int = 0
    key: bool = False


@dataclass(frozen=True)
class ToldApart:
    """The sentence that tells a position from another one."""

    role: str
    text: str


@dataclass(frozen=True)
class Neighbour:
    """A position worth comparing with, and why."""

    id: str
    title: str
    why: str


@dataclass(frozen=True)
class Profile:
    """A position as columns of the comparison show it; `steps` are the ids of career steps."""

    id: str
    title: str
    url: str
    accent: str
    purpose: tuple[Trait, ...]
    grade: tuple[Trait, ...]
    department: tuple[Trait, ...]
    superior: tuple[Trait, ...]
    functional: tuple[Trait, ...]
    reports: tuple[Trait, ...]
    sizes: tuple[Trait, ...]
    channels: tuple[Trait, ...]
    duties: tuple[Trait, ...]
    additional: tuple[Trait, ...]
    skills: tuple[Trait, ...]
    kpis: tuple[Trait, ...]
    required: tuple[Trait, ...]
    preferred: tuple[Trait, ...]
    path: tuple[Trait, ...]
    education: tuple[Trait, ...]
    knowledge: tuple[Trait, ...]
    rights: tuple[Trait, ...]
    liability: tuple[Trait, ...]
    distinctions: tuple[ToldApart, ...]
    steps: tuple[str, ...]
    near: tuple[Neighbour, ...]

    @property
    def address(self) -> str:
        """Where the browser finds the profile, from the root of the site."""
        return f"{PROFILES}{self.id}.json"

    @property
    def json(self) -> str:
        """The profile as the browser loads it, without empty values."""
        return json.dumps(self, default=_filled, ensure_ascii=False, separators=(",", ":"))


def profile(handbook: Handbook, role: Role) -> Profile:
    """Everything about `role` that a comparison shows, ready to be read."""
    superior = handbook.superior(role)
    experience = role.experience
    return Profile(
        id=role.id,
        title=typeset(role.title),
        url=address_of(role),
        accent=handbook.department(role.department).accent,
        purpose=_texts(role.purpose),
        grade=_texts(handbook.grade(role.grade).title),
        department=_texts(handbook.department(role.department).title),
        superior=_roles(superior) if superior else (),
        functional=_roles(*map(handbook.role, role.functional_to)),
        reports=(*_roles(*handbook.reports(role)), *_span(role)),
        sizes=_texts(sizes_of(handbook, role)) if handbook.different_sizes else (),
        channels=_texts(*(handbook.channel(channel).title for channel in role.channels)),
        duties=_texts(*role.duties.core),
        additional=_texts(*role.duties.additional),
        skills=tuple(_skills(handbook, role)),
        kpis=tuple(_kpis(handbook, role)),
        required=_texts(*experience.required),
        preferred=_texts(*experience.preferred),
        path=_texts(experience.internal_path) if experience.internal_path else (),
        education=_texts(*role.education),
        knowledge=_texts(*role.knowledge),
        rights=_texts(*role.rights),
        liability=_texts(*role.liability),
        distinctions=tuple(ToldApart(d.role, typeset(d.difference)) for d in role.distinct_from),
        steps=tuple(step.role for step in role.career.to),
        near=worth_comparing(handbook, role),
    )


def worth_comparing(handbook: Handbook, role: Role) -> tuple[Neighbour, ...]:
    """The positions to compare `role` with, the most telling first, each once."""
    reasons: dict[str, str] = {}
    for other, why in _near(handbook, role):
        if other.id != role.id:
            reasons.setdefault(other.id, why)
    first = list(reasons.items())[:_NEIGHBOURS]
    return tuple(Neighbour(id_, typeset(handbook.role(id_).title), why) for id_, why in first)


def _near(handbook: Handbook, role: Role) -> Iterator[tuple[Role, str]]:
    for distinction in role.distinct_from:
        yield handbook.role(distinction.role), "эти должности путают"
    for step in role.career.to:
        yield handbook.role(step.role), "сюда растут"
    for id_ in role.career.from_roles:
        yield handbook.role(id_), "отсюда приходят"
    superior = handbook.superior(role)
    if superior:
        yield superior, "прямой руководитель"
        for other in handbook.reports(superior):
            yield other, "тот же руководитель"
    for other in handbook.reports(role):
        yield other, "прямой подчинённый"


def _texts(*texts: str) -> tuple[Trait, ...]:
    return tuple(Trait(typeset(text)) for text in texts)


def _roles(*roles: Role) -> tuple[Trait, ...]:
    return tuple(Trait(typeset(role.title), address_of(role)) for role in roles)


def _span(role: Role) -> tuple[Trait, ...]:
    span = role.span_of_control
    return _texts(f"{plain(usual_span(span))}. Источник: {span.source.title}") if span else ()


def _skills(handbook: Handbook, role: Role) -> Iterator[Trait]:
    for required in sorted(role.skills, key=lambda required: not required.key):
        skill = handbook.skill(required.skill)
        yield Trait(typeset(skill.title), address_of(skill), skill.id, required.level, required.key)


def _kpis(handbook: Handbook, role: Role) -> Iterator[Trait]:
    for id_ in role.kpis:
        kpi = handbook.kpi(id_)
        yield Trait(typeset(kpi_title(kpi)), address_of(kpi), kpi.id)


def _filled(record: Profile | Trait | ToldApart | Neighbour) -> dict[str, object]:
    return {name: value for name, value in vars(record).items() if value}
