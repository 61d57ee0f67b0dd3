"""Levels of skill: the scale on which every skill of every role is set."""

from __future__ import annotations

from pydantic import Field

from macros.model.record import Named, Sentence, Title

FEWEST, MOST = 2, 7
"""Levels of a scale: one says nothing, and nobody tells eight apart."""


class Level(Named):
    """One step of the scale; its number is its place in the file, from 1."""

    called = "уровень"

    number: int = Field(ge=1, description="Номер уровня, от 1")
    title: Title = Field(description="Название уровня")
    description: Sentence = Field(
        description="Что человек на этом уровне делает, без оглядки на навык"
    )
