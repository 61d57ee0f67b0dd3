"""What people type and the page they look for, as queries.yml says."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

import yaml

from tests.browser.conftest import Opened
from tests.browser.test_search_names import answers

QUERIES = Path(__file__).with_name("queries.yml")
FEWEST = 80
FIRST = 0.95
"""The share of queries whose page comes first; the others find it among the first three."""


class Query(TypedDict):
    query: str
    page: str


def place(wanted: str, found: list[str]) -> int | None:
    """Where `wanted` is among `found`; an address without a section means any section."""
    shown = found if "#" in wanted else [address.partition("#")[0] for address in found]
    return shown.index(wanted) if wanted in shown else None


def test_queries_reach_their_pages(opened: Opened) -> None:
    queries: list[Query] = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    assert len(queries) >= FEWEST
    found = answers(opened(""), [query["query"] for query in queries])
    places = [place(q["page"], f) for q, f in zip(queries, found, strict=True)]
    lost = [(q, f) for q, f, p in zip(queries, found, places, strict=True) if p is None]
    assert lost == []
    later = [q["query"] for q, p in zip(queries, places, strict=True) if p]
    assert len(later) <= (1 - FIRST) * len(queries), later
