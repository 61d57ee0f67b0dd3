"""Drawings of a tree of boxes: superiors over columns of reports, and the lines between them.

All lengths are in points and y grows downwards. Boxes have one width. A column of one report
drops from the bus under the superior, a column of several hangs on a spine at its left. Columns
stand as near to each other as their outlines allow.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from macros.documents.formats.poster.outline import Band, Outline, room_between, shifted, united

ACROSS = 11.0
"""Between boxes side by side."""
STACKED = 9.0
"""Between boxes one under another."""

_INDENT = 15.0
_SPINE = 6.0
_HANGING = 0.12
_MIXED = 1.2
_NEAR = 9.0


@dataclass(frozen=True, slots=True)
class Sized:
    """A box of the tree: its height, the group it belongs to, and the boxes under it."""

    height: float
    group: str
    reports: tuple[Sized, ...]


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """Where a box stands: its upper left corner and its size."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Connector:
    """A part of a connector, horizontal or vertical."""

    x: float
    y: float
    to_x: float
    to_y: float


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """A subtree in its frame of `width` × `height`; its topmost box is `box` high at x = `left`.

    `strain` adds up what is hard to follow in its `count` boxes; `outline` is what the drawing
    takes of the frame; `parts` are the subtrees of the reports in order, with their corners.
    """

    width: float
    height: float
    left: float
    box: float
    group: str
    strain: float
    count: int
    outline: Outline
    parts: tuple[PlacedSubtree, ...] = ()
    connectors: tuple[Connector, ...] = ()


PlacedSubtree: TypeAlias = tuple[float, float, Layout]
Stack: TypeAlias = tuple[Layout, ...]


def composed(tree: Sized, columns: tuple[Stack, ...], width: float, down: float) -> Layout:
    """The topmost box of `tree` over its reports in `columns`.

    `width` is that of every box, `down` the distance between a superior and a row of reports.
    """
    if not columns:
        outline = (Band(0, tree.height, 0, width),)
        return Layout(width, tree.height, 0, tree.height, tree.group, 0, 1, outline)
    if len(columns) == 1 and len(columns[0]) > 1:
        under = _hung(columns[0], tree.height, tree.height + STACKED)
        return _framed(tree, width, 0, under, _strain(columns))
    bus, top = tree.height + down / 2, tree.height + down
    groups: list[_Group] = []
    taken: Outline = ()
    for column in columns:
        single = len(column) == 1
        group = _dropped(column[0], bus, top, width) if single else _hung(column, bus, top)
        placed = _moved(group, room_between(taken, group.outline, ACROSS, STACKED))
        groups.append(placed)
        taken = united(taken, placed.outline)
    first, last = groups[0].parts[0], groups[-1].parts[0]
    lead = (first[0] + first[2].left + last[0] + last[2].left + width) / 2
    nearest = min((group.drop for group in groups), key=lambda drop: abs(drop - lead))
    # Two lines side by side look like a mistake.
    lead = nearest if abs(nearest - lead) < _NEAR else lead
    ends = (min(groups[0].drop, lead), max(groups[-1].drop, lead))
    strokes = [line for group in groups for line in group.connectors]
    strokes.append(Connector(lead, tree.height, lead, bus))
    if ends[0] < ends[1]:
        strokes.append(Connector(ends[0], bus, ends[1], bus))
    under = _Group(
        lead,
        tuple(part for group in groups for part in group.parts),
        tuple(strokes),
        (Band(tree.height, top, *ends), *taken),
    )
    return _framed(tree, width, lead - width / 2, under, _strain(columns))


def boxes(layout: Layout, width: float, x: float = 0, y: float = 0) -> Iterator[PlacedBox]:
    """The boxes of `layout` with its frame at (x, y), superiors before their reports."""
    yield PlacedBox(x + layout.left, y, width, layout.box)
    for right, down, part in layout.parts:
        yield from boxes(part, width, x + right, y + down)


def connectors(layout: Layout, x: float = 0, y: float = 0) -> Iterator[Connector]:
    """The connectors of `layout` with its frame at (x, y)."""
    for line in layout.connectors:
        yield Connector(x + line.x, y + line.y, x + line.to_x, y + line.to_y)
    for right, down, part in layout.parts:
        yield from connectors(part, x + right, y + down)


@dataclass(frozen=True, slots=True)
class _Group:
    """Reports in their places under a superior; the line from him comes down at x = `drop`."""

    drop: float
    parts: tuple[PlacedSubtree, ...]
    connectors: tuple[Connector, ...]
    outline: Outline


def _dropped(layout: Layout, bus: float, top: float, width: float) -> _Group:
    drop = layout.left + width / 2
    return _Group(
        drop,
        ((0.0, top, layout),),
        (Connector(drop, bus, drop, top),),
        shifted(layout.outline, 0, top),
    )


def _hung(column: Stack, start: float, top: float) -> _Group:
    """Reports one under another on a spine that comes down from `start`."""
    parts: list[PlacedSubtree] = []
    strokes: list[Connector] = []
    bottom = top
    for layout in column:
        parts.append((_INDENT, bottom, layout))
        middle = bottom + layout.box / 2
        strokes.append(Connector(_SPINE, middle, _INDENT + layout.left, middle))
        bottom += layout.height + STACKED
    strokes.append(Connector(_SPINE, start, _SPINE, strokes[-1].y))
    right = _INDENT + max(layout.width for layout in column)
    outline = (Band(top, bottom - STACKED, _SPINE, right),)
    return _Group(_SPINE, tuple(parts), tuple(strokes), outline)


def _moved(group: _Group, x: float) -> _Group:
    return _Group(
        group.drop + x,
        tuple((left + x, y, part) for left, y, part in group.parts),
        tuple(Connector(line.x + x, line.y, line.to_x + x, line.to_y) for line in group.connectors),
        shifted(group.outline, x, 0),
    )


def _strain(columns: tuple[Stack, ...]) -> float:
    hanging = sum(len(column) for column in columns if len(column) > 1)
    mixed = sum(one.group != other.group for column in columns for one, other in pairwise(column))
    return _HANGING * hanging + _MIXED * mixed


def _framed(tree: Sized, width: float, left: float, under: _Group, strain: float) -> Layout:
    """A superior's box at x = `left` over his reports, in a frame that holds everything."""
    drawn = (Band(0, tree.height, left, left + width), *under.outline)
    edge = min(band.left for band in drawn)
    reports = _moved(under, -edge)
    outline = shifted(drawn, -edge, 0)
    return Layout(
        width=max(band.right for band in outline),
        height=max(band.bottom for band in outline),
        left=left - edge,
        box=tree.height,
        group=tree.group,
        strain=strain + sum(part.strain for _, _, part in reports.parts),
        count=1 + sum(part.count for _, _, part in reports.parts),
        outline=outline,
        parts=reports.parts,
        connectors=reports.connectors,
    )
