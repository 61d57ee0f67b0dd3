"""The ways in which customers reach the workplace."""

from __future__ import annotations

from pydantic import Field

from macros.model.record import Named, Title


class Channel(Named):
    """Calls, mail, a chat, the front desk."""

    called = "канал"

    title: Title = Field(description="Название канала")
