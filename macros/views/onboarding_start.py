"""Where a new hire starts: the position, then what to read and in which order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.derived.words import words_of
from macros.model import address
from macros.telling import onboarding as told
from macros.views.markdown import render

if TYPE_CHECKING:
    from macros.model.department import Department
    from macros.model.handbook import Handbook
    from macros.model.kpi import Kpi
    from macros.model.role import Role
    from macros.model.term import Term
    from macros.telling.quiz import Quiz

_WORDS = 10


@dataclass(frozen=True)
class Beginning:
    """A position, whom to ask, those it works with, its numbers and words, how many questions."""

    role: Role
    contacts: tuple[tuple[str, str], ...]
    partners: tuple[Role, ...]
    kpis: tuple[Kpi, ...]
    words: tuple[Term, ...]
    questions: int


def onboarding_start(handbook: Handbook, quizzes: Mapping[str, Quiz]) -> str:
    """Where a new hire starts; `quizzes` are those of the roles, by id."""
    departments = ((d, handbook.roles_of(d)) for d in handbook.departments)
    return render(
        "onboarding_start.md.jinja",
        address.ONBOARDING,
        handbook,
        told=told,
        departments=tuple(
            _listed(handbook, d, roles, quizzes) for d, roles in departments if roles
        ),
    )


def _listed(
    handbook: Handbook,
    department: Department,
    roles: tuple[Role, ...],
    quizzes: Mapping[str, Quiz],
) -> tuple[Department, tuple[Beginning, ...]]:
    return department, tuple(_beginning(handbook, role, quizzes[role.id]) for role in roles)


def _beginning(handbook: Handbook, role: Role, quiz: Quiz) -> Beginning:
    partners = (e.with_role for e in role.interactions if e.with_role)
    kpis = tuple(map(handbook.kpi, role.kpis))
    words = (term for term in words_of(handbook, role) if term.kpi not in role.kpis)
    return Beginning(
        role,
        told.whom_to_ask(handbook, role),
        tuple(map(handbook.role, dict.fromkeys(partners))),
        kpis,
        tuple(words)[:_WORDS],
        len(quiz),
    )
