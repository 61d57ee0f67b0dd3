"""Styles of a Word document: those of the company's letterhead, and ours where it has none.

The standard letterhead has margins 30/15/20/20 mm, 12 pt, indent 12.5 mm and the page number at
the top centre from page 2, with regard to ГОСТ Р 7.0.97-2025.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from macros.documents.formats.archive import reproducible
from macros.documents.formats.docx_ids import give_ids
from macros.documents.formats.docx_numbering import add_numbering
from macros.documents.formats.docx_properties import set_properties

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

FONT = "Liberation Serif"
LANGUAGE = "ru-RU"
_KEPT = frozenset({"Normal", "Default Paragraph Font", "Normal Table", "No List", "Header"})
_FOREIGN = ("/stylesWithEffects", "/customXml", "/thumbnail")
_QUIET = RGBColor(0x59, 0x59, 0x59)
_LEFT, _CENTRE, _JUSTIFY = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: `id` in the file, `name` in Word's list, built-in names in English.

    Sizes and spaces are in points. The font of every style is that of «Normal», and so is the size
    of one without a size; one with a size of its own has single line spacing.
    """

    id: str
    name: str
    size: float | None = None
    bold: bool = False
    italic: bool = False
    align: WD_ALIGN_PARAGRAPH = _LEFT
    before: float = 0
    after: float = 0
    keep: bool = False
    indent: bool = False
    quiet: bool = False
    new_page: bool = False


STYLES = (
    Style("Title", "Title", bold=True, align=_CENTRE, before=24, after=14, keep=True),
    Style("Heading1", "Heading 1", bold=True, align=_CENTRE, before=14, after=6, keep=True),
    Style("Heading2", "Heading 2", italic=True, before=8, after=2, keep=True, indent=True),
    Style("ListBullet", "List Bullet", align=_JUSTIFY),
    Style("Annex", "Приложение", bold=True, align=_CENTRE, after=10, keep=True, new_page=True),
    Style("PlainHeading", "Заголовок без номера", bold=True, before=12, after=4, keep=True),
    Style("Lead", "Вводные слова", align=_JUSTIFY, keep=True, indent=True),
    Style("Body", "Абзац", align=_JUSTIFY, indent=True),
    Style("Clause", "Пункт", align=_JUSTIFY),
    Style("Hint", "Подсказка", 10.5, italic=True, before=2, after=4, indent=True, quiet=True),
    Style("Service", "Служебный текст"),
    Style("ServiceHeading", "Служебный заголовок", bold=True, after=4, keep=True),
    Style("SignaturesHeading", "Заголовок подписей", bold=True, before=24, keep=True),
    Style("Signatory", "Подписывает", before=10, keep=True),
    Style("Rule", "Черта", before=12, keep=True),
    Style("RuleCaption", "Слова под чертой", 8, quiet=True),
    Style("Field", "Графа", before=8),
    Style("Note", "Примечание", 8.5, before=12, quiet=True),
    Style("PageMark", "Адрес страницы", 8.5, quiet=True),
    Style("TableHeader", "Шапка таблицы", 10.5, bold=True, before=2, after=2, keep=True),
    Style("TableText", "Текст таблицы", 10.5, before=2, after=2),
    Style("AfterTable", "После таблицы", 4),
)


def opened(letterhead: bytes) -> Document:
    """A new document on `letterhead`, a Word file, or on the standard one when it is empty.

    It has every style of `STYLES` under its id; what the letterhead has itself stays as it is.
    """
    return docx.Document(BytesIO(_completed(letterhead)))


@lru_cache(maxsize=1)
def standard_letterhead() -> bytes:
    """The letterhead of a company that has none of its own."""
    document = docx.Document()
    _drop_foreign_parts(document)
    _set_page(document)
    _set_defaults(document)
    _add_styles(document)
    add_numbering(document)
    set_properties(document, title="Бланк документов", author="")
    target = BytesIO()
    document.save(target)
    return reproducible(target.getvalue())


@lru_cache(maxsize=8)
def _completed(letterhead: bytes) -> bytes:
    document = docx.Document(BytesIO(letterhead or standard_letterhead()))
    give_ids(document, {style.name.lower(): style.id for style in STYLES})
    _add_styles(document)
    add_numbering(document)
    _drop_lone_paragraph(document)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _add_styles(document: Document) -> None:
    known = {element.style_id for element in document.styles}
    for style in STYLES:
        if style.id not in known:
            _add(document, style)


def _add(document: Document, style: Style) -> None:
    new: ParagraphStyle = document.styles.add_style(
        style.name, WD_STYLE_TYPE.PARAGRAPH, builtin=style.name.isascii()
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
    layout.alignment, layout.keep_with_next = style.align, style.keep or None
    layout.space_before, layout.space_after = Pt(style.before), Pt(style.after)
    layout.first_line_indent = Mm(12.5) if style.indent else None
    layout.page_break_before = style.new_page or None
    layout.line_spacing = 1 if style.size else None
    new.quick_style = True
    new.unhide_when_used = False


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
    number.alignment = _CENTRE
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
    normal.font.size = Pt(12)
    normal.paragraph_format.line_spacing = 1.15
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.widow_control = True
    document.styles["Header"].font.size = Pt(10)


def _drop_foreign_parts(document: Document) -> None:
    """Drops the picture and the second copy of the styles that python-docx's own file carries."""
    for relations in (document.part.rels, document.part.package.rels):
        for key, relation in list(relations.items()):
            if relation.reltype.endswith(_FOREIGN):
                del relations[key]


def _drop_lone_paragraph(document: Document) -> None:
    """An empty letterhead holds one empty paragraph, which would push the text down."""
    body = document.element.body
    content = [element for element in body if element.tag != qn("w:sectPr")]
    if len(content) == 1 and content[0].tag == qn("w:p") and not content[0].findall(qn("w:r")):
        body.remove(content[0])
