"""What is wrong with JSON-LD by the vocabulary of schema.org, of which schema_org.yml is a part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_EXTRACT = Path(__file__).with_suffix(".yml")
_DATA = {"Text", "URL", "Number", "Integer", "Boolean", "Date", "DateTime", "Time"}


@cache
def vocabulary() -> dict[str, dict[str, Any]]:
    """Type → its parents, and its own properties with their ranges."""
    known: dict[str, dict[str, Any]] = yaml.safe_load(_EXTRACT.read_text(encoding="utf-8"))
    return known


def lineage(kind: str) -> Iterator[str]:
    """A type and all that it inherits from."""
    yield kind
    for parent in vocabulary()[kind]["parents"]:
        yield from lineage(parent)


def properties(kind: str) -> dict[str, list[str]]:
    """Property → range, inherited ones included."""
    return {
        name: ranges
        for ancestor in lineage(kind)
        for name, ranges in vocabulary()[ancestor]["properties"].items()
    }


def violations(node: dict[str, Any], where: str = "$") -> Iterator[str]:
    """Unknown types, properties that a type does not have, and values outside their range."""
    kind = node.get("@type")
    if kind not in vocabulary():
        yield f"{where}: no type {kind!r}"
        return
    known = properties(kind)
    for name, value in node.items():
        if name in {"@type", "@context"}:
            continue
        here = f"{where}.{name}"
        if name == "@id":
            if not _address(value):
                yield f"{here}: {value!r} is no address"
        elif name not in known:
            yield f"{here}: {kind} has no such property"
        else:
            for part in value if isinstance(value, list) else [value]:
                yield from _misfits(part, known[name], here)


def _misfits(value: Any, ranges: list[str], where: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield from violations(value, where)
        kind = value.get("@type")
        if kind in vocabulary() and not set(lineage(kind)) & set(ranges):
            yield f"{where}: {kind} is not in {ranges}"
    elif not any(_is(value, kind) for kind in _DATA.intersection(ranges)):
        yield f"{where}: {value!r} is not in {ranges}"


def _is(value: Any, kind: str) -> bool:
    match kind:
        case "Text":
            return isinstance(value, str) and value.strip() != ""
        case "URL":
            return _address(value)
        case "Number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "Integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "Boolean":
            return isinstance(value, bool)
        case _:
            return (
                isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\d|\d\d:\d\d", value) is not None
            )


def _address(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"https?://[^\s/]+/\S*", value) is not None
