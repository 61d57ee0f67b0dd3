"""What tests wait for: a page answers when it can, not when it is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest
from playwright.sync_api import Error, Page, Request, ViewportSize, expect

DRAWN = """() => matchMedia("(scripting: none)").matches || new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
})"""
"""Waits until what scripts have changed is drawn."""
FRAMES = 1000
"""For so many a page may load: with what is asked of it between them, half a minute and more."""
SHIFT = """() => new Promise((resolve) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
        const entries = list.getEntries();
        for (const { value } of entries) sum += value ?? 0;
        if (entries.some(({ name }) => name === "asked")) resolve(sum);
    });
    observer.observe({ type: "layout-shift", buffered: true });
    observer.observe({ type: "mark" });
    performance.mark("asked");
})"""
"""What has shifted before the mark comes with it."""


@contextmanager
def settled(page: Page) -> Iterator[None]:
    """Leaves when everything that the page has asked for inside is there, used and drawn."""
    awaited: set[Request] = set()

    def begun(request: Request) -> None:
        awaited.add(request)

    def ended(request: Request) -> None:
        awaited.discard(request)

    page.on("request", begun)
    page.on("requestfinished", ended)
    page.on("requestfailed", ended)
    yield
    for _ in range(FRAMES):
        quiet = not awaited
        with suppress(Error):  # it leads elsewhere
            page.evaluate(DRAWN)
            if quiet and not awaited:
                return
    pytest.fail(f"still loading: {[request.url for request in awaited]}")


def ends_with(address: str) -> re.Pattern[str]:
    """For `to_have_url`: an address that ends with this."""
    return re.compile(re.escape(address) + "$")


def resize(page: Page, size: ViewportSize) -> None:
    """Give the window this size; the page hears of it later."""
    page.set_viewport_size(size)
    page.wait_for_function("(width) => innerWidth === width", arg=size["width"])


def expect_no_sideways_scroll(page: Page, width: int) -> None:
    """The page is as wide as its window of `width` pixels."""
    expect(page.locator("html")).to_have_js_property("scrollWidth", width)


def layout_shift(page: Page) -> float:
    """How far things moved while the page loaded, as the browser scores it; 0 is not at all."""
    page.evaluate(DRAWN)
    shift: float = page.evaluate(SHIFT)
    return shift
