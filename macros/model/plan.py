"""The plan of the first ninety days of a position: common tasks, its own, and derived ones."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.kpi import Kpi
    from macros.model.onboarding import Derived, OnboardingStage, Owner
    from macros.model.role import Role
    from macros.model.skill import Skill

Origin = Literal["role", "common", "kpi", "interaction", "skill"]


@dataclass(frozen=True)
class Task:
    """One thing to do or to see.

    `id` stays the same while stage, owner and text stay, so that a tick outlives a new edition of
    the site; `about` is the record that a derived task comes from.
    """

    id: str
    text: str
    owner: Owner
    origin: Origin
    about: Kpi | Role | Skill | None = None


@dataclass(frozen=True)
class PlanGate:
    """What is shown on this day of work, and who signs that it was."""

    day: int
    shows: tuple[str, ...]
    signed_by: str


@dataclass(frozen=True)
class PlanStage:
    """A stage with its tasks, the position's own first, and the gate at its end."""

    stage: OnboardingStage
    tasks: tuple[Task, ...]
    gate: PlanGate | None


def onboarding_plan(handbook: Handbook, role: Role) -> tuple[PlanStage, ...]:
    """Every stage of the handbook for somebody who starts as `role`."""
    own = {entry.stage: entry for entry in role.onboarding}
    return tuple(
        PlanStage(
            stage,
            tuple(_tasks(handbook, role, stage)),
            PlanGate(
                stage.gate.day,
                tuple(filter(None, (stage.gate.shows, own[stage.id].shows)))
                if stage.id in own
                else (stage.gate.shows,),
                stage.gate.signed_by,
            )
            if stage.gate
            else None,
        )
        for stage in handbook.onboarding
    )


def _tasks(handbook: Handbook, role: Role, stage: OnboardingStage) -> Iterator[Task]:
    for entry in role.onboarding:
        if entry.stage == stage.id:
            for owner, text in entry.items.all:
                yield _task(stage, owner, text, "role")
    for owner, text in stage.common.all:
        yield _task(stage, owner, text, "common")
    for derived in stage.derives:
        yield from _derived(handbook, role, stage, derived)


def _derived(
    handbook: Handbook, role: Role, stage: OnboardingStage, derived: Derived
) -> Iterator[Task]:
    match derived:
        case "kpis":
            for kpi in map(handbook.kpi, role.kpis):
                text = f"Узнаёт, что показывает и как считается «{kpi.title}»"
                yield _task(stage, "newcomer", text, "kpi", kpi)
        case "interactions":
            for interaction in role.interactions:
                if interaction.with_role:
                    partner = handbook.role(interaction.with_role)
                    text = f"Знакомится: {partner.title} — получает от него {interaction.gets}"
                    yield _task(stage, "newcomer", text, "interaction", partner)
        case "skills":
            for required in role.key_skills:
                skill = handbook.skill(required.skill)
                level = handbook.level(required.level).title
                behaviour = skill.behaviour(required.level)
                text = f"Видит в работе навык «{skill.title}» на уровне «{level}»: {behaviour}"
                yield _task(stage, "leader", text, "skill", skill)


def _task(
    stage: OnboardingStage,
    owner: Owner,
    text: str,
    origin: Origin,
    about: Kpi | Role | Skill | None = None,
) -> Task:
    digest = hashlib.sha256(f"{stage.id} {owner} {text}".encode()).hexdigest()
    return Task(digest[:10], text, owner, origin, about)
