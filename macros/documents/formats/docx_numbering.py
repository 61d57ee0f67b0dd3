"""Numbering of a Word document: Word counts, so that a clause put in by hand gets its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

if TYPE_CHECKING:
    from docx.document import Document

# Two lists: sections with their clauses (1. – 1.1.), and dashes.
_NUMBERING = f"""
<w:numbering {nsdecls("w")}>
  <w:abstractNum w:abstractNumId="1">
    <w:multiLevelType w:val="multilevel"/>
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/>
      <w:suff w:val="space"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>
      <w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Clause"/>
      <w:suff w:val="space"/><w:lvlText w:val="%1.%2."/><w:lvlJc w:val="left"/>
      <w:pPr><w:ind w:left="0" w:firstLine="709"/></w:pPr></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="2">
    <w:multiLevelType w:val="singleLevel"/>
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>
      <w:suff w:val="tab"/><w:lvlText w:val="—"/><w:lvlJc w:val="left"/>
      <w:pPr><w:tabs><w:tab w:val="num" w:pos="1077"/></w:tabs>
        <w:ind w:left="1077" w:hanging="368"/></w:pPr></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
</w:numbering>
"""


def set_numbering(document: Document) -> None:
    """Bind the styles of sections, clauses and list items to Word's own numbering."""
    numbering = document.part.numbering_part.element
    for element in list(numbering):
        numbering.remove(element)
    for element in parse_xml(_NUMBERING):
        numbering.append(element)
    for name, number, level in (("Heading 1", 1, 0), ("Clause", 1, 1), ("List Bullet", 2, 0)):
        properties = document.styles[name].element.get_or_add_pPr()
        existing = properties.find(qn("w:numPr"))
        if existing is not None:
            properties.remove(existing)
        listed = properties.get_or_add_numPr()
        listed.get_or_add_ilvl().val = level
        listed.get_or_add_numId().val = number
