"""What formal papers share: the head of the first sheet, agreement and acquaintance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.documents.blocks import (
    Annex,
    Approval,
    Block,
    DocumentTitle,
    Entry,
    Lead,
    Letterhead,
    Signatory,
    Signatures,
    Table,
)

if TYPE_CHECKING:
    from macros.model.company import Company

DATE = "___.___.20__"
NUMBER = "______"
_SIGNATURE = Entry("подпись")
_NAME = Entry("инициалы, фамилия")
_COORDINATING = ("Руководитель структурного подразделения", "Начальник юридического отдела")
_LINES = 12


def head(company: Company, kind: str, title: str) -> tuple[Block, Block]:
    """The letterhead with «УТВЕРЖДАЮ» and the title; blanks where `company` says nothing."""
    post = company.approving_post
    approval = Approval(
        heading="УТВЕРЖДАЮ",
        post=Entry("должность", post.title if post else ""),
        signature=_SIGNATURE,
        name=_NAME,
        date=DATE,
    )
    organisation = Entry("наименование организации", company.name or company.short_name or "")
    place = Entry("место составления", company.city or "")
    return (
        Letterhead(organisation, approval),
        DocumentTitle(kind=kind.upper(), number=NUMBER, title=title, place=place, date=DATE),
    )


def agreement(company: Company) -> Signatures:
    """«СОГЛАСОВАНО» with a line for each coordinating post."""
    posts = company.coordinating_posts or _COORDINATING
    return Signatures(
        "СОГЛАСОВАНО",
        tuple(Signatory(Entry("должность", post), _SIGNATURE, _NAME, DATE) for post in posts),
    )


def acquaintance(with_what: str) -> Iterator[Block]:
    """A sheet that employees sign; `with_what` begins its sentence."""
    yield Annex("Лист ознакомления")
    yield Lead(f"{with_what}, копию получил(а):")
    yield Table(
        header=("№", "Фамилия, имя, отчество", "Дата", "Ознакомлен(а)", "Копию получил(а)"),
        rows=tuple((f"{line}.", "", "", "", "") for line in range(1, _LINES + 1)),
        widths=(7, 39, 16, 19, 19),
        roomy=True,
    )
