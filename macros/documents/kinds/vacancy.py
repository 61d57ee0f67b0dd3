"""Вакансия: the text for people, with blanks for what only the employer knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.documents.author import author
from macros.documents.blocks import (
    Block,
    Field,
    Fields,
    Heading,
    Items,
    Paper,
    Paragraph,
    PlainTitle,
)
from macros.documents.naming import stem
from macros.documents.walk import reworded
from macros.documents.wording import items, phrase, sentence
from macros.model.address import absolute, address_of
from macros.model.typography import typeset

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role

KIND = "Вакансия"


def vacancy(handbook: Handbook, role: Role) -> Paper:
    """What a candidate reads before applying for `role`."""
    blocks = (
        PlainTitle(KIND.upper(), role.title),
        Paragraph(role.vacancy.pitch),
        *_list("Обязанности", role.duties.core),
        Heading("Как проходит день"),
        Paragraph(role.vacancy.typical_day),
        *_candidate(handbook, role),
        *_list("Как оценивают работу", tuple(handbook.kpi(kpi).title for kpi in role.kpis)),
        *_list(
            "Куда можно вырасти",
            tuple(handbook.role(step.role).title for step in role.career.to),
        ),
        *_conditions(handbook, role),
    )
    return Paper(
        title=f"{KIND}: {phrase(role.title)}",
        author=author(handbook),
        stem=stem(KIND, role.file_name or role.title),
        blocks=reworded(blocks, typeset),
        letterhead=handbook.letterhead,
    )


def _candidate(handbook: Handbook, role: Role) -> Iterator[Block]:
    skills = (
        f"{handbook.skill(key.skill).title}: {phrase(key.why or '')}".rstrip(" :")
        for key in role.key_skills
    )
    yield from _list("Какие навыки главные", tuple(skills))
    yield from _list("Опыт и образование", role.experience.required + role.education)
    yield from _list("Что будет плюсом", role.experience.preferred)


def _conditions(handbook: Handbook, role: Role) -> Iterator[Block]:
    company = handbook.company
    yield Heading("Условия")
    yield Fields(
        (
            Field("Организация", company.name or company.short_name or ""),
            Field("Место работы", company.city or ""),
            Field("График"),
            Field("Оплата"),
            Field("Оформление"),
            Field("Куда писать или звонить"),
        )
    )
    page = absolute(handbook.site_url, address_of(role))
    if page:
        yield Paragraph(f"Подробно о должности: {page}")


def _list(heading: str, texts: tuple[str, ...]) -> Iterator[Block]:
    if len(texts) == 1:
        yield Heading(heading)
        yield Paragraph(sentence(texts[0]))
    elif texts:
        yield Heading(heading)
        yield Items(items(texts))
