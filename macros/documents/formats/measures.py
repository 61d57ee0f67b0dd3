"""The geometry of a formal paper: Word, OpenDocument and Typst read it here, the latter as data.

Lengths are millimetres on A4, sizes of type and lines points, colours those of HTML; margins, type
and indent regard ГОСТ Р 7.0.97-2025. Sizes that only some paragraphs have, and the space around
them in Word and OpenDocument, are in paper_styles.py. Typst counts that space from letters where
offices count it from lines: templates/paper.typ has its own.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measures:
    """Where columns stand side by side, every other one is the gap between two."""

    page: tuple[float, float] = (210, 297)
    left: float = 30
    right: float = 15
    top: float = 20
    bottom: float = 20
    header: float = 10
    """From the edge of the sheet to the number of the page."""
    number: float = 10
    """The size of that number."""
    size: float = 12
    line: float = 1.15
    """Of a line, in lines set solid."""
    indent: float = 12.5
    """Of the first line of a paragraph."""
    item: float = 19
    """From the margin to the words of a list; its dashes stand at the indent."""
    corners: tuple[float, ...] = (72, 17, 76)
    """The organisation, a gap, the approval."""
    approval: tuple[float, ...] = (28, 3, 45)
    """Its signature and name."""
    registration: tuple[float, ...] = (60, 105)
    """Place and date of a paper."""
    signatory: tuple[float, ...] = (52, 6, 74, 6, 27)
    """Signature, name and date."""
    logo: tuple[float, float] = (60, 20)
    """Not wider, not higher, whatever its shape."""
    mark: tuple[float, float] = (137, 28)
    """The words of the mark of the page and the room of its code."""
    mark_code: float = 22
    code: float = 20
    """The side of a code in a row of several."""
    codes: tuple[float, ...] = (22, 33)
    """A code in a row, its words beside it."""
    rule: float = 0.5
    """Thickness of lines to write on and of those of tables."""
    cell_side: float = 1.9
    """From the words of a cell to its left and right lines."""
    cell_room: tuple[float, float] = (0.9, 0.4)
    """To those above and below, in a table and in a compact one; Word has it in its styles."""
    pdf_cell_side: float = 5
    """Points: the typeface of the PDF is wider."""
    pdf_cell_room: tuple[float, float] = (4.5, 3)
    """Points from letters, where offices count from lines."""
    roomy: float = 8.5
    """The least height of a row to fill in by hand."""
    quiet: str = "#595959"
    grid: str = "#787878"
    shade: str = "#f0f0f0"
    """Behind the header of a table."""

    @property
    def text(self) -> float:
        """The width between the margins."""
        return self.page[0] - self.left - self.right


MEASURES = Measures()


def logo_side(width: float, height: float) -> tuple[str, float]:
    """Which side of a logo of this shape is bound by its place, and by how many millimetres."""
    widest, highest = MEASURES.logo
    return ("width", widest) if width * highest > height * widest else ("height", highest)
