"""Where the facts about positions come from."""

from __future__ import annotations

from pydantic import Field

from macros.model.record import Named, Title

OURS = "ours"
"""The origin of what the authors decided themselves; it needs no record."""


class Origin(Named):
    """A survey, a standard form, talks with those who do the work."""

    called = "источник"

    title: Title = Field(description="Откуда сведения: «беседы с сотрудниками»")
