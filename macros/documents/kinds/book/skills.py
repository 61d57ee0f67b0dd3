"""The part of the book about skills: the scale, then each skill and the roles that need it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.documents.book import (
    BookBlock,
    BookHeading,
    BookItem,
    BookItems,
    BookParagraph,
    BookTable,
    Chapter,
    Part,
    Strong,
    Words,
)
from macros.documents.kinds.book.places import SCALE, SKILLS, place, to
from macros.russian.phrases import phrase

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.skill import Skill, SkillGroup

_ABOUT = (
    "Навык виден в том, что делает человек. По этим описаниям можно понять, какой у него уровень "
    "сейчас и чем отличается следующий."
)


def skills(handbook: Handbook) -> Part:
    """The scale of levels, then every skill by group."""
    groups = tuple(group for group in handbook.skill_groups if handbook.skills_of(group))
    levels = tuple(
        BookItem((Strong(f"{level.title}."), f" {level.description}")) for level in handbook.levels
    )
    return Part(
        id=SKILLS,
        title="Навыки",
        blocks=(
            BookParagraph(
                (_ABOUT,),
                lead=True,
            ),
            BookHeading(1, SCALE, "Шкала уровней"),
            BookItems(levels, ordered=True),
        ),
        chapters=tuple(_group(handbook, group) for group in groups),
    )


def _group(handbook: Handbook, group: SkillGroup) -> Chapter:
    found = handbook.skills_of(group)
    return Chapter(
        id=f"skills--{group.id}--group",
        title=group.title,
        blocks=(
            BookParagraph((group.description,), lead=True),
            *(block for skill in found for block in _skill(handbook, skill)),
        ),
    )


def _skill(handbook: Handbook, skill: Skill) -> Iterator[BookBlock]:
    roles = handbook.roles_needing(skill)
    yield BookHeading(1, place(skill), skill.title)
    yield BookParagraph((skill.definition,))
    if skill.aliases:
        yield BookParagraph((Strong("Также называют:"), f" {', '.join(skill.aliases)}."))
    yield BookItems(
        tuple(
            BookItem((Strong(f"{level.title}."), f" {skill.behaviour(level.number)}"))
            for level in handbook.levels
        ),
        ordered=True,
    )
    if not roles:
        yield BookParagraph(("Ни одна должность справочника этого навыка не требует.",))
        return
    yield BookTable(
        caption="Кому нужен: сначала должности, где уровень выше",
        header=("Должность", "Уровень", "Зачем"),
        rows=tuple(_needing(handbook, skill, role.id) for role in roles),
        widths=(32, 18, 50),
    )


def _needing(handbook: Handbook, skill: Skill, role_id: str) -> tuple[Words, ...]:
    role = handbook.role(role_id)
    required = role.requires(skill.id)
    assert required is not None  # noqa: S101 – the handbook has found the role by this skill
    level = handbook.level(required.level)
    return (
        (to(role), *((" — ключевой",) if required.key else ())),
        (f"{level.number} — {phrase(level.title)}",),
        (required.why or "—",),
    )
