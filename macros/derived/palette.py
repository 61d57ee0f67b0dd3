"""The palette of a company, from the one or two colours of its brand, and the scale of levels."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from macros.model.colour import LEGIBLE, contrast, mixed, nearest_legible
from macros.model.palette import DEFAULT, Palette, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from macros.model.brand import Brand

BLACK, WHITE = "#000000", "#ffffff"
_EASY = 7
"""Contrast of a colour that nobody chose: of level AAA."""


@dataclass(frozen=True, slots=True)
class LevelTone:
    """The colour of a level on pages and on paper, and that of the text on it."""

    ground: Tone
    ink: Tone
    printed: str


def palette(brand: Brand) -> Palette:
    """The usual palette, or one of the hue of the brand; what the brand says nothing of stays."""
    if not brand.color and not brand.color_dark:
        return DEFAULT
    bright, deep = (
        [getattr(ground, scheme) for ground in DEFAULT.grounds] for scheme in Tone._fields
    )
    light = brand.color or nearest_legible(brand.color_dark, bright, _EASY)
    dark = brand.color_dark or mixed(nearest_legible(light, deep, _EASY), WHITE, 0.25)
    return replace(
        DEFAULT,
        link=Tone(light, dark),
        link_strong=Tone(mixed(light, BLACK, 0.3), mixed(dark, WHITE, 0.45)),
        band=Tone(mixed(light, "#12171c", 0.55), mixed(light, "#0b1014", 0.85)),
        band_soft=_alike(mixed(light, WHITE, 0.75)),
        stripe=_alike(dark),
        tint_1=_tint(light, dark, 0.07, 0.05),
        tint_2=_tint(light, dark, 0.17, 0.14),
        tint_3=_tint(light, dark, 0.36, 0.28),
        tint_4=Tone(light, dark),
        tint_4_ink=Tone(WHITE, mixed(dark, BLACK, 0.85)),
        print_2=_alike(mixed(WHITE, light, 0.07)),
        print_3=_alike(mixed(WHITE, light, 0.15)),
        print_4=_alike(mixed(WHITE, light, 0.27)),
        cell_low=_alike(mixed(WHITE, light, 0.07)),
        cell_high=_alike(mixed(WHITE, light, 0.5)),
        cell_head=_alike(mixed(WHITE, light, 0.12)),
        cell_band=_alike(mixed(WHITE, light, 0.22)),
        book=_alike(light),
        poster=_alike(light),
    )


def level_tones(colours: Palette, count: int) -> tuple[LevelTone, ...]:
    """A scale of so many levels, two or more, from faint to full."""
    steps = zip(_scale(colours.tints, count), _scale(colours.printed, count), strict=True)
    return tuple(LevelTone(ground, _ink(colours, ground), paper.light) for ground, paper in steps)


def _scale(stops: Sequence[Tone], count: int) -> tuple[Tone, ...]:
    places = (Fraction(step * (len(stops) - 1), count - 1) for step in range(count))
    return tuple(_between(stops, place) for place in places)


def _between(stops: Sequence[Tone], place: Fraction) -> Tone:
    before = min(int(place), len(stops) - 2)
    pairs = zip(stops[before], stops[before + 1], strict=True)
    return Tone(*(mixed(low, high, float(place - before)) for low, high in pairs))


def _ink(colours: Palette, ground: Tone) -> Tone:
    """The first that is legible: the usual ink, that of the fullest tint, black or white."""
    choices = zip(ground, colours.ink, colours.tint_4_ink, strict=True)
    return Tone(
        *(
            next(ink for ink in (*inks, BLACK, WHITE) if contrast(ink, behind) >= LEGIBLE)
            for behind, *inks in choices
        )
    )


def _tint(light: str, dark: str, share: float, share_dark: float) -> Tone:
    sheet = DEFAULT.sheet
    return Tone(mixed(sheet.light, light, share), mixed(sheet.dark, dark, share_dark))


def _alike(colour: str) -> Tone:
    return Tone(colour, colour)
