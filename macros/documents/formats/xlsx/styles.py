"""The looks of cells, by name; a cell has one or several of them, and the last one prevails."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import xlsxwriter
    from xlsxwriter.format import Format

Look = Literal[
    "table",
    "number",
    "head",
    "upright",
    "band",
    "blank",
    "heading",
    "wrapped",
    "remark",
    "total",
    "missing",
    "middle",
]
CellStyle = Callable[..., "Format"]
"""Takes looks, and a text so that one beginning like a formula stays text when edited."""

SHEET_FONT = "Arial"
LOWEST_LEVEL, HIGHEST_LEVEL = "#EEF4FB", "#7DB0E3"
"""Dark letters are legible on both, and a grey print tells them apart."""

_FORMULA = ("=", "+", "-", "@")
_LINE = "#9AA5B1"
_BASE: dict[str, Any] = {"font_name": SHEET_FONT, "font_size": 10, "valign": "top"}
_LOOKS: dict[Look, dict[str, Any]] = {
    "table": {"text_wrap": True, "border": 1, "border_color": _LINE},
    "number": {"align": "center"},
    "head": {"bold": True, "bg_color": "#E3E8EF", "valign": "vcenter"},
    "upright": {"rotation": 90, "align": "center", "valign": "top"},
    "band": {"bold": True, "bg_color": "#CDD6E0", "align": "center", "valign": "vcenter"},
    "blank": {"bg_color": "#FFF8D6", "locked": False, "text_wrap": True},
    "heading": {"bold": True, "font_size": 14, "valign": "bottom", "text_wrap": True},
    "wrapped": {"text_wrap": True},
    "middle": {"valign": "vcenter"},
    "remark": {"italic": True, "font_color": "#555555"},
    "total": {"bold": True, "align": "right"},
    "missing": {"bold": True, "bg_color": "#F8D9C4"},
}


def styles(book: xlsxwriter.Workbook) -> CellStyle:
    """Gives the format of `book` that has these looks, each made once."""
    made: dict[tuple[object, ...], Format] = {}

    def style(*looks: Look, text: str = "") -> Format:
        quoted = text.startswith(_FORMULA)
        key = (*looks, quoted)
        if key not in made:
            properties = dict(_BASE)
            for look in looks:
                properties |= _LOOKS[look]
            made[key] = book.add_format({**properties, "quote_prefix": quoted})
        return made[key]

    return style
