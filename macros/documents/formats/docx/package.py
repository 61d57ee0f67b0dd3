"""A Word file packed from the parts of a document.

python-docx would pack them with the time of the machine, which a ZIP archive cannot always name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE
from docx.opc.oxml import CT_Types, serialize_part_xml
from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI
from docx.opc.spec import default_content_types

from macros.documents.formats.archive import in_archive

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from docx.document import Document
    from docx.opc.package import OpcPackage
    from docx.opc.part import Part


def packaged(document: Document, day: date) -> bytes:
    """The file of `document`, made on `day`."""
    return in_archive((name, content, day) for name, content in _entries(document.part.package))


def _entries(package: OpcPackage) -> Iterator[tuple[str, bytes]]:
    yield CONTENT_TYPES_URI.membername, _content_types(package.parts)
    yield PACKAGE_URI.rels_uri.membername, package.rels.xml
    for part in package.parts:
        yield part.partname.membername, part.blob
        if part.rels:
            yield part.partname.rels_uri.membername, part.rels.xml


def _content_types(parts: list[Part]) -> bytes:
    defaults = {"rels": CONTENT_TYPE.OPC_RELATIONSHIPS, "xml": CONTENT_TYPE.XML}
    others: dict[str, str] = {}
    for part in parts:
        ending = part.partname.ext.lower()
        usual = (ending, part.content_type) in default_content_types
        known, name = (defaults, ending) if usual else (others, part.partname)
        known[name] = part.content_type
    types = CT_Types.new()
    for ending, kind in sorted(defaults.items()):
        types.add_default(ending, kind)
    for name, kind in sorted(others.items()):
        types.add_override(name, kind)
    return serialize_part_xml(types)
