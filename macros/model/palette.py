"""The palette: the one place that names colours for pages, pictures, posters, papers and books."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import NamedTuple


class Tone(NamedTuple):
    """A colour on pages in their light and in their dark scheme; paper and pictures are light."""

    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of HTML by what they are for; style sheets and Typst know them by these names."""

    paper: Tone = Tone("#fbfaf6", "#12171c")
    sheet: Tone = Tone("#ffffff", "#1a2128")
    wash: Tone = Tone("#f1eee6", "#202830")
    ink: Tone = Tone("#1d2730", "#e6e9ec")
    ink_soft: Tone = Tone("#53606b", "#a9b4be")
    line: Tone = Tone("#dbd6ca", "#36424d")
    line_strong: Tone = Tone("#7f7c70", "#7c8a96")
    link: Tone = Tone("#0b5578", "#8fcaec")
    link_strong: Tone = Tone("#083d57", "#c2e3f6")
    band: Tone = Tone("#12303f", "#0b1318")
    band_ink: Tone = Tone("#f5f2ea", "#f5f2ea")
    band_soft: Tone = Tone("#b9cad3", "#b9cad3")
    stripe: Tone = Tone("#e3ad45", "#e3ad45")
    mark: Tone = Tone("#8a5a00", "#f0c268")
    found: Tone = Tone("#fbe7b2", "#5a4410")
    wrong: Tone = Tone("#a3402f", "#ec9a8a")
    indigo: Tone = Tone("#3f4ba0", "#a3adf2")
    teal: Tone = Tone("#11707a", "#6fc9d1")
    amber: Tone = Tone("#96600a", "#e5b566")
    plum: Tone = Tone("#86407a", "#dc9fd0")
    olive: Tone = Tone("#5c6b1a", "#b9cb6b")
    brick: Tone = Tone("#a3402f", "#ec9a8a")
    tint_1: Tone = Tone("#eef3f6", "#20292f")
    tint_2: Tone = Tone("#d5e5ed", "#213844")
    tint_3: Tone = Tone("#a9cde0", "#22506a")
    tint_4: Tone = Tone("#1b5f83", "#9bd0ec")
    tint_4_ink: Tone = Tone("#ffffff", "#0d2230")
    print_1: Tone = Tone("#ffffff", "#ffffff")
    print_2: Tone = Tone("#eef4f7", "#eef4f7")
    print_3: Tone = Tone("#dbe8ef", "#dbe8ef")
    print_4: Tone = Tone("#bdd5e2", "#bdd5e2")
    cell_low: Tone = Tone("#eef4fb", "#eef4fb")
    cell_high: Tone = Tone("#7db0e3", "#7db0e3")
    """The lowest and the highest level in a spreadsheet; dark letters are legible on both, and a
    grey print tells them apart."""
    cell_head: Tone = Tone("#e3e8ef", "#e3e8ef")
    cell_band: Tone = Tone("#cdd6e0", "#cdd6e0")
    book: Tone = Tone("#1f3a5f", "#1f3a5f")
    """Headings and links of the book, which has no dark scheme; nor have posters."""
    poster: Tone = Tone("#000000", "#000000")

    @property
    def tones(self) -> dict[str, Tone]:
        """Every tone by its name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @property
    def grounds(self) -> tuple[Tone, Tone, Tone]:
        """What text and links stand on."""
        return self.paper, self.sheet, self.wash

    @property
    def tints(self) -> tuple[Tone, Tone, Tone, Tone]:
        """The scale from faint to full."""
        return self.tint_1, self.tint_2, self.tint_3, self.tint_4

    @property
    def printed(self) -> tuple[Tone, Tone, Tone, Tone]:
        """The same scale on paper, light enough for black letters."""
        return self.print_1, self.print_2, self.print_3, self.print_4


DEFAULT = Palette()
