"""The handbook of a company that does not have every position."""

from __future__ import annotations

from collections.abc import Iterable

from macros.model.handbook import Handbook
from macros.model.role import Role


def without_roles(handbook: Handbook, off: Iterable[str]) -> Handbook:
    """`handbook` without the roles `off`.

    Whoever reported to one of them reports to the next superior, what they did in a process
    passes to their heirs; other mentions disappear.
    """
    gone = frozenset(off)
    if not gone:
        return handbook
    roles = tuple(_without(role, gone, handbook) for role in handbook.roles if role.id not in gone)
    terms = tuple(
        term.model_copy(update={"role": None}) if term.role in gone else term
        for term in handbook.terms
    )
    changed = {
        "roles": roles,
        "terms": terms,
        "processes": handbook.passed_on(frozenset(role.id for role in roles)),
        "staffing": handbook.staffing.without_roles(gone) if handbook.staffing else None,
    }
    # A copy by model_copy would keep the look-ups of the old roles.
    kept = {name: getattr(handbook, name) for name in Handbook.model_fields}
    return Handbook(**kept | changed)


def _without(role: Role, gone: frozenset[str], handbook: Handbook) -> Role:
    superior = handbook.superior(role)
    while superior is not None and superior.id in gone:
        superior = handbook.superior(superior)
    above = superior.id if superior else None
    span = role.span_of_control
    career = role.career
    return role.model_copy(
        update={
            "reports_to": above,
            "functional_to": tuple(to for to in role.functional_to if to not in {*gone, above}),
            "substitute": None if role.substitute in gone else role.substitute,
            "passes_to": tuple(to for to in role.passes_to if to not in gone),
            "span_of_control": None if span and span.of in gone else span,
            "distinct_from": tuple(d for d in role.distinct_from if d.role not in gone),
            "interactions": tuple(i for i in role.interactions if i.with_role not in gone),
            "career": career.model_copy(
                update={
                    "from_roles": tuple(r for r in career.from_roles if r not in gone),
                    "to": tuple(step for step in career.to if step.role not in gone),
                }
            ),
        }
    )
