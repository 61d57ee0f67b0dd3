"""The career page: choosing a way, the map, the address, printing, no scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import faults_in_every_look
from tests.browser.conftest import PHONE, Opened
from tests.browser.waiting import ends_with, expect_no_sideways_scroll

WAY = "career/?from=agent&to=manager"


def visible_steps(page: Page) -> list[str]:
    found: list[str] = page.eval_on_selector_all(
        ".step", "steps => steps.filter(s => s.checkVisibility()).map(s => s.dataset.step)"
    )
    return found


def marked(page: Page, kind: str) -> set[str]:
    return set(
        page.eval_on_selector_all(
            f".map__drawing .on[data-{kind}]", f"all => all.map(e => e.dataset.{kind})"
        )
    )


def test_choosing_both_shows_the_shortest_way_with_its_sum(opened: Opened) -> None:
    page = opened("career/")
    everything = visible_steps(page)
    page.get_by_label("Я сейчас").select_option(label="Оператор контакт-центра")
    page.get_by_label("Хочу стать").select_option(label="Менеджер контакт-центра")
    told = page.locator(".route")
    expect(told).to_contain_text(
        "Оператор контакт-центра → Руководитель команды → Менеджер контакт-центра",
        use_inner_text=True,
    )
    expect(told).to_contain_text(
        "Шагов: 2. Подрастить навыков: 10, уровней в сумме: 29.", use_inner_text=True
    )
    assert visible_steps(page) == ["agent--team-leader", "team-leader--manager"]
    for step in page.locator(".step:visible").all():
        expect(step).to_have_attribute("open", "")
    assert marked(page, "step") == {"agent--team-leader", "team-leader--manager"}
    assert marked(page, "role") == {"agent", "team-leader", "manager"}
    expect(page).to_have_url(ends_with("?from=agent&to=manager"))
    page.get_by_role("button", name="Сбросить").click()
    expect(page).to_have_url(ends_with("career/"))
    expect(page.locator(".step:visible")).to_have_count(len(everything))
    assert visible_steps(page) == everything
    expect(page.locator(".map__drawing .on[data-role]")).to_have_count(0)


def test_the_way_comes_back_from_the_address(opened: Opened) -> None:
    page = opened("career/?from=coach&to=hr-specialist")
    steps = ["coach--instructor", "instructor--hr-specialist"]
    assert visible_steps(page) == steps
    page.reload()
    assert visible_steps(page) == steps
    expect(page.get_by_label("Хочу стать")).to_have_value("hr-specialist")


def test_what_was_learnt_before_is_not_counted_twice(opened: Opened) -> None:
    page = opened("career/?from=coach&to=hr-specialist")
    earlier = page.locator(".step__earlier:visible").first
    expect(earlier).to_contain_text("раньше на этом пути: 3", use_inner_text=True)
    told = page.locator(".route [data-case=path]").inner_text().replace("\u00a0", " ")
    sums = page.locator(".step:visible").evaluate_all("all => all.map(s => +s.dataset.levels)")
    assert int(told.split("в сумме: ")[1].split(".")[0]) < sum(sums)


def test_no_way_is_said_and_others_are_offered(opened: Opened) -> None:
    page = opened("career/?from=manager&to=agent")
    told = page.locator(".route")
    expect(told).to_contain_text("шаги в справочнике не ведут", use_inner_text=True)
    told.get_by_role("link", name="Руководитель контакт-центра").click()
    expect(page.locator(".route")).to_contain_text("Шагов: 1.", use_inner_text=True)
    assert visible_steps(page) == ["manager--head-of-contact-centre"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("from=hr-specialist&to=agent", "шагов дальше нет"),
        ("from=agent&to=agent", "одна и та же должность"),
        ("from=team-leader", "можно дойти до должностей: Менеджер контакт-центра, Инструктор"),
        ("to=team-leader", "приходят из должностей: Оператор"),
        ("to=agent", "шаги в справочнике не ведут"),
        ("from=astronaut&to=<b>", "Должности из адреса в справочнике нет"),
    ],
)
def test_other_choices_are_answered_in_words(opened: Opened, query: str, words: str) -> None:
    page = opened(f"career/?{query}")
    expect(page.locator(".route")).to_contain_text(words, use_inner_text=True)
    expect(page.locator(".route > :visible")).to_have_count(1)


def test_pointing_at_a_role_tells_its_moves(opened: Opened) -> None:
    page = opened("career/", reduced_motion="reduce")
    stop = page.locator('.stop[data-role="team-leader"]')
    hint = page.locator(".map__hint:visible")
    expect(hint).to_contain_text("Наведите на должность", use_inner_text=True)
    stop.hover()
    expect(hint).to_contain_text("Откуда: Оператор контакт-центра", use_inner_text=True)
    expect(hint).to_contain_text("Куда: Менеджер контакт-центра", use_inner_text=True)
    assert "team-leader--manager" in marked(page, "step")
    page.locator("h1").hover()
    expect(hint).to_contain_text("Наведите на должность", use_inner_text=True)
    stop.focus()
    expect(hint).to_contain_text("Куда: Менеджер контакт-центра", use_inner_text=True)
    assert "Куда: Менеджер" in stop.evaluate(
        "e => document.getElementById(e.getAttribute('aria-describedby')).textContent"
    )


def test_keyboard_alone_chooses_a_way_and_opens_a_step(opened: Opened) -> None:
    page = opened("career/")
    page.get_by_label("Я сейчас").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    expect(page.locator(".route")).to_contain_text("Шагов: 1.", use_inner_text=True)
    summary = page.locator(".step:visible summary")
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".step:visible")).not_to_have_attribute("open", "")
    page.keyboard.press("Enter")
    expect(page.locator(".step:visible")).to_have_attribute("open", "")


def test_a_link_to_a_step_opens_it(opened: Opened) -> None:
    page = opened("roles/agent/")
    page.locator('a[href$="career/#agent--coach"]').last.click()
    page.wait_for_url("**/career/#agent--coach")
    expect(page.locator('[data-step="agent--coach"] table')).to_be_in_viewport()


def test_a_link_to_what_the_choice_hides_drops_the_choice(opened: Opened) -> None:
    page = opened(WAY)
    page.locator('.stop[data-role="operations-manager"]').click()
    expect(page.locator("#operations-manager")).to_be_in_viewport()
    expect(page.get_by_label("Я сейчас")).to_have_value("")


def test_a_phone_shows_a_list_by_grade_in_place_of_the_map(opened: Opened) -> None:
    page = opened(WAY, viewport=PHONE)
    expect(page.locator(".map")).to_be_hidden()
    rungs = page.locator(".rungs")
    expect(rungs).to_be_visible()
    expect(rungs.locator("[data-step].on")).to_have_count(2)
    expect_no_sideways_scroll(page, PHONE["width"])


def test_without_scripts_everything_is_there_and_no_control_is_dead(opened: Opened) -> None:
    page = opened("career/", java_script_enabled=False)
    expect(page.locator(".map")).to_be_visible()
    expect(page.get_by_label("Я сейчас")).to_be_hidden()
    expect(page.locator(".map__hint:visible")).to_have_count(0)
    step = page.locator('[data-step="agent--team-leader"].step')
    step.locator("summary").click()
    expect(step).to_contain_text("пока не требуется", use_inner_text=True)


def test_the_way_is_printed_open_with_its_words(opened: Opened) -> None:
    page = opened(WAY, viewport=PHONE)
    page.emulate_media(media="print")
    for part in (".map__drawing", ".route", '[id="team-leader--manager"]'):
        expect(page.locator(part)).to_be_visible()
    expect(page.get_by_label("Я сейчас")).to_be_hidden()
    page.emulate_media(media="screen")
    page.goto(page.url.split("?")[0])
    page.emulate_media(media="print")
    assert page.locator(".step__body").first.evaluate("e => e.checkVisibility()")


def test_axe_finds_nothing_on_a_chosen_way(opened: Opened) -> None:
    page = opened(WAY, reduced_motion="reduce")
    page.locator('.stop[data-role="manager"]').focus()
    assert faults_in_every_look(page) == []


def test_a_long_way_fits_a_phone(opened: Opened) -> None:
    page = opened("career/?from=agent&to=head-of-contact-centre", viewport=PHONE)
    expect(page.locator(".route")).to_contain_text("Аналитик по планированию ресурсов")
    expect_no_sideways_scroll(page, PHONE["width"])
