"""What formal papers share: the head and the mark of the first sheet, agreement, signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents.blocks import (
    Blank,
    Block,
    DocumentTitle,
    Letterhead,
    PageMark,
    Signatory,
    Signatures,
)
from macros.model.address import absolute, address_of
from macros.model.company import NUMBER_PLACE
from macros.russian.phrases import capital
from macros.telling.role import edition

if TYPE_CHECKING:
    from macros.model.company import Company
    from macros.model.handbook import Handbook
    from macros.model.role import Role

DATE = "___.___.20__"
NUMBER = "______"
_COORDINATING = ("Руководитель структурного подразделения", "Начальник юридического отдела")


def head(handbook: Handbook, kind: str, title: str, role: Role | None) -> tuple[Block, Block]:
    """The letterhead with «УТВЕРЖДАЮ» and the title; blanks where the company says nothing.

    The number is that of the job description of `role`.
    """
    company = handbook.company
    post = company.approving_post
    approval = _signatory(post.title if post else "", "УТВЕРЖДАЮ")
    return (
        Letterhead(organisation(handbook), approval, handbook.logo),
        DocumentTitle(
            kind=kind.upper(),
            number=document_number(company, role),
            title=title,
            place=Blank("место составления", company.city or ""),
            date=DATE,
        ),
    )


def organisation(handbook: Handbook) -> Blank:
    """The name of the company, or a line for it."""
    company = handbook.company
    return Blank("наименование организации", company.name or company.short_name or "")


def document_number(company: Company, role: Role | None) -> str:
    """The number of the job description by the company's pattern, with a blank in its place."""
    number = role.document_number if role else None
    return company.number_pattern.replace(NUMBER_PLACE, number or NUMBER)


def edition_line(role: Role | None) -> str:
    """«Редакция 2 от 24.11.2026», or the same words with blanks."""
    return capital(edition(role) if role else "") or f"Редакция ___ от {DATE}"


def page_mark(handbook: Handbook, role: Role | None) -> PageMark:
    """The edition of the paper and the address of the page it was made from, if there is one."""
    return PageMark(
        edition_line(role), absolute(handbook.site_url, address_of(role)) if role else ""
    )


def agreement(company: Company) -> Signatures:
    """«СОГЛАСОВАНО» with a line for each coordinating post."""
    return signatures("СОГЛАСОВАНО", company.coordinating_posts or _COORDINATING)


def signatures(heading: str, posts: tuple[str, ...]) -> Signatures:
    """Lines for each of `posts`; «» is a post to be filled in."""
    return Signatures(heading, tuple(map(_signatory, posts)))


def _signatory(post: str, heading: str = "") -> Signatory:
    signature, name = Blank("подпись"), Blank("инициалы, фамилия")
    return Signatory(Blank("должность", post), signature, name, DATE, heading)
