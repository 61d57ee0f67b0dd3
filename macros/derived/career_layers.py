"""Roles in layers, one for each grade, ordered so that lines between them seldom cross.

The method is Sugiyama's: a line over several layers gets a stop in each of them; every layer is
sorted by the middle of its neighbours, then neighbours change places while that helps.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.model.grade import Grade
    from macros.model.handbook import Handbook
    from macros.model.role import Role

_SWEEPS = 12


@dataclass(frozen=True)
class Stop:
    """A place in a layer: of a role, or of a line that passes on its way (`role` is None)."""

    key: str
    layer: int
    role: Role | None = None


@dataclass(frozen=True)
class MoveLine:
    """A move and the places that it touches, from the origin to the target."""

    origin: Role
    target: Role
    stops: tuple[Stop, ...]


@dataclass(frozen=True)
class Layers:
    """Grades that roles stand on, from the lowest; the stops of each, from the top; the lines."""

    grades: tuple[Grade, ...]
    stops: tuple[tuple[Stop, ...], ...]
    lines: tuple[MoveLine, ...]


Order = list[list[Stop]]


def career_layers(handbook: Handbook) -> Layers:
    """All roles of the handbook by grade, and all moves between them."""
    grades = tuple(g for g in handbook.grades if any(r.grade == g.id for r in handbook.roles))
    number = {grade.id: i for i, grade in enumerate(grades)}
    places = {role.id: Stop(role.id, number[role.grade], role) for role in handbook.roles}
    lines = tuple(
        MoveLine(role, handbook.role(step.role), _stops(places[role.id], places[step.role]))
        for role in handbook.roles
        for step in role.career.to
    )
    order: Order = [[] for _ in grades]
    passing = (stop for line in lines for stop in line.stops if stop.role is None)
    for stop in (*places.values(), *passing):
        order[stop.layer].append(stop)
    return Layers(grades, tuple(map(tuple, _untangled(order, lines))), lines)


def _stops(start: Stop, end: Stop) -> tuple[Stop, ...]:
    way = 1 if end.layer > start.layer else -1
    between = range(start.layer + way, end.layer, way)
    passing = (Stop(f"{start.key}--{end.key}:{layer}", layer) for layer in between)
    return (start, *passing, end)


def _untangled(order: Order, lines: tuple[MoveLine, ...]) -> Order:
    """The best order met while sweeping forth and back."""
    beside: dict[str, list[Stop]] = defaultdict(list)
    for line in lines:
        for here, there in pairwise(line.stops):
            beside[here.key].append(there)
            beside[there.key].append(here)
    best, fewest = order, _tangle(order, beside)
    for sweep in range(_SWEEPS):
        order = [list(layer) for layer in order]
        way = -1 if sweep % 2 else 1
        for i in range(len(order))[::way]:
            _sort(order, i, i - way, beside)
            _swap(order, i, beside)
        tangle = _tangle(order, beside)
        if tangle < fewest:
            best, fewest = order, tangle
    return best


def _sort(order: Order, i: int, fixed: int, beside: dict[str, list[Stop]]) -> None:
    """Sort layer `i` by the middle of its neighbours in the layer `fixed`."""
    share = {stop.key: (n + 0.5) / len(layer) for layer in order for n, stop in enumerate(layer)}

    def middle(stop: Stop) -> float:
        others = [share[other.key] for other in beside[stop.key] if other.layer == fixed]
        return sum(others) / len(others) if others else share[stop.key]

    order[i].sort(key=middle)


def _swap(order: Order, i: int, beside: dict[str, list[Stop]]) -> None:
    layer = order[i]
    place = {stop.key: n for other in order for n, stop in enumerate(other)}
    for _ in range(len(layer)):
        settled = True
        for n in range(len(layer) - 1):
            upper, lower = layer[n], layer[n + 1]
            swapped = _cost(lower, upper, n, place, beside)
            if swapped < _cost(upper, lower, n, place, beside):
                layer[n], layer[n + 1] = lower, upper
                place[lower.key], place[upper.key] = n, n + 1
                settled = False
        if settled:
            return


def _cost(
    upper: Stop, lower: Stop, n: int, place: dict[str, int], beside: dict[str, list[Stop]]
) -> int:
    """Crossings of the lines of two neighbours at `n` and below, and the reach inside the layer."""
    cost = 0
    for a in beside[upper.key]:
        for b in beside[lower.key]:
            if a.layer == b.layer != upper.layer and place[a.key] > place[b.key]:
                cost += 2
    for stop, at in ((upper, n), (lower, n + 1)):
        for other in beside[stop.key]:
            if other.layer == stop.layer and other not in (upper, lower):
                cost += abs(place[other.key] - at)
    return cost


def _tangle(order: Order, beside: dict[str, list[Stop]]) -> int:
    """Crossings between layers, and how far lines inside a layer reach past a neighbour."""
    place = {stop.key: n for layer in order for n, stop in enumerate(layer)}
    tangle = 0
    for layer in order:
        ahead = [
            (place[stop.key], place[other.key])
            for stop in layer
            for other in beside[stop.key]
            if other.layer == stop.layer + 1
        ]
        tangle += 2 * _inversions(sorted(ahead))
        inside = (
            abs(place[stop.key] - place[other.key]) - 1
            for stop in layer
            for other in beside[stop.key]
            if other.layer == stop.layer
        )
        tangle += sum(inside) // 2
    return tangle


def _inversions(pairs: list[tuple[int, int]]) -> int:
    """Pairs of lines that cross: sorted by their starts, their ends are not."""
    seen: list[int] = []
    crossings = 0
    for _, end in pairs:
        crossings += len(seen) - bisect_right(seen, end)
        insort(seen, end)
    return crossings
