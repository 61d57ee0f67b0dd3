"""Outlines of drawings, by which one finds how near two of them may stand.

An outline is a tuple of bands from the top down that do not overlap; lengths are in points and y
grows downwards.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Band:
    """Between `top` and `bottom` a drawing reaches from `left` to `right`."""

    top: float
    bottom: float
    left: float
    right: float


Outline: TypeAlias = tuple[Band, ...]


def shifted(outline: Outline, x: float, y: float) -> Outline:
    """The same outline, `x` to the right and `y` down."""
    return tuple(
        Band(band.top + y, band.bottom + y, band.left + x, band.right + x) for band in outline
    )


def united(left: Outline, right: Outline) -> Outline:
    """The outline of two drawings of which one stands wholly to the left of the other."""
    edges = sorted({edge for band in (*left, *right) for edge in (band.top, band.bottom)})
    found: list[Band] = []
    first, second = 0, 0
    for top, bottom in pairwise(edges):
        first, second = _reached(left, first, top), _reached(right, second, top)
        here = [
            outline[at]
            for outline, at in ((left, first), (right, second))
            if at < len(outline) and outline[at].top < bottom
        ]
        if not here:
            continue
        band = Band(top, bottom, here[0].left, here[-1].right)
        last = found[-1] if found else band
        if (last.bottom, last.left, last.right) == (top, band.left, band.right):
            found[-1] = replace(last, bottom=bottom)
        else:
            found.append(band)
    return tuple(found)


def room_between(before: Outline, after: Outline, across: float, down: float) -> float:
    """How far right `after` must go to stand `across` to the right of `before`, on one level.

    Bands nearer than `down` to each other in height count as on one level; 0 if none are.
    """
    steps = [
        one.right + across - other.left
        for one in before
        for other in after
        if one.top - down < other.bottom and other.top - down < one.bottom
    ]
    return max(steps, default=0.0)


def _reached(outline: Outline, at: int, top: float) -> int:
    while at < len(outline) and outline[at].bottom <= top:
        at += 1
    return at
