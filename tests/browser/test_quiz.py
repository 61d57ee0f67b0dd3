"""The start of a new hire: the choice of a position, then the questions."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from macros.model.handbook import Handbook
from macros.telling.quiz import quiz
from tests.browser.accessibility import faults_in_every_look
from tests.browser.conftest import Opened
from tests.browser.waiting import ends_with

QUIZ = "onboarding/agent/quiz/"


def form(page: Page, number: int) -> Locator:
    return page.locator(".question").nth(number)


def reply(page: Page, number: int, option: int) -> None:
    form(page, number).locator("input").nth(option).check()
    form(page, number).get_by_role("button", name="Ответить").click()


def right_answers(handbook: Handbook) -> list[int]:
    return [question.right for question in quiz(handbook, handbook.role("agent"))]


def result(page: Page) -> Locator:
    return page.locator(".quiz__end [role=status]")


def test_the_position_is_chosen_and_kept_in_the_address(opened: Opened) -> None:
    page = opened("onboarding/")
    expect(page.locator(".start__role:visible").nth(1)).to_be_visible()
    page.get_by_label("Ваша должность").select_option("agent")
    expect(page.locator(".start__role:visible")).to_have_count(1)
    expect(page.get_by_role("heading", name="Читайте в этом порядке")).to_be_visible()
    expect(page).to_have_url(ends_with("?role=agent"))
    page.reload()
    expect(page.get_by_label("Ваша должность")).to_have_value("agent")
    page.get_by_role("link", name="Вопросы новичку").click()
    expect(page.locator("h1")).to_contain_text("Оператор")


def test_an_unknown_position_in_the_address_is_named_and_all_are_shown(opened: Opened) -> None:
    page = opened("onboarding/?role=nobody")
    expect(page.locator(".start__choice [role=status]")).to_contain_text(
        "Должности из адреса здесь нет"
    )
    expect(page.locator(".start__role:visible").nth(1)).to_be_visible()


def test_an_answer_is_judged_in_words_and_explained(opened: Opened, handbook: Handbook) -> None:
    page = opened(QUIZ)
    right = right_answers(handbook)
    expect(form(page, 0).locator("details")).to_be_hidden()
    reply(page, 0, right[0])
    expect(form(page, 0).get_by_role("status")).to_have_text("Верно.", use_inner_text=True)
    expect(form(page, 0).get_by_role("link")).to_be_visible()
    reply(page, 1, (right[1] + 1) % 3)
    letter = "АБВГ"[right[1]]
    expect(form(page, 1).get_by_role("status")).to_have_text(
        f"Неверно. Верный ответ — {letter}.", use_inner_text=True
    )
    expect(result(page)).to_contain_text("Отвечено: 2 из 10", use_inner_text=True)


def test_nothing_is_judged_before_an_answer_is_chosen(opened: Opened) -> None:
    page = opened(QUIZ)
    form(page, 0).get_by_role("button").click()
    expect(form(page, 0).locator("details")).to_be_hidden()
    expect(form(page, 0).get_by_role("status")).to_have_text("", use_inner_text=True)


def test_the_keyboard_alone_goes_through_all_questions_and_again(
    opened: Opened, handbook: Handbook
) -> None:
    page = opened(QUIZ, reduced_motion="reduce")
    right = right_answers(handbook)
    page.locator(".question input").first.focus()
    for number, place in enumerate(right):
        page.keyboard.press("Space")
        for _ in range(place if number >= 3 else place + 1):  # the first three are wrong
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
    expect(result(page)).to_contain_text("Верно: 7 из 10.", use_inner_text=True)
    expect(page.locator(".quiz__end")).to_be_focused()
    missed = result(page).get_by_role("link")
    expect(missed).to_have_text(["№ 1", "№ 2", "№ 3"])
    for _ in range(4):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".question input").first).to_be_focused()
    expect(page.locator(".question input:checked")).to_have_count(0)
    expect(result(page)).to_contain_text("Отвечено: 0 из 10", use_inner_text=True)


def test_nothing_is_kept(opened: Opened) -> None:
    page = opened(QUIZ)
    reply(page, 0, 0)
    expect(result(page)).to_contain_text("Отвечено: 1 из 10", use_inner_text=True)
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    expect(page).to_have_url(ends_with(QUIZ))
    page.reload()
    expect(page.locator(".question input:checked")).to_have_count(0)


def test_without_scripts_the_answers_unfold(opened: Opened, handbook: Handbook) -> None:
    page = opened(QUIZ, java_script_enabled=False)
    expect(page.locator(".question input:visible, .question button:visible")).to_have_count(0)
    form(page, 0).locator("summary").click()
    letter = "АБВГ"[right_answers(handbook)[0]]
    expect(form(page, 0).locator("details")).to_contain_text(
        f"Верный ответ — {letter}.", use_inner_text=True
    )
    expect(
        opened("onboarding/", java_script_enabled=False).locator("summary").first
    ).to_be_visible()


def test_axe_finds_nothing_after_answers_and_an_open_position(opened: Opened) -> None:
    page = opened(QUIZ, reduced_motion="reduce")
    for number in range(10):
        reply(page, number, 0)
    expect(result(page)).to_contain_text("из 10", use_inner_text=True)
    start = opened("onboarding/?role=agent", reduced_motion="reduce")
    for shown in (page, start):
        assert faults_in_every_look(shown) == []
