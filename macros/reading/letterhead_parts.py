"""What a letterhead holds that papers would publish unasked, or fetch when somebody opens them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from lxml import etree

from macros.model.letterhead import LEFT_BEHIND, goes_along
from macros.reading.problem import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document
    from docx.opc.part import Part
    from lxml.etree import _Element

Fault = tuple[str, str]
"""What is wrong, and what to do about it."""

_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STAYING = tuple(qn(f"w:{name}") for name in LEFT_BEHIND)
_WEB = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
_ELSEWHERE = re.compile(r"(?:https?|ftp|file):|\\\\", re.IGNORECASE)
_FETCHING = frozenset(
    ("INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "IMPORT", "LINK", "DDE", "DDEAUTO", "DATABASE")
)
"""Fields that Word fills from other files."""
_TAKES: Fault = (
    "бланк берёт часть содержимого по ссылке, с этого компьютера или из сети",
    "вставьте её в сам бланк",
)


def parsed(xml: bytes) -> _Element:
    """XML of anybody: no entity is put in its place, nothing is fetched."""
    return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))


def faults_of_parts(document: Document) -> Iterator[Fault]:
    """What papers would publish unasked, or fetch from elsewhere when somebody opens them."""
    for part in document.part.package.iter_parts():
        tree = _tree(part)
        yield from _of_relations(part, frozenset(_named(tree)))
        if any(element.get(qn("w:author")) is not None for element in tree.iter("*")):
            hint = "удалите примечания, а исправления примите или отклоните"
            yield "в бланке есть примечания или исправления, под которыми стоят имена", hint
        if not _FETCHING.isdisjoint(_fields(tree)) or any(
            _ELSEWHERE.match(element.get("src", "")) for element in tree.iter("*")
        ):
            yield _TAKES


def _of_relations(part: Part, named: frozenset[str]) -> Iterator[Fault]:
    for key, relation in part.rels.items():
        if goes_along(relation.reltype, external=relation.is_external):
            if relation.is_external and not _WEB.match(relation.target_ref):
                message = f"ссылка в бланке ведёт не в сеть: {quoted(relation.target_ref)}"
                yield message, "адрес начинается с https:// или mailto:"
        elif key in named and relation.is_external:
            yield _TAKES
        elif key in named:
            what = relation.reltype.rpartition("/")[2]
            yield (
                f"в бланк вложен объект другой программы: {quoted(what)}",
                "замените его картинкой",
            )


def _tree(part: Part) -> _Element:
    """The content of a part without what stays behind, empty if it is no XML."""
    tree = parsed(part.blob if part.content_type.endswith("xml") else b"<none/>")
    for element in list(tree.iter(*_STAYING)):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    return tree


def _named(tree: _Element) -> Iterator[str]:
    """Ids of the relations that a part makes use of."""
    for element in tree.iter("*"):
        for name, value in element.attrib.items():
            if str(name).startswith(_ID):
                yield str(value)


def _fields(tree: _Element) -> Iterator[str]:
    """The first word of each field; Word cuts their codes into pieces as it likes."""
    code = ""
    for element in tree.iter(qn("w:fldSimple"), qn("w:fldChar"), qn("w:instrText")):
        if element.tag == qn("w:instrText"):
            code += element.text or ""
        else:
            yield "".join(code.upper().split()[:1])
            code = element.get(qn("w:instr"), "")
    yield "".join(code.upper().split()[:1])
