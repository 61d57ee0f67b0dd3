"""The ground every model stands on: frozen records, plain text, ids."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from typing import Annotated, ClassVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)

from macros.russian.phrasing import Phrasing

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LONGEST_ID = 60
ID_RULE = f"строчные латинские буквы, цифры и дефис, не длиннее {LONGEST_ID} знаков"

UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # control characters
    "\u202a-\u202e\u2066-\u2069"  # overrides of the writing direction
    "\ud800-\udfff\ufffe\uffff]"  # surrogates and non-characters
)
INVISIBLE = frozenset({"Cf", "Mn", "Zs"})


def is_id(text: str) -> bool:
    """Whether `text` may be an id: lower-case ASCII words joined by hyphens."""
    return len(text) <= LONGEST_ID and re.fullmatch(ID, text) is not None


class Record(BaseModel):
    """A frozen record with exactly the declared fields and no silent conversion of types."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def _one_printable_line(value: str) -> str:
    line = " ".join(value.split())
    found = UNPRINTABLE.search(line)
    if found:
        message = f"непечатаемый знак U+{ord(found[0]):04X}"
        raise ValueError(message)
    if line and all(unicodedata.category(char) in INVISIBLE for char in line):
        message = "в тексте только невидимые знаки"
        raise ValueError(message)
    return line


def _without_markup(value: str) -> str:
    for char in "<>{}":
        if char in value:
            message = f"в названии не бывает знака «{char}»"
            raise ValueError(message)
    return value


Slug = Annotated[
    str,
    StringConstraints(pattern=r"^\w[\w -]*$", min_length=1, max_length=LONGEST_ID),
    WithJsonSchema({"maxLength": LONGEST_ID, "minLength": 1, "pattern": ID, "type": "string"}),
]
"""An id, or a name in its place: reading looks it up and says which id was probably meant.

What has an id of its own is checked with `is_id`; the schema allows nothing but ids.
"""

Text = Annotated[
    str,
    AfterValidator(_one_printable_line),
    Field(min_length=1, max_length=1200, pattern=r"\S"),
    Phrasing.FREE,
]
"""One paragraph of translatable text; markup in it is never interpreted."""

Title = Annotated[
    str,
    AfterValidator(_one_printable_line),
    AfterValidator(_without_markup),
    Field(min_length=1, max_length=120, pattern=r"\S"),
    Phrasing.NAME,
]
"""A short translatable name that may stand in page titles and addresses of links."""


Sentence = Annotated[Text, Phrasing.SENTENCE]
Point = Annotated[Text, Phrasing.POINT]
Deed = Annotated[Text, Phrasing.DEED]
Phrase = Annotated[Text, Phrasing.PHRASE]
Right = Annotated[Text, Phrasing.RIGHT]
Verbatim = Annotated[Text, Phrasing.VERBATIM]
Alias = Annotated[Title, Phrasing.VERBATIM]


class Named(Record):
    """A record that others name by its id; it is `called` so, and not `found` so."""

    called: ClassVar[str] = "запись"
    found: ClassVar[str] = "найден"

    id: Slug


def field_name(record: type[Record], field: str) -> str:
    """What readers and editors call a field of a record: its description in the model."""
    return record.model_fields[field].description or field


USUALLY = "Обычно называют"
"""Over figures that others publish."""


def _day(value: object) -> object:
    if isinstance(value, str):
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007 – a day has no zone
        except ValueError:
            message = "дату пишут так: 2026-11-24"
            raise ValueError(message) from None
    return value


def _nameable(day: date) -> date:
    if not FIRST_DAY <= day <= LAST_DAY:
        message = f"нужна дата не раньше {FIRST_DAY:%d.%m.%Y} и не позже {LAST_DAY:%d.%m.%Y}"
        raise ValueError(message)
    return day


FIRST_DAY, LAST_DAY = date(1980, 1, 1), date(2099, 12, 31)
"""Days that every kind of file can name; ZIP archives, so Office files, know none before 1980."""

Day = Annotated[
    date,
    BeforeValidator(_day),
    AfterValidator(_nameable),
    WithJsonSchema({"type": "string", "format": "date"}),
]
"""A calendar day, written «2026-11-24»."""


class Source(Record):
    """Where a published number or statement comes from."""

    title: Text = Field(description="Издание, автор или документ")
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$", max_length=400)] | None = (
        Field(default=None, description="Адрес в сети, если есть")
    )
