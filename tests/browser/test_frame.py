"""What every page has: the menu, the scheme, the contents, the policy."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE, Opened
from tests.browser.waiting import resize


def test_scheme_is_switched_and_remembered(opened: Opened) -> None:
    page = opened("roles/agent/", color_scheme="light")
    body = page.locator("body")
    before = body.evaluate("(body) => getComputedStyle(body).backgroundColor")
    page.get_by_role("button", name="Сменить светлое и тёмное").click()
    expect(body).not_to_have_css("background-color", before)
    after = body.evaluate("(body) => getComputedStyle(body).backgroundColor")
    page.reload()
    expect(body).to_have_css("background-color", after)


def test_menu_opens_on_a_phone_and_closes_with_escape(opened: Opened) -> None:
    page = opened("", viewport=PHONE)
    link = page.get_by_role("navigation", name="Разделы", exact=True).get_by_role(
        "link", name="Структура"
    )
    expect(link).to_be_hidden()
    page.get_by_role("button", name="Разделы").click()
    expect(link).to_be_visible()
    page.keyboard.press("Escape")
    expect(link).to_be_hidden()


def test_menu_left_open_closes_when_the_window_widens(opened: Opened) -> None:
    page = opened("", viewport=PHONE)
    page.get_by_role("button", name="Разделы").click()
    menu = page.locator("#menu")
    expect(menu).to_have_css("position", "fixed")
    resize(page, DESKTOP)
    expect(menu).to_have_css("position", "static")
    expect(menu).to_be_visible()


def test_contents_mark_the_section_being_read(opened: Opened) -> None:
    page = opened("roles/agent/#skills")
    current = page.get_by_role("navigation", name="На этой странице").locator("[aria-current]")
    expect(current).to_have_text("Навыки")
