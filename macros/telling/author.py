"""Who stands behind a document in its properties."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.model.handbook import Handbook


def author(handbook: Handbook) -> str:
    """The adopting company, or the handbook itself when no company is named."""
    company = handbook.company
    return company.short_name or company.name or handbook.title
