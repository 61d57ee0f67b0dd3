"""«Проверьте себя» on the page of a position."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from macros.model.handbook import Handbook
from tests.browser.accessibility import faults_in_every_look
from tests.browser.conftest import PHONE, Opened
from tests.browser.waiting import ends_with, expect_no_sideways_scroll

SOME = "roles/agent/#gap&me=active-listening.3,empathy.1,patience.2"


def rate(page: Page, skill: str, level: int) -> None:
    page.locator(f'.gap input[name="{skill}"][value="{level}"]').check()


def answer(page: Page) -> Locator:
    return page.locator(".gap__sum")


def all_as_required(handbook: Handbook, role: str) -> str:
    return ",".join(f"{need.skill}.{need.level}" for need in handbook.role(role).skills)


def test_way_back_keeps_what_was_ticked_since(opened: Opened) -> None:
    page = opened("roles/agent/#gap&me=empathy.1")
    page.evaluate("window.stayed = true")
    page.evaluate("location.hash = 'career'")
    page.wait_for_function("location.hash.startsWith('#career&me')")
    page.locator(".gap [name=patience][value='2']").check(force=True)
    page.go_back()
    page.wait_for_function("location.hash.includes('patience.2')")
    assert page.evaluate("window.stayed")


def test_signs_of_a_link_may_come_as_codes(opened: Opened) -> None:
    page = opened("roles/agent/#gap&me=empathy.2%2Cpatience.3")
    expect(page.locator(".gap [name=patience][value='3']")).to_be_checked()


def test_ticking_tells_what_is_missing(opened: Opened, handbook: Handbook) -> None:
    page = opened("roles/agent/")
    expect(answer(page)).to_contain_text("Пока ничего не отмечено", use_inner_text=True)
    expect(page.locator(".gap__next")).to_be_hidden()
    rate(page, "empathy", 1)
    rate(page, "patience", 2)
    rate(page, "active-listening", 4)
    expect(answer(page)).to_contain_text(
        "Отмечено навыков: 3 из 8. Ниже требуемого: 2, не хватает уровней: 3.", use_inner_text=True
    )
    item = page.locator(".gap__list").first.locator("li").first
    expect(item).to_contain_text(
        "Эмпатия: с уровня «1 Знаком» до «3 Владеет».", use_inner_text=True
    )
    expect(item).to_contain_text(handbook.skill("empathy").behaviour(3)[:40], use_inner_text=True)
    link = item.get_by_role("link", name="Эмпатия")
    assert link.evaluate("e => e.href").endswith("/skills/empathy/")
    expect(page).to_have_url(ends_with("#gap&me=active-listening.4,empathy.1,patience.2"))


def test_the_behaviour_of_the_chosen_level_stands_under_it(
    opened: Opened, handbook: Handbook
) -> None:
    page = opened("roles/agent/")
    row = page.locator('tr[data-skill="empathy"]')
    for level in (1, 4, 2):
        rate(page, "empathy", level)
        expect(row.locator("[data-at]:visible")).to_contain_text(
            handbook.skill("empathy").behaviour(level), use_inner_text=True
        )


def test_answers_come_back_from_the_address(opened: Opened) -> None:
    page = opened(SOME)
    expect(answer(page)).to_contain_text("3 из 8", use_inner_text=True)
    told = answer(page).inner_text()
    page.reload()
    expect(answer(page)).to_have_text(told, use_inner_text=True)
    expect(page.locator(".gap input:checked")).to_have_count(3)


def test_answers_are_not_sent(opened: Opened) -> None:
    page = opened("roles/agent/")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(f"{request.url} {request.headers}"))
    rate(page, "empathy", 1)
    page.reload()
    expect(answer(page)).to_contain_text("1 из 8", use_inner_text=True)
    page.locator(".gap details").first.get_by_role("link", name="Проверить себя").click()
    expect(answer(page)).to_contain_text("1 из", use_inner_text=True)
    assert len(sent) > 1
    assert not [request for request in sent if "empathy" in request]


def test_answers_stay_when_another_section_is_opened(opened: Opened) -> None:
    page = opened(SOME)
    expect(page.locator("h2#gap")).to_be_in_viewport()
    page.locator(".contents").get_by_role("link", name="Карьера").click()
    expect(page).to_have_url(re.compile("#career&me=active-listening"))
    page.reload()
    expect(page.locator(".gap input:checked")).to_have_count(3)
    expect(page.locator("h2#career")).to_be_in_viewport()


def test_older_links_have_the_answers_before_the_section(opened: Opened) -> None:
    page = opened("roles/agent/?me=active-listening.3,empathy.1#gap")
    expect(page.locator(".gap input:checked")).to_have_count(2)
    expect(page).to_have_url(ends_with("roles/agent/#gap&me=active-listening.3,empathy.1"))


def test_another_link_brings_other_answers(opened: Opened) -> None:
    page = opened(SOME)
    page.evaluate("location.hash = 'gap&me=empathy.2'")
    expect(page.locator(".gap input:checked")).to_have_count(1)


@pytest.mark.parametrize(
    "answers",
    ["me=empathy.9", "me=nothing.2", "me=<b>.1,empathy.1", "me=empathy", 'me="].1,empathy.2'],
)
def test_senseless_parts_of_the_address_are_left_out(opened: Opened, answers: str) -> None:
    page = opened(f"roles/agent/#gap&{answers}")
    expect(answer(page)).to_contain_text("Часть адреса не разобрана", use_inner_text=True)
    rate(page, "patience", 3)
    expect(answer(page)).not_to_contain_text("Часть адреса", use_inner_text=True)
    expect(page).to_have_url(re.compile(r"patience\.3"))
    expect(page).not_to_have_url(re.compile("nothing"))


def test_nearest_next_role_has_the_fewest_missing_levels(
    opened: Opened, handbook: Handbook
) -> None:
    agent = handbook.role("agent")
    page = opened(f"roles/agent/#gap&me={all_as_required(handbook, 'agent')}")
    expect(answer(page)).to_contain_text("всего хватает", use_inner_text=True)
    expected = {}
    for step in agent.career.to:
        target = handbook.role(step.role)
        levels = ((n.level, agent.requires(n.skill)) for n in target.skills)
        expected[target.title] = sum(max(0, n - (own.level if own else 0)) for n, own in levels)
    summaries = page.locator(".gap__next summary")
    shown = [text.replace("\u00a0", " ") for text in summaries.all_inner_texts()]
    for text, (title, count) in zip(
        shown, sorted(expected.items(), key=lambda pair: pair[1]), strict=True
    ):
        assert title in text
        assert f"не хватает уровней: {count}" in text
    assert [("ближайшая" in text) for text in shown] == [True, False, False, False]
    expect(page.locator(".gap details").first).to_have_attribute("open", "")


def test_answers_go_along_to_the_page_of_the_next_role(opened: Opened) -> None:
    page = opened(SOME)
    page.locator(".gap details").first.get_by_role("link", name="Проверить себя").click()
    page.wait_for_url("**/roles/coach/#gap&me=**")
    expect(answer(page)).to_contain_text("Отмечено навыков: 3 из", use_inner_text=True)
    expect(page.locator(".gap input[name=empathy]:checked")).to_have_value("1")


def test_levels_of_skills_that_only_next_roles_need_are_kept(opened: Opened) -> None:
    page = opened("roles/agent/#gap&me=empathy.3,forecasting.2")
    planning = page.locator(".gap details", has_text="Аналитик по планированию ресурсов")
    planning.locator("summary").click()
    expect(planning).to_contain_text("с уровня «2 Работает»", use_inner_text=True)
    rate(page, "patience", 3)
    expect(page).to_have_url(re.compile(r"patience\.3.*forecasting\.2"))


def test_the_top_says_that_nothing_follows(opened: Opened, handbook: Handbook) -> None:
    top = "customer-service-director"
    page = opened(f"roles/{top}/#gap&me={all_as_required(handbook, top)}")
    expect(page.locator(".gap__next")).to_contain_text(
        "Следующая ступень — вне справочника.", use_inner_text=True
    )


def test_keyboard_alone_ticks_and_clears(opened: Opened) -> None:
    page = opened("roles/agent/")
    page.locator(".gap input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".gap input:checked")).to_have_value("2")
    expect(page).to_have_url(re.compile(r"/#gap&me=[a-z-]+\.2$"))
    before = page.url
    page.keyboard.press("Enter")
    assert page.url == before  # Enter sends no form
    expect(answer(page)).to_contain_text("Отмечено навыков: 1", use_inner_text=True)
    page.get_by_role("button", name="Очистить").focus()
    page.keyboard.press("Enter")
    expect(answer(page)).to_contain_text("Пока ничего не отмечено", use_inner_text=True)
    expect(page).not_to_have_url(re.compile("me="))


def test_the_link_is_copied_or_else_selected(opened: Opened) -> None:
    page = opened(SOME, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Скопировать ссылку с ответами").click()
    expect(page.locator("form").get_by_text("Ссылка скопирована.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.url
    page = opened(SOME)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    page.get_by_role("button", name="Скопировать ссылку с ответами").click()
    field = page.get_by_label("Адрес с вашими ответами")
    expect(field).to_have_value(page.url)
    assert page.evaluate("getSelection().toString()") == page.url


def test_a_thumb_hits_every_level_on_a_phone(opened: Opened) -> None:
    page = opened("roles/agent/", viewport=PHONE, has_touch=True)
    for label in page.locator(".gap fieldset").first.locator("label").all():
        box = label.bounding_box()
        assert box is not None
        assert box["width"] >= 44
        assert box["height"] >= 44
    page.locator(".gap fieldset label").nth(3).tap()
    expect(answer(page)).to_contain_text("1 из 8", use_inner_text=True)
    expect_no_sideways_scroll(page, PHONE["width"])


def test_without_scripts_the_levels_are_there_to_read(opened: Opened, handbook: Handbook) -> None:
    page = opened("roles/agent/", java_script_enabled=False)
    gap = page.locator(".gap")
    text = gap.inner_text().replace("\u00a0", " ")
    for need in handbook.role("agent").skills:
        assert handbook.skill(need.skill).behaviour(need.level) in text
    expect(gap.locator("input:visible, button:visible")).to_have_count(0)
    gap.get_by_role("link", name="файле самооценки").click()
    expect(page).to_have_url(ends_with("#documents"))


def test_only_what_was_answered_is_printed(opened: Opened) -> None:
    page = opened("roles/agent/")
    page.emulate_media(media="print")
    expect(page.locator(".gap")).to_be_hidden()
    expect(page.locator("#gap")).to_be_hidden()
    page = opened(SOME)
    page.emulate_media(media="print")
    expect(page.locator("#gap")).to_be_visible()
    expect(page.locator(".gap label:visible")).to_have_count(3)
    expect(answer(page)).to_be_visible()
    expect(page.get_by_role("button", name="Очистить")).to_be_hidden()


def test_axe_finds_nothing_in_the_answer(opened: Opened) -> None:
    page = opened(SOME, reduced_motion="reduce")
    assert faults_in_every_look(page) == []
