"""A hint over a term: with the mouse, the keyboard, a finger and without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.accessibility import faults
from tests.browser.conftest import PHONE, Opened

WHERE = "skills/forecasting/"
PAST_ANY_WAIT = 1000
"""Milliseconds on the clock of the page, which a test sets forward."""


def _term(page: Page) -> Locator:
    return page.locator(".term").first


def _hint(page: Page) -> Locator:
    return page.locator(".hint")


def _tab_to_term(page: Page) -> None:
    """The hint of a term in focus stays, wherever the page scrolls."""
    _term(page).evaluate("term => term.closest('p, li, td').tabIndex = -1")
    _term(page).evaluate("term => term.closest('p, li, td').focus()")
    page.keyboard.press("Tab")
    expect(_term(page)).to_be_focused()
    expect(_hint(page)).to_be_visible()


def test_hint_shows_under_the_mouse_and_can_be_entered(opened: Opened) -> None:
    page = opened(WHERE, reduced_motion="reduce")
    term = _term(page)
    term.hover()
    expect(_hint(page)).to_be_visible()
    expect(_hint(page)).to_contain_text(term.get_attribute("data-hint") or "—")
    expect(term).to_have_accessible_description(term.get_attribute("data-hint") or "—")
    page.clock.install()
    _hint(page).hover()
    page.clock.run_for(PAST_ANY_WAIT)
    expect(_hint(page)).to_be_visible()
    page.mouse.move(5, 300)
    expect(_hint(page)).to_be_hidden()
    expect(term).not_to_have_attribute("aria-describedby", "hint")


def test_hint_follows_the_keyboard_and_escape_hides_it(opened: Opened) -> None:
    page = opened(WHERE)
    _tab_to_term(page)
    page.clock.install()
    page.mouse.move(5, 300)
    page.mouse.move(15, 310)
    page.clock.run_for(PAST_ANY_WAIT)
    expect(_hint(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(_hint(page)).to_be_hidden()
    expect(_term(page)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary/#*")


def test_focus_that_leaves_takes_the_hint_with_it(opened: Opened) -> None:
    page = opened(WHERE)
    _tab_to_term(page)
    shown = _term(page).get_attribute("data-hint") or ""
    page.keyboard.press("Tab")
    expect(_hint(page).filter(has_text=shown)).to_be_hidden()


def test_click_goes_to_the_glossary(opened: Opened) -> None:
    page = opened(WHERE)
    _term(page).click()
    page.wait_for_url("**/glossary/#*")


def test_tap_shows_the_hint_with_a_way_to_the_glossary(opened: Opened) -> None:
    page = opened(WHERE, viewport=PHONE, has_touch=True, is_mobile=True, reduced_motion="reduce")
    _term(page).tap()
    expect(_hint(page)).to_be_visible()
    assert page.url.endswith(WHERE)
    box = _hint(page).bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    page.locator("h1").tap(position={"x": 5, "y": 5})
    expect(_hint(page)).to_be_hidden()
    _term(page).tap()
    _hint(page).get_by_role("link").tap()
    page.wait_for_url("**/glossary/#*")


def test_without_scripts_a_term_is_a_link(opened: Opened) -> None:
    page = opened(WHERE, java_script_enabled=False)
    _term(page).click()
    page.wait_for_url("**/glossary/#*")


@pytest.mark.parametrize("viewport", [PHONE, {"width": 1280, "height": 900}])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_open_hint_is_accessible(opened: Opened, viewport: dict[str, int], scheme: str) -> None:
    page = opened(WHERE, viewport=viewport, color_scheme=scheme)
    _tab_to_term(page)
    assert faults(page) == []
    expect(_hint(page)).to_be_visible()


def test_tap_beside_a_hint_only_closes_it(opened: Opened) -> None:
    page = opened(
        "onboarding/agent/", viewport=PHONE, has_touch=True, is_mobile=True, reduced_motion="reduce"
    )
    task = page.locator(".task:has(.term)").first
    box = task.get_by_role("checkbox")
    task.locator(".term").first.tap()
    expect(_hint(page)).to_be_visible()
    box.tap()
    expect(_hint(page)).to_be_hidden()
    expect(box).not_to_be_checked()
    box.tap()
    expect(box).to_be_checked()
