"""The comparison as a reader uses it: choose, share, reload, read on a phone, print, no scripts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from macros.model.handbook import Handbook
from tests.browser.accessibility import faults_in_every_look
from tests.browser.conftest import PHONE, Opened
from tests.browser.waiting import ends_with, expect_no_sideways_scroll, layout_shift, resize

TWO = "compare/?roles=agent,team-leader"
THREE = "compare/?roles=coach,instructor,agent"
CUT = "(all) => all.filter((e) => e.scrollWidth > e.clientWidth).map((e) => e.textContent)"


def slot(page: Page, name: str) -> Locator:
    return page.get_by_label(f"{name} должность")


def row(page: Page, title: str) -> Locator:
    return page.locator(".result tr", has=page.locator(f"th:has-text('{title}')"))


def heads(page: Page) -> Locator:
    return page.locator(".result thead th + th")


def test_two_choices_make_a_table_and_stand_in_the_address(opened: Opened) -> None:
    page = opened("compare/")
    expect(page.get_by_text("Какие должности путают")).to_be_visible()
    slot(page, "Первая").select_option("agent")
    slot(page, "Вторая").select_option("team-leader")
    expect(heads(page)).to_have_text(["Оператор контакт-центра", "Руководитель команды"])
    expect(page).to_have_url(ends_with("/compare/?roles=agent,team-leader"))
    expect(page).to_have_title(re.compile("^Оператор контакт-центра и Руководитель команды — "))
    expect(page.get_by_text("Какие должности путают")).to_be_hidden()
    page.reload()
    expect(slot(page, "Вторая")).to_have_value("team-leader")
    expect(heads(page)).to_have_text(["Оператор контакт-центра", "Руководитель команды"])


def test_table_says_what_the_data_say(opened: Opened, handbook: Handbook) -> None:
    page = opened(THREE)
    expect(heads(page)).to_have_count(3)
    table = " ".join(page.locator(".result table").inner_text().replace("\xa0", " ").split())
    for role in map(handbook.role, ("coach", "instructor", "agent")):
        texts = (*role.duties.all, *role.education, *role.knowledge, *role.rights, *role.liability)
        for text in (role.purpose, *role.experience.required, *texts):
            assert text in table
        for required in role.skills:
            assert handbook.skill(required.skill).title in table
        for kpi in role.kpis:
            assert handbook.kpi(kpi).title in table


def test_differences_come_first_in_words_and_equal_rows_say_so(opened: Opened) -> None:
    page = opened("compare/?roles=instructor,coach")
    expect(row(page, "Ступень")).to_contain_text("совпадает")
    expect(row(page, "Слушание")).to_contain_text("на уровень выше")
    expect(row(page, "Техническая грамотность")).to_contain_text("на уровень выше")
    expect(row(page, "Эмпатия")).to_contain_text("назван только здесь")
    for body in page.locator(".result tbody").all():
        same = ["совпадает" in text for text in body.locator("tr:has(td)").all_inner_texts()]
        assert same == sorted(same)
    names = page.locator(".result tbody").first.locator("th[scope=row]").all_inner_texts()
    page.get_by_label("Сначала различия").uncheck()
    expect(page).to_have_url(ends_with("?roles=instructor,coach&order=plain"))
    expect(page.locator(".result tbody").first.locator("th[scope=row]").nth(1)).to_have_text(
        "Ступень"
    )
    assert names[1] != "Ступень"
    page.reload()
    expect(page.get_by_label("Сначала различия")).not_to_be_checked()


def test_a_role_cannot_be_chosen_twice(opened: Opened) -> None:
    page = opened(TWO)
    chosen = slot(page, "Вторая").locator("option[value=agent]")
    expect(chosen).to_be_disabled()
    expect(slot(page, "Первая").locator("option[value=agent]")).to_be_enabled()
    page = opened("compare/?roles=agent,agent,coach")
    expect(heads(page)).to_have_count(2)


def test_third_role_is_added_moved_to_the_front_and_taken_away_by_keyboard(opened: Opened) -> None:
    page = opened(TWO)
    expect(slot(page, "Третья")).to_be_hidden()
    page.get_by_role("button", name="Добавить третью").focus()
    page.keyboard.press("Enter")
    expect(slot(page, "Третья")).to_be_focused()
    page.keyboard.press("ArrowDown")  # the first of the list
    expect(heads(page)).to_have_count(3)
    expect(page).to_have_url(ends_with("?roles=agent,team-leader,customer-service-director"))
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Поставить первой").last).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(ends_with("?roles=customer-service-director,agent,team-leader"))
    expect(slot(page, "Первая")).to_be_focused()
    expect(heads(page).first).to_have_text("Директор по обслуживанию клиентов")
    page.get_by_role("button", name="Убрать").first.press("Enter")
    expect(page).to_have_url(ends_with("?roles=agent,team-leader"))
    expect(slot(page, "Третья")).to_be_hidden()
    expect(slot(page, "Первая")).to_be_focused()


def test_confused_pair_is_told_apart_and_a_step_leads_to_the_career_page(opened: Opened) -> None:
    page = opened("compare/?roles=coach,instructor")
    expect(page.locator(".notes")).to_contain_text("Не путать. Наставник команды помогает")
    link = page.locator(".notes").get_by_role("link", name="Наставник команды → Инструктор")
    expect(link).to_have_attribute("href", re.compile(r"^\.\./career/\?from=coach&to=instructor"))


def test_role_page_leads_here_and_the_empty_place_invites_with_neighbours(opened: Opened) -> None:
    page = opened("roles/coach/")
    page.get_by_role("link", name="Сравнить с другой должностью").click()
    expect(slot(page, "Первая")).to_have_value("coach")
    near = page.locator(".near")
    expect(near).to_contain_text("Инструктор по обучению — эти должности путают")
    expect(near).to_contain_text("Оператор контакт-центра — отсюда приходят")
    near.get_by_role("link", name="Инструктор по обучению").click()
    expect(heads(page)).to_have_text(["Наставник команды", "Инструктор по обучению"])


def test_ready_pair_opens_whole(opened: Opened) -> None:
    page = opened("compare/")
    pair = page.locator("#manager-and-operations-manager")
    pair.get_by_text("Чем различаются").click()
    expect(pair.get_by_role("row", name="Подчиняется").or_(pair.locator("table"))).to_be_visible()
    pair.get_by_role("link", name="Сравнить целиком").click()
    expect(heads(page)).to_have_count(2)


def test_unknown_and_superfluous_roles_are_named_and_the_rest_is_shown(opened: Opened) -> None:
    page = opened("compare/?roles=agent,<b>x</b>,coach,manager,instructor")
    warning = page.get_by_role("alert")
    expect(warning).to_contain_text("В справочнике нет: <b>x</b>.")
    expect(warning).to_contain_text("не показано: Инструктор по обучению")
    expect(heads(page)).to_have_count(3)
    slot(page, "Третья").select_option("team-leader")
    expect(warning).to_be_hidden()
    expect(page).to_have_url(ends_with("?roles=agent,coach,team-leader"))


def test_profile_that_does_not_load_is_told_of(opened: Opened) -> None:
    page = opened("compare/?roles=agent")
    page.route("**/coach.json", lambda route: route.fulfill(body="нет"))
    slot(page, "Вторая").select_option("coach")
    expect(page.get_by_role("alert")).to_contain_text("Сведения не загрузились")
    page.unroute("**/coach.json")
    slot(page, "Вторая").select_option("team-leader")
    expect(heads(page)).to_have_count(2)
    expect(page.get_by_role("alert")).to_be_hidden()


def test_link_is_copied(opened: Opened) -> None:
    page = opened(TWO, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Скопировать ссылку").click()
    expect(page.get_by_text("Ссылка скопирована.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_link_is_selected_where_the_clipboard_is_denied(opened: Opened) -> None:
    page = opened(TWO)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    page.get_by_role("button", name="Скопировать ссылку").click()
    expect(page.get_by_text("адрес выделен")).to_be_visible()
    field = page.get_by_label("Ссылка на это сравнение")
    assert page.evaluate("getSelection().toString()") == page.url == field.input_value()


def test_only_the_chosen_roles_are_loaded(opened: Opened) -> None:
    page = opened(TWO)
    expect(heads(page)).to_have_count(2)
    loaded = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    names = {Path(name).name for name in loaded if "/assets/data/" in name}
    assert names == {"agent.json", "team-leader.json"}


@pytest.mark.parametrize("where", ["compare/?roles=agent", TWO, THREE])
def test_chosen_comparison_is_for_everyone(opened: Opened, where: str) -> None:
    page = opened(where, reduced_motion="reduce")
    expect(page.locator(".result h2")).to_be_visible()
    assert faults_in_every_look(page) == []
    for width in (320, 390, 640, 820, 1024, 1280):
        resize(page, {"width": width, "height": 800})
        expect_no_sideways_scroll(page, width)
        assert page.locator(".result td").evaluate_all(CUT) == [], width


def test_phone_names_the_role_on_each_block(opened: Opened) -> None:
    page = opened(TWO, viewport=PHONE)
    expect(page.locator(".result thead")).to_be_hidden()
    cells = row(page, "Назначение").locator("td")
    first, second = (cells.nth(i).bounding_box() or {} for i in range(2))
    assert first["x"] == second["x"]
    assert second["y"] >= first["y"] + first["height"]
    label = cells.first.evaluate("(cell) => getComputedStyle(cell, '::before').content")
    assert "Оператор" in label


def test_nothing_moves_while_a_shared_link_opens(opened: Opened) -> None:
    page = opened(TWO, viewport=PHONE)
    assert layout_shift(page) == 0


def test_paper_shows_the_table_without_controls(opened: Opened) -> None:
    page = opened(THREE)
    page.emulate_media(media="print")
    expect(page.locator(".choice")).to_be_hidden()
    expect(page.locator(".result thead")).to_be_visible()
    assert row(page, "Назначение").evaluate("(row) => getComputedStyle(row).display") == "table-row"
    assert len(page.pdf(format="A4")) > 10_000


def test_without_scripts_pairs_and_the_way_to_everything_are_there(opened: Opened) -> None:
    page = opened(TWO, java_script_enabled=False)
    expect(page.locator(".choice")).to_be_hidden()
    pair = page.locator("#coach-and-instructor").or_(page.locator("#instructor-and-coach"))
    pair.get_by_text("Чем различаются").click()
    expect(pair.locator("table")).to_contain_text("назван только здесь")
    expect(page.get_by_role("link", name="«Карьера»")).to_be_visible()
    expect(page.get_by_role("link", name="матрицу")).to_be_visible()
    expect(page.get_by_role("link", name="Сравнить целиком")).to_have_count(0)
