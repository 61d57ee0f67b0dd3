"""The content of an OpenDocument text as pandoc made it, with what pandoc has no words for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from macros.documents.formats.measures import MEASURES
from macros.documents.formats.odt.names import element, q, written
from macros.documents.formats.odt.paragraphs import HEADINGS
from macros.documents.formats.odt.styles import BULLETS, MARK, PICTURE
from macros.documents.formats.odt.tables import lay_out, styles_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLE = q("text:style-name")
_NOTHING = "\u00a0"


def finished(xml: bytes) -> bytes:
    """The content.xml: lines to write on, headings, lists, tables, pictures, the page mark."""
    root = etree.fromstring(xml)
    body, automatic = root.find(f".//{q('office:text')}"), root.find(q("office:automatic-styles"))
    assert body is not None  # noqa: S101 – pandoc writes both
    assert automatic is not None  # noqa: S101
    widths = _shares(automatic)
    automatic.clear()
    _clear_places(body)
    _name_headings(body)
    _set_lists(body)
    _set_pictures(body)
    automatic.extend(lay_out(body, widths))
    _move_mark(body)
    automatic.extend(_keep_together(body))
    return written(root)


def _shares(automatic: _Element) -> dict[str, float]:
    columns = automatic.iterfind(f"{q('style:style')}/{q('style:table-column-properties')}")
    return {
        column.getparent().get(q("style:name"), ""): float(  # type: ignore[union-attr]
            column.get(q("style:rel-column-width"), "1*").rstrip("*")
        )
        for column in columns
    }


def _clear_places(body: _Element) -> None:
    """Empties the places to write in, for which the template has a space, and draws the lines."""
    for place in list(body.iter(q("text:p"), q("text:span"))):
        if place.text != _NOTHING or len(place):
            continue
        place.text = None
        if place.get(_STYLE) == "Line":
            place.attrib.pop(_STYLE)
            tab = element("text:tab")
            # LibreOffice draws the leader of a tab only if something follows the tab.
            tab.tail = "\u200b"
            place.append(tab)


def _name_headings(body: _Element) -> None:
    for paragraph in list(body.iter(q("text:p"))):
        level = HEADINGS.get(paragraph.get(_STYLE, ""))
        if level:
            paragraph.tag = q("text:h")
            paragraph.set(q("text:outline-level"), level)


def _set_lists(body: _Element) -> None:
    for items in body.iter(q("text:list")):
        items.set(_STYLE, BULLETS)


def _set_pictures(body: _Element) -> None:
    """Stands the pictures in their lines; the words after each are for those who cannot see it."""
    for frame in body.iter(q("draw:frame")):
        frame.set(q("draw:style-name"), PICTURE)
        frame.set(q("text:anchor-type"), "as-char")
        words, line = frame.getnext(), frame.getparent()
        assert words is not None  # noqa: S101 – the template writes them
        assert line is not None  # noqa: S101 – a picture stands in a paragraph
        frame.append(element("svg:title", text=words.text or ""))
        line.remove(words)


def _move_mark(body: _Element) -> None:
    """Puts the mark of the page into a frame at the foot of the first sheet."""
    for table in body.findall(q("table:table")):
        if "PageMark" in styles_of(table):
            body.remove(table)
            frame = element(
                "draw:frame",
                element("draw:text-box", table, fo_min_height="5mm"),
                draw_style_name=MARK,
                draw_name="PageMark",
                text_anchor_type="page",
                text_anchor_page_number="1",
                svg_width=f"{MEASURES.text}mm",
            )
            body.insert(0, frame)


def _keep_together(body: _Element) -> Iterator[_Element]:
    """Keeps words with the list or the table that they introduce, and text with signatures."""
    kept: set[str] = set()
    for part in body:
        follower = part.getnext()
        if follower is None:
            continue
        introduces = follower.tag in (q("text:list"), q("table:table"))
        if part.tag == q("text:p") and introduces:
            words = [part]
        elif follower.get(_STYLE) == "SignaturesHeading" and part.tag != q("table:table"):
            words = [_last(part)]
        else:
            continue
        for paragraph in words:
            style = paragraph.get(_STYLE, "")
            kept.add(style)
            paragraph.set(_STYLE, f"{style}Kept")
    for style in sorted(kept):
        layout = element("style:paragraph-properties", fo_keep_with_next="always")
        yield element(
            "style:style",
            layout,
            style_name=f"{style}Kept",
            style_family="paragraph",
            style_parent_style_name=style,
        )


def _last(part: _Element) -> _Element:
    """The last paragraph of a list, or the paragraph itself."""
    return [part, *part.iter(q("text:p"))][-1]
