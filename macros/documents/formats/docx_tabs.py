"""Lines to write on, drawn by Word's tab leaders, and the captions under them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docx.enum.text import WD_BREAK, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Mm

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph


class Rule(NamedTuple):
    """A line from `start` to `end`, millimetres from the left edge of the text."""

    start: int
    end: int


def rules(
    place: Document | _Cell, *lines: Rule, texts: tuple[str, ...] = (), width: int = 0
) -> Paragraph:
    """A paragraph of `lines`; a text in `texts` stands in place of its line.

    One text more than there are lines ends flush right at `width` millimetres.
    """
    paragraph = place.add_paragraph(style="Rule")
    stops = paragraph.paragraph_format.tab_stops
    for at, line in enumerate(lines):
        if line.start:
            stops.add_tab_stop(Mm(line.start))
            paragraph.add_run("\t")
        if at < len(texts) and texts[at]:
            paragraph.add_run(texts[at])
        else:
            stops.add_tab_stop(Mm(line.end), WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.LINES)
            paragraph.add_run("\t")
    if len(texts) > len(lines):
        stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT)
        paragraph.add_run("\t" + texts[-1])
    return paragraph


def caption_under(place: Document | _Cell, *captions: tuple[Rule, str]) -> Paragraph:
    """Small words centred under each line."""
    paragraph = place.add_paragraph(style="Rule Caption")
    for line, words in captions:
        middle = Mm((line.start + line.end) / 2)
        paragraph.paragraph_format.tab_stops.add_tab_stop(middle, WD_TAB_ALIGNMENT.CENTER)
        paragraph.add_run("\t" + words)
    return paragraph


def page_break(document: Document) -> None:
    """What follows starts on a new page."""
    document.add_paragraph(style="Rule Caption").add_run().add_break(WD_BREAK.PAGE)
