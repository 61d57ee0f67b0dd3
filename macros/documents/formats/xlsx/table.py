"""The table of a sheet: bands of groups, titles, cells to read, to choose and to calculate."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_rowcol_to_cell

from macros.documents.formats.xlsx.measure import CHARACTER, PADDING, height, width
from macros.documents.workbook import DropDown, Shortfall

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

    from macros.documents.formats.xlsx.styles import CellLook, CellStyle
    from macros.documents.workbook import Cell, Column, Sheet
    from macros.model.palette import Palette

_BUTTON = 18  # points, room for the button of a filter
_UPRIGHT = 240.0  # points, the longest line that stands upright
_LONGEST_TITLE, _LONGEST_MESSAGE = 32, 255  # Excel refuses more
_LONGEST_TEXT = 32_767  # Excel refuses more in a cell
_TOO_LONG = "… [дальше не помещается в ячейку Excel: весь текст — на странице справочника]"


@dataclass(frozen=True, slots=True)
class Rows:
    """Which rows of a sheet a table takes, from 0; `band` is `header` when there are no groups."""

    band: int
    header: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Canvas:
    """A page of a file with what is written on it: the sheet, its table at `rows`, the looks."""

    page: Worksheet
    sheet: Sheet
    rows: Rows
    style: CellStyle
    colours: Palette


def rows_of(sheet: Sheet, top: int) -> Rows:
    """The rows of the table of `sheet` if it begins at row `top`."""
    header = top + any(column.group for column in sheet.columns)
    return Rows(top, header, header + 1, header + max(len(sheet.rows), 1))


def write_table(on: Canvas) -> None:
    """Writes the table, its widths, heights, lists of options and colours."""
    for place, column in enumerate(on.sheet.columns):
        on.page.set_column(place, place, _width(column))
    _write_header(on)
    for number, cells in enumerate(on.sheet.rows, on.rows.first):
        on.page.set_row(number, _height(cells, on.sheet.columns))
        for place, cell in enumerate(cells):
            _write_cell(on, number, place, cell)
    _offer_choices(on)
    _colour_levels(on)
    _colour_shortfalls(on)


def room(columns: tuple[Column, ...]) -> float:
    """The width of a cell merged over `columns`, in points, without its padding."""
    return sum(column.width * CHARACTER + PADDING for column in columns) - PADDING


def write_text(on: Canvas, row: int, places: tuple[int, int], text: str, *looks: CellLook) -> None:
    """Writes `text` as text into the cell merged over `places` (first and last column)."""
    look, (first, last) = on.style(*looks, text=text), places
    if first < last:
        on.page.merge_range(row, first, row, last, "", look)
    if text:
        on.page.write_string(row, first, _fitting(text), look)
    else:
        on.page.write_blank(row, first, None, look)


def _write_header(on: Canvas) -> None:
    columns, rows = on.sheet.columns, on.rows
    if rows.band < rows.header:
        on.page.set_row(rows.band, _band_height(columns))
        for group, members in groupby(enumerate(columns), key=lambda member: member[1].group):
            places = [place for place, _ in members]
            write_text(on, rows.band, (places[0], places[-1]), group, "table", "band")
    form = on.sheet.form
    on.page.set_row(rows.header, max(_title_height(column, form=form) for column in columns))
    for place, column in enumerate(columns):
        looks: tuple[CellLook, ...] = ("upright",) if column.levels else ()
        write_text(on, rows.header, (place, place), column.title, "table", "head", *looks)


def _band_height(columns: tuple[Column, ...]) -> float:
    grouped = groupby(columns, key=lambda column: column.group)
    return max(height(group, room(tuple(members)), bold=True) for group, members in grouped)


def _title_height(column: Column, *, form: bool) -> float:
    button = 0 if form else _BUTTON
    if column.levels:
        return min(width(column.title, bold=True), _UPRIGHT) + button
    return height(column.title, column.width * CHARACTER - button, bold=True)


def _width(column: Column) -> float:
    """In characters; a long title that stands upright takes several lines side by side."""
    if not column.levels:
        return column.width
    return max(column.width, height(column.title, _UPRIGHT, bold=True) / CHARACTER)


def _height(cells: tuple[Cell, ...], columns: tuple[Column, ...]) -> float:
    return max(
        height(cell if isinstance(cell, str) else "", column.width * CHARACTER)
        for cell, column in zip(cells, columns, strict=True)
    )


def _write_cell(on: Canvas, row: int, place: int, cell: Cell) -> None:
    middle = on.sheet.form or on.sheet.columns[place].levels
    looks: tuple[CellLook, ...] = ("table", "middle") if middle else ("table",)
    match cell:
        case str():
            on.page.write_string(row, place, _fitting(cell), on.style(*looks, text=cell))
        case int():
            on.page.write_number(row, place, cell, on.style(*looks, "number"))
        case DropDown():
            on.page.write_blank(row, place, None, on.style(*looks, "number", "blank"))
        case Shortfall(required, own):
            need, have = xl_rowcol_to_cell(row, required), xl_rowcol_to_cell(row, own)
            formula = f'=IF(ISNUMBER({have}),MAX({need}-{have},0),"")'
            on.page.write_formula(row, place, formula, on.style(*looks, "number"), "")
        case None:
            on.page.write_blank(row, place, None, on.style(*looks))


def _offer_choices(on: Canvas) -> None:
    for place, cells in enumerate(zip(*on.sheet.rows, strict=True)):
        numbered = enumerate(cells, on.rows.first)
        for cell, members in groupby(numbered, key=lambda member: member[1]):
            if isinstance(cell, DropDown):
                numbers = [number for number, _ in members]
                on.page.data_validation(numbers[0], place, numbers[-1], place, _options(cell))


def _options(choice: DropDown) -> dict[str, object]:
    return {
        "validate": "list",
        "source": list(choice.options),
        "input_title": _cut(choice.title, _LONGEST_TITLE),
        "input_message": _cut(choice.prompt, _LONGEST_MESSAGE),
        "error_title": _cut(choice.title, _LONGEST_TITLE),
        "error_message": _cut(choice.refusal, _LONGEST_MESSAGE),
    }


def _fitting(text: str) -> str:
    """`text`, or as much of it as a cell takes and a word about the rest."""
    # Excel counts a character beyond the first 65,536 as two.
    if len(text.encode("utf-16-le")) // 2 <= _LONGEST_TEXT:
        return text
    room = 2 * (_LONGEST_TEXT - len(_TOO_LONG))
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + _TOO_LONG


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _colour_levels(on: Canvas) -> None:
    columns, rows = enumerate(on.sheet.columns), on.rows
    for levels, members in groupby(columns, key=lambda member: member[1].levels):
        places = [place for place, _ in members]
        if levels:
            scale = {
                "type": "2_color_scale",
                "min_type": "num",
                "min_value": 1,
                "min_color": on.colours.cell_low.light,
                "max_type": "num",
                "max_value": levels,
                "max_color": on.colours.cell_high.light,
            }
            on.page.conditional_format(rows.first, places[0], rows.last, places[-1], scale)


def _colour_shortfalls(on: Canvas) -> None:
    for place, cells in enumerate(zip(*on.sheet.rows, strict=True)):
        if any(isinstance(cell, Shortfall) for cell in cells):
            first = xl_rowcol_to_cell(on.rows.first, place)
            rule = {
                "type": "formula",
                # A text is more than any number, so the empty result must be told apart first.
                "criteria": f"=AND(ISNUMBER({first}),{first}>0)",
                "format": on.style("missing"),
            }
            on.page.conditional_format(on.rows.first, place, on.rows.last, place, rule)
