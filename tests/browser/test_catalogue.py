"""The catalogue: cards narrowed by department, grade, centre size and channel."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from macros.model.handbook import Handbook
from tests.browser.accessibility import faults
from tests.browser.conftest import PHONE, Opened
from tests.browser.waiting import ends_with


def shown(page: Page) -> Locator:
    return page.locator(".card:visible .card__title")


def test_each_filter_leaves_the_cards_that_fit(opened: Opened, handbook: Handbook) -> None:
    page = opened("roles/")
    for label, option, fitting in (
        ("Подразделение", "people", [r for r in handbook.roles if r.department == "people"]),
        ("Ступень", "specialist", [r for r in handbook.roles if r.grade == "specialist"]),
        ("Размер центра", "small", [r for r in handbook.roles if "small" in r.sizes]),
        ("Канал", "social", [r for r in handbook.roles if "social" in r.channels]),
    ):
        page.get_by_label(label).select_option(option)
        expect(shown(page)).to_have_text([role.title for role in fitting])
        expect(page.locator("output")).to_have_text(f"Показано: {len(fitting)} из 12")
        page.get_by_role("button", name="Сбросить").click()
        expect(shown(page)).to_have_count(12)


def test_options_say_how_many_cards_they_would_leave(opened: Opened, handbook: Handbook) -> None:
    page = opened("roles/")
    page.get_by_label("Размер центра").select_option("small")
    small = [role for role in handbook.roles if "small" in role.sizes]
    for name, attribute in (("department", "department"), ("grade", "grade")):
        for option in page.locator(f"[name={name}] option").all():
            value = option.get_attribute("value")
            fitting = [role for role in small if not value or getattr(role, attribute) == value]
            expect(option).to_have_text(ends_with(f"({len(fitting)})"))


def test_choice_survives_in_the_address(opened: Opened) -> None:
    page = opened("roles/")
    page.get_by_label("Подразделение").select_option("operations")
    page.get_by_label("Размер центра").select_option("small")
    expect(page).to_have_url(ends_with("roles/?department=operations&size=small"))
    left = shown(page).all_inner_texts()
    page.reload()
    expect(shown(page)).to_have_text(left)
    expect(page.get_by_label("Размер центра")).to_have_value("small")
    page.get_by_role("button", name="Сбросить").click()
    expect(page).to_have_url(ends_with("roles/"))


def test_unknown_choice_in_the_address_is_no_choice(opened: Opened) -> None:
    page = opened("roles/?department=nowhere")
    expect(shown(page)).to_have_count(12)
    expect(page.get_by_label("Подразделение")).to_have_value("")


def test_empty_departments_lose_heading_and_place_in_the_contents(opened: Opened) -> None:
    page = opened("roles/?department=people")
    expect(page.locator("h2:visible")).to_have_count(1)
    contents = page.get_by_role("navigation", name="На этой странице").get_by_role("link")
    expect(contents).to_have_count(1)
    expect(contents).to_have_text("Персонал и обучение")


def test_nothing_left_says_so_and_offers_a_way_back(opened: Opened) -> None:
    page = opened("roles/?department=people&channel=social")
    expect(shown(page)).to_have_count(0)
    expect(page.get_by_text("Такой должности нет.")).to_be_visible()
    assert faults(page) == []
    page.get_by_role("button", name="сбросьте все").click()
    expect(shown(page)).to_have_count(12)
    expect(page.get_by_text("Такой должности нет.")).to_be_hidden()


def test_keyboard_alone_narrows_and_selects_keep_their_width(opened: Opened) -> None:
    page = opened("roles/", viewport=PHONE)
    selects = page.locator("select")
    before = [select.bounding_box() for select in selects.all()]
    selects.first.focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("output")).not_to_have_text("Показано: 12 из 12")
    assert [select.bounding_box() for select in selects.all()] == before


def test_without_scripts_every_card_is_there_and_no_form(opened: Opened) -> None:
    page = opened("roles/", java_script_enabled=False)
    expect(shown(page)).to_have_count(12)
    expect(page.locator("form.filters")).to_be_hidden()
