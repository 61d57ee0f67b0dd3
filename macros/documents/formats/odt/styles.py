"""The page and the named styles of an OpenDocument text.

The page number stands at the top centre from page 2; styles of paragraphs are in paragraphs.py.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from lxml import etree

from macros.documents.formats.archive import in_archive
from macros.documents.formats.measures import MEASURES
from macros.documents.formats.odt.names import element, q, written
from macros.documents.formats.odt.paragraphs import paragraph_styles
from macros.documents.formats.pandoc import default_file
from macros.model.record import FIRST_DAY

if TYPE_CHECKING:
    from lxml.etree import _Element

FONT = "Liberation Serif"
BULLETS, PICTURE, MARK = "Dashes", "Picture", "MarkFrame"
"""Ids of the list, of a picture in a line, and of the frame of the page mark."""


@cache
def reference() -> bytes:
    """The file that pandoc takes the styles from; it writes the language of the text into them."""
    with ZipFile(BytesIO(default_file("reference.odt"))) as source:
        files = {name: source.read(name) for name in source.namelist()}
    files["styles.xml"] = _styles(files["styles.xml"])
    return in_archive((name, content, FIRST_DAY) for name, content in files.items())


def _styles(xml: bytes) -> bytes:
    root = etree.fromstring(xml)
    first, following = _page_layout("PageOne"), _page_layout("PageNext", header=True)
    for part, children in (
        ("office:font-face-decls", (_font(),)),
        ("office:styles", (*_defaults(), *paragraph_styles(), *_frames(), _dashes())),
        ("office:automatic-styles", (first, following)),
        ("office:master-styles", _master_pages()),
    ):
        old = root.find(q(part))
        assert old is not None  # noqa: S101 – pandoc's own file has all parts
        old.clear()
        old.extend(children)
    return written(root)


def _font() -> _Element:
    return element(
        "style:font-face",
        style_name=FONT,
        svg_font_family=f"'{FONT}'",
        style_font_family_generic="roman",
        style_font_pitch="variable",
    )


def _defaults() -> tuple[_Element, ...]:
    paragraph = element(
        "style:paragraph-properties",
        fo_line_height=f"{MEASURES.line:.0%}",
        fo_orphans="2",
        fo_widows="2",
        fo_hyphenation_ladder_count="no-limit",
        style_tab_stop_distance=f"{MEASURES.indent}mm",
    )
    letters = element(
        "style:text-properties",
        style_font_name=FONT,
        style_font_name_asian=FONT,
        style_font_name_complex=FONT,
        fo_font_size=f"{MEASURES.size}pt",
        fo_language="ru",
        fo_country="RU",
        fo_hyphenate="false",
        fo_hyphenation_remain_char_count="2",
        fo_hyphenation_push_char_count="2",
    )
    collapsing = element("style:table-properties", table_border_model="collapsing")
    return (
        element("style:default-style", style_family="graphic"),
        element("style:default-style", paragraph, letters, style_family="paragraph"),
        element("style:default-style", collapsing, style_family="table"),
        element("style:style", style_name="Standard", style_family="paragraph"),
        # Pandoc gives this style to the words of a link.
        element("style:style", style_name="Definition", style_family="text"),
    )


def _frames() -> tuple[_Element, _Element]:
    picture = element(
        "style:graphic-properties",
        style_vertical_pos="bottom",
        style_vertical_rel="baseline",
        fo_border="none",
        fo_padding="0mm",
    )
    # The text of the first page ends above the mark at its foot.
    mark = element(
        "style:graphic-properties",
        style_vertical_pos="bottom",
        style_vertical_rel="page-content",
        style_horizontal_pos="left",
        style_horizontal_rel="page-content",
        style_wrap="none",
        fo_margin_top="5mm",
        fo_border="none",
        fo_padding="0mm",
    )
    return (
        element("style:style", picture, style_name=PICTURE, style_family="graphic"),
        element("style:style", mark, style_name=MARK, style_family="graphic"),
    )


def _dashes() -> _Element:
    label = element(
        "style:list-level-label-alignment",
        text_label_followed_by="listtab",
        text_list_tab_stop_position=f"{MEASURES.item}mm",
        fo_text_indent=f"{MEASURES.indent - MEASURES.item}mm",
        fo_margin_left=f"{MEASURES.item}mm",
    )
    place = element(
        "style:list-level-properties",
        label,
        text_list_level_position_and_space_mode="label-alignment",
    )
    level = element("text:list-level-style-bullet", place, text_level="1", text_bullet_char="—")
    return element("text:list-style", level, style_name=BULLETS, style_display_name="Тире")


def _page_layout(name: str, *, header: bool = False) -> _Element:
    page = element(
        "style:page-layout-properties",
        fo_page_width=f"{MEASURES.page[0]}mm",
        fo_page_height=f"{MEASURES.page[1]}mm",
        style_print_orientation="portrait",
        fo_margin_left=f"{MEASURES.left}mm",
        fo_margin_right=f"{MEASURES.right}mm",
        # The header takes the rest, so that the text begins at the same height on every page.
        fo_margin_top=f"{MEASURES.header if header else MEASURES.top}mm",
        fo_margin_bottom=f"{MEASURES.bottom}mm",
    )
    layout = element("style:page-layout", page, style_name=name)
    if header:
        height = f"{MEASURES.top - MEASURES.header}mm"
        room = element("style:header-footer-properties", svg_height=height, fo_margin_bottom="5mm")
        layout.append(element("style:header-style", room))
    return layout


def _master_pages() -> tuple[_Element, _Element]:
    # A text begins on the page named Standard, so the first one has no number.
    number = element("text:page-number", text_select_page="current", text="2")
    words = element("text:p", number, text_style_name="Header")
    return (
        element(
            "style:master-page",
            style_name="Standard",
            style_page_layout_name="PageOne",
            style_next_style_name="Following",
        ),
        element(
            "style:master-page",
            element("style:header", words),
            style_name="Following",
            style_display_name="Следующие страницы",
            style_page_layout_name="PageNext",
        ),
    )
