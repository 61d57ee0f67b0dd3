"""Лист ознакомления: many employees sign that they have read one job description."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents.blocks import Lead, Letterhead, Paper, PlainTitle
from macros.documents.kinds import formalities
from macros.documents.walk import reworded
from macros.russian.latin import stem
from macros.russian.phrases import sentence
from macros.russian.typography import typeset
from macros.telling.author import author

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role

KIND = "Лист ознакомления"
LINES = 45


def acquaintance_sheet(handbook: Handbook, role: Role) -> Paper:
    """A sheet with a line for each of 45 employees, whom no job description has room for."""
    number = formalities.document_number(handbook.company, role)
    description = f"должностной инструкцией {role.cases.genitive} № {number}"
    blocks = (
        Letterhead(formalities.organisation(handbook), logo=handbook.logo),
        PlainTitle(KIND.upper(), f"с {description}"),
        Lead(sentence(handbook.acquaintance)),
        Lead(f"С {description} ({formalities.edition(role).lower()}) ознакомлен(а):"),
        formalities.acquaintance_table(LINES),
    )
    return Paper(
        title=f"{KIND} с должностной инструкцией {role.cases.genitive}",
        author=author(handbook),
        stem=stem(KIND, role.file_name or role.title),
        blocks=reworded(blocks, typeset),
        letterhead=handbook.letterhead,
    )
