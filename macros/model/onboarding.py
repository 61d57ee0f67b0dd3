"""The first ninety days: stages, tasks with their owners, gates, and the plan of a position."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from macros.model.record import Deed, Named, Record, Sentence, Text, Title

Owner = Literal["newcomer", "leader", "coach", "hr", "it"]
OWNERS: tuple[Owner, ...] = ("newcomer", "leader", "coach", "hr", "it")
"""Those who have something to do in the first days, the newcomer first."""
Derived = Literal["kpis", "interactions", "skills"]


class Tasks(Record):
    """What is to be done at a stage, by the one who does it."""

    newcomer: tuple[Deed, ...] = Field(default=(), description="Что делает новый сотрудник")
    leader: tuple[Deed, ...] = Field(default=(), description="Что делает его руководитель")
    coach: tuple[Deed, ...] = Field(
        default=(), description="Что делает наставник или тот, кто учит новичка"
    )
    hr: tuple[Deed, ...] = Field(default=(), description="Что делает кадровая служба")
    it: tuple[Deed, ...] = Field(default=(), description="Что делает ИТ-служба")

    @property
    def all(self) -> Iterator[tuple[Owner, str]]:
        """Each task with its owner, the newcomer's own first."""
        for owner in OWNERS:
            for text in getattr(self, owner):
                yield owner, text


class Gate(Record):
    """What is checked at the end of a stage."""

    day: int = Field(ge=1, le=365, description="На какой день работы: 30, 60, 90")
    shows: Sentence = Field(description="Что показывает новый сотрудник")
    signed_by: Text = Field(description="Кто подтверждает переход подписью")


class OnboardingStage(Named):
    """A stretch of days with what everybody does in it and the gate at its end."""

    called = "этап"

    title: Title = Field(description="Название этапа: «Дни 1–10»")
    days: tuple[int, int] | None = Field(
        default=None, description="С какого по какой день работы, [1, 10]; до первого дня — без них"
    )
    common: Tasks = Field(description="Что делают на любой должности")
    derives: tuple[Derived, ...] = Field(
        default=(),
        description="Что добавить из должности: kpis — прочитать о показателях, interactions — "
        "познакомиться с людьми, skills — увидеть ключевые навыки в работе",
    )
    gate: Gate | None = Field(default=None, description="Контрольная точка в конце этапа")
