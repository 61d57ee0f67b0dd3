"""What an OpenDocument file says about itself: title and author."""

from __future__ import annotations

from lxml import etree

from macros.documents.formats.odt.names import q, written


def properties(xml: bytes, title: str, author: str) -> bytes:
    """The meta.xml of pandoc with the title and the author; it has the time and the language."""
    root = etree.fromstring(xml)
    for name, text in (
        ("dc:title", title),
        ("dc:creator", author),
        ("meta:initial-creator", author),
    ):
        for place in root.iter(q(name)):
            place.text = text
    return written(root)
