"""Properties of a Word file: what it is called, by whom and when, never where it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents.formats.moment import moment
from macros.model.record import FIRST_DAY

if TYPE_CHECKING:
    from datetime import date

    from docx.document import Document


def set_properties(
    document: Document,
    *,
    title: str,
    author: str,
    language: str = "ru-RU",
    day: date = FIRST_DAY,
) -> None:
    """Write them; `language` is a BCP 47 tag."""
    properties = document.core_properties
    properties.title, properties.author = title, author
    properties.last_modified_by = author
    properties.created = properties.modified = moment(day)
    properties.language, properties.comments, properties.revision = language, "", 1
