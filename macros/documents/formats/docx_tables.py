"""Tables of a Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from macros.documents.formats.docx_paragraphs import paragraph, style_id

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table as WordTable
    from docx.table import _Cell, _Row

    from macros.documents.blocks import Table

_TEXT_WIDTH = 165
_ROOMY = 8.5
_MARGIN = 108  # of a cell, twentieths of a point: Word's own default
_INDENT = f'<w:tblInd {nsdecls("w")} w:w="{_MARGIN}" w:type="dxa"/>'
_SHADE = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="F0F0F0"/>'


def ruled_table(document: Document, table: Table, *, tied: bool) -> None:
    """A table whose header is repeated on every page and whose rows are never cut.

    A `tied` table keeps its last row on the page of what follows.
    """
    word = document.add_table(rows=0, cols=len(table.header), style="Table Grid")
    _set_widths(word, tuple(_TEXT_WIDTH * width / sum(table.widths) for width in table.widths))
    _align_edge(word)
    header, cells = _add_row(word, table.header, "Table Header")
    _mark(header, "w:tblHeader")
    for cell in cells:
        cell._tc.get_or_add_tcPr().append(parse_xml(_SHADE))  # noqa: SLF001 – no public way
    for texts in table.rows:
        row, cells = _add_row(word, texts, "Table Text")
        if table.roomy:
            row.height, row.height_rule = Mm(_ROOMY), WD_ROW_HEIGHT_RULE.AT_LEAST
        for cell in cells:
            if table.roomy:
                cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            if tied and texts is table.rows[-1]:
                cell.paragraphs[0].paragraph_format.keep_with_next = True
    if not tied:
        paragraph(document, "After Table")


def bare_table(document: Document, widths: tuple[int, ...]) -> tuple[_Cell, ...]:
    """One row without lines; `widths` in millimetres."""
    word = document.add_table(rows=1, cols=len(widths))
    _set_widths(word, widths)
    return tuple(word.rows[0].cells)


def _set_widths(word: WordTable, widths: tuple[float, ...]) -> None:
    word.autofit = False
    for column, width in zip(word.columns, widths, strict=True):
        column.width = Mm(width)


def _align_edge(word: WordTable) -> None:
    # Without it the left edge of the table, not of its words, stands out into the margin.
    layout = word._tblPr.find(qn("w:tblLayout"))  # noqa: SLF001 – no public way to an indent
    if layout is not None:
        layout.addprevious(parse_xml(_INDENT))


def _add_row(word: WordTable, texts: tuple[str, ...], style: str) -> tuple[_Row, tuple[_Cell, ...]]:
    row: _Row = word.add_row()  # type: ignore[no-untyped-call]
    _mark(row, "w:cantSplit")
    cells = tuple(row.cells)
    for cell, text in zip(cells, texts, strict=True):
        only = cell.paragraphs[0]
        only._p.style = style_id(style)  # noqa: SLF001 – see paragraph()
        only.add_run(text)
    return row, cells


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 – python-docx has no call
