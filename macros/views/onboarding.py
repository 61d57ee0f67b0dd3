"""The first ninety days of a position: who does what, when, and what is signed at the gates."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from macros.derived.plan import onboarding_plan
from macros.model import address
from macros.model.onboarding import OWNERS
from macros.russian.typography import typeset
from macros.telling import onboarding as told
from macros.views.filters import Filter, Option
from macros.views.markdown import render

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.derived.plan import PlanGate, PlanStage, Task
    from macros.model.handbook import Handbook
    from macros.model.onboarding import OnboardingStage, Owner
    from macros.model.role import Role


@dataclass(frozen=True)
class Item:
    """A task in three pieces, of which the middle one links to what the task is about."""

    task: Task
    before: str
    subject: str
    after: str


@dataclass(frozen=True)
class Share:
    """What one of the people does at a stage."""

    owner: Owner
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Phase:
    """A stage as the page shows it; `count` is the number of its tasks."""

    stage: OnboardingStage
    shares: tuple[Share, ...]
    gate: PlanGate | None
    count: int


def onboarding_page(handbook: Handbook, role: Role) -> str:
    """The first ninety days of a position."""
    phases = tuple(map(_phase, onboarding_plan(handbook, role)))
    return render(
        "onboarding.md.jinja",
        f"{address.ONBOARDING}{role.id}/",
        handbook,
        told=told,
        role=role,
        phases=phases,
        count=sum(phase.count for phase in phases),
        owners=_by_owner(phases),
    )


def _phase(part: PlanStage) -> Phase:
    in_order = sorted(part.tasks, key=lambda task: OWNERS.index(task.owner))
    shares = tuple(
        Share(owner, tuple(map(_item, tasks)))
        for owner, tasks in groupby(in_order, lambda task: task.owner)
    )
    return Phase(part.stage, shares, part.gate, len(part.tasks))


def _item(task: Task) -> Item:
    text, subject = typeset(task.text), typeset(task.subject)
    before, found, after = text.partition(subject) if subject else (text, "", "")
    return Item(task, before, found, after)


def _by_owner(phases: Iterable[Phase]) -> Filter:
    used = {share.owner for phase in phases for share in phase.shares}
    options = tuple(Option(owner, told.owner(owner)) for owner in OWNERS if owner in used)
    return Filter("owner", "Чьи дела показать", options)
