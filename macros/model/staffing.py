"""What others publish about the size of teams, as ratios that readers may change."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Annotated, Self

from pydantic import Field, model_validator

from macros.model.kpi import Benchmark
from macros.model.record import USUALLY, Record, Sentence, Slug, Source, Title

MOST_AGENTS = 10_000
MOST_PER_PERSON = 1_000
TRAINEES = "trainees"
"""What a ratio counts from when it counts newcomers who learn at the same time."""

Agents = Annotated[int, Field(ge=1, le=MOST_AGENTS)]
PerPerson = Annotated[int, Field(ge=1, le=MOST_PER_PERSON)]


class Reading(Record):
    """What a ratio up to some number means for the people; the last one has no bound."""

    up_to: PerPerson | None = Field(
        default=None, description="До какого числа включительно; у последней записи не пишут"
    )
    title: Title = Field(description="Коротко: «Небольшая команда: больше внимания каждому»")
    text: Sentence = Field(description="Что выигрывают и чем платят")
    source: Source = Field(description="Откуда это известно")


class Ratio(Record):
    """How many people one person of a role is for; numbers are published ones or there are none."""

    role: Slug = Field(description="Чью численность считают: id должности")
    of: Slug = Field(
        description=f"От кого считают: id должности или {TRAINEES} — новички, "
        "которые учатся одновременно"
    )
    unit: Title = Field(
        description="Кого делят, родительный падеж: «специалистов»; у первого соотношения от base "
        "это и слово для вопроса, сколько их"
    )
    default: PerPerson | None = Field(
        default=None, description="Сколько человек на одного; надёжного числа нет — не пишут"
    )
    typical: tuple[PerPerson, PerPerson] | None = Field(
        default=None, description=f"{USUALLY}, [от, до]"
    )
    published: tuple[Benchmark, ...] = Field(
        default=(), description="Что и где называют; без источника число не публикуют"
    )
    note: Sentence | None = Field(default=None, description="Оговорка; обязательна, если числа нет")
    done_by: tuple[Slug, ...] = Field(
        default=(), description="Кто делает эту работу там, где такой должности нет"
    )
    readings: tuple[Reading, ...] = Field(
        default=(), description="Что означает выбор, от меньшего числа к большему"
    )

    @model_validator(mode="after")
    def _numbers_have_sources(self) -> Self:
        if (self.default or self.typical) and not self.published:
            message = "у числа нет источника: добавьте published или уберите default и typical"
            raise ValueError(message)
        if self.default is None and not self.note:
            message = "нет ни числа в default, ни объяснения в note, почему его нет"
            raise ValueError(message)
        return self

    @model_validator(mode="after")
    def _inside_what_is_typical(self) -> Self:
        if self.typical:
            low, high = self.typical
            if not low <= (self.default or low) <= high:
                message = f"default {self.default} вне диапазона typical [{low}, {high}]"
                raise ValueError(message)
            if low > high:
                message = f"диапазон [{low}, {high}]: сначала меньшее число"
                raise ValueError(message)
        return self

    @model_validator(mode="after")
    def _readings_cover_every_number(self) -> Self:
        bounds = [reading.up_to or MOST_PER_PERSON + 1 for reading in self.readings]
        ordered = all(low < high for low, high in pairwise(bounds))
        if self.readings and (not ordered or self.readings[-1].up_to is not None):
            message = "границы up_to в readings растут, и у последней записи up_to нет"
            raise ValueError(message)
        return self


class Staffing(Record):
    """How the head count of a centre follows from the number of its agents."""

    base: Slug = Field(description="От какой должности считают остальные: id должности")
    examples: tuple[Agents, ...] = Field(
        min_length=1, description="Сколько тех, от кого считают, в строках готовой таблицы"
    )
    ratios: tuple[Ratio, ...] = Field(
        min_length=1, description="Соотношения; то, от чего считают, стоит выше"
    )
    trainees_per_hundred: int | None = Field(
        default=None,
        ge=1,
        le=100,
        description="Сколько новичков учится одновременно на сотню тех, от кого считают, если "
        "читатель не вписал своё число; без него тех, кого считают от новичков, сами не считаем",
    )
    once: tuple[Slug, ...] = Field(
        default=(), description="Должности, которых при любом размере по одной"
    )

    @property
    def unit(self) -> str:
        """Those whom the others are counted from, in the genitive plural: «специалистов»."""
        return next((ratio.unit for ratio in self.ratios if ratio.of == self.base), "человек")

    def trainees(self, agents: int) -> int | None:
        """How many newcomers learn at the same time among `agents`; parts count as a person."""
        per_hundred = self.trainees_per_hundred
        return None if per_hundred is None else -(-agents * per_hundred // 100)

    def without_roles(self, gone: Iterable[str]) -> Staffing | None:
        """What is left when the roles `gone` do not exist; None without those who are counted."""
        gone = set(gone)
        if self.base in gone:
            return None
        uncounted = set(gone)
        kept = []
        for ratio in self.ratios:
            if ratio.role in gone or ratio.of in uncounted:
                uncounted.add(ratio.role)
            else:
                done_by = tuple(role for role in ratio.done_by if role not in gone)
                kept.append(ratio.model_copy(update={"done_by": done_by}))
        once = tuple(role for role in self.once if role not in gone)
        return self.model_copy(update={"ratios": tuple(kept), "once": once})
