"""How large a workplace is: which positions exist depends on it."""

from __future__ import annotations

from pydantic import Field

from macros.model.record import Named, Sentence, Text, Title


class Size(Named):
    """A size of the workplace."""

    called = "размер"

    title: Title = Field(description="Название размера: «Малый магазин», «Одна группа»")
    staff: Text = Field(description="Сколько людей, словами: «до 30 человек»")
    up_to: int | None = Field(
        default=None,
        ge=1,
        description="Сколько людей самое большее; у последнего размера не пишут",
    )
    description: Sentence = Field(description="Как устроена работа при таком размере")


ANY = Size.model_construct(id="any", title="", staff="", up_to=None, description="")
"""What every workplace is where the edition tells no sizes apart."""
