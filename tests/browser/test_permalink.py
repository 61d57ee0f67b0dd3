"""Short addresses and copying, as a recruiter and a visitor with an old link use them."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Opened
from tests.pages import parse

ADDRESS = "https://example.com/r/agent/"
SELECTED = "getSelection().toString().trim()"


def test_short_address_keeps_the_section_and_the_choice(opened: Opened, address: str) -> None:
    page = opened("r/agent/?size=small#gap&me=empathy.2")
    page.wait_for_url(f"{address}roles/agent/?size=small#gap&me=empathy.2")
    expect(page.locator("h1")).to_have_text(re.compile("^Оператор контакт-центра"))


def test_short_address_leads_on_without_scripts(opened: Opened, address: str) -> None:
    page = opened("r/agent/", java_script_enabled=False)
    page.wait_for_url(f"{address}roles/agent/")


def test_back_does_not_return_to_the_short_address(opened: Opened, address: str) -> None:
    page = opened("roles/")
    page.goto(f"{address}r/agent/")
    page.wait_for_url(f"{address}roles/agent/")
    page.go_back()
    expect(page).to_have_url(f"{address}roles/")


def test_link_is_copied(opened: Opened) -> None:
    page = opened("roles/agent/", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Скопировать ссылку", exact=True).click()
    page.get_by_text("Ссылка скопирована.").first.wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == ADDRESS


def test_code_of_the_card_is_copied_by_the_keyboard(opened: Opened) -> None:
    page = opened("recruiting/agent/", permissions=["clipboard-read", "clipboard-write"])
    button = page.get_by_role("button", name="Скопировать код")
    button.focus()
    page.keyboard.press("Enter")
    page.get_by_text("Код скопирован.").wait_for()
    code = page.evaluate("navigator.clipboard.readText()")
    assert code.startswith('<div lang="ru" style="')
    assert f'href="{ADDRESS}"' in code
    assert "<script" not in code
    shown = page.locator(".permalink__preview").inner_text()
    assert parse(code).text.split() == shown.split()


def test_denied_clipboard_selects_the_text_and_says_so(opened: Opened) -> None:
    page = opened("recruiting/agent/")
    _deny(page)
    page.get_by_role("button", name="Скопировать ссылку").click()
    page.get_by_text("Браузер не дал скопировать: адрес выделен").wait_for()
    assert page.evaluate(SELECTED) == ADDRESS
    page.get_by_role("button", name="Скопировать код").click()
    page.get_by_text("Браузер не дал скопировать: код выделен").wait_for()
    assert page.evaluate(SELECTED).startswith("<div")


def test_without_scripts_the_link_and_the_code_are_there(opened: Opened) -> None:
    page = opened("recruiting/agent/", java_script_enabled=False)
    expect(page.get_by_role("link", name=ADDRESS)).to_be_visible()
    expect(page.locator("#card-code")).to_be_visible()
    expect(page.get_by_role("button", name="Скопировать").first).to_be_hidden()


def _deny(page: Page) -> None:
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()) }")
