"""The style sheet of the company: its palette, the scale of its levels, its typeface."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from macros.derived.palette import level_tones, palette
from macros.filling import filled

if TYPE_CHECKING:
    from macros.model.handbook import Handbook


@dataclass(frozen=True)
class Face:
    """A file of the typeface: its name and the weights that CSS takes it for."""

    name: str
    weights: str
    content: bytes = field(repr=False)


def faces(handbook: Handbook) -> tuple[Face, ...]:
    """The files of the typeface; one that is alone stands for every weight."""
    regular = "400" if len(handbook.typeface) > 1 else "1 1000"
    weights = (("regular", regular), ("bold", "700"))
    return tuple(
        Face(f"{name}.{'otf' if file.startswith(b'OTTO') else 'ttf'}", weight, file)
        for (name, weight), file in zip(weights, handbook.typeface, strict=False)
    )


def stylesheet(handbook: Handbook) -> str:
    """CSS that handbook.css and its like take their colours and the face of headings from."""
    colours = palette(handbook.brand)
    return filled(
        "palette.css.jinja",
        tones=colours.tones,
        levels=level_tones(colours, len(handbook.levels)),
        faces=faces(handbook),
    )
