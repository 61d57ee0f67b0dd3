"""Colours that follow from a brand are legible, whatever the brand and the number of levels."""

from __future__ import annotations

import re

import pytest

from macros.derived.palette import level_tones, palette
from macros.model.brand import Brand
from macros.model.colour import LEGIBLE, contrast, mixed, nearest_legible
from macros.model.palette import DEFAULT
from macros.theme import THEME

BRANDS = ("#0b5578", "#1b5e20", "#c8102e", "#5b2d8e", "#7a5200", "#000000", "#006b6b", "#d0006f")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#ffffff", "#000000", 21),
        ("#777777", "#ffffff", 4.48),
        ("#595959", "#ffffff", 7.0),
        ("#0000ff", "#ffffff", 8.59),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    """The figures of well-known checkers."""
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize("grounds", [("#fbfaf6", "#f1eee6"), ("#12171c", "#202830")])
@pytest.mark.parametrize("colour", [*BRANDS, "#ffcc00", "#ffffff", "#808080"])
def test_the_nearest_legible_colour_is_legible(colour: str, grounds: tuple[str, str]) -> None:
    found = nearest_legible(colour, grounds)
    assert min(contrast(found, ground) for ground in grounds) >= LEGIBLE
    if min(contrast(colour, ground) for ground in grounds) >= LEGIBLE:
        assert found == colour


@pytest.mark.parametrize("brand", [Brand(), *(Brand(color=colour) for colour in BRANDS)])
def test_links_and_the_band_are_legible(brand: Brand) -> None:
    colours = palette(brand)
    for scheme in ("light", "dark"):
        at = {name: getattr(tone, scheme) for name, tone in colours.tones.items()}
        for ground in ("paper", "sheet", "wash"):
            assert contrast(at["link"], at[ground]) >= LEGIBLE
            assert contrast(at["link_strong"], at[ground]) >= LEGIBLE
        for ink in ("band_ink", "band_soft", "stripe"):
            assert contrast(at[ink], at["band"]) >= LEGIBLE
        assert contrast(at["tint_4_ink"], at["tint_4"]) >= LEGIBLE
        for tint in ("tint_1", "tint_2", "tint_3"):
            assert contrast(at["ink"], at[tint]) >= LEGIBLE


@pytest.mark.parametrize("count", range(2, 8))
@pytest.mark.parametrize("brand", [Brand(), *(Brand(color=colour) for colour in BRANDS)])
def test_every_step_of_a_scale_is_legible_and_another(brand: Brand, count: int) -> None:
    scale = level_tones(palette(brand), count)
    assert len(scale) == len({tone.ground for tone in scale}) == count
    for tone in scale:
        for ground, ink in zip(tone.ground, tone.ink, strict=True):
            assert contrast(ink, ground) >= LEGIBLE
        assert contrast("#000000", tone.printed) >= LEGIBLE


def test_four_levels_have_the_four_tints() -> None:
    assert tuple(tone.ground for tone in level_tones(DEFAULT, 4)) == DEFAULT.tints
    assert tuple(tone.printed for tone in level_tones(DEFAULT, 4)) == tuple(
        tone.light for tone in DEFAULT.printed
    )


def test_without_colours_nothing_changes() -> None:
    assert palette(Brand(icon="mark.svg")) == DEFAULT
    assert mixed("#000000", "#ffffff", 0.5) == "#808080"


def test_the_palette_is_the_one_place_of_colours() -> None:
    """Style sheets may have black, white and transparent shades, and a look that others get."""
    own = {
        file.name: re.findall(r"#[0-9a-fA-F]{3,8}\b", file.read_text(encoding="utf-8"))
        for file in (THEME / "assets" / "css").glob("*.css")
    }
    neutral = re.compile(r"#(?:0{3,8}|f{3,8}|(?:0{3}|f{3})\w|(?:0{6}|f{6})\w\w|444|777|bbb|f4f4f4)")
    strange = {(name, c) for name, found in own.items() for c in found if not neutral.fullmatch(c)}
    assert strange == {
        ("permalink.css", "#c9c4b8"),  # of the card for other sites
        ("search.css", "#0b1318b3"),
    }
