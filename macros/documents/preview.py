"""The vocabulary of the picture beside a link to a page; every text is plain text."""

from __future__ import annotations

from dataclasses import dataclass

from macros.documents.look import USUAL, Look
from macros.model.department import Accent


@dataclass(frozen=True, slots=True)
class Masthead:
    """Whose pages they are: the name of the site, its mark, SVG or PNG, b"" for none, the look."""

    site: str
    mark: bytes = b""
    look: Look = USUAL


@dataclass(frozen=True, slots=True)
class Preview:
    """A picture of a page.

    `place` says where the page belongs, `text` what it is about; `points` are a few words under
    the heading `pointed`; `company` may be «». `cover` is the look of the home page.
    """

    brand: Masthead
    company: str
    title: str
    text: str
    place: str = ""
    accent: Accent | None = None
    pointed: str = ""
    points: tuple[str, ...] = ()
    cover: bool = False
    language: str = "ru-RU"
