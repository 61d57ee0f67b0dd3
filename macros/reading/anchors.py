"""Ids that pages have besides those of the records they show: no record may be called so.

Each is a pattern for the whole id. Anchors are addresses that people share: what is here already
stays, so it is the new record that makes way.
"""

from __future__ import annotations

import re

from macros.model.department import Department
from macros.model.kpi import Kpi
from macros.model.onboarding import OnboardingStage
from macros.model.process import Process
from macros.model.record import Record
from macros.model.role import Role
from macros.model.size import Size
from macros.model.skill import Skill, SkillGroup
from macros.model.term import Term

_FRAME = "footer|found|menu|search"
_TAKEN: dict[type[Record], str] = {
    Size: "all",
    Department: f"{_FRAME}|hero|hire|join|read|role",
    Kpi: _FRAME,
    OnboardingStage: f"{_FRAME}|ask|start|start-said|(?:gate|t)-.+",
    Process: f"{_FRAME}|processes",
    Role: f"{_FRAME}|arrow|arrow-on|grades|moves|posters|sizes|steps|(?:find|moves|roles)-.+",
    Skill: "task",
    SkillGroup: f"{_FRAME}|scale",
    Term: _FRAME,
}


def is_taken(record: type[Record], id_: str) -> bool:
    """Whether a page that shows a record of this type has the id for something else."""
    return re.fullmatch(_TAKEN.get(record, ""), id_) is not None
