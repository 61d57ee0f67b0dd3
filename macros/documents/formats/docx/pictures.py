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
from macros.documents.formats.measures import MEASURES, logo_side
from macros.telling import paper as told

if TYPE_CHECKING:
    from docx.shape import InlineShape
    from docx.text.paragraph import Paragraph

    from macros.documents.blocks import Codes, PageMark
    from macros.documents.formats.docx.paragraphs import WordDocument


def add_logo(words: Paragraph, logo: bytes) -> None:
    """The logo, as large as there is room for."""
    image = Image.from_blob(logo)
    side, length = logo_side(image.px_width, image.px_height)
    _describe(words.add_run().add_picture(BytesIO(logo), **{side: Mm(length)}), told.LOGO)


def drawn_page_mark(sheet: WordDocument, mark: PageMark) -> None:
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
        picture = code.add_picture(BytesIO(qr.png(mark.address)), width=Mm(MEASURES.mark_code))
        _describe(picture, told.code(mark.address))
        code.add_break()
        words.add_run(f"{told.PAGE}: {mark.address}")


def codes(sheet: WordDocument, row: Codes) -> None:
    """A row of QR codes, each with its caption and address at the right."""
    widths = tuple(map(sheet.scaled, MEASURES.codes * len(row.codes)))
    cells = bare_table(sheet, widths)
    for code, left, right in zip(row.codes, cells[::2], cells[1::2], strict=True):
        picture, words = left.paragraphs[0], right.paragraphs[0]
        picture._p.style = words._p.style = "CodeCaption"  # noqa: SLF001 – see paragraph()
        shown = picture.add_run().add_picture(
            BytesIO(qr.png(code.address)), width=Mm(MEASURES.code)
        )
        _describe(shown, told.code(code.address))
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
