"""Styles of a Word document: those of the company's letterhead, and ours where it has none."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from macros.documents.formats.docx.ids import give_ids
from macros.documents.formats.docx.left_behind import leave_behind
from macros.documents.formats.docx.numbering import add_numbering
from macros.documents.formats.docx.package import packaged
from macros.documents.formats.docx.paragraphs import paragraph
from macros.documents.formats.docx.properties import set_properties
from macros.documents.formats.docx.standard import LANGUAGE, set_standard
from macros.documents.formats.measures import MEASURES
from macros.documents.formats.paper_styles import STYLES, Style
from macros.model.record import FIRST_DAY

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle
    from lxml.etree import _Element

_QUIET = RGBColor.from_string(MEASURES.quiet.removeprefix("#"))
_ALIGNMENTS = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
WORD_STYLES = (*STYLES, Style("AfterTable", "После таблицы", 4))
"""Word needs a paragraph between tables; the font of every style is that of «Normal»."""


def opened(letterhead: bytes) -> Document:
    """A new document on `letterhead`, a Word file, or on the standard one when it is empty.

    It has every style of `WORD_STYLES` under its id; what the letterhead has itself stays as it is,
    but for the language that Word checks the spelling in: a paper is in Russian on any letterhead.
    """
    return docx.Document(BytesIO(_completed(letterhead)))


@lru_cache(maxsize=1)
def standard_letterhead() -> bytes:
    """The letterhead of a company that has none of its own."""
    document = docx.Document()
    set_standard(document)
    _add_styles(document)
    add_numbering(document)
    set_properties(document, title="Бланк документов", author="")
    return packaged(document, FIRST_DAY)


@lru_cache(maxsize=8)
def _completed(letterhead: bytes) -> bytes:
    document = docx.Document(BytesIO(letterhead or standard_letterhead()))
    leave_behind(document)
    give_ids(document, {style.name.lower(): style.id for style in WORD_STYLES})
    _add_styles(document)
    add_numbering(document)
    _set_language(document)
    _make_room(document)
    return packaged(document, FIRST_DAY)


def _add_styles(document: Document) -> None:
    known = {element.style_id for element in document.styles}
    for style in WORD_STYLES:
        if style.id not in known:
            _add(document, style)


def _add(document: Document, style: Style) -> None:
    # The letterhead may have a style of characters or of tables under this name.
    taken = style.name in document.styles
    new: ParagraphStyle = document.styles.add_style(
        f"{style.name} (абзац)" if taken else style.name,
        WD_STYLE_TYPE.PARAGRAPH,
        builtin=style.name.isascii() and not taken,
    )
    new.element.styleId = style.id
    if "Normal" in document.styles:
        new.base_style = document.styles["Normal"]
    new.font.bold, new.font.italic = style.bold or None, style.italic or None
    if style.size:
        new.font.size = Pt(style.size)
    if style.quiet:
        new.font.color.rgb = _QUIET
    layout = new.paragraph_format
    if style.align != "justify":
        _forbid_hyphens(new)
    layout.alignment = _ALIGNMENTS[style.align]
    layout.keep_with_next = style.keep or None
    layout.space_before, layout.space_after = Pt(style.before), Pt(style.after)
    layout.first_line_indent = Mm(MEASURES.indent) if style.indent else None
    layout.page_break_before = style.new_page or None
    layout.line_spacing = 1 if style.size else None
    new.quick_style = True
    new.unhide_when_used = False


def _forbid_hyphens(style: ParagraphStyle) -> None:
    """Only justified words are divided: ragged lines need no hyphens."""
    mark = OxmlElement("w:suppressAutoHyphens")
    style.element.get_or_add_pPr().insert_element_before(mark, "w:spacing", "w:ind", "w:jc")


def _set_language(document: Document) -> None:
    styles = document.styles.element
    for language in styles.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)
    defaults = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is not None and defaults.find(qn("w:lang")) is None:
        defaults.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="{LANGUAGE}"/>'))


def _make_room(document: Document) -> None:
    """Let the text begin right after what the letterhead has in its body."""
    body = document.element.body
    content = [element for element in body if element.tag != qn("w:sectPr")]
    # An empty letterhead holds one paragraph, which would push the text down.
    if len(content) == 1 and content[0].tag == qn("w:p") and not _says_anything(content[0]):
        body.remove(content[0])
    # Word would make one table of two that nothing parts.
    elif content and content[-1].tag == qn("w:tbl"):
        paragraph(document, "AfterTable")


def _says_anything(words: _Element) -> bool:
    return next(words.iter(qn("w:r"), qn("w:sectPr")), None) is not None
