"""CSV as Excel in a Russian locale opens it: UTF-8 with BOM, semicolons, CRLF."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.documents.workbook import Cell, Workbook

# A cell that begins with one of these would be run as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(workbook: Workbook) -> bytes:
    """The table of the first sheet of `workbook`.

    The other sheets, what stands around the table and the groups of columns have no place in a
    CSV file; a cell to fill in or to calculate is empty.
    """
    sheet = workbook.sheets[0]
    target = StringIO(newline="")
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow(_value(column.title) for column in sheet.columns)
    writer.writerows([_value(cell) for cell in row] for row in sheet.rows)
    return target.getvalue().encode("utf-8-sig")


def _value(cell: Cell) -> str | int | None:
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(_FORMULA) else cell
    return cell if isinstance(cell, int) else None
