"""Stages of the first ninety days."""

from __future__ import annotations

from pydantic import Field

from macros.model.record import Record, Slug, Text, Title


class OnboardingStage(Record):
    """A stretch of days with what everybody does in it and the gate at its end."""

    id: Slug
    title: Title = Field(description="Название этапа: «Дни 1–10»")
    common: tuple[Text, ...] = Field(min_length=1, description="Что делают на любой должности")
    gate: Text | None = Field(default=None, description="Что подтверждают в конце этапа и кто")
