"""Pictures of a Word document, and the mark of the page at the foot of the first sheet."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.image.image import Image
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from macros.documents.formats import qr
from macros.documents.formats.docx.paragraphs import paragraph
from macros.documents.formats.docx.tables import bare_table

if TYPE_CHECKING:
    from docx.shape import InlineShape
    from docx.text.paragraph import Paragraph

    from macros.documents.blocks import Codes, PageMark
    from macros.documents.formats.docx.paragraphs import Sheet

_HIGHEST, _WIDEST = Mm(20), Mm(60)
_QR = Mm(22)
_SMALL_QR, _BESIDE = Mm(20), (22, 33)


def add_logo(words: Paragraph, logo: bytes) -> None:
    """The logo, not higher than 20 mm and not wider than 60 mm, whatever its shape."""
    image = Image.from_blob(logo)
    wide = image.px_width * _HIGHEST > image.px_height * _WIDEST
    size = {"width": _WIDEST} if wide else {"height": _HIGHEST}
    _describe(words.add_run().add_picture(BytesIO(logo), **size), "Логотип организации")


def page_mark(sheet: Sheet, mark: PageMark) -> None:
    """Words at the left and the QR code in the lower right corner; the text flows above them.

    They stand in a frame at the bottom of the text of the page that it begins on, the first one:
    a footer would be the letterhead's.
    """
    words = paragraph(sheet.document, "PageMark", mark.edition)
    words._p.get_or_add_pPr().insert_element_before(  # noqa: SLF001 – python-docx has no frames
        parse_xml(_frame(sheet.width)), "w:widowControl", "w:numPr", "w:pBdr", "w:tabs", "w:spacing"
    )
    if mark.address:
        # The address, which may be long, stands under the code lest it push the code to the left.
        words.paragraph_format.tab_stops.add_tab_stop(Mm(sheet.width), WD_TAB_ALIGNMENT.RIGHT)
        code = words.add_run("\t")
        picture = code.add_picture(BytesIO(qr.png(mark.address)), width=_QR)
        _describe(picture, f"QR-код: {mark.address}")
        code.add_break()
        words.add_run(f"Страница в справочнике: {mark.address}")


def codes(sheet: Sheet, row: Codes) -> None:
    """A row of QR codes, each with its caption and address at the right."""
    widths = tuple(map(sheet.scaled, _BESIDE * len(row.codes)))
    cells = bare_table(sheet, widths)
    for code, left, right in zip(row.codes, cells[::2], cells[1::2], strict=True):
        picture, words = left.paragraphs[0], right.paragraphs[0]
        picture.style, words.style = "Подпись кода", "Подпись кода"
        shown = picture.add_run().add_picture(BytesIO(qr.png(code.address)), width=_SMALL_QR)
        _describe(shown, f"QR-код: {code.address}")
        words.add_run(code.caption)
        paragraph(right, "CodeAddress", code.address)
    paragraph(sheet.document, "AfterTable")


def _frame(width: float) -> str:
    twips = round(Mm(width).twips)
    return (
        f'<w:framePr {nsdecls("w")} w:w="{twips}" w:hSpace="0" w:vSpace="170" w:wrap="notBeside" '
        'w:vAnchor="margin" w:hAnchor="margin" w:xAlign="left" w:yAlign="bottom"/>'
    )


def _describe(picture: InlineShape, words: str) -> None:
    """Words for those who cannot see the picture; no space around it, which LibreOffice adds."""
    inline = picture._inline  # noqa: SLF001 – python-docx has no call for it
    inline.docPr.set("descr", words)
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
