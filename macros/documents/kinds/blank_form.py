"""Бланк должностной инструкции: hints in place of content, for a position not in the handbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents.kinds.finished import paper
from macros.documents.kinds.job_description_form import UNFILLED, filled_form

if TYPE_CHECKING:
    from macros.documents.blocks import Paper
    from macros.model.handbook import Handbook

KIND = "Бланк должностной инструкции"


def blank_form(handbook: Handbook) -> Paper:
    """The job description with everything that does not depend on the position filled in."""
    return paper(handbook, KIND, filled_form(handbook, UNFILLED))
