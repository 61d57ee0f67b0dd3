"""The vocabulary of a formal paper; kinds write it, formats read it.

Every text is plain text: no format may interpret a mark in it. Blocks are frozen and compare by
value, so that a document is equal to another one exactly when their files are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from macros.documents.look import USUAL, Look
from macros.model.record import FIRST_DAY


@dataclass(frozen=True, slots=True)
class Blank:
    """A place for words: `text`, or a ruled line above `caption` when there is no text yet."""

    caption: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Signatory:
    """One who signs, under `heading` if alone: the post, lines for the signature, name and date."""

    post: Blank
    signature: Blank
    name: Blank
    date: str
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The organisation in the left corner of the first sheet, who approves in the right one.

    `logo` is a PNG or JPEG file that stands above the organisation.
    """

    organisation: Blank
    approval: Signatory | None = None
    logo: bytes | None = None


@dataclass(frozen=True, slots=True)
class PageMark:
    """What ties the sheet to the site, at the bottom of the first sheet.

    `edition` stands in words; `address` is that of the page, in full, shown as text and as a QR
    code in the lower right corner, or «» when the site has no address yet.
    """

    edition: str
    address: str


@dataclass(frozen=True, slots=True)
class DocumentTitle:
    """What the paper is («ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ»), whose it is, and its registration."""

    kind: str
    number: str
    title: str
    place: Blank
    date: str


@dataclass(frozen=True, slots=True)
class PlainTitle:
    """The title of a paper that nobody registers: what it is, and under it whose."""

    kind: str
    title: str


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered section: 1, 2 and so on."""

    heading: str


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex: a new sheet with a heading outside the numbering."""

    heading: str


@dataclass(frozen=True, slots=True)
class SubHeading:
    """A heading inside a section; the clauses around it are numbered on."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a paper without numbers."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words without a number."""

    text: str


@dataclass(frozen=True, slots=True)
class Hint:
    """Advice to the one who fills in a form, in italics; it is removed before signing."""

    text: str


@dataclass(frozen=True, slots=True)
class Lead:
    """Words that introduce what follows: «Бухгалтер имеет право:»."""

    text: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A numbered point of a section: 3.1, 3.2 and so on."""

    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list under the clause or the lead before it."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ValueError unless every row is as long as `header`.

    `widths` are shares of the text width, one for each column. A `roomy` table is filled in by
    hand: its empty cells are high enough to write in. The letters of a `compact` one are smaller.
    A `whole` one, no longer than a page, goes to the next page rather than be torn.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    roomy: bool = False
    compact: bool = False
    whole: bool = False

    def __post_init__(self) -> None:
        insist_on_even(self.header, self.widths, *self.rows)


@dataclass(frozen=True, slots=True)
class Field:
    """Something to fill in: its name, then a line to write on, or `text` when it is known."""

    name: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Fields:
    """Fields to fill in, each on a line of its own."""

    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Signatures:
    """A group of signatures that stays together on one page."""

    heading: str
    signatories: tuple[Signatory, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code of `address`, which stands in full under `caption` beside the code."""

    caption: str
    address: str


@dataclass(frozen=True, slots=True)
class Codes:
    """QR codes side by side in one row."""

    codes: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A remark in small type."""

    text: str


Block: TypeAlias = (
    Letterhead
    | PageMark
    | DocumentTitle
    | PlainTitle
    | Section
    | Annex
    | Heading
    | SubHeading
    | Paragraph
    | Hint
    | Lead
    | Clause
    | Items
    | Table
    | Fields
    | Signatures
    | Codes
    | Note
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A formal paper.

    `stem` is the file name without its ending, `language` a BCP 47 tag, `letterhead` the company's
    Word file that Word documents are made on, empty for the standard one, `day` that of the
    edition.
    """

    title: str
    author: str
    stem: str
    blocks: tuple[Block, ...]
    language: str = "ru-RU"
    letterhead: bytes = b""
    day: date = FIRST_DAY
    look: Look = USUAL


def insist_on_even(header: tuple[object, ...], *rows: tuple[object, ...]) -> None:
    """ValueError unless every one of `rows` is as long as `header`."""
    if any(len(row) != len(header) for row in rows):
        message = f"таблица {header}: в строках не столько ячеек, сколько столбцов"
        raise ValueError(message)


def numbered(blocks: tuple[Block, ...]) -> Iterator[tuple[str, Block]]:
    """Each block with its number: «3.» for a section, «3.1.» for a clause, «» for the rest."""
    section = clause = 0
    for block in blocks:
        match block:
            case Section():
                section, clause = section + 1, 0
                yield f"{section}.", block
            case Clause():
                clause += 1
                yield f"{section}.{clause}.", block
            case _:
                yield "", block
