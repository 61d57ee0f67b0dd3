"""Processes of the centre: who does, answers, advises and is told where duties overlap."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from pydantic import Field

from macros.model.record import Record, Slug, Text, Title

Part = Literal["accountable", "responsible", "consulted", "informed"]
PARTS: tuple[Part, ...] = ("accountable", "responsible", "consulted", "informed")
"""The four ways to take part, the weightiest first."""


class ProcessGroup(Record):
    """A heading over processes."""

    id: Slug
    title: Title = Field(description="Название группы процессов")


class SettledDuty(Record):
    """A duty of a role that overlaps with duties of others."""

    role: Slug = Field(description="id должности")
    duty: Text = Field(description="Обязанность из файла должности, целиком или её начало")

    def means(self, duty: str) -> bool:
        """Whether this is the duty meant."""
        return duty.startswith(self.duty)


class Process(Record):
    """A piece of work that several roles share; one of them alone answers for its result."""

    id: Slug
    title: Title = Field(description="Название процесса")
    group: Slug = Field(description="Группа из process_groups.yml")
    description: Text = Field(description="Что получается в итоге, одно предложение")
    settled: Text = Field(description="Кто что делает и где проходит граница")
    accountable: Slug = Field(description="Кто отвечает за результат: ровно одна должность")
    responsible: tuple[Slug, ...] = Field(min_length=1, description="Кто исполняет")
    consulted: tuple[Slug, ...] = Field(default=(), description="С кем советуются")
    informed: tuple[Slug, ...] = Field(default=(), description="Кому сообщают")
    duties: tuple[SettledDuty, ...] = Field(
        default=(), description="Какие обязанности здесь разграничены"
    )

    def roles(self, part: Part) -> tuple[str, ...]:
        """Ids of the roles that take this part."""
        return (self.accountable,) if part == "accountable" else getattr(self, part)

    def parts(self, role: str) -> tuple[Part, ...]:
        """What a role does here: nothing, one part, or answers and does the work as well."""
        return tuple(part for part in PARTS if role in self.roles(part))

    @property
    def participants(self) -> tuple[str, ...]:
        """Every role that takes part, once, the weightiest part first."""
        return tuple(dict.fromkeys(role for part in PARTS for role in self.roles(part)))

    def passed_on(self, heir: Callable[[str], str]) -> Process:
        """The process where `heir` takes the part of each role; the weightier part stays."""
        accountable = heir(self.accountable)
        responsible = tuple(dict.fromkeys(map(heir, self.responsible)))
        taken = {accountable, *responsible}
        consulted = tuple(r for r in dict.fromkeys(map(heir, self.consulted)) if r not in taken)
        taken.update(consulted)
        informed = tuple(r for r in dict.fromkeys(map(heir, self.informed)) if r not in taken)
        return self.model_copy(
            update={
                "accountable": accountable,
                "responsible": responsible,
                "consulted": consulted,
                "informed": informed,
            }
        )
