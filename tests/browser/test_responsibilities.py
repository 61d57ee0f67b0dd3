"""The matrix of responsibilities as a reader uses it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.accessibility import faults
from tests.browser.conftest import DESKTOP, PHONE, Opened
from tests.browser.waiting import DRAWN, ends_with, expect_no_sideways_scroll

PAGE = "structure/responsibilities/"


def rows(page: Page) -> Locator:
    """The processes of the matrix on view."""
    return page.locator("tr[data-process]:visible")


def test_position_is_told_in_words_and_its_column_marked(opened: Opened) -> None:
    page = opened(PAGE)
    positions = page.get_by_role("combobox", name="Должность")
    positions.select_option("coach")
    expect(rows(page).first).to_have_attribute("data-process", "daily-targets")
    expect(page.locator("tr[data-process=forecast]:visible")).to_have_count(0)
    share = page.locator(".shares [data-role=coach]").locator("visible=true")
    expect(share).to_contain_text("Эскалированные обращения")
    expect(page.locator(".shares [data-role=agent]").locator("visible=true")).to_have_count(0)
    marked = page.locator("td.chosen").locator("visible=true")
    expect(marked).to_have_count(rows(page).count())
    expect(page.locator("#forecast")).to_be_hidden()
    page.reload()
    expect(positions).to_have_value("coach")
    page.get_by_role("button", name="Сбросить").click()
    expect(rows(page)).to_have_count(page.locator(".process").count())
    expect(page.locator("td.chosen")).to_have_count(0)


def test_copied_rows_stay_rows(opened: Opened) -> None:
    page = opened(PAGE)
    row = page.locator("tr[data-process=daily-targets]").locator("visible=true")
    row.evaluate("row => getSelection().selectAllChildren(row)")
    copied = page.evaluate("getSelection().toString()").split("\t")
    assert len(copied) == row.locator("th, td").count()
    assert "A отвечает, R исполняет" in copied
    assert not [cell for cell in copied if "\n" in cell]


def test_size_of_centre_is_chosen_by_keyboard_and_kept(opened: Opened) -> None:
    page = opened(PAGE)
    page.get_by_role("radio", name="Крупный центр").focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    table = page.get_by_role("table").locator("visible=true")
    expect(table.get_by_role("columnheader")).to_have_count(5)
    expect(page).to_have_url(ends_with("?size=small"))
    page.reload()
    expect(page.get_by_role("radio", name="Малый центр")).to_be_checked()
    expect(page.get_by_text("Менеджер контакт-центра работает и вместо")).to_be_visible()
    page.get_by_role("radio", name="Крупный центр").check()
    assert page.url.endswith(PAGE)


def test_choice_of_size_leaves_the_page_where_it_is(opened: Opened) -> None:
    page = opened(PAGE)
    page.get_by_text("от 31 до 150 операторов").first.click()
    expect(page.get_by_role("radio", name="Средний центр")).to_be_checked()
    page.evaluate(DRAWN)
    assert page.evaluate("scrollY") == 0


def test_size_goes_along_to_the_chart_and_back(opened: Opened) -> None:
    page = opened(f"{PAGE}?size=small")
    page.get_by_role("link", name="Оргструктура").first.click()
    expect(page.get_by_role("radio", name="Малый центр")).to_be_checked()
    page.get_by_role("radio", name="Средний центр").check()
    page.locator("#sizes ~ p").get_by_role("link", name="Ответственность").click()
    expect(page.get_by_role("radio", name="Средний центр")).to_be_checked()


def test_process_is_told_as_the_chosen_size_shares_it(opened: Opened) -> None:
    page = opened(PAGE)
    card = page.locator("#schedule")
    parts = card.locator("dl:visible")
    expect(parts).to_have_count(1)
    expect(parts).to_contain_text("Аналитик по планированию ресурсов")
    expect(card).to_contain_text("Малый центр: отвечает", use_inner_text=True)
    page.get_by_role("radio", name="Малый центр").check()
    expect(parts).to_have_count(1)
    expect(parts).not_to_contain_text("Аналитик")
    expect(card).to_contain_text(
        "аналитика по планированию ресурсов — Менеджер контакт-центра", use_inner_text=True
    )


def test_position_that_a_small_centre_lacks(opened: Opened) -> None:
    page = opened(f"{PAGE}?role=coach&centre=small")  # as in links of old
    share = page.locator(".shares [data-role=coach]").locator("visible=true")
    expect(share).to_contain_text("этой должности нет. Вместо неё — Руководитель команды")
    expect(rows(page)).to_have_count(0)


def test_link_from_a_duty_leads_to_the_process(opened: Opened) -> None:
    page = opened("roles/team-leader/")
    page.locator(".duties").get_by_role("link", name="Обратная связь оператору").click()
    expect(page).to_have_url(ends_with(f"{PAGE}#feedback"))
    expect(page.locator("#feedback")).to_be_in_viewport()


def test_link_to_a_process_that_filters_hide_shows_it(opened: Opened) -> None:
    page = opened(f"{PAGE}?area=day")
    expect(page.locator("#feedback")).to_be_hidden()
    page.evaluate("location.hash = 'feedback'")
    expect(page.locator("#feedback")).to_be_in_viewport()


def test_on_a_phone_the_matrix_narrows_to_the_chosen_position(opened: Opened) -> None:
    page = opened(f"{PAGE}?role=team-leader", viewport=PHONE)
    heads = page.locator("thead th").locator("visible=true")
    expect(heads).to_have_text(["Процесс", "Руководитель команды"])
    expect_no_sideways_scroll(page, PHONE["width"])


def test_without_scripts_everything_is_there(opened: Opened) -> None:
    page = opened(PAGE, java_script_enabled=False)
    expect(page.locator(".filters")).to_be_hidden()
    page.get_by_text("Малый центр", exact=False).first.click()
    expect(page.get_by_text("Менеджер контакт-центра работает и вместо")).to_be_visible()
    page.get_by_text("То же по должностям").locator("visible=true").click()
    expect(page.locator(".shares [data-role=agent]").locator("visible=true")).to_have_count(1)
    expect(page.locator("#feedback")).to_be_visible()
    page.locator("#feedback summary").click()
    expect(page.locator("#feedback").get_by_text("о том, как работать лучше")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_nothing_is_out_of_reach(opened: Opened, viewport: object, scheme: str) -> None:
    page = opened(
        f"{PAGE}?role=team-leader&size=medium#feedback", viewport=viewport, color_scheme=scheme
    )
    for summary in page.locator("#feedback summary").all():
        summary.click()
    assert faults(page) == []
