"""Paragraphs of a Word document, and lines to write on drawn by its tab leaders."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml.etree import SubElement

from macros.documents.formats.measures import MEASURES

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

    Place = Document | _Cell

_PROPERTIES, _STYLE, _VALUE = qn("w:pPr"), qn("w:pStyle"), qn("w:val")


class Rule(NamedTuple):
    """A line from `start` to `end`, millimetres from the left edge of the text."""

    start: float
    end: float


@dataclass(frozen=True, slots=True)
class WordDocument:
    """A document to write on and the width of its text in millimetres."""

    document: Document
    width: float

    @classmethod
    def of(cls, document: Document) -> WordDocument:
        """The width is that of the last section, which the text goes into."""
        section = document.sections[-1]
        margins = (section.left_margin, section.right_margin, section.gutter)
        return cls(
            document,
            ((section.page_width or Mm(MEASURES.page[0])) - sum(m or 0 for m in margins)) / Mm(1),
        )

    def scaled(self, length: float) -> float:
        """A length of the standard letterhead on this one."""
        return length * self.width / MEASURES.text

    def rules(self, columns: tuple[float, ...]) -> tuple[Rule, ...]:
        """Lines under every other one of `columns`; between them are gaps."""
        edges = tuple(map(self.scaled, accumulate(columns, initial=0)))
        return tuple(map(Rule, edges[::2], edges[1::2]))


def paragraph(place: Place, style: str, text: str = "") -> Paragraph:
    """A new paragraph at the end of `place` in the style with the id `style`."""
    new: Paragraph = place.add_paragraph()
    # python-docx would go through all styles to find the id, 3 ms for each paragraph.
    properties = SubElement(new._p, _PROPERTIES)  # noqa: SLF001 – no public way
    SubElement(properties, _STYLE, {_VALUE: style})
    if text:
        new._p.add_r().add_t(text)  # noqa: SLF001 – a run of one line, a third of the time
    return new


def rules(place: Place, *lines: tuple[Rule, str], ending: str = "", width: float = 0) -> Paragraph:
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
            add_rule(new, rule.end)
    if ending:
        stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT)
        new.add_run("\t" + ending)
    else:
        close_rule(new)
    return new


def add_rule(words: Paragraph, end: float) -> None:
    """A line from where `words` end to `end` millimetres from the left edge."""
    stops = words.paragraph_format.tab_stops
    stops.add_tab_stop(Mm(end), WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.LINES)
    words.add_run("\t")


def close_rule(words: Paragraph) -> None:
    """LibreOffice draws the leader of a tab only if something follows the tab."""
    words.add_run("\u200b")


def captions(place: Place, *words: tuple[Rule, str]) -> Paragraph:
    """Small words, each centred under its line."""
    new = paragraph(place, "RuleCaption")
    for rule, text in words:
        middle = Mm((rule.start + rule.end) / 2)
        new.paragraph_format.tab_stops.add_tab_stop(middle, WD_TAB_ALIGNMENT.CENTER)
        new.add_run("\t" + text)
    return new
