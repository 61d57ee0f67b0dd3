"""Paragraphs of a Word document, and lines to write on drawn by its tab leaders."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Mm

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

    Place = Document | _Cell


class Rule(NamedTuple):
    """A line from `start` to `end`, millimetres from the left edge of the text."""

    start: int
    end: int


def paragraph(place: Place, style: str, text: str = "") -> Paragraph:
    """A new paragraph at the end of `place` in the style named `style`."""
    new = place.add_paragraph(text)
    # By id: python-docx goes through all styles to find one by name, 3 ms for each paragraph.
    new._p.style = style_id(style)  # noqa: SLF001 – the public setter takes the slow way
    return new


def style_id(style: str) -> str:
    """The id that Word gives to a style of this name."""
    return style.replace(" ", "")


def rules(place: Place, *lines: tuple[Rule, str], ending: str = "", width: int = 0) -> Paragraph:
    """A paragraph of lines, each with the text that stands in its place, or «».

    `ending` stands after them, flush right at `width` millimetres.
    """
    new = paragraph(place, "Rule")
    stops = new.paragraph_format.tab_stops
    for rule, text in lines:
        if rule.start:
            stops.add_tab_stop(Mm(rule.start))
            new.add_run("\t")
        if text:
            new.add_run(text)
        else:
            stops.add_tab_stop(Mm(rule.end), WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.LINES)
            new.add_run("\t")
    if ending:
        stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT)
        new.add_run("\t" + ending)
    else:
        # LibreOffice draws the leader of a tab only if something follows the tab.
        new.add_run("\u200b")
    return new


def captions(place: Place, *words: tuple[Rule, str]) -> Paragraph:
    """Small words, each centred under its line."""
    new = paragraph(place, "Rule Caption")
    for rule, text in words:
        middle = Mm((rule.start + rule.end) / 2)
        new.paragraph_format.tab_stops.add_tab_stop(middle, WD_TAB_ALIGNMENT.CENTER)
        new.add_run("\t" + text)
    return new
