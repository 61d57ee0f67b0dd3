"""What tests wait for: a page answers when it can, not when it is asked."""

from __future__ import annotations

import re

from playwright.sync_api import Page, ViewportSize, expect


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
    shift: float = page.evaluate(
        """() => new Promise((resolve) => {
            let sum = 0;
            const add = (list) => list.getEntries().forEach((entry) => (sum += entry.value));
            new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => resolve(sum), 300);
        })"""
    )
    return shift
