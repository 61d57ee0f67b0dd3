"""A book: PDF through Typst, EPUB and FB2 through pandoc."""

from macros.documents.formats.book.ebook import epub, fb2
from macros.documents.formats.book.pdf import render as pdf

__all__ = ["epub", "fb2", "pdf"]
