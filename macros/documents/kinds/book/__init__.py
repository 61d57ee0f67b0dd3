"""Справочник целиком: the whole handbook as a book."""

from macros.documents.kinds.book.whole import KIND, book

__all__ = ["KIND", "book"]
