"""Colours of HTML, «#0b5578»: how legible one is on another, and which ones lie near."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterable
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

LEGIBLE = 4.5
"""The least contrast of text with what is behind it: WCAG 2.2, success criterion 1.4.3, AA."""

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_DARKEST = 0.04045  # of a part; sRGB is linear up to it
_STEPS = 255


def _colour(value: str) -> str:
    if not _COLOUR.fullmatch(value):
        message = f'«{value}» — не цвет: нужны # и шесть цифр или букв от a до f, "#0b5578"'
        raise ValueError(message)
    return value.lower()


Colour = Annotated[
    str,
    AfterValidator(_colour),
    WithJsonSchema({"type": "string", "pattern": f"^{_COLOUR.pattern}$"}),
]


def contrast(one: str, other: str) -> float:
    """From 1, the same, to 21, black on white: WCAG 2.2, «contrast ratio»."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """`one` with so great a `share`, from 0 to 1, of `other` in it."""
    pairs = zip(_parts(one), _parts(other), strict=True)
    return _written(mine + (theirs - mine) * share for mine, theirs in pairs)


def nearest_legible(colour: str, grounds: Iterable[str], least: float = LEGIBLE) -> str:
    """The colour of this hue nearest in lightness that contrasts with each of `grounds`.

    The grounds are all light, then it is darker, or all dark, then it is lighter.
    """
    grounds = tuple(grounds)
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    end = 0 if _luminance(grounds[0]) > _luminance("#777777") else 1
    for step in range(_STEPS + 1):
        light = lightness + (end - lightness) * step / _STEPS
        near = _written(colorsys.hls_to_rgb(hue, light, saturation)) if step else colour
        if min(contrast(near, ground) for ground in grounds) >= least:
            return near
    return "#ffffff" if end else "#000000"


def _luminance(colour: str) -> float:
    """WCAG 2.2, «relative luminance»."""
    red, green, blue = (
        part / 12.92 if part <= _DARKEST else ((part + 0.055) / 1.055) ** 2.4
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (part / 255 for part in bytes.fromhex(colour[1:]))
    return red, green, blue


def _written(parts: Iterable[float]) -> str:
    return "#" + bytes(round(part * 255) for part in parts).hex()
