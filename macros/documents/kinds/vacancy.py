"""Вакансия: the text for people, with blanks for what only the employer knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.documents.blocks import (
    Block,
    Field,
    Fields,
    Heading,
    Items,
    Note,
    Paper,
    Paragraph,
    PlainTitle,
)
from macros.documents.walk import reworded
from macros.model.address import absolute, address_of
from macros.russian.latin import stem
from macros.russian.phrases import phrase
from macros.russian.typography import typeset
from macros.telling.author import author
from macros.telling.vacancy import vacancy_text

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.telling.vacancy import Part

KIND = "Вакансия"


def vacancy(handbook: Handbook, role: Role) -> Paper:
    """What a candidate reads before applying for `role`."""
    blocks = (
        PlainTitle(KIND.upper(), role.title),
        *(block for part in vacancy_text(handbook, role) for block in _part(part)),
        *_conditions(handbook, role),
    )
    return Paper(
        title=f"{KIND}: {phrase(role.title)}",
        author=author(handbook),
        stem=stem(KIND, role.file_name or role.title),
        blocks=reworded(blocks, typeset),
        letterhead=handbook.letterhead,
    )


def _part(part: Part) -> Iterator[Block]:
    texts = part.usual
    if texts and part.heading:
        yield Heading(part.heading)
    if part.points:
        yield Items(texts)
    else:
        yield from map(Paragraph, texts)


def _conditions(handbook: Handbook, role: Role) -> Iterator[Block]:
    company = handbook.company
    yield Heading("Условия")
    yield Fields(
        (
            Field("Организация", company.name or company.short_name or ""),
            Field("Место работы", company.city or ""),
            Field("График"),
            Field("Оплата"),
            Field("Занятость"),
            Field("Оформление"),
            Field("Куда писать или звонить"),
        )
    )
    page = absolute(handbook.site_url, address_of(role))
    if page:
        yield Note(f"Подробно о должности: {page}")
