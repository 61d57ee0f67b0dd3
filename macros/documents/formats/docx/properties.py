"""Properties of a Word file: what it is called and by whom, never when or where it was made."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document

# Office properties need a moment; a fixed one keeps the files equal from run to run.
_CREATED = datetime(2025, 1, 1, tzinfo=UTC)


def set_properties(document: Document, *, title: str, author: str, language: str = "ru-RU") -> None:
    """Write them; `language` is a BCP 47 tag."""
    properties = document.core_properties
    properties.title, properties.author = title, author
    properties.last_modified_by = author
    properties.created = properties.modified = _CREATED
    properties.language, properties.comments, properties.revision = language, "", 1
