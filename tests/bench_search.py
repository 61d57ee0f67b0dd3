"""What the search costs: `python -m tests.bench_search 12 1000`.

For each number of synthetic roles: seconds to make the index; then, for what people ask first, the
kilobytes that a first query loads, typed key by key, compressed as a static host sends them, and
the time from the last key to the first result, with the files at hand and not.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, Page, Request

from macros.reading.load import load_handbook
from macros.search.index import publish
from macros.site import Site
from tests.bench import ROOT, multiply
from tests.bench_pages import chromium
from tests.conftest import build_site
from tests.serving import served

SIZES = (12, 1000)
QUERIES = (
    "оператор",
    "team lead",
    "контролёру качества",
    "обязанности оператора контакт-центра",
    "сколько операторов на одного руководителя команды",
    "AHT",
    "jgthfnjh",
    "аналетик",
)
KEY = 120
"""Milliseconds between two keys of somebody who types fast."""
MEASURED = """() => new Promise((resolve) => {
    const list = document.querySelector("#found");
    const field = document.querySelector(".search__query");
    let pressed = 0;
    let shown = 0;
    field.addEventListener("input", () => (pressed = performance.now()));
    new MutationObserver(() => (shown = performance.now())).observe(list, { childList: true });
    window.waited = () => shown - pressed;
    resolve();
})"""


def print_search(sizes: tuple[int, ...]) -> None:
    """A row for each query at each number of roles."""
    print(f"{'roles':>6} {'query':<50} {'index s':>8} {'KB':>7} {'ms':>6} {'again ms':>9}")
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        site = Path(folder) / "site"
        build_site(site)
        for size in sizes:
            seconds = _index(size, site, Path(folder))
            with served(site) as address:
                for query in QUERIES:
                    kilobytes, first, again = _ask(browser, address, query)
                    print(
                        f"{size:>6} {query:<50} {seconds:>8.2f} {kilobytes:>7.1f} {first:>6.0f}"
                        f" {again:>9.0f}",
                        flush=True,
                    )


def _index(size: int, site: Path, folder: Path) -> float:
    """Put the search for `size` roles into the site; the seconds that it took."""
    data = folder / f"data-{size}"
    multiply(ROOT / "data", data, size)
    whole = Site(load_handbook(data).handbook, folder / "documents")
    assert whole.downloads  # listed in every build, search or not
    started = time.perf_counter()
    publish(whole.handbook, whole.found([]), site, folder / "last-good")
    return time.perf_counter() - started


def _ask(browser: Browser, address: str, query: str) -> tuple[float, float, float]:
    context = browser.new_context(locale="ru-RU")
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    finished: list[Request] = []
    page.on("requestfinished", lambda request: finished.append(request))  # noqa: PLW0108 – marked by Playwright
    page.keyboard.press("/")
    page.locator("#found > a").first.wait_for()
    page.evaluate(MEASURED)
    first = _typed(page, query)
    kilobytes = sum(request.sizes()["responseBodySize"] for request in finished) / 1024
    page.locator(".search__query").fill("")
    again = _typed(page, query)
    context.close()
    return kilobytes, first, again


def _typed(page: Page, query: str) -> float:
    page.keyboard.type(query, delay=KEY)
    page.wait_for_timeout(500)
    waited: float = page.evaluate("window.waited()")
    return waited


if __name__ == "__main__":
    print_search(tuple(map(int, sys.argv[1:])) or SIZES)
