"""What a contact centre is like: its size and the channels it answers."""

from __future__ import annotations

from pydantic import Field

from macros.model.record import Named, Sentence, Text, Title


class CentreSize(Named):
    """A size of centre; which positions exist depends on it."""

    called = "размер центра"

    title: Title = Field(description="Название размера: «Малый центр»")
    agents: Text = Field(description="Сколько операторов, словами: «до 30 операторов»")
    up_to: int | None = Field(
        default=None,
        ge=1,
        description="Сколько операторов самое большее; у последнего размера не пишут",
    )
    description: Sentence = Field(description="Как устроен центр такого размера")


class Channel(Named):
    """A way in which customers reach the centre."""

    called = "канал"

    title: Title = Field(description="Название канала")
