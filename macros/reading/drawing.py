"""An SVG of anybody that is published as a file: nothing in it may run, lead or load."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from macros.reading.files import Unfit
from macros.reading.letterhead_parts import parsed
from macros.reading.problem import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

_SVG = "http://www.w3.org/2000/svg"
_XHTML = "http://www.w3.org/1999/xhtml"
_DRAWN = frozenset(
    (
        *("svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "style"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask"),
    )
)
"""Elements that draw: others run, move, lead somewhere, hold HTML or want fonts."""
_LOADING = re.compile(r"url\(\s*['\"]?(?!['\"#])|@import|image-set|src\(|\\", re.IGNORECASE)
"""What in a style loads something, or hides that it does; a part of the drawing begins with #."""
_SIDE = re.compile(r"(?=.*[1-9])\d{1,5}(\.\d+)?(px|pt|pc|mm|cm|in|em|%)?")
_MOST_USES = 20  # one that holds others that hold others would fill the memory
_SAVE_PLAINLY = "сохраните значок как «Простой SVG», буквы — фигурами, или возьмите PNG"


def insist_on_a_drawing(file: bytes, name: str) -> None:
    """Unfit unless `file` is an SVG of nothing but shapes."""
    try:
        root = parsed(file)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None or root.tag != f"{{{_SVG}}}svg":
        message = f"{quoted(name)} — не рисунок SVG или испорченный"
        raise Unfit(message, _SAVE_PLAINLY)
    for fault in _faults(root):
        message = f"в значке {quoted(name)} есть {fault}"
        raise Unfit(message, _SAVE_PLAINLY)
    *_, width, height = f"0 0 {root.get('viewBox', '')}".replace(",", " ").split()
    sides = (width, height, root.get("width", "1"), root.get("height", "1"))
    if not all(map(_SIDE.fullmatch, sides)):
        message = f'у значка {quoted(name)} нет размера: viewBox="0 0 ширина высота"'
        raise Unfit(message, _SAVE_PLAINLY)


def _faults(root: etree._Element) -> Iterator[str]:
    if root.getroottree().docinfo.doctype:  # type: ignore[attr-defined]  # not in the stubs
        yield "объявление <!DOCTYPE>"
    pi = etree.ProcessingInstruction
    around = (*root.itersiblings(pi, preceding=True), *root.itersiblings(pi))
    if len((*around, *root.iter(pi, etree.Entity))) > 0:
        yield "указание другой программе"
    if sum(1 for _ in root.iter(f"{{{_SVG}}}use")) > _MOST_USES:
        yield "слишком много повторов use"
    for element in root.iter("*"):
        name = etree.QName(element)
        if name.namespace == _XHTML or (name.namespace == _SVG and name.localname not in _DRAWN):
            yield f"элемент {name.localname}"
        if _LOADING.search("".join(map(str, element.itertext()))):
            yield "стиль, который что-то загружает"
        yield from _faults_of_attributes(element)


def _faults_of_attributes(element: etree._Element) -> Iterator[str]:
    for key, value in element.attrib.items():
        name = etree.QName(key).localname.lower()
        if name.startswith("on"):
            yield f"сценарий {name}"
        if name in {"href", "src", "base"} and not str(value).strip().startswith("#"):
            yield f"ссылка наружу: {quoted(str(value))}"
        if _LOADING.search(str(value)):
            yield f"атрибут {name}, который что-то загружает"
