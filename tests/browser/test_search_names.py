"""Every name leads to what bears it."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from macros.model.handbook import Handbook
from macros.search.records import records
from tests.browser.conftest import Opened

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


def answers(page: Page, queries: list[str]) -> list[list[str]]:
    """The addresses of the first three results, by the scripts of the open search."""
    page.keyboard.press("/")
    expect(page.locator("#found > a").first).to_be_visible()
    found: list[list[str]] = page.evaluate(ASK, queries)
    return found


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
