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
from macros.documents.kinds.finished import paper
from macros.model.address import absolute, address_of
from macros.telling import vacancy as told

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.telling.vacancy import VacancyPart

KIND = "Вакансия"


def vacancy(handbook: Handbook, role: Role) -> Paper:
    """What a candidate reads before applying for `role`."""
    blocks = (
        PlainTitle(KIND.upper(), role.title),
        *(block for part in told.vacancy_text(handbook, role) for block in _part(part)),
        *_conditions(handbook, role),
    )
    return paper(handbook, KIND, blocks, role)


def _part(part: VacancyPart) -> Iterator[Block]:
    texts = part.usual
    if texts and part.heading:
        yield Heading(part.heading)
    if part.points:
        yield Items(texts)
    else:
        yield from map(Paragraph, texts)


def _conditions(handbook: Handbook, role: Role) -> Iterator[Block]:
    company = handbook.company
    yield Heading(told.CONDITIONS)
    yield Fields(
        (
            Field(told.EMPLOYER, company.name or company.short_name or ""),
            Field(told.PLACE, company.city or ""),
            Field(told.SCHEDULE),
            Field(told.PAY),
            Field(told.EMPLOYMENT),
            Field("Оформление"),
            Field(told.CONTACT),
        )
    )
    page = absolute(handbook.site_url, address_of(role))
    if page:
        yield Note(f"Подробно о должности: {page}")
