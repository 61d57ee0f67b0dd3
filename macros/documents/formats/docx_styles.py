"""Page, styles and numbering of a Word document, with regard to ГОСТ Р 7.0.97-2025.

Margins 30/15/20/20 mm, 12 pt, indent 12.5 mm, page number at the top centre from page 2.
"""

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

from macros.documents.formats.docx_numbering import set_numbering

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

FONT = "Liberation Serif"
_KEPT = frozenset(
    {
        "Normal",
        "Title",
        "Heading 1",
        "Heading 2",
        "List Bullet",
        "Header",
        "Default Paragraph Font",
        "Normal Table",
        "No List",
        "Table Grid",
    }
)
_FOREIGN = ("/stylesWithEffects", "/customXml", "/thumbnail")
_INDENT = Mm(12.5)
_QUIET = RGBColor(0x59, 0x59, 0x59)
_LEFT, _CENTRE, _JUSTIFY = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)


def styled_document(language: str) -> Document:
    """An empty document with every style that docx.py names; `language` is a BCP 47 tag."""
    return docx.Document(BytesIO(_template(language)))


@lru_cache(maxsize=8)
def _template(language: str) -> bytes:
    document = docx.Document()
    _drop_foreign_parts(document)
    _set_page(document)
    _set_defaults(document, language)
    _drop_foreign_styles(document)
    _set_styles(document)
    set_numbering(document)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _set_page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.top_margin = section.bottom_margin = Mm(20)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True
    hyphens = OxmlElement("w:autoHyphenation")
    document.settings.element.find(qn("w:defaultTabStop")).addnext(hyphens)
    number = section.header.paragraphs[0]
    number.style = "Header"
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    number._p.append(field)  # noqa: SLF001 – python-docx has no fields


def _set_defaults(document: Document, language: str) -> None:
    run = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for name in ("w:rFonts", "w:lang"):
        for element in run.findall(qn(name)):
            run.remove(element)
    run.insert(0, parse_xml(_fonts()))
    run.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="{language}" w:eastAsia="{language}"/>'))


def _drop_foreign_parts(document: Document) -> None:
    """Drops the picture and the second copy of the styles that python-docx's own file carries."""
    for relations in (document.part.rels, document.part.package.rels):
        for key, relation in list(relations.items()):
            if relation.reltype.endswith(_FOREIGN):
                del relations[key]


def _drop_foreign_styles(document: Document) -> None:
    """Leaves only what the paper uses, so that the list of styles in Word shows nothing else."""
    for style in list(document.styles):
        if style.name not in _KEPT:
            document.styles.element.remove(style.element)


def _fonts() -> str:
    return (
        f'<w:rFonts {nsdecls("w")} w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}" '
        f'w:eastAsia="{FONT}"/>'
    )


def _set_styles(document: Document) -> None:
    normal = _style(document, "Normal", align=_LEFT)
    normal.paragraph_format.line_spacing = 1.15
    normal.paragraph_format.widow_control = True
    _style(document, "Title", bold=True, align=_CENTRE, before=24, after=14, keep=True)
    _style(document, "Heading 1", bold=True, align=_CENTRE, before=14, after=6, keep=True)
    _style(document, "Heading 2", italic=True, before=8, after=2, keep=True, indent=True)
    annex = _style(document, "Annex", bold=True, align=_CENTRE, after=10, keep=True)
    annex.paragraph_format.page_break_before = True
    _style(document, "Lead", align=_JUSTIFY, keep=True, indent=True)
    _style(document, "Clause", align=_JUSTIFY)
    _style(document, "List Bullet", align=_JUSTIFY)
    _style(document, "Header", size=10, align=_CENTRE)
    _style(document, "Service")
    _style(document, "Service Heading", bold=True, after=4, keep=True)
    _style(document, "Signatures Heading", bold=True, before=24, keep=True)
    _style(document, "Signatory", before=10, keep=True)
    _style(document, "Rule", before=12, keep=True)
    _style(document, "Rule Caption", size=8, colour=_QUIET)
    _style(document, "Note", size=8.5, before=12, colour=_QUIET)
    for name, bold in (("Table Header", True), ("Table Text", False)):
        cell = _style(document, name, size=10.5, bold=bold, before=2, after=2, keep=bold)
        cell.paragraph_format.line_spacing = 1
    after_table = _style(document, "After Table", size=4)
    after_table.paragraph_format.line_spacing = 1


def _style(
    document: Document,
    name: str,
    *,
    size: float = 12,
    bold: bool = False,
    italic: bool = False,
    align: WD_ALIGN_PARAGRAPH = _LEFT,
    before: float = 0,
    after: float = 0,
    keep: bool = False,
    indent: bool = False,
    colour: RGBColor | None = None,
) -> ParagraphStyle:
    styles = document.styles
    known = name in {style.name for style in styles}
    style: ParagraphStyle = (
        styles[name] if known else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    )
    for name_of_other in ("w:link", "w:next", "w:basedOn"):
        for reference in style.element.findall(qn(name_of_other)):
            style.element.remove(reference)
    if name != "Normal":
        style.base_style = styles["Normal"]
    properties = style.element.get_or_add_rPr()
    for element in list(properties):
        properties.remove(element)
    borders = style.element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        style.element.pPr.remove(borders)
    properties.append(parse_xml(_fonts()))
    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, italic
    style.font.color.rgb = colour or RGBColor(0, 0, 0)
    layout = style.paragraph_format
    layout.alignment, layout.keep_with_next = align, keep
    layout.space_before, layout.space_after = Pt(before), Pt(after)
    layout.first_line_indent = _INDENT if indent else None
    style.quick_style = True
    return style
