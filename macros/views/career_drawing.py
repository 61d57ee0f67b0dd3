"""The map of moves as a drawing from left to right: a column of boxes for each grade, and lines.

All measures are in units of the drawing, about a pixel on a wide screen.
"""

from __future__ import annotations

import textwrap
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from macros.russian.typography import typeset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from macros.derived.career_layers import Layers, MoveLine, Stop
    from macros.model.grade import Grade
    from macros.model.role import Role

BOX_WIDTH = 152
_BETWEEN_COLUMNS = 60
_BETWEEN_STOPS = 18
_PASSING = 12
_TOP = 52
_MARGIN = 4
_LETTERS = 16
_LINE = 18
_PADDING = 18
_LOWEST = 56
_NO_WAY_ON = 15
_PORT = 12
_SWEEPS = 10


@dataclass(frozen=True)
class Box:
    """A role, the left upper corner of its box and how high it is."""

    role: Role
    x: int
    y: int
    height: int


@dataclass(frozen=True)
class ColumnHeading:
    """The heading of a column."""

    grade: Grade
    x: int


@dataclass(frozen=True)
class Stroke:
    """The line of a move as the `d` of an SVG path, without spaces: typography joins words."""

    origin: Role
    target: Role
    path: str


@dataclass(frozen=True)
class Drawing:
    """Everything with its place; boxes stand in the order in which the keyboard visits them."""

    width: int
    height: int
    columns: tuple[ColumnHeading, ...]
    boxes: tuple[Box, ...]
    strokes: tuple[Stroke, ...]


def career_drawing(layers: Layers) -> Drawing:
    """The drawing of the map."""
    middles = _middles(layers)
    pens = _Pens(layers, middles)
    boxes = tuple(
        Box(stop.role, _left(stop), middles[stop.key] - _size(stop) // 2, _size(stop))
        for layer in layers.stops
        for stop in layer
        if stop.role
    )
    lowest = max(middles[s.key] + _size(s) // 2 for layer in layers.stops for s in layer)
    return Drawing(
        width=_MARGIN * 2 + len(layers.grades) * (BOX_WIDTH + _BETWEEN_COLUMNS) - _BETWEEN_COLUMNS,
        height=lowest + _MARGIN,
        columns=tuple(ColumnHeading(g, _column(i)) for i, g in enumerate(layers.grades)),
        boxes=boxes,
        strokes=tuple(Stroke(x.origin, x.target, pens.path(x)) for x in layers.lines),
    )


def _size(stop: Stop) -> int:
    """How high a stop is, an even number."""
    if stop.role is None:
        return _PASSING
    lines = len(textwrap.wrap(typeset(stop.role.title), _LETTERS))
    return max(_LOWEST, _PADDING + _LINE * lines + (0 if stop.role.career.to else _NO_WAY_ON)) & ~1


def _column(layer: int) -> int:
    return _MARGIN + layer * (BOX_WIDTH + _BETWEEN_COLUMNS)


def _left(stop: Stop) -> int:
    return _column(stop.layer)


def _right(stop: Stop) -> int:
    return _column(stop.layer) + BOX_WIDTH


def _middles(layers: Layers) -> dict[str, int]:
    """The height of the middle of every stop: near its neighbours, apart from those beside it."""
    beside: dict[str, list[str]] = defaultdict(list)
    for line in layers.lines:
        for here, there in pairwise(line.stops):
            if here.layer != there.layer:
                beside[here.key].append(there.key)
                beside[there.key].append(here.key)
    middle: dict[str, float] = {stop.key: 0 for layer in layers.stops for stop in layer}
    for sweep in range(_SWEEPS):
        for layer in layers.stops[:: -1 if sweep % 2 else 1]:
            wanted = []
            for stop in layer:
                near = [middle[other] for other in beside[stop.key]]
                wanted.append(sum(near) / len(near) if near else middle[stop.key])
            middle.update(zip((s.key for s in layer), _apart(wanted, layer), strict=True))
    highest = min(middle[s.key] - _size(s) / 2 for layer in layers.stops for s in layer)
    return {key: round(y - highest) + _TOP for key, y in middle.items()}


def _apart(wanted: Sequence[float], layer: Sequence[Stop]) -> list[float]:
    """The places nearest to those wanted that keep the order and leave room for every stop.

    Least squares: where stops would overlap they move together around their common middle.
    """
    sizes = [_size(stop) for stop in layer]
    offsets = [0.0]
    for before, after in pairwise(sizes):
        offsets.append(offsets[-1] + (before + after) / 2 + _BETWEEN_STOPS)
    blocks: list[tuple[float, int]] = []
    for want, offset in zip(wanted, offsets, strict=True):
        mean = want - offset
        count = 1
        while blocks and blocks[-1][0] > mean:
            above, many = blocks.pop()
            mean = (mean * count + above * many) / (count + many)
            count += many
        blocks.append((mean, count))
    bases = [mean for mean, count in blocks for _ in range(count)]
    return [base + offset for base, offset in zip(bases, offsets, strict=True)]


class _Pens:
    """Draws lines; those that share a side of a box leave it one below the other."""

    def __init__(self, layers: Layers, middles: dict[str, int]) -> None:
        self._middles = middles
        self._place = {stop.key: n for layer in layers.stops for n, stop in enumerate(layer)}
        self._moves = {(line.origin.id, line.target.id) for line in layers.lines}
        ends: dict[tuple[str, bool], list[tuple[int, MoveLine]]] = defaultdict(list)
        for line in layers.lines:
            if not self._upright(line):
                for stop, other in self._ends(line):
                    ends[stop.key, _rightwards(stop, other)].append((middles[other.key], line))
        self._ports = {
            (side, line.origin.id, line.target.id): (n, len(lines))
            for side, lines in ends.items()
            for n, (_, line) in enumerate(sorted(lines, key=lambda pair: pair[0]))
        }

    def path(self, line: MoveLine) -> str:
        start, end = line.stops[0], line.stops[-1]
        if self._upright(line):
            return self._straight(line)
        x, y = self._port(line, start, line.stops[1])
        path = f"M{x},{y}"
        for stop in line.stops[1:-1]:
            near, far = (_left(stop), _right(stop))[:: 1 if end.layer > start.layer else -1]
            path += _curve(x, y, near, self._middles[stop.key]) + f"H{far}"
            x, y = far, self._middles[stop.key]
        to_x, to_y = self._port(line, end, line.stops[-2])
        if start.layer == end.layer:
            reach = abs(self._place[start.key] - self._place[end.key])
            bulge = x + min(_BETWEEN_COLUMNS - _PADDING // 2, 24 + 6 * reach)
            return path + f"C{bulge},{y},{bulge},{to_y},{to_x},{to_y}"
        return path + _curve(x, y, to_x, to_y)

    def _upright(self, line: MoveLine) -> bool:
        """Whether the roles stand one above the other with nothing between them."""
        start, end = line.stops[0], line.stops[-1]
        return start.layer == end.layer and abs(self._place[start.key] - self._place[end.key]) == 1

    def _straight(self, line: MoveLine) -> str:
        start, end = line.stops
        down = 1 if self._middles[end.key] > self._middles[start.key] else -1
        there_and_back = (line.target.id, line.origin.id) in self._moves
        x = _left(line.stops[0]) + BOX_WIDTH // 2 + (_PORT * down if there_and_back else 0)
        y = self._middles[start.key] + _size(start) // 2 * down
        return f"M{x},{y}V{self._middles[end.key] - _size(end) // 2 * down}"

    def _ends(self, line: MoveLine) -> tuple[tuple[Stop, Stop], tuple[Stop, Stop]]:
        return (line.stops[0], line.stops[1]), (line.stops[-1], line.stops[-2])

    def _port(self, line: MoveLine, stop: Stop, other: Stop) -> tuple[int, int]:
        right = _rightwards(stop, other)
        number, of = self._ports[(stop.key, right), line.origin.id, line.target.id]
        step = min(_PORT, (_size(stop) - _PADDING) / max(of - 1, 1))
        y = self._middles[stop.key] + (number - (of - 1) / 2) * step
        return _right(stop) if right else _left(stop), round(y)


def _rightwards(stop: Stop, other: Stop) -> bool:
    """The side of `stop` that a line to `other` leaves; inside a column it is the right one."""
    return other.layer >= stop.layer


def _curve(x: int, y: int, to_x: int, to_y: int) -> str:
    middle = (x + to_x) // 2
    return f"C{middle},{y},{middle},{to_y},{to_x},{to_y}"
