"""What stands above and below the table of a sheet: headings, words, fields, totals, blanks."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_range_abs

from macros.documents.blocks import Fields, Heading, Note, Paragraph
from macros.documents.formats.xlsx.measure import height, width
from macros.documents.formats.xlsx.table import room, write_text
from macros.documents.workbook import Best, Blanks, DropDown, Tally, Total

if TYPE_CHECKING:
    from macros.documents.blocks import Field
    from macros.documents.formats.xlsx.styles import CellLook
    from macros.documents.formats.xlsx.table import Canvas
    from macros.documents.workbook import Line, Sheet

_HEADING = 14.0  # points, the size of its letters
_ABOVE_HEADING = 8.0  # points
_FIELD, _TALLY, _BLANK = 20.0, 15.0, 30.0  # points, heights to write in by hand


def line_count(line: Line) -> int:
    """How many rows of the sheet `line` takes."""
    match line:
        case Fields(fields):
            return len(fields)
        case Blanks(rows=rows):
            return len(rows) + 1
        case _:
            return 1


def write_line(on: Canvas, row: int, line: Line) -> None:
    """Writes `line` at `row` and the rows after it."""
    match line:
        case Heading(text):
            high = height(text, room(on.sheet.columns), _HEADING, bold=True)
            on.page.set_row(row, high + (_ABOVE_HEADING if row else 0))
            write_text(on, row, _across(on.sheet), text, "heading")
        case Paragraph(text):
            _write_words(on, row, text)
        case Note(text):
            _write_words(on, row, text, "remark")
        case Fields(fields):
            _write_fields(on, row, fields)
        case Tally() | Total() | Best():
            _write_count(on, row, line)
        case Blanks():
            _write_blanks(on, row, line)


def _across(sheet: Sheet) -> tuple[int, int]:
    """The columns that words take: all of them, or one in a list, whose columns one may move."""
    return (0, len(sheet.columns) - 1 if sheet.form else 0)


def _write_words(on: Canvas, row: int, text: str, *looks: CellLook) -> None:
    if on.sheet.form:
        on.page.set_row(row, height(text, room(on.sheet.columns)))
        looks = (*looks, "wrapped")
    write_text(on, row, _across(on.sheet), text, *looks)


def _write_fields(on: Canvas, top: int, fields: tuple[Field, ...]) -> None:
    columns = on.sheet.columns
    last = len(columns) - 1
    needed = max(width(field.name) for field in fields)
    fits = (place for place in range(last) if room(columns[: place + 1]) > needed)
    name = next(fits, 0)
    for row, field in enumerate(fields, top):
        on.page.set_row(row, _FIELD)
        write_text(on, row, (0, name), field.name, "middle")
        write_text(on, row, (name + 1, last), field.text, "table", "blank", "middle")


def _write_count(on: Canvas, row: int, line: Tally | Total | Best) -> None:
    last = len(on.sheet.columns) - 1
    on.page.set_row(row, _TALLY)
    write_text(on, row, (0, last - 1), line.name, "total")
    formula, now = _formula(on, line)
    on.page.write_formula(row, last, formula, on.style("table", "total", "number"), now)


def _formula(on: Canvas, line: Tally | Total | Best) -> tuple[str, int]:
    """The formula and what it gives while nothing is filled in."""
    counted = xl_range_abs(on.rows.first, line.column, on.rows.last, line.column)
    cells = [cells[line.column] for cells in on.sheet.rows]
    match line:
        case Tally(least=least):
            return f'=COUNTIF({counted},">={least}")', 0
        case Total():
            return f"=SUM({counted})", sum(cell for cell in cells if isinstance(cell, int))
        case Best():
            highest = [max(cell.options) for cell in cells if isinstance(cell, DropDown)]
            best = max(highest, default=0)
            return f"=ROWS({counted})*{best}", best * len(highest)


def _write_blanks(on: Canvas, row: int, blanks: Blanks) -> None:
    columns = on.sheet.columns
    edges = tuple(pairwise(accumulate(blanks.spans, initial=0)))
    for number, texts in enumerate((blanks.header, *blanks.rows), row):
        titles = number == row
        high = [
            height(text, room(columns[start:end]), bold=titles)
            for text, (start, end) in zip(texts, edges, strict=True)
        ]
        on.page.set_row(number, max(high) if titles else max(_BLANK, *high))
        for text, (start, end) in zip(texts, edges, strict=True):
            look: CellLook = "head" if titles else "middle" if text else "blank"
            write_text(on, number, (start, end - 1), text, "table", look)
