"""The page of a skill and the index of all skills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import address
from macros.telling.needing import NEEDING, NOBODY
from macros.views.filters import by_department, by_skill_group
from macros.views.markdown import render

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.skill import Skill


def skill_page(handbook: Handbook, skill: Skill) -> str:
    """What each level of `skill` looks like and which roles need it."""
    departments = by_department(handbook, handbook.roles_needing(skill))
    return render(
        "skill.md.jinja",
        address.address_of(skill),
        handbook,
        skill=skill,
        departments=departments,
        needing=NEEDING,
        nobody=NOBODY,
    )


def skill_index(handbook: Handbook) -> str:
    """All skills by group, with the scale of levels."""
    filters = (by_skill_group(handbook), by_department(handbook))
    return render("skill_index.md.jinja", address.SKILLS, handbook, filters=filters)
