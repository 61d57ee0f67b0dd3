"""Grades: how much a position answers for, an axis apart from skill levels."""

from __future__ import annotations

from pydantic import Field

from macros.model.record import Named, Phrase, Sentence, Title


class Grade(Named):
    """A rung of responsibility; the file lists grades from the lowest to the highest."""

    called = "ступень"
    found = "найдена"

    title: Title = Field(description="Название ступени")
    description: Sentence = Field(description="За что отвечает человек на этой ступени")
    category: Phrase = Field(
        description="Категория работников для должностной инструкции, родительный падеж: "
        "«относится к категории …»"
    )
