"""The page for an address that leads nowhere."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import faults
from tests.browser.conftest import DESKTOP, PHONE, Opened
from tests.browser.waiting import expect_no_sideways_scroll, layout_shift


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("roles/agnt/", "/roles/agent/"),
        ("roles/agnet/", "/roles/agent/"),
        ("agent", "/roles/agent/"),
        ("ru/старое/roles/team-lead/index/team-lead.html", "/roles/team-leader/"),
        ("skils/empaty/", "/skills/empathy/"),
        ("roles/оператор/", "/roles/agent/"),
        ("glosary/", "/glossary/"),
        ("roles/resource-planning/", "/roles/resource-planning-analyst/"),
        ("%E0%A4%A/agent/", "/roles/agent/"),
    ],
)
def test_page_guesses_what_was_meant(opened: Opened, asked: str, meant: str) -> None:
    page = opened(asked, missing=True)
    guess = page.locator(".lost__guess")
    expect(guess).to_be_visible()
    links = [link.get_attribute("href") for link in guess.get_by_role("link").all()]
    assert meant == links[0]
    assert len(links) <= 3
    guess.get_by_role("link").first.click()
    page.wait_for_url(f"**{meant}")


@pytest.mark.parametrize(
    "asked", ["nothing-of-the-kind/", "x/y/z/", "wiki/", "login/", "roles/%E0%A4%A/"]
)
def test_page_does_not_guess_wildly(opened: Opened, asked: str) -> None:
    page = opened(asked, missing=True)
    expect(page.get_by_role("heading", level=1)).to_have_text("Такой страницы нет")
    expect(page.locator(".lost__guess")).to_be_hidden()
    expect(page.get_by_role("button", name="Найти в справочнике")).to_be_visible()


def test_page_leads_on_without_scripts(opened: Opened) -> None:
    page = opened("deep/down/agent/", missing=True, java_script_enabled=False)
    expect(page.get_by_role("button", name="Найти в справочнике")).to_be_hidden()
    page.locator(".lost").get_by_role("link", name="Оператор контакт-центра").click()
    page.wait_for_url("**/roles/agent/")


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_is_accessible(opened: Opened, viewport: dict[str, int], scheme: str) -> None:
    page = opened("roles/agnt/", missing=True, viewport=viewport, color_scheme=scheme)
    page.locator("details").evaluate("skills => (skills.open = true)")
    assert faults(page) == []
    expect_no_sideways_scroll(page, viewport["width"])


def test_the_guess_moves_nothing(opened: Opened) -> None:
    page = opened("roles/agnt/", missing=True, viewport=PHONE)
    expect(page.locator(".lost__guess")).to_be_visible()
    assert layout_shift(page) == 0
