"""The vocabulary of what is told: passages made of blocks, blocks made of words.

Pages, the book and the search lay the same passages out, each in its own way. Every text is plain
text: nobody interprets a mark in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from macros.model.kpi import Kpi
from macros.model.level import Level
from macros.model.process import Process
from macros.model.role import Role
from macros.model.skill import Skill
from macros.telling.level import level_label

if TYPE_CHECKING:
    from macros.model.record import Source

Described: TypeAlias = Role | Skill | Kpi | Process
"""A record that has a place of its own, which words may lead to."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a record, or to the place with this id in a book."""

    text: str
    to: Described | str


@dataclass(frozen=True, slots=True)
class Cited:
    """A title as others publish it, in their `language`, with its full address or «»."""

    text: str
    address: str = ""
    language: str = "ru"


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that stand out."""

    text: str


@dataclass(frozen=True, slots=True)
class Whole:
    """Words that a line does not end in: «8–12»."""

    text: str


@dataclass(frozen=True, slots=True)
class Badge:
    """A word that marks what stands before it: «ключевой»."""

    text: str


Words: TypeAlias = tuple[str | Link | Cited | Strong | Whole | Badge | Level, ...]
"""A level stands for its label, which a page may draw."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph; a `lead` opens what it stands in, in larger type."""

    words: Words
    lead: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """A paragraph in small type: a source, a reservation."""

    words: Words


@dataclass(frozen=True, slots=True)
class Bullet:
    """A point of a list and the points under it."""

    words: Words
    below: tuple[Bullet, ...] = ()


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; an `ordered` one counts from `start`."""

    points: tuple[Bullet, ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what is said under it; `id` tells facts of one list apart."""

    id: str
    name: str
    words: Words


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts, each under its name."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; the first cell of a row names it.

    `widths` are shares of the whole width, one for each column.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]
    widths: tuple[int, ...]

    def __post_init__(self) -> None:
        if {len(self.widths), *map(len, self.rows)} != {len(self.header)}:
            message = f"{self.caption}: строки таблицы разной длины"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Passage:
    """Blocks under a title; `id` is ASCII and unique in what the passage stands in.

    A `shared` one says what every record of the kind has: who gathers all records need not
    repeat it.
    """

    id: str
    title: str
    blocks: tuple[Told, ...]
    shared: bool = False


Told: TypeAlias = Prose | Remark | Bullets | Facts | Grid | Passage


def plain(words: Words) -> str:
    """What `words` say, without what leads anywhere or stands out."""
    return "".join(map(_plain, words))


def _plain(piece: str | Link | Cited | Strong | Whole | Badge | Level) -> str:
    match piece:
        case str():
            return piece
        case Level():
            return level_label(piece)
        case Badge(text):
            return f" — {text}"
        case _:
            return piece.text


def lines(block: Prose | Remark | Bullets | Facts | Grid) -> Iterator[str]:
    """What `block` says: a paragraph, or one for each point, fact or row."""
    match block:
        case Prose() | Remark():
            yield plain(block.words)
        case Bullets():
            yield from _pointed(block.points)
        case Facts():
            yield from (f"{fact.name}: {plain(fact.words)}" for fact in block.facts)
        case Grid():
            yield from (_told(block.header, row) for row in block.rows)


def _pointed(bullets: tuple[Bullet, ...]) -> Iterator[str]:
    for point in bullets:
        yield plain(point.words)
        yield from _pointed(point.below)


def _told(header: tuple[str, ...], row: tuple[Words, ...]) -> str:
    cells = (f"{name}: {plain(cell)}" for name, cell in zip(header[1:], row[1:], strict=True))
    return ". ".join((plain(row[0]), *cells))


def bullets(texts: Iterable[str]) -> Bullets:
    """A list with a point for each of `texts`."""
    return Bullets(tuple(Bullet((text,)) for text in texts))


def joined(parts: Iterable[Words], mark: str = ", ") -> Words:
    """The words of `parts` with `mark` between them."""
    words: Words = ()
    for part in parts:
        words = (*words, mark, *part) if words else part
    return words


def cited(source: Source) -> Cited:
    """What was published."""
    return Cited(source.title, source.url or "")


def span(ends: tuple[int, int]) -> Whole:
    """A range of numbers: «8–12», «5» when both ends are one."""
    low, high = ends
    return Whole(str(low) if low == high else f"{low}–{high}")
