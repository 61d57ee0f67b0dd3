"""PDF of a book: tagged (PDF/UA-1), for archives (PDF/A-2a), with contents and bookmarks.

The layout is in templates/book.typ.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from macros.documents.book import worded
from macros.documents.formats.typesetter import breakable, compiled
from macros.documents.walk import in_json
from macros.telling.paper import LOGO

if TYPE_CHECKING:
    from macros.documents.book import Book

TEMPLATE = "book.typ"


def render(book: Book) -> bytes:
    """The book on A4 as PDF/A-2a and PDF/UA-1; typst.TypstError if it cannot conform."""
    parts = in_json(worded(book.parts, breakable))
    data = front(book) | {"parts": parts}
    return compiled(TEMPLATE, data, format="pdf", day=book.day, look=book.look)


def front(book: Book) -> dict[str, Any]:
    """What the cover shows, for templates/book_look.typ, and the properties of the file."""
    shown = worded(replace(book, parts=()), breakable)
    return {
        "title": shown.title,
        "subtitle": shown.subtitle,
        "company": shown.company,
        "note": shown.note,
        "address": breakable(book.address),
        "target": book.address,
        "logo": list(book.logo) if book.logo else None,
        "logo-words": LOGO,
        "language": book.language,
        "properties": {"title": book.title, "author": book.author},
    }
