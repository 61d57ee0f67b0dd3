"""Ids that one record uses to name another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from macros.model.origin import OURS
from macros.model.staffing import TRAINEES
from macros.reading.fields import closest
from macros.reading.problem import ONCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model.process import Process
    from macros.model.role import Role
    from macros.reading.document import Place
    from macros.reading.draft import Draft, Records
    from macros.reading.problem import Problem

_INSTEAD = {
    "reports_to": "руководителя вне справочника не называют: у высшей должности пишут null, "
    "у остальных — ближайшую сверху из тех, что в справочнике есть",
    "sources": f"впишите его в origins.yml, а если решили сами, напишите {OURS}",
}
"""What to do with an id that resembles none, by the field of a position."""
Reference = tuple["Place", "str | None", "Records[Any]"]


def every_id_exists(draft: Draft) -> Iterator[Problem]:
    """Every id that is referred to exists; the hint names the one probably meant."""
    for role in draft.roles:
        for place, id_, table in _of_role(draft, role.record):
            if table.lacks(id_):
                hint = _guess(table, id_) or _INSTEAD.get(str(place[0]))
                yield role.problem(place, _not_found(table, id_), hint)
    for skill in draft.skills:
        groups = draft.skill_groups
        if groups.lacks(skill.record.group):
            message = _not_found(groups, skill.record.group)
            yield skill.problem(("group",), message, _guess(groups, skill.record.group))
    for process in draft.processes:
        for place, id_, table in _of_process(draft, process.record):
            if table.lacks(id_):
                yield process.problem(place, _not_found(table, id_), _guess(table, id_))
    for term in draft.terms:
        for name, id_, table in (
            ("kpi", term.record.kpi, draft.kpis),
            ("role", term.record.role, draft.roles),
        ):
            if table.lacks(id_):
                yield term.problem((name,), _not_found(table, id_), _guess(table, id_))
    for place, id_ in _of_staffing(draft):
        if draft.staffing and draft.roles.lacks(id_):
            yield draft.staffing.problem(
                place, _not_found(draft.roles, id_), _guess(draft.roles, id_)
            )


def no_id_twice(draft: Draft) -> Iterator[Problem]:
    """A list names each record once."""
    for role in draft.roles:
        for places in _lists_of_ids(role.record):
            seen: set[str] = set()
            for place, id_ in places:
                if id_ in seen:
                    yield role.problem(place, f"«{id_}» повторяется", ONCE)
                seen.add(id_)
    for i, ratio in enumerate(draft.staffing.record.ratios if draft.staffing else ()):
        for j, id_ in enumerate(ratio.done_by):
            if draft.staffing and id_ in ratio.done_by[:j]:
                place = ("ratios", i, "done_by", j)
                yield draft.staffing.problem(place, f"«{id_}» повторяется", ONCE)


def company_switches_off_known_roles(draft: Draft) -> Iterator[Problem]:
    """`roles_off` names existing roles, each once."""
    company = draft.company
    if company is None:
        return
    off = company.record.roles_off
    for i, id_ in enumerate(off):
        if draft.roles.lacks(id_):
            message = _not_found(draft.roles, id_)
            yield company.problem(("roles_off", i), message, _guess(draft.roles, id_))
        elif id_ in off[:i]:
            yield company.problem(("roles_off", i), f"«{id_}» повторяется")


def somebody_is_left_to_work_with(draft: Draft) -> Iterator[Problem]:
    """Switching roles off leaves every other role somebody to work with."""
    off = draft.company.record.roles_off if draft.company else ()
    for role in draft.roles:
        partners = {interaction.with_role for interaction in role.record.interactions}
        if role.record.id not in off and partners <= set(off):
            message = "все, с кем работает должность, отключены в company.yml"
            yield role.problem(("interactions",), message, "допишите, с кем ещё она работает")


def _of_role(draft: Draft, role: Role) -> Iterator[Reference]:
    yield ("department",), role.department, draft.departments
    yield ("grade",), role.grade, draft.grades
    yield ("reports_to",), role.reports_to, draft.roles
    yield ("substitute",), role.substitute, draft.roles
    if role.span_of_control:
        yield ("span_of_control", "of"), role.span_of_control.of, draft.roles
    for name, table in (
        ("functional_to", draft.roles),
        ("passes_to", draft.roles),
        ("sizes", draft.sizes),
        ("channels", draft.channels),
        ("kpis", draft.kpis),
    ):
        for i, id_ in enumerate(getattr(role, name)):
            yield (name, i), id_, table
    for i, distinction in enumerate(role.distinct_from):
        yield ("distinct_from", i, "role"), distinction.role, draft.roles
    for i, required in enumerate(role.skills):
        yield ("skills", i, "skill"), required.skill, draft.skills
    for i, interaction in enumerate(role.interactions):
        yield ("interactions", i, "with"), interaction.with_role, draft.roles
    for i, id_ in enumerate(role.career.from_roles):
        yield ("career", "from", i), id_, draft.roles
    for i, step in enumerate(role.career.to):
        yield ("career", "to", i, "role"), step.role, draft.roles
        for j, skill in enumerate(step.develop):
            yield ("career", "to", i, "develop", j), skill, draft.skills
    for i, stage in enumerate(role.onboarding):
        yield ("onboarding", i, "stage"), stage.stage, draft.onboarding
    for i, source in enumerate(role.sources):
        if source.origin != OURS:
            yield ("sources", i, "origin"), source.origin, draft.origins


def _of_process(draft: Draft, process: Process) -> Iterator[Reference]:
    yield ("group",), process.group, draft.process_groups
    yield ("accountable",), process.accountable, draft.roles
    for name in ("responsible", "consulted", "informed"):
        for i, id_ in enumerate(getattr(process, name)):
            yield (name, i), id_, draft.roles
    for i, settled in enumerate(process.duties):
        yield ("duties", i, "role"), settled.role, draft.roles


def _of_staffing(draft: Draft) -> Iterator[tuple[Place, str]]:
    if draft.staffing is None:
        return
    staffing = draft.staffing.record
    yield ("base",), staffing.base
    for i, ratio in enumerate(staffing.ratios):
        yield ("ratios", i, "role"), ratio.role
        if ratio.of != TRAINEES:
            yield ("ratios", i, "of"), ratio.of
        for j, id_ in enumerate(ratio.done_by):
            yield ("ratios", i, "done_by", j), id_
    for i, id_ in enumerate(staffing.once):
        yield ("once", i), id_


def _lists_of_ids(role: Role) -> Iterator[list[tuple[Place, str]]]:
    for name in ("functional_to", "passes_to", "sizes", "channels", "kpis"):
        yield [((name, i), id_) for i, id_ in enumerate(getattr(role, name))]
    yield [(("onboarding", i, "stage"), item.stage) for i, item in enumerate(role.onboarding)]
    yield [(("career", "from", i), id_) for i, id_ in enumerate(role.career.from_roles)]
    yield [(("career", "to", i, "role"), step.role) for i, step in enumerate(role.career.to)]
    for i, step in enumerate(role.career.to):
        yield [(("career", "to", i, "develop", j), id_) for j, id_ in enumerate(step.develop)]


def _not_found(table: Records[Any], id_: str | None) -> str:
    return f"{table.of.called} «{id_}» не {table.of.found}"


def _guess(table: Records[Any], id_: str | None) -> str | None:
    """The id whose own spelling, title or alias resembles what was written."""
    if id_ is None:
        return None
    names = {known: known for known in table.ids}
    for known, entry in table.entries.items():
        for name in (getattr(entry.record, "title", ""), *getattr(entry.record, "aliases", ())):
            names.setdefault(name.lower(), known)
    found = closest(id_, names) or closest(id_.replace("-", " ").lower(), names)
    return f"возможно, {names[found]}" if found else None
