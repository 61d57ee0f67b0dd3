"""What people type and the page they look for: tests/search/queries.yml, and every name."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

import yaml
from playwright.sync_api import Page, expect

from macros.model.handbook import Handbook
from macros.search.records import records
from tests.browser.conftest import Opened

QUERIES = Path(__file__).parent.parent / "search" / "queries.yml"
FEWEST = 80
FIRST = 0.95
"""The share of queries whose page comes first; the others find it among the first three."""
ASK = """async (queries) => {
    const at = (file) => import(new URL(`assets/js/search/${file}.js`, document.baseURI));
    const { found, placed } = await at("find");
    const answers = [];
    for (const query of queries) {
        const { pages, words } = await found(query, false);
        const first = await Promise.all(pages.slice(0, 3).map((page) => placed(page, words)));
        answers.push(first.map(({ address }) => address));
    }
    return answers;
}"""


class Query(TypedDict):
    query: str
    page: str


def answers(page: Page, queries: list[str]) -> list[list[str]]:
    """The addresses of the first three results, by the scripts of the open search."""
    page.keyboard.press("/")
    expect(page.locator("#found > a").first).to_be_visible()
    found: list[list[str]] = page.evaluate(ASK, queries)
    return found


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


def test_every_name_reaches_what_bears_it(opened: Opened, handbook: Handbook) -> None:
    pairs = [
        (name, record)
        for record in records(handbook, (), ())
        for name in (record.title, *record.names)
    ]
    found = answers(opened(""), [name for name, _ in pairs])
    lost = [
        (name, record.address, addresses)
        for (name, record), addresses in zip(pairs, found, strict=True)
        if record.address not in addresses
    ]
    assert lost == []
    roles = [
        (name, record.address, addresses[0])
        for (name, record), addresses in zip(pairs, found, strict=True)
        if record.kind == "role" and addresses[0] != record.address
    ]
    assert roles == []
