"""Tables of a Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.oxml import OxmlElement
from docx.shared import Mm

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table as WordTable
    from docx.table import _Cell, _Row

    from macros.documents.blocks import Table

_TEXT_WIDTH = 165
_ROOMY = 8.5


def ruled_table(document: Document, table: Table, *, tied: bool) -> None:
    """A table whose header is repeated on every page and whose rows are never cut.

    A `tied` table keeps its last row on the page of what follows.
    """
    word = document.add_table(rows=0, cols=len(table.header), style="Table Grid")
    _set_widths(word, tuple(_TEXT_WIDTH * width / sum(table.widths) for width in table.widths))
    header = _add_row(word, table.header, "Table Header")
    _mark(header, "w:tblHeader")
    for cells in table.rows:
        row = _add_row(word, cells, "Table Text")
        if table.roomy:
            row.height, row.height_rule = Mm(_ROOMY), WD_ROW_HEIGHT_RULE.AT_LEAST
        if tied and cells is table.rows[-1]:
            for cell in row.cells:
                cell.paragraphs[0].paragraph_format.keep_with_next = True
    if not tied:
        document.add_paragraph(style="After Table")


def bare_table(document: Document, widths: tuple[int, ...]) -> tuple[_Cell, ...]:
    """One row without lines; `widths` in millimetres."""
    word = document.add_table(rows=1, cols=len(widths))
    _set_widths(word, widths)
    return tuple(word.rows[0].cells)


def _set_widths(word: WordTable, widths: tuple[float, ...]) -> None:
    word.autofit = False
    for column, width in zip(word.columns, widths, strict=True):
        column.width = Mm(width)


def _add_row(word: WordTable, cells: tuple[str, ...], style: str) -> _Row:
    row = word.add_row()
    _mark(row, "w:cantSplit")
    for cell, text in zip(row.cells, cells, strict=True):
        cell.paragraphs[0].style = style
        cell.paragraphs[0].add_run(text)
    return row


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 – python-docx has no call
