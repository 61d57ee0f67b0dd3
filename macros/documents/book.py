"""The vocabulary of a book: parts and chapters that hold what is told; every text is plain text.

Ids are ASCII and unique in a book. In a whole book every link leads to one of them, and nothing
else than links, cited titles and strong words stands between its plain words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from macros.documents.look import USUAL, Look
from macros.documents.walk import every, reworded
from macros.model.record import FIRST_DAY
from macros.telling.passages import Link, Passage, Told

BookNode = TypeVar("BookNode")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of a part."""

    id: str
    title: str
    blocks: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class BookPart:
    """A part: what is said first, then chapters, if it has any."""

    id: str
    title: str
    blocks: tuple[Told, ...]
    chapters: tuple[Chapter, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """A book.

    `company`, `address` (that of the site, in full) and `note` (a remark about the edition) are «»
    while nobody knows them; `logo` is a PNG or JPEG file; `stem` is the file name without its
    ending, `language` a BCP 47 tag, `day` that of the edition.
    """

    title: str
    subtitle: str
    company: str
    author: str
    stem: str
    note: str
    parts: tuple[BookPart, ...]
    address: str = ""
    logo: bytes | None = None
    language: str = "ru-RU"
    day: date = FIRST_DAY
    look: Look = USUAL


_LOOKED_UP = frozenset({"id", "to", "address", "stem", "language"})


def worded(part: BookNode, wording: Callable[[str], str]) -> BookNode:
    """`part` (a book, a block, a tuple of them) with `wording` applied to every text to read."""
    return reworded(part, wording, _LOOKED_UP)


def links(part: object) -> Iterator[Link]:
    """Every link inside the book that stands in `part`, in order."""
    return every(Link, part)


def ids(book: Book) -> Iterator[str]:
    """The id of every part, chapter and passage, in order."""
    for part in book.parts:
        yield part.id
        yield from (passage.id for passage in passages(part.blocks))
        for chapter in part.chapters:
            yield chapter.id
            yield from (passage.id for passage in passages(chapter.blocks))


def passages(blocks: tuple[Told, ...]) -> Iterator[Passage]:
    """Every passage in `blocks`, those inside others too, in order."""
    for block in blocks:
        if isinstance(block, Passage):
            yield block
            yield from passages(block.blocks)
