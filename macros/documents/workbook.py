"""The vocabulary of a spreadsheet; kinds write it, formats read it.

Every text is plain text, formulas among them: a formula is named here by what it counts, and only
a format spells it out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from macros.documents.blocks import Fields, Heading, Note, Paragraph, insist_on_even
from macros.documents.look import USUAL, Look
from macros.model.record import FIRST_DAY


@dataclass(frozen=True, slots=True)
class DropDown:
    """An empty cell to choose one of `options` in.

    `title` and `prompt` are shown while one chooses, `refusal` after any other value.
    """

    options: tuple[int, ...]
    title: str
    prompt: str
    refusal: str


@dataclass(frozen=True, slots=True)
class Shortfall:
    """By how much the number in column `own` of this row falls short of that in `required`.

    Columns count from 0. Zero when it does not fall short, empty while `own` is.
    """

    required: int
    own: int


Cell: TypeAlias = str | int | DropDown | Shortfall | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column, `width` characters wide.

    Neighbours with one `group` stand under these words. A column of `levels` holds numbers from 1
    up to that; colour tells them apart, and the title stands upright to keep the column narrow.
    """

    title: str
    width: int
    group: str = ""
    levels: int = 0


@dataclass(frozen=True, slots=True)
class Tally:
    """In how many rows the number in `column` (from 0) is `least` or more."""

    name: str
    column: int
    least: int


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of the numbers in `column` (from 0)."""

    name: str
    column: int


@dataclass(frozen=True, slots=True)
class Best:
    """The sum that the highest option of every choice in `column` (from 0) would give."""

    name: str
    column: int


@dataclass(frozen=True, slots=True)
class Blanks:
    """A table to fill in by hand: an empty text is a place to write in.

    Each title, and what stands under it, spans so many columns of the sheet. ValueError unless
    every row is as long as `header`.
    """

    header: tuple[str, ...]
    spans: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        insist_on_even(self.header, self.spans, *self.rows)


Line: TypeAlias = Heading | Paragraph | Note | Fields | Tally | Total | Best | Blanks


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table and what stands above and below it; ValueError for a row not as long as `columns`.

    The first `fixed` columns and the header stay in view when one scrolls. A `form` is filled in
    instead: it is printed on one upright A4 sheet, and only its empty places can be changed.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    above: tuple[Line, ...] = ()
    below: tuple[Line, ...] = ()
    fixed: int = 1
    form: bool = False

    def __post_init__(self) -> None:
        insist_on_even(tuple(column.title for column in self.columns), *self.rows)


@dataclass(frozen=True, slots=True)
class Workbook:
    """A spreadsheet; formats with one sheet only (CSV) carry the table of the first.

    `stem` is the file name without its ending, `day` that of the edition.
    """

    title: str
    author: str
    stem: str
    sheets: tuple[Sheet, ...]
    day: date = FIRST_DAY
    look: Look = USUAL
