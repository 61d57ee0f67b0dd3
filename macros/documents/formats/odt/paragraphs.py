"""The paragraph styles of an OpenDocument text: those of every paper, and what ODT needs besides.

A style has an id, which the template paper.html.jinja uses, and a name that the office shows. The
styles that every office knows keep their English ids, and the office translates them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from macros.documents.formats.measures import MEASURES
from macros.documents.formats.odt.names import element, q
from macros.documents.formats.paper_styles import STYLES, Style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

HEADINGS = {"Heading_20_1": "1", "Annex": "1", "PlainHeading": "1", "Heading_20_2": "2"}
"""Styles of headings and their levels in the outline."""

_IDS = {"Heading1": "Heading_20_1", "Heading2": "Heading_20_2", "ListBullet": "Item"}
_LOUD = "#000000"
_MORE = (
    Style("Logo", "Логотип", MEASURES.size, after=6),
    Style("ServiceDate", "Дата", align="right"),
    Style("ApprovalDate", "Дата утверждения", before=6),
    Style("TableRoomy", "Текст бланка", 10.5),
    Style("CompactRoomy", "Текст мелкого бланка", 9.5),
    Style("CodePicture", "Код", MEASURES.size, before=4),
    Style("PageMarkCode", "Код страницы", MEASURES.size, align="right"),
    Style("Header", "Header", MEASURES.number, align="center"),
)


def paragraph_styles() -> Iterator[_Element]:
    """Every style that a paragraph of a paper may have."""
    for style in (*map(_suited, STYLES), *_MORE):
        written = _style(style)
        if style.id == "Field":
            written[0].append(_rule_to_the_edge())
        yield written


def _suited(style: Style) -> Style:
    """A style of every paper where cells and lists do what paragraphs do in Word."""
    match style.id:
        case "Clause":  # no list of the office counts the clauses and indents them
            return replace(style, indent=True)
        case "Rule":  # the line is the border of a cell without words
            return replace(style, before=8)
        case "RuleCaption":
            return replace(style, align="center")
        case (
            "TableHeader" | "TableText" | "CompactHeader" | "CompactText"
        ):  # cells have room of their own
            return replace(style, before=0, after=0)
        case _:
            return replace(style, id=_IDS.get(style.id, style.id))


def _rule_to_the_edge() -> _Element:
    stop = element(
        "style:tab-stop",
        style_position=f"{MEASURES.text}mm",
        style_type="right",
        style_leader_style="solid",
        style_leader_text="_",
    )
    return element("style:tab-stops", stop)


def _style(style: Style) -> _Element:
    heading, size = HEADINGS.get(style.id), f"{style.size or MEASURES.size}pt"
    paragraph = element(
        "style:paragraph-properties",
        fo_text_align={"left": "start", "right": "end"}.get(style.align, style.align),
        fo_margin_top=f"{style.before}pt",
        fo_margin_bottom=f"{style.after}pt",
        fo_text_indent=f"{MEASURES.indent}mm" if style.indent else "0mm",
        fo_keep_with_next="always" if style.keep else "auto",
    )
    if style.size:
        paragraph.set(q("fo:line-height"), "100%")
    if style.new_page:
        paragraph.set(q("fo:break-before"), "page")
    letters = element(
        "style:text-properties",
        fo_font_size=size,
        style_font_size_asian=size,
        style_font_size_complex=size,
        fo_font_weight="bold" if style.bold else "normal",
        fo_font_style="italic" if style.italic else "normal",
        fo_color=MEASURES.quiet if style.quiet else _LOUD,
        fo_hyphenate="true" if style.align == "justify" else "false",
    )
    written = element(
        "style:style",
        paragraph,
        letters,
        style_name=style.id,
        style_display_name=style.name,
        style_family="paragraph",
        style_parent_style_name="Standard",
    )
    if heading:
        written.set(q("style:default-outline-level"), heading)
    return written
