"""Бланк должностной инструкции: hints in place of content, for a position not in the handbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents.blocks import Paper
from macros.documents.kinds.job_description_form import BLANK, written
from macros.documents.walk import reworded
from macros.russian.latin import stem
from macros.russian.typography import typeset
from macros.telling.author import author

if TYPE_CHECKING:
    from macros.model.handbook import Handbook

KIND = "Бланк должностной инструкции"


def blank_form(handbook: Handbook) -> Paper:
    """The job description with everything that does not depend on the position filled in."""
    return Paper(
        title=KIND,
        author=author(handbook),
        stem=stem(KIND),
        blocks=reworded(written(handbook, BLANK), typeset),
        letterhead=handbook.letterhead,
    )
