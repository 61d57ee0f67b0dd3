"""The look of the company: what is read must be legible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model.colour import LEGIBLE, contrast, nearest_legible
from macros.model.palette import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.reading.draft import Draft
    from macros.reading.problem import Problem


def colours_are_legible(draft: Draft) -> Iterator[Problem]:
    """Links and buttons contrast with every ground of their scheme as WCAG 2.2 AA demands."""
    if draft.brand is None:
        return
    brand = draft.brand.record
    bright, dark = (tuple(grounds) for grounds in zip(*DEFAULT.grounds, strict=True))
    for field, colour, grounds, where in (
        ("color", brand.color, bright, "светлом"),
        ("color_dark", brand.color_dark, dark, "тёмном"),
    ):
        measured = min((contrast(colour, each) for each in grounds if colour), default=LEGIBLE)
        if measured < LEGIBLE:
            ratio = f"{int(measured * 10) / 10:.1f}".replace(".", ",")
            message = f"цвет {colour} плохо виден на {where}: контраст {ratio} : 1, нужно 4,5 : 1"
            hint = f'ближайший подходящий — "{nearest_legible(colour, grounds)}"'
            yield draft.brand.problem((field,), message, hint)
