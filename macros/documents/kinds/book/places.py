"""Places of the book and the links that lead to them.

Two hyphens never stand side by side in an id of the handbook, so places cannot fall together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents.book import Link, Words
from macros.model.role import Role
from macros.model.skill import Skill
from macros.russian.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.model.kpi import Kpi

PREFACE = "preface"
STRUCTURE = "structure"
SKILLS = "skills"
SCALE = "skills--scale"
KPIS = "kpis"
ONBOARDING = "onboarding"
GLOSSARY = "glossary"
SOURCES = "sources"


def place(record: Role | Skill | Kpi, section: str = "") -> str:
    """The id of what the book says about a record, or of a section of it."""
    match record:
        case Role():
            kind = "role"
        case Skill():
            kind = "skill"
        case _:
            kind = "kpi"
    return f"{kind}--{record.id}--{section}" if section else f"{kind}--{record.id}"


def to(record: Role | Skill | Kpi, text: str = "", *, paged: bool = True) -> Link:
    """A link to a record, under its title unless `text` is given."""
    return Link(text or record.title, place(record), paged)


def listed(links: Iterable[Link]) -> Words:
    """Links with commas between them."""
    return joined(((link,) for link in links), ", ")


def inside(record: Role | Skill) -> Link:
    """A link to a record, under its title as it stands inside a sentence."""
    return to(record, phrase(record.title))


def joined(parts: Iterable[Words], mark: str) -> Words:
    """The words of `parts` with `mark` between them."""
    words: Words = ()
    for part in parts:
        words = (*words, mark, *part) if words else part
    return words
