"""What was published last: the whole state of the data, kept beside the ledger of addresses.

One text on a line, so that a diff of two publications reads like one of the data; JSON, because
that of a thousand positions must be read in a blink. Every record has what its author wrote and
no default of the engine: a later engine with other fields finds here what it knows, as an edition
of that day would have said it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pydantic import ValidationError

from macros.model.handbook import Handbook
from macros.reading.files import Unfit, content, names

if TYPE_CHECKING:
    from pathlib import Path

PUBLISHED = "published.json"
_HEAVIEST = 200  # megabytes: a thousand positions have twenty
_NO_RECORDS = {"title", "licence", "site_url", "letterhead", "brand", "icon", "logo", "typeface"}


def publication(whole: Handbook) -> str:
    """The text of the record: every record of the data, positions by id, others as they stand."""
    in_order = whole.model_copy(update={"roles": tuple(sorted(whole.roles, key=lambda r: r.id))})
    state = in_order.model_dump(mode="json", by_alias=True, exclude_unset=True, exclude=_NO_RECORDS)
    return json.dumps(state, ensure_ascii=False, indent=1) + "\n"


def published(data: Path) -> Handbook | None:
    """The state that was published last, with positions that were off then; None before the first.

    Fields and records that this engine does not know are left out. Unfit if nothing can be read.
    """
    if PUBLISHED not in names(data):
        return None
    hint = "верните файл из истории правок или запишите заново: handbook published"
    raw = content(data / PUBLISHED, _HEAVIEST, hint)
    try:
        return _handbook(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        message = "запись об опубликованном испорчена"
        raise Unfit(message, hint) from None


def _handbook(text: str) -> Handbook:
    """The state without the records that make no sense; a ValueError if nothing does."""
    try:
        return _read(text)
    except ValidationError as error:
        strange = {each["loc"][:2] for each in error.errors()}
    state = json.loads(text)
    for table, records in state.items() if isinstance(state, dict) else ():
        if isinstance(records, list):
            state[table] = [r for i, r in enumerate(records) if (table, i) not in strange]
    return _read(json.dumps(state))


def _read(text: str) -> Handbook:
    return Handbook.model_validate_json(text, extra="ignore")
