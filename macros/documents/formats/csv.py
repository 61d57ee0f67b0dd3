"""CSV as Excel in a Russian locale opens it: UTF-8 with BOM, semicolons, CRLF."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.documents.blocks import Cell, Workbook

# A cell that begins with one of these would be run as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(workbook: Workbook) -> bytes:
    """The first sheet of `workbook`; its note and the other sheets have no place in a CSV file."""
    sheet = workbook.sheets[0]
    target = StringIO(newline="")
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow(_guarded(cell) for cell in sheet.header)
    writer.writerows([_guarded(cell) for cell in row] for row in sheet.rows)
    return target.getvalue().encode("utf-8-sig")


def _guarded(cell: Cell) -> Cell:
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return cell
