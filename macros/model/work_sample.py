"""A piece of the work itself that every candidate for a position does at the interview."""

from __future__ import annotations

from pydantic import Field

from macros.model.record import Deed, Record, Sentence


class WorkSample(Record):
    """A short piece of the work itself, the same for every candidate."""

    minutes: int = Field(ge=5, le=60, description="Сколько минут занимает: обычно 10–20")
    task: Sentence = Field(description="Задание, каким его получает кандидат")
    partner: Sentence | None = Field(
        default=None, description="Кого играет собеседник; кандидату этого не читают"
    )
    shows: tuple[Deed, ...] = Field(
        min_length=1, description="Что показывает хороший ответ; глагол в третьем лице"
    )
    red_flags: tuple[Deed, ...] = Field(
        min_length=1, description="Что настораживает; глагол в третьем лице"
    )
