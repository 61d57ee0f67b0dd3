"""What axe-core finds against WCAG 2.2 AA and good practice on an open page."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.waiting import resize

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


def faults(page: Page) -> list[str]:
    """Each fault with its element and cause.

    The page is judged from its top: the header that stays on the screen covers a part of whatever
    scrolls under it, and axe-core would call that a target too small.
    """
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{fault['id']}: {node['html'][:200]} {node['failureSummary']}"
        for fault in found
        for node in fault["nodes"]
    ]


def faults_in_every_look(page: Page) -> list[str]:
    """The faults in light and in dark, on a desktop and on a phone; open without motion."""
    told = []
    for scheme in ("light", "dark"):
        for viewport in (DESKTOP, PHONE):
            page.emulate_media(color_scheme=scheme)
            resize(page, viewport)
            told += [f"{scheme}, {viewport['width']} px: {fault}" for fault in faults(page)]
    return told
