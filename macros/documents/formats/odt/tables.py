"""Tables of an OpenDocument text: what a cell looks like follows from the style of its words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.documents.formats.measures import MEASURES
from macros.documents.formats.odt.names import element, q

if TYPE_CHECKING:
    from lxml.etree import _Element

_SHORT = 6  # rows
_LINE, _GRID = (f"{MEASURES.rule}pt solid {colour}" for colour in ("#000000", MEASURES.grid))
_SIDE = f"{MEASURES.cell_side}mm"
_ROOMY = frozenset({"TableRoomy", "CompactRoomy"})
_RULED = _ROOMY | {"TableHeader", "CompactHeader", "TableText", "CompactText"}
_LEVEL = frozenset({"Rule", "PageMark"})
_ROW, _ROOMY_ROW, _BARE_CELL, _LEVEL_CELL = "Row", "RoomyRow", "BareCell", "LevelCell"


def lay_out(body: _Element, widths: dict[str, float]) -> Iterator[_Element]:
    """Dresses every table under `body`; gives the automatic styles that this takes.

    `widths` are the shares of the columns by the names of the styles that pandoc gave them.
    """
    yield from _row_styles()
    yield from _cell_styles()
    measures: dict[_Element, list[float]] = {}
    for number, table in enumerate(body.iter(q("table:table")), 1):
        _add_covered_cells(table)
        columns = table.findall(q("table:table-column"))
        shares = [widths[column.get(q("table:style-name"), "")] for column in columns]
        room = _room(table, measures)
        measures[table] = [room * share / sum(shares) for share in shares]
        name = f"Table{number}"
        table.set(q("table:name"), name)
        table.set(q("table:style-name"), name)
        yield _table_style(table, name, room)
        for at, (column, width) in enumerate(zip(columns, measures[table], strict=True), 1):
            column.set(q("table:style-name"), f"{name}.{at}")
            yield _column_style(f"{name}.{at}", width)
        for row in _rows(table):
            _dress_row(row)


def styles_of(part: _Element) -> set[str]:
    """The styles of the paragraphs directly in the cells of a row or of a table."""
    cells = (cell for row in _rows(part) for cell in row.iter(q("table:table-cell")))
    return {name for cell in cells if (name := _style_of(cell))}


def _ties(table: _Element) -> bool:
    """Whether the table is short enough to stay whole on the page of the signatures after it.

    A long one may end exactly at the foot of a page and leave the signatures alone on the next.
    """
    follower = table.getnext()
    signed = follower is not None and follower.get(q("text:style-name")) == "SignaturesHeading"
    return signed and len(list(_rows(table))) <= _SHORT + 1


def _rows(part: _Element) -> Iterator[_Element]:
    """The rows of a table without those of the tables in it."""
    if part.tag == q("table:table-row"):
        yield part
        return
    yield from part.iterfind(f"{q('table:table-header-rows')}/{q('table:table-row')}")
    yield from part.iterfind(q("table:table-row"))


def _style_of(cell: _Element) -> str:
    first = cell.find(q("text:p"))
    return "" if first is None else first.get(q("text:style-name"), "")


def _add_covered_cells(table: _Element) -> None:
    # Pandoc leaves out the cells that a wide one covers; the standard wants them.
    for row in _rows(table):
        for cell in row.findall(q("table:table-cell")):
            for _ in range(int(cell.get(q("table:number-columns-spanned"), "1")) - 1):
                cell.addnext(element("table:covered-table-cell"))


def _room(table: _Element, measures: dict[_Element, list[float]]) -> float:
    """The width of the place that the table fills, in millimetres."""
    cell = table.getparent()
    if cell is None or cell.tag != q("table:table-cell"):
        return MEASURES.text
    row = cell.getparent()
    outer = next(table.iterancestors(q("table:table")))
    assert row is not None  # noqa: S101 – a cell stands in a row
    return measures[outer][row.index(cell)]


def _dress_row(row: _Element) -> None:
    styles = styles_of(row)
    roomy, level = bool(styles & _ROOMY), bool(styles & _LEVEL)
    row.set(q("table:style-name"), _ROOMY_ROW if roomy else _ROW)
    for cell in row.findall(q("table:table-cell")):
        style = _style_of(cell)
        dressed = style in _RULED or style == "Rule"
        bare = _LEVEL_CELL if level else _BARE_CELL
        cell.set(q("table:style-name"), f"{style}Cell" if dressed else bare)
        if not len(cell):
            cell.append(element("text:p", text_style_name="RuleCaption"))


def _table_style(table: _Element, name: str, room: float) -> _Element:
    ruled, tied = bool(styles_of(table) & _RULED), _ties(table)
    layout = element(
        "style:table-properties",
        style_width=f"{room:.2f}mm",
        table_align="left",
        fo_margin_top="2mm" if ruled else "0mm",
        fo_margin_bottom="2mm" if ruled else "0mm",
        table_border_model="collapsing",
        style_may_break_between_rows="true" if ruled and not tied else "false",
        fo_keep_with_next="always" if tied else "auto",
    )
    return element("style:style", layout, style_name=name, style_family="table")


def _column_style(name: str, width: float) -> _Element:
    layout = element("style:table-column-properties", style_column_width=f"{width:.2f}mm")
    return element("style:style", layout, style_name=name, style_family="table-column")


def _row_styles() -> Iterator[_Element]:
    for name, height in ((_ROW, ""), (_ROOMY_ROW, f"{MEASURES.roomy}mm")):
        # Rows may be cut: LibreOffice lost whole ones where they had to stay together.
        layout = element("style:table-row-properties", fo_keep_together="auto")
        if height:
            layout.set(q("style:min-row-height"), height)
        yield element("style:style", layout, style_name=name, style_family="table-row")


def _cell_styles() -> Iterator[_Element]:
    for kind, room in zip(("Table", "Compact"), MEASURES.cell_room, strict=True):
        grid = {"fo_border": _GRID, "fo_padding_left": _SIDE, "fo_padding_right": _SIDE}
        grid |= {"fo_padding_top": f"{room}mm", "fo_padding_bottom": f"{room}mm"}
        yield _cell_style(f"{kind}HeaderCell", **grid, fo_background_color=MEASURES.shade)
        yield _cell_style(f"{kind}TextCell", **grid)
        yield _cell_style(f"{kind}RoomyCell", **grid, style_vertical_align="middle")
    yield _cell_style("RuleCell", fo_border="none", fo_border_bottom=_LINE, fo_padding="0mm")
    yield _cell_style(_BARE_CELL, fo_border="none", fo_padding="0mm")
    # Words beside a line or a code stand level with its foot.
    yield _cell_style(
        _LEVEL_CELL, fo_border="none", fo_padding="0mm", style_vertical_align="bottom"
    )


def _cell_style(name: str, **properties: str) -> _Element:
    layout = element("style:table-cell-properties", **properties)
    return element("style:style", layout, style_name=name, style_family="table-cell")
