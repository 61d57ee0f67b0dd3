"""The looks of cells, by name; a cell has one or several of them, and the last one prevails."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import xlsxwriter
    from xlsxwriter.format import Format

    from macros.model.palette import Palette

CellLook = Literal[
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

_FORMULA = ("=", "+", "-", "@")
_LINE = "#9AA5B1"
_BASE: dict[str, Any] = {"font_name": SHEET_FONT, "font_size": 10, "valign": "top"}
_LOOKS: dict[CellLook, dict[str, Any]] = {
    "table": {"text_wrap": True, "border": 1, "border_color": _LINE},
    "number": {"align": "center"},
    "head": {"bold": True, "valign": "vcenter"},
    "upright": {"rotation": 90, "align": "center", "valign": "top"},
    "band": {"bold": True, "align": "center", "valign": "vcenter"},
    "blank": {"bg_color": "#FFF8D6", "locked": False, "text_wrap": True},
    "heading": {"bold": True, "font_size": 14, "valign": "bottom", "text_wrap": True},
    "wrapped": {"text_wrap": True},
    "middle": {"valign": "vcenter"},
    "remark": {"italic": True, "font_color": "#555555"},
    "total": {"bold": True, "align": "right"},
    "missing": {"bold": True, "bg_color": "#F8D9C4"},
}


def styles(book: xlsxwriter.Workbook, colours: Palette) -> CellStyle:
    """Gives the format of `book` that has these looks, each made once."""
    made: dict[tuple[object, ...], Format] = {}
    heads = {"head": colours.cell_head, "band": colours.cell_band}
    grounds = {look: {"bg_color": tone.light} for look, tone in heads.items()}

    def style(*looks: CellLook, text: str = "") -> Format:
        quoted = text.startswith(_FORMULA)
        key = (*looks, quoted)
        if key not in made:
            properties = dict(_BASE)
            for look in looks:
                properties |= _LOOKS[look] | grounds.get(look, {})
            made[key] = book.add_format({**properties, "quote_prefix": quoted})
        return made[key]

    return style
