"""Which drawing of a tree of boxes has the largest letters on a sheet."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from macros.documents.formats.poster.drawing import STACKED, Layout, Sized, Stack, composed

if TYPE_CHECKING:
    from collections.abc import Iterable

_DOWN = 22.0
_AIRIER = (34.0, 28.0)
_NEARLY = 0.97
_MOST = 12


@dataclass(frozen=True, slots=True)
class Fitted:
    """A drawing with boxes of `width`, and the `scale` that makes it fill the sheet."""

    layout: Layout
    width: float
    scale: float


def fitted(
    trees: Iterable[tuple[float, Sized]], room: tuple[float, float], largest: float
) -> Fitted:
    """The drawing for a `room` of this width and height, its scale not above `largest`.

    `trees` are the same tree with boxes of several widths. Of drawings with nearly the same
    letters it is the airiest.
    """
    best, width, tree = max(
        ((_best(tree, width, _DOWN, room, largest), width, tree) for width, tree in trees),
        key=lambda found: (_worth(found[0]), -found[0].layout.height),
    )
    airier = (_best(tree, width, down, room, largest) for down in _AIRIER)
    return next((fit for fit in airier if _worth(fit) >= _NEARLY * _worth(best)), best)


def _best(
    tree: Sized, width: float, down: float, room: tuple[float, float], largest: float
) -> Fitted:
    fits = (
        Fitted(each, width, min(room[0] / each.width, room[1] / each.height, largest))
        for each in layouts(tree, width, down)
    )
    return max(fits, key=_worth)


def _worth(fit: Fitted) -> float:
    """The size of the letters, less what makes the drawing hard to follow."""
    return fit.scale / (1 + fit.layout.strain / fit.layout.count)


def layouts(tree: Sized, width: float, down: float) -> tuple[Layout, ...]:
    """Drawings of `tree`, from the narrowest and highest to the widest and lowest.

    `width` is that of every box, `down` the distance between a superior and a row of reports.
    """
    if not tree.reports:
        return (composed(tree, (), width, down),)
    options = [layouts(report, width, down) for report in tree.reports]
    ways = dict.fromkeys(
        _columns(options, cap, mixed=mixed) for cap in _caps(options) for mixed in (True, False)
    )
    return _undominated([composed(tree, columns, width, down) for columns in ways])


def _caps(options: list[tuple[Layout, ...]]) -> list[float]:
    """Heights worth trying for the columns: those of runs of reports; a choice if many."""
    lowest = [option[-1].height for option in options]
    heights = {layout.height for option in options for layout in option}
    for start in range(len(lowest)):
        runs = accumulate(lowest[start:], lambda height, more: height + STACKED + more)
        heights.update(round(height, 1) + 0.1 for height in runs)
    enough = sorted(height for height in heights if height >= max(lowest))
    return enough[:: max(1, len(enough) // (3 * _MOST))] + enough[-1:]


def _columns(options: list[tuple[Layout, ...]], cap: float, *, mixed: bool) -> tuple[Stack, ...]:
    """The reports in their order in columns not higher than `cap`, as few as go.

    Unless `mixed`, each column has reports of one group only.
    """
    columns: list[Stack] = []
    free = 0.0
    for option in options:
        layout = next((each for each in option if each.height <= cap), option[-1])
        fits = layout.height + STACKED <= free
        if fits and columns and (mixed or columns[-1][-1].group == layout.group):
            columns[-1] = (*columns[-1], layout)
            free -= layout.height + STACKED
        else:
            columns.append((layout,))
            free = cap - layout.height
    return tuple(columns)


def _undominated(found: list[Layout]) -> tuple[Layout, ...]:
    """Those of which none is both narrower and lower, at most a dozen or so."""
    kept: list[Layout] = []
    for layout in sorted(found, key=lambda each: (each.width, each.height, each.strain)):
        if not kept or layout.height < kept[-1].height - 0.5:
            kept.append(layout)
    return (*kept[: -1 : max(1, len(kept) // _MOST)], kept[-1])
