"""The cover of an e-book as a picture; the layout is in templates/book_cover.typ."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from macros.documents.formats.book.pdf import front
from macros.documents.formats.typesetter import compiled

if TYPE_CHECKING:
    from macros.documents.book import Book

TEMPLATE = "book_cover.typ"

_PPI = 192


@lru_cache(maxsize=4)
def cover(book: Book) -> bytes:
    """A PNG of 1200 × 1600 pixels with the title, the company and its logo."""
    return compiled(TEMPLATE, front(book), format="png", ppi=_PPI, look=book.look)
