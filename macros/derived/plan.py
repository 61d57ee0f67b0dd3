"""The plan of the first ninety days of a position: common tasks, its own, and derived ones."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.kpi import Kpi
    from macros.model.level import Level
    from macros.model.onboarding import Derived, OnboardingStage, Owner
    from macros.model.role import Interaction, Role
    from macros.model.skill import Skill

TaskOrigin = Literal["role", "common", "kpi", "interaction", "skill"]

_SO = re.compile(r"щ|[сзшж][бвгджзйклмнпрстфхцчшщ]|[вл][сз]|мн", re.IGNORECASE)
"""Beginnings of words that take «со»: «со специалистом», «со всеми»."""


@dataclass(frozen=True)
class Task:
    """One thing to do or to see.

    `id` stays the same while stage, owner and text stay, so that a tick outlives a new edition of
    the site; that of a derived task depends on the record that it comes from, `about`, instead of
    the text. `subject` is the words of the text that name that record.
    """

    id: str
    text: str
    owner: Owner
    origin: TaskOrigin
    about: Kpi | Role | Skill | None = None
    subject: str = ""


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
            tuple({task.id: task for task in _tasks(handbook, role, stage)}.values()),
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
                yield _written(stage, owner, text, "role")
    for owner, text in stage.common.all:
        yield _written(stage, owner, text, "common")
    for derived in stage.derives:
        yield from _derived(handbook, role, stage, derived)


def _derived(
    handbook: Handbook, role: Role, stage: OnboardingStage, derived: Derived
) -> Iterator[Task]:
    match derived:
        case "kpis":
            yield from (_reads(stage, handbook.kpi(kpi)) for kpi in role.kpis)
        case "interactions":
            met: list[str] = []
            for interaction in role.interactions:
                if partner := interaction.with_role:
                    time = met.count(partner)
                    yield _meets(stage, handbook.role(partner), interaction, time)
                    met.append(partner)
        case "skills":
            for required in role.key_skills:
                skill = handbook.skill(required.skill)
                yield _sees(stage, skill, handbook.level(required.level))


def _reads(stage: OnboardingStage, kpi: Kpi) -> Task:
    text = f"Читает о показателе «{kpi.title}»: о чём он говорит и как его считают"
    return Task(_id(stage, "kpi", kpi.id), text, "newcomer", "kpi", kpi, kpi.title)


def _meets(stage: OnboardingStage, partner: Role, interaction: Interaction, time: int) -> Task:
    whom = partner.cases.instrumental
    text = (
        f"Знакомится {'со' if _SO.match(whom) else 'с'} {whom} и договаривается о порядке работы: "
        f"передавать {interaction.gives}; получать {interaction.gets}"
    )
    key = _id(stage, "interaction", partner.id, str(time))
    return Task(key, text, "newcomer", "interaction", partner, whom)


def _sees(stage: OnboardingStage, skill: Skill, level: Level) -> Task:
    text = (
        f"Видит в работе новичка навык «{skill.title}» на уровне «{level.title}»: "
        f"{_clause(skill.behaviour(level.number))}"
    )
    key = _id(stage, "skill", skill.id, str(level.number))
    return Task(key, text, "leader", "skill", skill, skill.title)


def _clause(text: str) -> str:
    """The first sentence of `text` as the end of another one."""
    first = re.split(r"[.!?…] (?=[А-ЯЁA-Z«])", text)[0].rstrip(".")
    return first if first[:2].isupper() else first[:1].lower() + first[1:]


def _written(stage: OnboardingStage, owner: Owner, text: str, origin: TaskOrigin) -> Task:
    return Task(_id(stage, owner, text), text, owner, origin)


def _id(stage: OnboardingStage, *parts: str) -> str:
    return hashlib.sha256(" ".join((stage.id, *parts)).encode()).hexdigest()[:10]
