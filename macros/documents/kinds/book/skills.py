"""The part of the book about skills: the scale, then each skill and the roles that need it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.documents.book import BookPart, Chapter
from macros.documents.kinds.book.places import SCALE_PLACE, SKILLS_PLACE, place
from macros.telling import names
from macros.telling.needing import NEEDING, NOBODY
from macros.telling.passages import (
    Badge,
    Bullet,
    Bullets,
    Grid,
    Link,
    Passage,
    Prose,
    Strong,
    Told,
    Words,
)

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.model.skill import Skill, SkillGroup

_ABOUT = (
    "Навык виден в том, что делает человек. По этим описаниям можно понять, какой у него уровень "
    "сейчас и чем отличается следующий."
)


def skills(handbook: Handbook) -> BookPart:
    """The scale of levels, then every skill by group."""
    groups = tuple(group for group in handbook.skill_groups if handbook.skills_of(group))
    levels = (
        Bullet((Strong(f"{level.title}."), f" {level.description}")) for level in handbook.levels
    )
    scale = Bullets(tuple(levels), ordered=True)
    return BookPart(
        id=SKILLS_PLACE,
        title=names.section_heading("skills"),
        blocks=(Prose((_ABOUT,), lead=True), Passage(SCALE_PLACE, names.SCALE, (scale,))),
        chapters=tuple(_group(handbook, group) for group in groups),
    )


def _group(handbook: Handbook, group: SkillGroup) -> Chapter:
    told = (_skill(handbook, skill) for skill in handbook.skills_of(group))
    lead = Prose((group.description,), lead=True)
    return Chapter(f"skills--{group.id}--group", group.title, (lead, *told))


def _skill(handbook: Handbook, skill: Skill) -> Passage:
    return Passage(place(skill), skill.title, tuple(_blocks(handbook, skill)))


def _blocks(handbook: Handbook, skill: Skill) -> Iterator[Told]:
    yield Prose((skill.definition,))
    if skill.aliases:
        yield Prose((Strong(f"{names.ALSO}:"), f" {', '.join(skill.aliases)}."))
    levels = (
        Bullet((Strong(f"{level.title}."), f" {skill.behaviour(level.number)}"))
        for level in handbook.levels
    )
    yield Bullets(tuple(levels), ordered=True)
    roles = handbook.roles_needing(skill)
    if not roles:
        yield Prose((NOBODY,))
        return
    yield Grid(
        caption=NEEDING,
        header=(names.ROLE, names.LEVEL, names.WHY),
        rows=tuple(_needing(handbook, skill, role) for role in roles),
        widths=(32, 18, 50),
    )


def _needing(handbook: Handbook, skill: Skill, role: Role) -> tuple[Words, ...]:
    required = role.requires(skill.id)
    assert required is not None  # noqa: S101 – the handbook has found the role by this skill
    return (
        (Link(role.title, role), *((Badge(names.KEY),) if required.key else ())),
        (handbook.level(required.level),),
        (required.why or "—",),
    )
