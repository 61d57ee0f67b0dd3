"""Walks over a document: every text changed, or the whole written as JSON."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

if TYPE_CHECKING:
    from macros.documents.blocks import Document

Part = TypeVar("Part")
Json: TypeAlias = dict[str, "Json"] | list["Json"] | str | int | None


def reworded(part: Part, wording: Callable[[str], str]) -> Part:
    """`part` (a block, a paper, a tuple of them) with `wording` applied to every text in it."""
    return _reworded(part, wording)  # type: ignore[no-any-return]


def canonical(document: Document) -> str:
    """The document as JSON text that is equal exactly when the documents are equal."""
    return json.dumps(plain(document), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def plain(part: object) -> Json:
    """`part` in the types of JSON; a dataclass becomes an object with its name under «block»."""
    if dataclasses.is_dataclass(part):
        fields = {
            field.name: plain(getattr(part, field.name)) for field in dataclasses.fields(part)
        }
        return {"block": type(part).__name__, **fields}
    if isinstance(part, tuple):
        return [plain(item) for item in part]
    if part is None or isinstance(part, str | int):
        return part
    message = f"в документе не бывает значений типа {type(part).__name__}"
    raise TypeError(message)


def _reworded(part: Any, wording: Callable[[str], str]) -> Any:
    if isinstance(part, str):
        return wording(part)
    if isinstance(part, tuple):
        return tuple(_reworded(item, wording) for item in part)
    if dataclasses.is_dataclass(part) and not isinstance(part, type):
        fields = {
            field.name: _reworded(getattr(part, field.name), wording)
            for field in dataclasses.fields(part)
        }
        return dataclasses.replace(part, **fields)
    return part
