"""XLSX through XlsxWriter: lists to filter and print, forms to fill in and print."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import xlsxwriter

from macros.documents.formats.archive import reproducible
from macros.documents.formats.moment import moment
from macros.documents.formats.xlsx.lines import line_count, write_line
from macros.documents.formats.xlsx.styles import SHEET_FONT, styles
from macros.documents.formats.xlsx.table import Canvas, rows_of, write_table

if TYPE_CHECKING:
    from macros.documents.workbook import Workbook

_A4 = 9
_LONGEST_NAME = 31
_NO_NAME = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_PAGES = "&R&8 Страница &P из &N"
_LONGEST_FOOTER = 255 - len("&L&8 ") - len(_PAGES)  # characters that are left for the title


def render(workbook: Workbook) -> bytes:
    """The workbook; a text is written as text even if it looks like a formula or a link."""
    target = BytesIO()
    book = xlsxwriter.Workbook(
        target,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            # Column widths are counted in digits of this font.
            "default_format_properties": {"font_name": SHEET_FONT, "font_size": 10},
        },
    )
    book.set_properties(
        {"title": workbook.title, "author": workbook.author, "created": moment(workbook.day)}
    )
    colours = workbook.look.palette
    style = styles(book, colours)
    for sheet in workbook.sheets:
        table = rows_of(sheet, sum(map(line_count, sheet.above)))
        on = Canvas(book.add_worksheet(_name(sheet.title)), sheet, table, style, colours)
        _write(on)
        _set_up(on, workbook.title)
    book.close()
    return reproducible(target.getvalue(), workbook.day)


def _name(title: str) -> str:
    return " ".join(title.translate(_NO_NAME).split())[:_LONGEST_NAME].strip() or "Лист"


def _write(on: Canvas) -> None:
    write_table(on)
    row = 0
    for line in on.sheet.above:
        write_line(on, row, line)
        row += line_count(line)
    # A list is parted from the words below it, so that sorting leaves them alone.
    row = on.rows.last + (1 if on.sheet.form else 2)
    for line in on.sheet.below:
        write_line(on, row, line)
        row += line_count(line)


def _in_footer(title: str) -> str:
    """The title with its ampersands doubled, as Excel wants them, cut with a sign if too long."""
    # XlsxWriter takes «&&G» for the place of a picture; an unseen space parts the two.
    shown = title.replace("&", "&&").replace("&G", "&\u200bG")
    if len(shown) <= _LONGEST_FOOTER:
        return shown
    return _in_footer(f"{title[: _LONGEST_FOOTER // 3]}…")


def _set_up(on: Canvas, title: str) -> None:
    page, sheet, table = on.page, on.sheet, on.rows
    page.set_footer(f"&L&8 {_in_footer(title)}{_PAGES}")
    page.set_paper(_A4)
    page.set_margins(left=0.5, right=0.4, top=0.5, bottom=0.6)  # inches
    if sheet.form:
        page.set_portrait()
        page.fit_to_pages(1, 1)
        page.hide_gridlines(2)
        page.protect("", {"format_rows": True, "format_columns": True})
    else:
        page.set_landscape()
        page.fit_to_pages(1, 0)
        page.freeze_panes(table.first, sheet.fixed)
        page.autofilter(table.header, 0, table.last, len(sheet.columns) - 1)
        page.repeat_rows(table.band, table.header)
        page.repeat_columns(0, sheet.fixed - 1)
