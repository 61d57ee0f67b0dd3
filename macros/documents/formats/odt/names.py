"""Names of OpenDocument XML as the standard prints them: «style:name», «fo:margin-top»."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = {
    "office": f"{_OASIS}office:1.0",
    "style": f"{_OASIS}style:1.0",
    "text": f"{_OASIS}text:1.0",
    "table": f"{_OASIS}table:1.0",
    "draw": f"{_OASIS}drawing:1.0",
    "fo": f"{_OASIS}xsl-fo-compatible:1.0",
    "svg": f"{_OASIS}svg-compatible:1.0",
    "manifest": f"{_OASIS}manifest:1.0",
    "meta": f"{_OASIS}meta:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}


@cache
def q(name: str) -> str:
    """The name as lxml takes it."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def element(name: str, /, *children: _Element, text: str = "", **attributes: str) -> _Element:
    """A new element; attributes are written «fo_margin_top» for fo:margin-top."""
    new = etree.Element(q(name), nsmap=NAMESPACES)
    for attribute, value in attributes.items():
        prefix, _, local = attribute.partition("_")
        new.set(q(f"{prefix}:{local.replace('_', '-')}"), value)
    new.text = text or None
    new.extend(children)
    return new


def written(root: _Element) -> bytes:
    """The XML file of `root`."""
    etree.cleanup_namespaces(root, top_nsmap=NAMESPACES)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")
