"""The paragraph styles of an OpenDocument text: those of the Word document, under its names.

A style has an id, which the template paper.html.jinja uses, and a name that the office shows. The
styles that every office knows keep their English ids, and the office translates them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents.formats.odt.names import element, q

if TYPE_CHECKING:
    from lxml.etree import _Element

HEADINGS = {"Heading_20_1": "1", "Annex": "1", "PlainHeading": "1", "Heading_20_2": "2"}
"""Styles of headings and their levels in the outline."""

INDENT = "12.5mm"
_TEXT_WIDTH = "165mm"
_QUIET = "#595959"


def paragraph_styles() -> tuple[_Element, ...]:
    """Every style that a paragraph of a paper may have."""
    return (
        _style("Title", "Title", bold=True, align="center", before=24, after=14, keep=True),
        _style("Heading_20_1", "Heading 1", bold=True, align="center", before=14, after=6),
        _style("Heading_20_2", "Heading 2", italic=True, before=8, after=2, indent=True),
        _style("Annex", "Приложение", bold=True, align="center", after=10, fo_break_before="page"),
        _style("PlainHeading", "Рубрика", bold=True, align="center", before=14, after=6),
        _style("Body", "Абзац", align="justify", indent=True),
        _style("Lead", "Вводная фраза", align="justify", indent=True, keep=True),
        _style("Clause", "Пункт", align="justify", indent=True),
        _style("Item", "Перечень", align="justify"),
        _style(
            "Hint",
            "Подсказка",
            size=10.5,
            italic=True,
            before=3,
            after=5,
            colour=_QUIET,
            fo_margin_left=INDENT,
        ),
        _field(),
        _style("Service", "Реквизит"),
        _style("Logo", "Логотип", after=6, fo_line_height="100%"),
        _style("ServiceHeading", "Гриф", bold=True, after=4, keep=True),
        _style("ServiceDate", "Дата", align="end"),
        _style("ApprovalDate", "Дата утверждения", before=6),
        _style("SignaturesHeading", "Гриф согласования", bold=True, before=24, keep=True),
        _style("Signatory", "Подписант", before=10, keep=True),
        _style("Rule", "Линия", before=8, keep=True),
        _style("RuleCaption", "Подпись под линией", size=8, align="center", colour=_QUIET),
        _table_style("TableHeader", "Шапка таблицы", bold=True),
        _table_style("TableText", "Текст таблицы"),
        _table_style("TableRoomy", "Текст бланка"),
        _style("PageMark", "Отметка страницы", size=8.5, colour=_QUIET),
        _style("PageMarkCode", "Код страницы", align="end", fo_line_height="100%"),
        _style("Note", "Примечание", size=8.5, align="justify", before=12, colour=_QUIET),
        _style("Header", "Header", size=10, align="center", fo_line_height="100%"),
    )


def _table_style(name: str, title: str, *, bold: bool = False) -> _Element:
    return _style(name, title, size=10.5, bold=bold, keep=bold, fo_line_height="100%")


def _field() -> _Element:
    stop = element(
        "style:tab-stop",
        style_position=_TEXT_WIDTH,
        style_type="right",
        style_leader_style="solid",
        style_leader_text="_",
    )
    style = _style("Field", "Поле", before=5, after=5)
    style[0].append(element("style:tab-stops", stop))
    return style


def _style(
    name: str,
    title: str,
    *,
    size: float = 12,
    bold: bool = False,
    italic: bool = False,
    align: str = "start",
    before: float = 0,
    after: float = 0,
    keep: bool = False,
    indent: bool = False,
    colour: str = "#000000",
    **layout: str,
) -> _Element:
    """`size`, `before` and `after` in points; `layout` are other properties of the paragraph."""
    heading = HEADINGS.get(name)
    paragraph = element(
        "style:paragraph-properties",
        fo_text_align=align,
        fo_margin_top=f"{before}pt",
        fo_margin_bottom=f"{after}pt",
        fo_text_indent=INDENT if indent else "0mm",
        fo_keep_with_next="always" if keep or heading else "auto",
        **layout,
    )
    letters = element(
        "style:text-properties",
        fo_font_size=f"{size}pt",
        style_font_size_asian=f"{size}pt",
        style_font_size_complex=f"{size}pt",
        fo_font_weight="bold" if bold else "normal",
        fo_font_style="italic" if italic else "normal",
        fo_color=colour,
        # Ragged lines need no hyphens.
        fo_hyphenate="true" if align == "justify" else "false",
    )
    style = element(
        "style:style",
        paragraph,
        letters,
        style_name=name,
        style_display_name=title,
        style_family="paragraph",
        style_parent_style_name="Standard",
    )
    if heading:
        style.set(q("style:default-outline-level"), heading)
    return style
