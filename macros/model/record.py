"""The ground every model stands on: frozen records, plain text, ids."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # control characters
    "\u202a-\u202e\u2066-\u2069"  # overrides of the writing direction
    "\ud800-\udfff\ufffe\uffff]"  # surrogates and non-characters
)


class Record(BaseModel):
    """A frozen record with exactly the declared fields and no silent conversion of types."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def _one_printable_line(value: str) -> str:
    line = " ".join(value.split())
    found = UNPRINTABLE.search(line)
    if found:
        message = f"непечатаемый знак U+{ord(found[0]):04X}"
        raise ValueError(message)
    return line


def _without_markup(value: str) -> str:
    for char in "<>{}":
        if char in value:
            message = f"в названии не бывает знака «{char}»"
            raise ValueError(message)
    return value


Slug = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", min_length=1, max_length=60)
]
"""An id: lower-case ASCII words joined by hyphens; part of an address."""

Text = Annotated[
    str,
    AfterValidator(_one_printable_line),
    Field(min_length=1, max_length=1200, pattern=r"\S"),
]
"""One paragraph of translatable text; markup in it is never interpreted."""

Title = Annotated[
    str,
    AfterValidator(_one_printable_line),
    AfterValidator(_without_markup),
    Field(min_length=1, max_length=120, pattern=r"\S"),
]
"""A short translatable name that may stand in page titles and addresses of links."""


class Source(Record):
    """Where a published number or statement comes from."""

    title: Text = Field(description="Издание, автор или документ")
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$", max_length=400)] | None = (
        Field(default=None, description="Адрес в сети, если есть")
    )
