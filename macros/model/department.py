"""Departments: the parts of a centre that group positions in the navigation."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from macros.model.record import Named, Sentence, Title

Accent = Literal["indigo", "teal", "amber", "plum", "olive", "brick"]


class Department(Named):
    """A group of positions with a colour accent."""

    called = "подразделение"
    found = "найдено"

    title: Title = Field(description="Название подразделения")
    description: Sentence = Field(description="Чем занято подразделение, одно предложение")
    accent: Accent = Field(description="Цвет-подсказка; смысл всегда повторён словами")
