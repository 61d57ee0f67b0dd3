"""Должностная инструкция: the formal job description of one role."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.documents.kinds import job_description_form as form
from macros.documents.kinds.finished import paper
from macros.russian.phrases import phrase
from macros.telling.experience import tenure
from macros.telling.kpi import kpi_title
from macros.telling.level import level_label
from macros.telling.names import FUNCTIONAL

if TYPE_CHECKING:
    from macros.documents.blocks import Paper
    from macros.model.handbook import Handbook
    from macros.model.role import Interaction, Role


def job_description(handbook: Handbook, role: Role) -> Paper:
    """The whole paper for `role`; KeyError if the role names an id the handbook does not have."""
    return paper(
        handbook,
        form.KIND,
        form.filled_form(handbook, _position(handbook, role), role),
        role,
        f"{form.KIND} {role.cases.genitive}",
    )


def _position(handbook: Handbook, role: Role) -> form.Position:
    return form.Position(
        title=role.title,
        genitive=role.cases.genitive,
        category=handbook.grade(role.grade).category,
        purpose=phrase(role.purpose),
        superior=_superiors(handbook, role),
        substitute=_substitute(handbook, role),
        knowledge=role.knowledge,
        education=role.education,
        tenure=tenure(role.experience) if role.experience.years else "",
        required=role.experience.required,
        preferred=role.experience.preferred,
        skills=tuple(_skills(handbook, role)),
        duties=role.duties.core,
        additional=role.duties.additional,
        rights=role.rights,
        liability=role.liability,
        interactions=tuple((_partner(handbook, e), e.gives, e.gets) for e in role.interactions),
        kpis=tuple((kpi_title(k), k.formula, k.unit) for k in map(handbook.kpi, role.kpis)),
    )


def _superiors(handbook: Handbook, role: Role) -> str:
    superior = handbook.superior(role)
    direct = superior.cases.dative if superior else "руководителю организации"
    functional = [handbook.role(other).cases.dative for other in role.functional_to]
    return f"{direct}, {phrase(FUNCTIONAL)} — {_listed(functional)}" if functional else direct


def _substitute(handbook: Handbook, role: Role) -> str:
    if role.substitute:
        return phrase(handbook.role(role.substitute).title)
    return "работник, которого назначают приказом"


def _skills(handbook: Handbook, role: Role) -> Iterator[tuple[str, str, str]]:
    for required in role.skills:
        skill, level = handbook.skill(required.skill), handbook.level(required.level)
        starred = f"{skill.title}*" if required.key else skill.title
        yield starred, level_label(level), skill.behaviour(required.level)


def _partner(handbook: Handbook, exchange: Interaction) -> str:
    if exchange.with_role is not None:
        return handbook.role(exchange.with_role).title
    return exchange.outside or ""


def _listed(words: list[str]) -> str:
    *rest, last = words
    return f"{', '.join(rest)} и {last}" if rest else last
