"""Tables of a Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from macros.documents.formats.docx_paragraphs import paragraph

if TYPE_CHECKING:
    from docx.table import Table as WordTable
    from docx.table import _Cell, _Row

    from macros.documents.blocks import Table
    from macros.documents.formats.docx_paragraphs import Sheet

_ROOMY = 8.5
_MARGIN = 108  # of a cell, twentieths of a point: Word's own default
_INDENT = f'<w:tblInd {nsdecls("w")} w:w="{_MARGIN}" w:type="dxa"/>'
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS = (
    f"<w:tblBorders {nsdecls('w')}>"
    + "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in _SIDES)
    + "</w:tblBorders>"
)
_SHADE = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="F0F0F0"/>'


def ruled_table(sheet: Sheet, table: Table, *, tied: bool) -> None:
    """A table whose header is repeated on every page and whose rows are never cut.

    A `tied` table keeps its last row on the page of what follows.
    """
    word = _added(
        sheet, 0, tuple(sheet.width * width / sum(table.widths) for width in table.widths)
    )
    _draw_borders(word)
    header, cells = _add_row(word, table.header, "TableHeader")
    _mark(header, "w:tblHeader")
    for cell in cells:
        cell._tc.get_or_add_tcPr().append(parse_xml(_SHADE))  # noqa: SLF001 – no public way
    for texts in table.rows:
        row, cells = _add_row(word, texts, "TableText")
        if table.roomy:
            row.height, row.height_rule = Mm(_ROOMY), WD_ROW_HEIGHT_RULE.AT_LEAST
        for cell in cells:
            if table.roomy:
                cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            if tied and texts is table.rows[-1]:
                cell.paragraphs[0].paragraph_format.keep_with_next = True
    if not tied:
        paragraph(sheet.document, "AfterTable")


def bare_table(sheet: Sheet, widths: tuple[float, ...]) -> tuple[_Cell, ...]:
    """One row without lines; `widths` in millimetres."""
    return tuple(_added(sheet, 1, widths).rows[0].cells)


def _added(sheet: Sheet, rows: int, widths: tuple[float, ...]) -> WordTable:
    word: WordTable = sheet.document.add_table(rows=rows, cols=len(widths))
    word.autofit = False
    for column, width in zip(word.columns, widths, strict=True):
        column.width = Mm(width)
    return word


def _draw_borders(word: WordTable) -> None:
    """Lines drawn here, not by a style: the letterhead may have no style of tables."""
    properties = word._tblPr  # noqa: SLF001 – no public way to an indent
    # Without the indent the edge of the table, not of its words, stands out into the margin.
    for element in (_INDENT, _BORDERS):
        properties.insert_element_before(parse_xml(element), "w:shd", "w:tblLayout")


def _add_row(word: WordTable, texts: tuple[str, ...], style: str) -> tuple[_Row, tuple[_Cell, ...]]:
    row: _Row = word.add_row()  # type: ignore[no-untyped-call]
    _mark(row, "w:cantSplit")
    cells = tuple(row.cells)
    for cell, text in zip(cells, texts, strict=True):
        only = cell.paragraphs[0]
        only._p.style = style  # noqa: SLF001 – see paragraph()
        only.add_run(text)
    return row, cells


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 – python-docx has no call
