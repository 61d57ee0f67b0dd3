"""How much room a text needs in a cell: a file says how high its rows are, nobody counts it later.

Widths of letters are those of Liberation Sans, which agree with Arial; programs round them to
pixels each in its own way, so that an estimate keeps a reserve.
"""

from __future__ import annotations

from math import ceil

CHARACTER = 5.25
"""Points; the width of a digit in Arial 10, which column widths are counted in."""
PADDING = 3.75
"""Points; what a column has besides its characters."""
SHEET_SIZE = 10
"""Points; the size of letters in tables."""
HIGHEST = 409.0
"""Points; no row can be higher."""

_LEADING = 1.275  # as Excel sets Arial 10
_ABOVE_AND_BELOW = 3.0  # points
_BOLD = 1.1
_RESERVE = 1.04
_LETTERS_BY_WIDTH = {  # hundredths of the size of the letters
    22: "'ijl’і|",
    28: " !,./:;I[\\]ft\u00a0·ІЇї",
    34: '"()-`r{}„“”г',
    42: "кґ*°",
    46: "^зт",
    50: "JcksvxyzсухҐ",
    53: "Гвпчьэяє",
    59: "+<=>FTZ~×ЗКТдл",
    67: "&ABEKPSVXYАБВДЕЛРХЧЬжЁУъм",
    72: "CDHNRUwИЙНПСЦЭЯыюЄ",
    78: "GOQОФЪш",
    83: "MmМфщ",
    93: "%ЫЖШWЩ",
    107: "@…—Ю№",
}
_SHARES = {letter: share / 100 for share, group in _LETTERS_BY_WIDTH.items() for letter in group}
_COMMON, _PICTURE = 0.56, 1.3
_FIRST_PICTURE = "\u2600"


def width(text: str, size: float = SHEET_SIZE, *, bold: bool = False) -> float:
    """The length of `text` on one line, in points."""
    return sum(map(_share, text)) * size * _RESERVE * (_BOLD if bold else 1)


def height(text: str, room: float, size: float = SHEET_SIZE, *, bold: bool = False) -> float:
    """The height of `text` wrapped at `room`, in points, no more than a row can have."""
    lines = _lines(text, room, size, bold=bold)
    return min(lines * size * _LEADING + _ABOVE_AND_BELOW, HIGHEST)


def _lines(text: str, room: float, size: float, *, bold: bool) -> int:
    space = width(" ", size, bold=bold)
    lines, left = 1, room
    for word in text.split(" "):
        length = width(word, size, bold=bold)
        if length > left and left < room:
            lines, left = lines + 1, room
        if length > room:
            lines += ceil(length / room) - 1
            length %= room
        left -= length + space
    return lines


def _share(letter: str) -> float:
    return _SHARES.get(letter, _PICTURE if letter >= _FIRST_PICTURE else _COMMON)
