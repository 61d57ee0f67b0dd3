"""Pieces that the chapters of the book are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents.book import (
    BookBlock,
    BookHeading,
    BookItem,
    BookItems,
    Fact,
    Link,
    WebLink,
)
from macros.documents.kinds.book.places import place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model.record import Source
    from macros.model.role import Role


def items(texts: tuple[str, ...]) -> tuple[BookItem, ...]:
    """An item of a list for each of `texts`."""
    return tuple(BookItem((text,)) for text in texts)


def listing(role: Role, name: str, title: str, texts: tuple[str, ...]) -> Iterator[BookBlock]:
    """A small heading and a list under it; nothing when `texts` are empty."""
    if texts:
        yield BookHeading(2, place(role, name), title)
        yield BookItems(items(texts))


def fact(name: str, *words: str | Link | WebLink) -> Fact:
    """A fact in a line."""
    return Fact(name, words)


def published(source: Source) -> WebLink | str:
    """A published source: a link when it has an address."""
    return WebLink(source.title, source.url) if source.url else source.title


def figures(ends: tuple[int, int]) -> str:
    """A range of numbers: «8–12», «5» when both ends are one."""
    low, high = ends
    return str(low) if low == high else f"{low}–{high}"
