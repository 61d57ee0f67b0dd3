"""Text to select and to search over an SVG picture whose letters are outlines."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from lxml import etree

_SVG = "http://www.w3.org/2000/svg"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def with_text(
    svg: bytes, words: list[dict[str, Any]], title: str, description: str, language: str
) -> bytes:
    """`svg` with its title, its description and unseen text in the places of its words.

    Each word has its `run` (words of one run make one text), `text`, the left end of its base line
    `x`, `y`, its `width` and the `size` of its letters, in the units of the picture. `language`, a
    BCP 47 tag, is for those who have the words read to them.
    """
    root = etree.fromstring(svg)
    root.set(_XML_LANG, language)
    layer = etree.SubElement(root, f"{{{_SVG}}}g", fill="transparent")
    layer.set("font-family", "sans-serif")
    for _, run in groupby(words, key=lambda word: word["run"]):
        _write(layer, list(run))
    for at, (name, text) in enumerate((("title", title), ("desc", description))):
        element = etree.Element(f"{{{_SVG}}}{name}")
        element.text = text
        root.insert(at, element)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _write(layer: etree._Element, run: list[dict[str, Any]]) -> None:
    text = etree.SubElement(layer, f"{{{_SVG}}}text")
    text.set("font-size", _number(run[0]["size"]))
    for word in run:
        span = etree.SubElement(
            text,
            f"{{{_SVG}}}tspan",
            x=_number(word["x"]),
            y=_number(word["y"]),
            textLength=_number(word["width"]),
            lengthAdjust="spacingAndGlyphs",
        )
        span.text = word["text"]
        span.tail = " "


def _number(value: float) -> str:
    return f"{value:.2f}"
