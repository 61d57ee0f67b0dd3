"""Numbering of a Word document: Word counts, so that a clause put in by hand gets its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart
from docx.shared import Mm

from macros.documents.formats.measures import MEASURES

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

_INDENT, _ITEM = (round(Mm(length).twips) for length in (MEASURES.indent, MEASURES.item))
_SECTIONS = f"""
<w:abstractNum {nsdecls("w")} w:abstractNumId="0">
  <w:multiLevelType w:val="multilevel"/>
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/>
    <w:suff w:val="space"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>
    <w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Clause"/>
    <w:suff w:val="space"/><w:lvlText w:val="%1.%2."/><w:lvlJc w:val="left"/>
    <w:pPr><w:ind w:left="0" w:firstLine="{_INDENT}"/></w:pPr></w:lvl>
</w:abstractNum>
"""
_DASHES = f"""
<w:abstractNum {nsdecls("w")} w:abstractNumId="0">
  <w:multiLevelType w:val="singleLevel"/>
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>
    <w:suff w:val="tab"/><w:lvlText w:val="—"/><w:lvlJc w:val="left"/>
    <w:pPr><w:tabs><w:tab w:val="num" w:pos="{_ITEM}"/></w:tabs>
      <w:ind w:left="{_ITEM}" w:hanging="{_ITEM - _INDENT}"/></w:pPr></w:lvl>
</w:abstractNum>
"""
_LISTS = ((_SECTIONS, ("Heading1", "Clause")), (_DASHES, ("ListBullet",)))


def add_numbering(document: Document) -> None:
    """Number sections, clauses and list items, unless a style of the letterhead does it itself.

    Sections and clauses are one list: where either has no number, both get ours.
    """
    styles = {style.style_id: style.element for style in document.styles}
    for definition, members in _LISTS:
        if all(_is_numbered(styles[member]) for member in members):
            continue
        number = _defined(document, definition)
        for level, member in enumerate(members):
            properties = styles[member].get_or_add_pPr()
            for existing in properties.findall(qn("w:numPr")):
                properties.remove(existing)
            listed = properties.get_or_add_numPr()
            if level:
                listed.get_or_add_ilvl().val = level
            listed.get_or_add_numId().val = number


def _is_numbered(style: _Element) -> bool:
    return style.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None


def _defined(document: Document, definition: str) -> int:
    """The number of a new list of the document."""
    numbering = _numbering(document)
    instances = numbering.findall(qn("w:num"))
    abstract, number = _free(numbering, "w:abstractNum"), _free(numbering, "w:num")
    new = parse_xml(definition)
    new.set(qn("w:abstractNumId"), str(abstract))
    # Word wants pictures of bullets, definitions, instances and the rest in this order.
    before = [*numbering.findall(qn("w:numPicBullet")), *numbering.findall(qn("w:abstractNum"))]
    if before:
        before[-1].addnext(new)
    else:
        numbering.insert(0, new)
    (instances[-1] if instances else new).addnext(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{number}">'
            f'<w:abstractNumId w:val="{abstract}"/></w:num>'
        )
    )
    return number


def _free(numbering: _Element, name: str) -> int:
    """An id that no element of this name has."""
    taken = (each.get(qn(f"{name}Id"), "0") for each in numbering.findall(qn(name)))
    return 1 + max(map(int, taken), default=0)


def _numbering(document: Document) -> _Element:
    try:
        part = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
    except KeyError:
        part = NumberingPart(
            PackURI("/word/numbering.xml"),
            CONTENT_TYPE.WML_NUMBERING,
            parse_xml(f"<w:numbering {nsdecls('w')}/>"),
            document.part.package,
        )
        document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    assert isinstance(part, NumberingPart)  # noqa: S101 – python-docx makes one of this kind
    element: _Element = part.element
    return element
