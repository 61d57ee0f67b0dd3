"""What a first visit of each kind of page loads, compressed, in kilobytes of 1,024 bytes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Request, sync_playwright

from tests.browser.conftest import FLAGS, browser_program
from tests.browser.test_for_everyone import KINDS as PAGES
from tests.serving import served

KINDS = ("document", "stylesheet", "script", "image", "other")


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_program(), args=list(FLAGS))
        yield browser
        browser.close()


def print_weights(site: Path) -> None:
    """A row for a page of each kind of `site`."""
    print(f"{'page':<28}" + "".join(f"{kind:>12}" for kind in KINDS) + f"{'all KB':>12}")
    with served(site) as address, chromium() as browser:
        for where in PAGES:
            weights = _first_visit(browser, address + where)
            row = "".join(f"{weights[kind] / 1024:>12.1f}" for kind in KINDS)
            print(f"/{where:<27}{row}{sum(weights.values()) / 1024:>12.1f}", flush=True)


def _first_visit(browser: Browser, address: str) -> Counter[str]:
    """Bytes of the bodies as they were sent, by kind of request."""
    context = browser.new_context()
    finished: list[Request] = []
    page = context.new_page()
    page.on("requestfinished", lambda request: finished.append(request))  # noqa: PLW0108 – marked by Playwright
    page.goto(address, wait_until="networkidle")
    weights: Counter[str] = Counter()
    for request in finished:
        kind = request.resource_type if request.resource_type in KINDS else "other"
        weights[kind] += request.sizes()["responseBodySize"]
    context.close()
    return weights
