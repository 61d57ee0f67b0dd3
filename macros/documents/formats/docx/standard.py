"""Page and basic styles of the standard letterhead of Word documents.

The page number stands at the top centre from page 2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

from macros.documents.formats.measures import MEASURES

if TYPE_CHECKING:
    from docx.document import Document

FONT = "Liberation Serif"
LANGUAGE = "ru-RU"
_KEPT = frozenset({"Normal", "Default Paragraph Font", "Normal Table", "No List", "Header"})
_FOREIGN = ("/stylesWithEffects", "/customXml", "/thumbnail")
_FONTS = f"""
<w:fonts {nsdecls("w")}>
  <w:font w:name="{FONT}">
    <w:altName w:val="Times New Roman"/><w:panose1 w:val="02020603050405020304"/>
    <w:charset w:val="CC"/><w:family w:val="roman"/><w:pitch w:val="variable"/>
  </w:font>
</w:fonts>
"""


def set_standard(document: Document) -> None:
    """Make a new document of python-docx the standard letterhead, but for the styles of papers."""
    _drop_foreign_parts(document)
    _set_fonts(document)
    _set_page(document)
    _set_defaults(document)


def _set_fonts(document: Document) -> None:
    """What Word takes where our font is not installed, and no other font."""
    part = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    part._blob = serialize_part_xml(parse_xml(_FONTS))  # noqa: SLF001 – no public way to a blob


def _set_page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = map(Mm, MEASURES.page)
    section.left_margin, section.right_margin = Mm(MEASURES.left), Mm(MEASURES.right)
    section.top_margin, section.bottom_margin = Mm(MEASURES.top), Mm(MEASURES.bottom)
    section.header_distance = section.footer_distance = Mm(MEASURES.header)
    section.different_first_page_header_footer = True
    hyphens = OxmlElement("w:autoHyphenation")
    document.settings.element.find(qn("w:defaultTabStop")).addnext(hyphens)
    number = section.header.paragraphs[0]
    number.style = "Header"
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    number._p.append(field)  # noqa: SLF001 – python-docx has no fields


def _set_defaults(document: Document) -> None:
    """The font and the language of everything; no style that python-docx brings along."""
    run = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for name in ("w:rFonts", "w:lang"):
        for element in run.findall(qn(name)):
            run.remove(element)
    run.insert(
        0,
        parse_xml(
            f'<w:rFonts {nsdecls("w")} w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}" '
            f'w:eastAsia="{FONT}"/>'
        ),
    )
    run.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}"/>'))
    for style in list(document.styles):
        if style.name not in _KEPT:
            document.styles.element.remove(style.element)
    for name in ("Normal", "Header"):
        element = document.styles[name].element
        for child in (*element.findall(qn("w:link")), element.rPr, element.pPr):
            if child is not None:
                element.remove(child)
    normal = document.styles["Normal"]
    normal.font.size = Pt(MEASURES.size)
    normal.paragraph_format.line_spacing = MEASURES.line
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.widow_control = True
    document.styles["Header"].font.size = Pt(MEASURES.number)


def _drop_foreign_parts(document: Document) -> None:
    """Drops the picture and the second copy of the styles that python-docx's own file carries."""
    for relations in (document.part.rels, document.part.package.rels):
        for key, relation in list(relations.items()):
            if relation.reltype.endswith(_FOREIGN):
                del relations[key]
