"""The vocabulary of a book: parts, chapters, and text with links; every text is plain text.

Ids are ASCII and unique in a book; the target of every `Link` is one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias, TypeVar

from macros.documents.walk import every, reworded
from macros.model.record import FIRST_DAY

Node = TypeVar("Node")


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to the place with the id `target`; `paged` ones name its page in print."""

    text: str
    target: str
    paged: bool = False


@dataclass(frozen=True, slots=True)
class WebLink:
    """Words that lead out of the book, to a full address."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that stand out."""

    text: str


Words: TypeAlias = tuple[str | Link | WebLink | Strong, ...]


@dataclass(frozen=True, slots=True)
class BookHeading:
    """A heading inside a chapter: `level` 1, or 2 under it."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class BookParagraph:
    """A paragraph; a `lead` opens the chapter in larger type."""

    words: Words
    lead: bool = False


@dataclass(frozen=True, slots=True)
class BookNote:
    """A remark in small type: a source, a reservation."""

    words: Words


@dataclass(frozen=True, slots=True)
class BookItem:
    """An item of a list and the items under it."""

    words: Words
    below: tuple[BookItem, ...] = ()


@dataclass(frozen=True, slots=True)
class BookItems:
    """A list; an `ordered` one counts from `start`."""

    items: tuple[BookItem, ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what is said under it."""

    name: str
    words: Words


@dataclass(frozen=True, slots=True)
class BookFacts:
    """Facts, each under its name."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class BookTable:
    """A table whose rows are as long as `header`; the first cell of a row names it.

    `widths` are shares of the text width, one for each column.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]
    widths: tuple[int, ...]


BookBlock: TypeAlias = BookHeading | BookParagraph | BookNote | BookItems | BookFacts | BookTable


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of a part."""

    id: str
    title: str
    blocks: tuple[BookBlock, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part: what is said first, then chapters, if it has any."""

    id: str
    title: str
    blocks: tuple[BookBlock, ...]
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
    parts: tuple[Part, ...]
    address: str = ""
    logo: bytes | None = None
    language: str = "ru-RU"
    day: date = FIRST_DAY


_LOOKED_UP = frozenset({"id", "target", "address", "stem", "language"})


def worded(part: Node, wording: Callable[[str], str]) -> Node:
    """`part` (a book, a block, a tuple of them) with `wording` applied to every text to read."""
    return reworded(part, wording, _LOOKED_UP)


def links(part: object) -> Iterator[Link]:
    """Every link inside the book that stands in `part`, in order."""
    return every(Link, part)


def ids(book: Book) -> Iterator[str]:
    """The id of every part, chapter and heading, in order."""
    for part in book.parts:
        yield part.id
        yield from (heading.id for heading in every(BookHeading, part.blocks))
        for chapter in part.chapters:
            yield chapter.id
            yield from (heading.id for heading in every(BookHeading, chapter.blocks))
