"""The built site in the system's Chromium, served from this machine.

Every page that a test opens is watched: an error on the console, a failed request or a request to
another host fails the test at its end.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect, sync_playwright

from tests.browser.waiting import settled
from tests.programs import program
from tests.serving import served

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}

expect.set_options(timeout=20_000)  # a busy machine answers late


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the real site is served, with a slash at the end."""
    with served(site) as where:
        yield where


def browser_program() -> str:
    """The system's Chromium; the shell without windows takes a quarter of the time."""
    found = filter(None, map(shutil.which, ("chromium-headless-shell", "google-chrome")))
    return next(found, None) or program("chromium", "chromium")


@contextmanager
def launched() -> Iterator[Browser]:
    """The system's Chromium."""
    chromium = browser_program()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield browser
        browser.close()


Opened = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Opened]:
    """`opened("roles/agent/", viewport=PHONE)` opens a page in a fresh context and watches it.

    Keywords are those of a context in Playwright: viewport, color_scheme, java_script_enabled…
    `missing=True` expects that there is no such page.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def complain(text: str) -> None:
        complaints.append(text)

    def open_(where: str, *, missing: bool = False, **options: object) -> Page:
        context = browser.new_context(**({"viewport": DESKTOP, "locale": "ru-RU"} | options))
        contexts.append(context)
        page = context.new_page()
        page.on(
            "console",
            lambda m: (
                complain(m.text)
                if m.type in {"error", "warning"}
                and not (missing and unquote(m.location["url"]) == unquote(address + where))
                else None
            ),
        )
        page.on("pageerror", lambda error: complain(str(error)))
        page.on(
            "requestfailed",
            lambda request: (
                None  # a page left behind stops loading its icon
                if request.failure == "net::ERR_ABORTED"
                else complain(f"failed: {request.url}")
            ),
        )
        page.on(
            "request",
            lambda request: (
                None
                if request.url.startswith((address, "data:", "blob:"))
                else complain(f"another host: {request.url}")
            ),
        )
        with settled(page):
            response = page.goto(address + where)
        assert response is not None
        assert response.status == (HTTPStatus.NOT_FOUND if missing else HTTPStatus.OK)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert complaints == []
