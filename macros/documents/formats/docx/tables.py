"""Tables of a Word document."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from macros.documents.formats.docx.paragraphs import paragraph
from macros.documents.formats.measures import MEASURES

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.table import CT_Row
    from docx.table import Table as WordTable
    from docx.table import _Cell, _Row
    from docx.text.paragraph import Paragraph

    from macros.documents.blocks import Table
    from macros.documents.formats.docx.paragraphs import WordDocument

_SHORT = 6  # rows with the header
_MARGIN = round(Mm(MEASURES.cell_side).twips)
_COUNTS_FROM_WORDS = 14
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS = (
    f"<w:tblBorders {nsdecls('w')}>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="{round(8 * MEASURES.rule)}" w:space="0" w:color="auto"/>'
        for side in _SIDES
    )
    + "</w:tblBorders>"
)
# The letterhead may have no style of tables, which would leave the words at the lines.
_MARGINS = (
    f'<w:tblCellMar {nsdecls("w")}><w:left w:w="{_MARGIN}" w:type="dxa"/>'
    f'<w:right w:w="{_MARGIN}" w:type="dxa"/></w:tblCellMar>'
)
_COLOUR = MEASURES.shade.removeprefix("#").upper()
_SHADE = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{_COLOUR}"/>'


def ruled_table(sheet: WordDocument, table: Table, *, tied: bool) -> Paragraph | None:
    """A table whose header is repeated on every page and whose rows are never cut.

    The end of a `tied` table stays on the page of what follows; after another one comes the empty
    paragraph that is given back.
    """
    word = _added(
        sheet, 2, tuple(sheet.width * width / sum(table.widths) for width in table.widths)
    )
    _indent(word, sheet.document, 0)
    _insert(word, _BORDERS, "w:tblLayout")
    header, pattern = word.rows
    kind = "Compact" if table.compact else "Table"
    _dress(header, f"{kind}Header")
    _mark(header, "w:tblHeader")
    for cell in header.cells:
        cell._tc.get_or_add_tcPr().append(parse_xml(_SHADE))  # noqa: SLF001 – no public way
    _dress(pattern, f"{kind}Text")
    if table.whole:
        _keep([header, pattern])
    if table.roomy:
        pattern.height, pattern.height_rule = Mm(MEASURES.roomy), WD_ROW_HEIGHT_RULE.AT_LEAST
        for cell in pattern.cells:
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    _write(header._tr, table.header)  # noqa: SLF001 – rows are copied below python-docx
    for texts in table.rows:
        # A copy takes a tenth of the time that python-docx needs to build a row.
        word._tbl.append(_write(deepcopy(pattern._tr), texts))  # noqa: SLF001
    word._tbl.remove(pattern._tr)  # noqa: SLF001
    if tied:
        _tie(word)
        return None
    return paragraph(sheet.document, "AfterTable")


def bare_table(sheet: WordDocument, widths: tuple[float, ...]) -> tuple[_Cell, ...]:
    """One row without lines; `widths` in millimetres."""
    word = _added(sheet, 1, widths)
    _indent(word, sheet.document, -_MARGIN)
    # python-docx says of every table that its first row and column are headers.
    for look in word._tblPr.iterchildren(qn("w:tblLook")):  # noqa: SLF001 – no public way
        for name, value in (("w:val", "0400"), ("w:firstRow", "0"), ("w:firstColumn", "0")):
            look.set(qn(name), value)
    return tuple(word.rows[0].cells)


def _added(sheet: WordDocument, rows: int, widths: tuple[float, ...]) -> WordTable:
    word: WordTable = sheet.document.add_table(rows=rows, cols=len(widths))
    word.autofit = False
    # LibreOffice goes by the columns, Word by the cells.
    for column, width in zip(word.columns, widths, strict=True):
        column.width = Mm(width)
    for row in word.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    _insert(word, _MARGINS, "w:tblLook")
    return word


def _indent(word: WordTable, document: Document, length: int) -> None:
    """Put the edge of a table `length` twentieths of a point from the left edge of the text.

    Word counts the indent from the words in the first cell up to version 14, from the edge later.
    """
    mode = next(
        (
            int(setting.get(qn("w:val")))
            for setting in document.settings.element.iter(qn("w:compatSetting"))
            if setting.get(qn("w:name")) == "compatibilityMode"
        ),
        0,
    )
    counted = length if mode > _COUNTS_FROM_WORDS else length + _MARGIN
    _insert(word, f'<w:tblInd {nsdecls("w")} w:w="{counted}" w:type="dxa"/>', "w:tblLayout")


def _insert(word: WordTable, xml: str, follower: str) -> None:
    """Add a property of a table where the standard wants it, ahead of `follower`."""
    word._tblPr.insert_element_before(parse_xml(xml), follower)  # noqa: SLF001 – no public way


def _tie(word: WordTable) -> None:
    """Keep the end of the table on the page of what follows.

    That is the last row; a short table is kept whole, for LibreOffice keeps no single row.
    """
    rows = list(word.rows)
    _keep(rows if len(rows) <= _SHORT else rows[-1:])


def _keep(rows: list[_Row]) -> None:
    for row in rows:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def _dress(row: _Row, style: str) -> None:
    _mark(row, "w:cantSplit")
    for cell in row.cells:
        cell.paragraphs[0]._p.style = style  # noqa: SLF001 – see paragraph()


def _write(row: CT_Row, texts: tuple[str, ...]) -> CT_Row:
    for cell, text in zip(row.tc_lst, texts, strict=True):
        if text:
            # Setting the text of a run would look for tabs at each letter.
            cell.p_lst[0].add_r().add_t(text)
    return row


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 – python-docx has no call
