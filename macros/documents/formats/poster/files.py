"""The poster of the organisation chart: PDF in A4 and A3, SVG with text to select, PNG.

Typst measures the boxes, layout.py finds their places, Typst draws them
(templates/poster.typ); svg_text.py adds the text that Typst's SVG lacks.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from macros.documents.formats.poster.drawing import Sized, boxes, connectors
from macros.documents.formats.poster.layout import Fitted, fitted
from macros.documents.formats.poster.svg_text import with_text
from macros.documents.formats.typesetter import breakable, compiled, queried
from macros.documents.walk import reworded
from macros.telling.paper import LOGO, PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.documents.poster import Poster, PosterNode

TEMPLATE = "poster.typ"
A4 = (841.89, 595.276)
"""Width and height of a landscape sheet in points."""
A3 = (1190.551, 841.89)

_PPI = 150
_MARGIN = 28.35
_AIR = 16.0
_WIDTHS = (84, 96, 108, 120, 136, 156, 180)
_LARGEST = 1.6
_CHROME_SHARE = 0.4
_DEEPEST = 6


def pdf_a4(poster: Poster) -> bytes:
    """The poster on A4 as PDF/A-2a and PDF/UA-1; typst.TypstError if it cannot conform."""
    return _pdf(poster, A4)


def pdf_a3(poster: Poster) -> bytes:
    """The poster on A3 as PDF/A-2a and PDF/UA-1; typst.TypstError if it cannot conform."""
    return _pdf(poster, A3)


def png(poster: Poster) -> bytes:
    """The poster as a picture of an A3 sheet, 2480 × 1754 pixels."""
    return compiled(TEMPLATE, drawing(poster, A3), format="png", ppi=_PPI, look=poster.look)


def svg(poster: Poster) -> bytes:
    """The poster on A4 as SVG: outlines of letters, and over them text that one can select."""
    data = drawing(poster, A4)
    words = queried(TEMPLATE, data, "word", poster.look)
    picture = compiled(TEMPLATE, data, format="svg", look=poster.look)
    return with_text(picture, words, poster.title, poster.subtitle, poster.language)


def _pdf(poster: Poster, page: tuple[float, float]) -> bytes:
    data = drawing(poster, page, linked=True)
    return compiled(TEMPLATE, data, format="pdf", day=poster.day, look=poster.look)


def drawing(poster: Poster, page: tuple[float, float], *, linked: bool = False) -> dict[str, Any]:
    """What templates/poster.typ draws on a `page`; «linked» makes the address a link."""
    plan = _plan(poster)
    size = page[0] / A4[0]
    unit, left, top = plan.fit.scale * size, plan.left * size, plan.top * size
    return {
        **_words(poster),
        "job": "draw",
        "linked": linked,
        "width": page[0],
        "height": page[1],
        "margin": _MARGIN * size,
        "unit": unit,
        "chrome": plan.chrome * size,
        "boxes": [
            {
                "x": left + box.x * unit,
                "y": top + box.y * unit,
                "width": box.width * unit,
                "height": box.height * unit,
            }
            for box in boxes(plan.fit.layout, plan.fit.width)
        ],
        "lines": [
            {
                "x": left + line.x * unit,
                "y": top + line.y * unit,
                "to_x": left + line.to_x * unit,
                "to_y": top + line.to_y * unit,
            }
            for line in connectors(plan.fit.layout)
        ],
    }


@dataclass(frozen=True, slots=True)
class _Plan:
    """A poster on A4: the drawing, its corner, and the size of the head and the foot."""

    fit: Fitted
    left: float
    top: float
    chrome: float


@lru_cache(maxsize=16)
def _plan(poster: Poster) -> _Plan:
    across, high = (side - 2 * _MARGIN for side in A4)
    task = {
        **_words(poster),
        "job": "measure",
        "linked": False,
        "width": across,
        "limit": high * _CHROME_SHARE,
        "widths": _WIDTHS,
    }
    measures = queried(TEMPLATE, task, "measures", poster.look)[0]
    head, foot = measures["head"] + _AIR, measures["foot"] + _AIR
    room = (across, high - head - foot)
    trees = [
        (each["width"], _sized(poster.root, iter(each["heights"]))) for each in measures["columns"]
    ]
    fit = fitted(trees, room, _LARGEST)
    return _Plan(
        fit=fit,
        left=_MARGIN + (room[0] - fit.layout.width * fit.scale) / 2,
        top=_MARGIN + head + (room[1] - fit.layout.height * fit.scale) / 2,
        chrome=measures["size"],
    )


def _sized(node: PosterNode, heights: Iterator[float]) -> Sized:
    height = next(heights)
    reports = tuple(_sized(report, heights) for report in node.reports)
    return Sized(height, node.department, reports)


def _words(poster: Poster) -> dict[str, Any]:
    shown = reworded(poster, breakable)
    return {
        "title": shown.title,
        "subtitle": shown.subtitle,
        "company": shown.company,
        "author": poster.author,
        "language": poster.language,
        "legend": [asdict(entry) for entry in shown.legend],
        "note": shown.note,
        "address": shown.address,
        "target": poster.address,
        "page": PAGE,
        "logo": list(poster.logo) if poster.logo else None,
        "logo-words": LOGO,
        "nodes": list(_nodes(shown.root)),
    }


def _nodes(node: PosterNode, level: int = 1) -> Iterator[dict[str, Any]]:
    """The boxes in the order of reading, superiors before their reports."""
    yield {
        "title": node.title,
        "department": node.department,
        "accent": node.accent,
        "remark": node.remark,
        "functional": node.functional,
        "level": min(level, _DEEPEST),
    }
    for report in node.reports:
        yield from _nodes(report, level + 1)
