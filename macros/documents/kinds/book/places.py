"""Places of the book: ids of what it says, and how words that are told lead to them.

Two hyphens never stand side by side in an id of the handbook, so places cannot fall together.
"""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from typing import Any, TypeVar

from macros.model.kpi import Kpi
from macros.model.level import Level
from macros.model.process import Process
from macros.model.role import Role
from macros.model.skill import Skill
from macros.telling.passages import Badge, Cited, Link, Passage, Whole, plain

Placed = TypeVar("Placed")

PREFACE = "preface"
STRUCTURE_PLACE = "structure"
SKILLS_PLACE = "skills"
SCALE_PLACE = "skills--scale"
KPIS_PLACE = "kpis"
ONBOARDING_PLACE = "onboarding"
GLOSSARY_PLACE = "glossary"
SOURCES = "sources"


def place(record: Role | Skill | Kpi) -> str:
    """The id of what the book says about a record."""
    match record:
        case Role():
            kind = "role"
        case Skill():
            kind = "skill"
        case _:
            kind = "kpi"
    return f"{kind}--{record.id}"


def under(holder: str, passage: Passage) -> Passage:
    """`passage` with the id `holder` before its own and before those of passages inside."""
    blocks = (under(holder, it) if isinstance(it, Passage) else it for it in passage.blocks)
    return replace(passage, id=f"{holder}--{passage.id}", blocks=tuple(blocks))


def placed(part: Placed) -> Placed:
    """`part` of a book with places for the records that links lead to, and labels for levels."""
    return _placed(part)  # type: ignore[no-any-return]


def _placed(part: Any) -> Any:
    match part:
        case Link(text, Process()) | Whole(text) | Cited(text, ""):
            return text
        case Level() | Badge():
            return plain((part,))
        case Link(text, Role() | Skill() | Kpi() as record):
            return Link(text, place(record))
        case tuple():
            return tuple(map(_placed, part))
    if not dataclasses.is_dataclass(part):
        return part
    kind: Any = type(part)
    return kind(*(_placed(getattr(part, field.name)) for field in dataclasses.fields(kind)))
