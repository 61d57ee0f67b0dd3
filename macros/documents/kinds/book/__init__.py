"""Справочник целиком: the whole handbook as a book."""

from macros.documents.kinds.book.whole import KIND, TITLE, book

__all__ = ["KIND", "TITLE", "book"]
