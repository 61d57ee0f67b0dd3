"""Processes of the centre: who does, answers, advises and is told where duties overlap."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from functools import lru_cache
from typing import Literal

from pydantic import Field

from macros.model.record import Deed, Named, Record, Sentence, Slug, Title

Part = Literal["accountable", "responsible", "consulted", "informed"]
PARTS: tuple[Part, ...] = ("accountable", "responsible", "consulted", "informed")
"""The four ways to take part, the weightiest first."""


class ProcessGroup(Named):
    """A heading over processes."""

    called = "группа процессов"
    found = "найдена"

    title: Title = Field(description="Название группы процессов")


class SettledDuty(Record):
    """A duty of a role that overlaps with duties of others."""

    role: Slug = Field(description="id должности")
    duty: Deed = Field(description="Обязанность из файла должности, целиком или её начало")

    def means(self, duty: str) -> bool:
        """Whether this is the duty meant."""
        return _words(duty).startswith(_words(self.duty))


@lru_cache(maxsize=10_000)
def _words(duty: str) -> str:
    """Letters and figures alone: a duty whose quotes or dashes were mended is still quoted."""
    return re.sub(r"\W", "", duty).casefold().replace("ё", "е")


class Process(Named):
    """A piece of work that several roles share; one of them alone answers for its result."""

    called = "процесс"

    title: Title = Field(description="Название процесса")
    group: Slug = Field(description="Группа из process_groups.yml")
    description: Sentence = Field(description="Что получается в итоге, одно предложение")
    settled: Sentence = Field(description="Кто что делает и где проходит граница")
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

    def passed_on(self, heir: Callable[[str], str], present: Container[str]) -> Process:
        """The process where `heir` takes the part of each role; the weightier part stays.

        Duties of roles that are not `present` meet no others.
        """
        taken: set[str] = set()
        parts: dict[str, tuple[str, ...]] = {}
        for part in PARTS:
            heirs = tuple(dict.fromkeys(map(heir, self.roles(part))))
            alone = part in {"accountable", "responsible"}  # one may answer and do the work
            parts[part] = heirs if alone else tuple(each for each in heirs if each not in taken)
            taken.update(heirs)
        duties = tuple(settled for settled in self.duties if settled.role in present)
        accountable = parts.pop("accountable")[0]
        return self.model_copy(update={**parts, "accountable": accountable, "duties": duties})
