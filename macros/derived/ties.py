"""How near two positions or two words are: whether what is true of one may be of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.derived.words import in_common, pairs

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.model.term import Term

_NEIGHBOURS = 16


def distance(handbook: Handbook, role: Role, other: Role) -> int:
    """0 for those whom the position works with, the likeliest wrong answers; then by grade."""
    if any(exchange.with_role == other.id for exchange in role.interactions):
        return 0
    grades = [grade.id for grade in handbook.grades]
    return 1 + abs(grades.index(role.grade) - grades.index(other.grade))


def is_foreign(handbook: Handbook, role: Role, other: Role, duty: str) -> bool:
    """Whether nothing says that `role` does this duty of `other`, always or sometimes."""
    own = (*role.duties.all, *role.rights, *(exchange.gives for exchange in role.interactions))
    return (
        not _stands_in(handbook, role, other)
        and not _lead_alike(handbook, role, other)
        and pairs((duty,)).isdisjoint(pairs(own))
        and all(
            role.id not in (process.accountable, *process.responsible)
            for process in handbook.processes_settling(other, duty)
        )
    )


def superiors(handbook: Handbook, role: Role) -> tuple[Role, ...]:
    """Whom `role` reports to in centres of one size or another."""
    found = (handbook.superior(role, size) for size in (None, *role.sizes))
    return tuple({superior.id: superior for superior in found if superior}.values())


def neighbours(handbook: Handbook, role: Role) -> tuple[Role, ...]:
    """At most sixteen others, those whom the position works with first, then its department.

    Wrong answers come from them, so that a large handbook takes no longer for each position.
    """
    partners = (handbook.role(e.with_role) for e in role.interactions if e.with_role)
    fellows = handbook.roles_of(handbook.department(role.department))
    known = (*partners, *superiors(handbook, role), *handbook.reports(role), *fellows)
    nearest = {other.id: other for other in (*known, *handbook.roles[: _NEIGHBOURS + 1])}
    nearest.pop(role.id, None)
    return tuple(nearest.values())[:_NEIGHBOURS]


def leads(handbook: Handbook, above: Role, below: Role) -> bool:
    """Whether `below` reports to `above`, through others too."""
    superior = handbook.superior(below)
    while superior is not None and superior != above:
        superior = handbook.superior(superior)
    return superior is not None


def tells_apart(term: Term, other: Term) -> bool:
    """Whether the definition of `term` cannot be that of `other`."""
    names = {name.lower() for name in (term.term, *term.aliases)}
    return (
        names.isdisjoint(name.lower() for name in (other.term, *other.aliases))
        and (not term.kpi or term.kpi != other.kpi)
        and in_common(term.definition, other.definition) <= 1
        and not in_common(other.term, term.definition)
    )


def _stands_in(handbook: Handbook, role: Role, other: Role) -> bool:
    """Whether `role` does the work of `other` in some centre or while they are away."""
    present = map(handbook.roles_in, role.sizes)
    return other.substitute == role.id or any(
        handbook.heir(other, roles).id == role.id for roles in present
    )


def _lead_alike(handbook: Handbook, role: Role, other: Role) -> bool:
    """Whether both lead people, one of them the other: what is true of one may be of both."""
    return bool(handbook.reports(role) and handbook.reports(other)) and (
        leads(handbook, role, other) or leads(handbook, other, role)
    )
