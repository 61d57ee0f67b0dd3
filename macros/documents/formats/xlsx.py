"""XLSX through XlsxWriter: a header that stays in view, filters, widths by content."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

import xlsxwriter

from macros.documents.formats.archive import reproducible

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from macros.documents.blocks import Cell, Sheet, Workbook

# Office properties need a moment; a fixed one keeps the files equal from run to run.
_CREATED = datetime(2025, 1, 1, tzinfo=UTC)
_NARROW, _WIDEST = 6, 60  # characters
_FEW = 3
_UPRIGHT = 190  # points, enough for the longest title of a skill
_LONGEST_NAME = 31


def render(workbook: Workbook) -> bytes:
    """The workbook; a text is written as text even if it looks like a formula or a link."""
    target = BytesIO()
    book = xlsxwriter.Workbook(
        target,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
    book.set_properties({"title": workbook.title, "author": workbook.author, "created": _CREATED})
    text = {"font_name": "Liberation Sans", "font_size": 10, "valign": "top", "text_wrap": True}
    head = {**text, "bold": True, "bg_color": "#E3E8EF", "border": 1, "border_color": "#B8C0CC"}
    formats = (
        book.add_format({**head, "valign": "vcenter"}),
        book.add_format({**head, "rotation": 90, "valign": "bottom", "align": "center"}),
        book.add_format(text),
        book.add_format({**text, "align": "center"}),
        book.add_format({**text, "italic": True, "font_color": "#555555", "text_wrap": False}),
    )
    for sheet in workbook.sheets:
        _write(book.add_worksheet(sheet.title[:_LONGEST_NAME]), sheet, formats)
    book.close()
    return reproducible(target.getvalue())


def _write(
    page: Worksheet, sheet: Sheet, formats: tuple[Format, Format, Format, Format, Format]
) -> None:
    head, upright, text, number, note = formats
    columns = tuple(zip(*sheet.rows, strict=True)) or ((),) * len(sheet.header)
    # Many columns of numbers fit a screen only under titles that stand upright.
    numeric = [
        bool(cells) and not any(isinstance(cell, str) for cell in cells) for cells in columns
    ]
    matrix = sum(numeric) > _FEW
    for place, (title, cells) in enumerate(zip(sheet.header, columns, strict=True)):
        narrow = matrix and numeric[place]
        page.set_column(place, place, _NARROW if narrow else _width((title, *cells)))
        page.write_string(0, place, title, upright if narrow else head)
        for line, cell in enumerate(cells, start=1):
            if isinstance(cell, int):
                page.write_number(line, place, cell, number)
            elif cell is None:
                page.write_blank(line, place, None, text)
            else:
                page.write_string(line, place, cell, text)
    if matrix:
        page.set_row(0, _UPRIGHT)
    page.freeze_panes(1, sheet.fixed)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.header) - 1)
    if sheet.note:
        page.write_string(len(sheet.rows) + 2, 0, sheet.note, note)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _width(cells: tuple[Cell, ...]) -> int:
    longest = max(len(str(cell)) for cell in cells if cell is not None)
    return min(longest + 4, _WIDEST)
