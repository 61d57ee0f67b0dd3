"""The vocabulary of a poster of the organisation chart; every text is plain text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from macros.documents.look import USUAL, Look
from macros.model.department import Accent
from macros.model.record import FIRST_DAY


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A department and the accent of its boxes."""

    title: str
    accent: Accent


@dataclass(frozen=True, slots=True)
class PosterNode:
    """A box of the chart and the boxes under it, in the order of reading.

    `remark` is a line about the team, or «»; `functional` are lines that name the superiors by
    function, shown in a dashed frame.
    """

    title: str
    department: str
    accent: Accent
    remark: str
    functional: tuple[str, ...]
    reports: tuple[PosterNode, ...]


@dataclass(frozen=True, slots=True)
class Poster:
    """A chart on one sheet.

    `stem` is the file name without its ending, `language` a BCP 47 tag, `day` that of the edition;
    `company` and `address`, that of the page on the site, are «» while nobody knows them;
    `logo` is a PNG or JPEG file.
    """

    title: str
    subtitle: str
    company: str
    author: str
    stem: str
    legend: tuple[LegendEntry, ...]
    root: PosterNode
    note: str
    address: str = ""
    logo: bytes | None = None
    language: str = "ru-RU"
    day: date = FIRST_DAY
    look: Look = USUAL
