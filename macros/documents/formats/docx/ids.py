"""Ids of the styles of a Word document.

Word keeps a style's name in English but gives it an id in the language of the program: «heading 1»
of a Russian Word has the id «1». Here a style that the papers name gets the id they name it by.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docx.document import Document
    from lxml.etree import _Element

_PARAGRAPH = WD_STYLE_TYPE.PARAGRAPH
_REFERENCES = frozenset(
    qn(f"w:{name}")
    for name in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "styleLink")
)


def give_ids(document: Document, wanted: Mapping[str, str]) -> None:
    """Give each paragraph style named in `wanted` (lower-case name → id) that id everywhere.

    A style of another name that holds the id makes way for it.
    """
    renamed: dict[str, str] = {}
    for style in document.styles:
        id_ = wanted.get((style.name or "").lower()) if style.type == _PARAGRAPH else None
        # Of two styles whose names differ in case only, the first is meant.
        if id_ is not None and id_ not in renamed.values():
            renamed[style.style_id] = id_
        elif style.style_id in wanted.values():
            renamed[style.style_id] = f"{style.style_id}-letterhead"
    renamed = {old: new for old, new in renamed.items() if old != new}
    if not renamed:
        return
    for style in document.styles:
        style.element.styleId = renamed.get(style.style_id, style.style_id)
    for root in _roots(document):
        for reference in root.iter(*_REFERENCES):
            value = reference.get(qn("w:val"), "")
            reference.set(qn("w:val"), renamed.get(value, value))


def _roots(document: Document) -> Iterator[_Element]:
    """The XML of every part that may name a style."""
    for part in document.part.package.iter_parts():
        element = getattr(part, "element", None)
        if element is not None:
            yield element
