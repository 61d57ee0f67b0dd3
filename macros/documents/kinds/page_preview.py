"""Картинка к ссылке: what a messenger shows beside the address of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents.preview import Masthead, Preview
from macros.documents.walk import reworded
from macros.russian.typography import typeset
from macros.telling import names

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.model.skill import Skill

_BRAND = frozenset({"brand"})


def role_preview(handbook: Handbook, role: Role, brand: Masthead) -> Preview:
    """The position: where it belongs, why it exists and its key skills."""
    department = handbook.department(role.department)
    preview = Preview(
        brand=brand,
        company=_company(handbook),
        title=role.title,
        text=role.purpose,
        place=f"{department.title} · {handbook.grade(role.grade).title}",
        accent=department.accent,
        pointed=names.KEY_SKILLS,
        points=tuple(handbook.skill(key.skill).title for key in role.key_skills),
    )
    return reworded(preview, typeset, _BRAND)


def skill_preview(handbook: Handbook, skill: Skill, brand: Masthead) -> Preview:
    """The skill, its group and the scale of levels."""
    group = next(group for group in handbook.skill_groups if group.id == skill.group)
    preview = Preview(
        brand=brand,
        company=_company(handbook),
        title=skill.title,
        text=skill.definition,
        place=f"Навык · {group.title}",
        pointed="Уровни",
        points=tuple(f"{level.number} {level.title}" for level in handbook.levels),
    )
    return reworded(preview, typeset, _BRAND)


def page_preview(
    handbook: Handbook, title: str, text: str, brand: Masthead, *, cover: bool
) -> Preview:
    """Any other page: its title and its description; `cover` for the home page."""
    if cover:
        title = brand.site
    preview = Preview(brand, _company(handbook), title, text, cover=cover)
    return reworded(preview, typeset, _BRAND)


def _company(handbook: Handbook) -> str:
    return handbook.company.short_name or ""
