"""What an OpenDocument file says about itself: title, author, and what kind each part is of."""

from __future__ import annotations

from lxml import etree

from macros.documents.formats.odt.names import q, written

MANIFEST = "META-INF/manifest.xml"
_KIND, _PATH = q("manifest:media-type"), q("manifest:full-path")


def manifest(xml: bytes) -> bytes:
    """The list of parts with the kind that the standard names for XML; pandoc names another."""
    root = etree.fromstring(xml)
    for entry in root.iter(q("manifest:file-entry")):
        if entry.get(_PATH, "").endswith(".xml"):
            entry.set(_KIND, "text/xml")
    return written(root)


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
