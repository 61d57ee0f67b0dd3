"""Лист ознакомления: many employees sign that they have read one job description."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.documents.blocks import Block, Lead, Letterhead, Paper, PlainTitle, Table
from macros.documents.kinds import formalities
from macros.documents.kinds.finished import paper
from macros.russian.phrases import sentence
from macros.telling import names

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role

KIND = "Лист ознакомления"
LINES = 45
_DESCRIPTION = "с должностной инструкцией"


def acquaintance_sheet(handbook: Handbook, role: Role) -> Paper:
    """A sheet with a line for each of 45 employees, whom no job description has room for."""
    genitive, edition = role.cases.genitive, formalities.edition_line(role).lower()
    whose = f"{genitive} № {formalities.document_number(handbook.company, role)}"
    blocks = (
        Letterhead(formalities.organisation(handbook), logo=handbook.logo),
        PlainTitle(KIND.upper(), f"{_DESCRIPTION} {whose}"),
        *signed(handbook, f"{whose} ({edition})", LINES),
    )
    return paper(handbook, KIND, blocks, role, f"{KIND} {_DESCRIPTION} {genitive}")


def signed(handbook: Handbook, whose: str, lines: int, *, copies: bool = False) -> Iterator[Block]:
    """What so many employees sign: that they know the description of `whose` work, have `copies`.

    A signature stands for having read and received.
    """
    received = ", копию получил(а)" if copies else ""
    yield Lead(sentence(handbook.acquaintance))
    yield Lead(sentence(f"{_DESCRIPTION} {whose} ознакомлен(а){received}:"))
    yield Table(
        header=("№", names.FULL_NAME, "Дата", "Ознакомлен(а)", "Копию получил(а)"),
        rows=tuple((f"{line}.", "", "", "", "") for line in range(1, lines + 1)),
        widths=(6, 36, 14, 20, 24),
        roomy=True,
    )
