"""How a company looks in its documents: colours, and the typeface where it is ours to choose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.derived.palette import palette
from macros.model.palette import DEFAULT, Palette

if TYPE_CHECKING:
    from macros.model.handbook import Handbook


@dataclass(frozen=True, slots=True)
class Look:
    """Colours, and the TTF or OTF files of a typeface that goes before the usual ones."""

    palette: Palette = DEFAULT
    typeface: tuple[bytes, ...] = ()


USUAL = Look()


def look_of(handbook: Handbook) -> Look:
    """The look that brand.yml gives."""
    return Look(palette(handbook.brand), handbook.typeface)
