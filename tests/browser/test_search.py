"""The search as people use it: opening, typing, choosing, narrowing."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from macros.model.handbook import Handbook
from tests.browser.accessibility import faults
from tests.browser.conftest import DESKTOP, PHONE, Opened
from tests.browser.waiting import ends_with

UNDERSTOOD = """async (slips) => {
    const { known, meaningOf } = await import("/assets/js/search/words.js");
    const meant = ([right, typed]) => [right, typed, meaningOf(typed).words];
    const read = slips.filter(([, typed]) => !known(typed)).map(meant);
    return [
        read.filter(([, , words]) => !words.length),
        read.filter(([right, , words]) => words.length && !words[0].startsWith(right.slice(0, 4))),
    ];
}"""
"""Slips in words, each a pair of what was meant and what was typed, that are not understood, and
those that are taken for another word."""


def find(page: Page, query: str) -> None:
    """Open the search and type, then wait for the excerpt of the first result."""
    if not page.locator("dialog.search").is_visible():
        page.keyboard.press("/")
    field = page.get_by_role("combobox", name="Что найти")
    expect(field).to_be_focused()
    field.fill(query)
    expect(page.locator(".result__text").first).not_to_be_empty()


def titles(page: Page) -> list[str]:
    return page.locator(".result__title").all_text_contents()


def test_button_of_the_header_opens_and_focus_returns(opened: Opened) -> None:
    page = opened("roles/agent/")
    button = page.get_by_role("banner").get_by_role("button", name="Найти")
    button.click()
    expect(page.get_by_role("combobox", name="Что найти")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).to_be_hidden()
    expect(button).to_be_focused()


def test_field_of_the_home_page_opens(opened: Opened) -> None:
    page = opened("")
    page.locator(".hero [data-search]").click()
    expect(page.get_by_role("dialog", name="Поиск по справочнику")).to_be_visible()


@pytest.mark.parametrize(
    "keys",
    [
        {"key": "/", "code": "Slash"},
        {"key": ".", "code": "Slash"},
        {"key": "k", "code": "KeyK", "ctrlKey": True},
        {"key": "л", "code": "KeyK", "ctrlKey": True},
    ],
    ids=["slash", "slash on a Russian keyboard", "Ctrl+K", "Ctrl+K on a Russian keyboard"],
)
def test_keys_open(opened: Opened, keys: dict[str, object]) -> None:
    page = opened("about/")
    page.locator("body").dispatch_event("keydown", keys | {"bubbles": True})
    expect(page.locator("dialog.search")).to_be_visible()


def test_keys_pressed_before_the_search_is_there_are_kept(opened: Opened) -> None:
    page = opened("about/")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/search.js", hold)
    with page.expect_request("**/search.js"):
        page.keyboard.press("/")
    page.keyboard.type("team leadd")
    page.keyboard.press("Backspace")
    held[0].continue_()
    expect(page.get_by_role("combobox", name="Что найти")).to_have_value("team lead")
    expect(page.locator(".result__title").first).to_have_text("Руководитель команды")


def test_slash_in_a_field_is_a_slash(opened: Opened) -> None:
    page = opened("roles/")
    page.evaluate("document.querySelector('article').append(document.createElement('input'))")
    page.locator("article input").last.press("/")
    expect(page.locator("article input").last).to_have_value("/")
    expect(page.locator("dialog.search")).to_be_hidden()


@pytest.mark.parametrize(
    ("path", "control"),
    [
        ("roles/", "select >> nth=0"),
        ("structure/", ".sizes input >> nth=1"),
        ("matrices/skills/", "[name=differences]"),
        ("roles/agent/", ".gap [type=radio] >> nth=0"),
    ],
)
def test_keys_open_from_a_control_that_takes_no_text(
    opened: Opened, path: str, control: str
) -> None:
    page = opened(path)
    page.locator(control).focus()
    page.keyboard.press("/")
    expect(page.locator("dialog.search")).to_be_visible()


def test_control_k_opens_even_from_a_field(opened: Opened) -> None:
    page = opened("structure/staffing/")
    page.locator(".staffing input[name=agents]").press("Control+k")
    expect(page.locator("dialog.search")).to_be_visible()


def test_what_was_found_by_another_name_shows_it(opened: Opened) -> None:
    page = opened("")
    find(page, "стажеру")
    first = page.locator(".result").first
    expect(first.locator(".result__title")).to_have_text("Оператор контакт-центра")
    expect(first.locator("mark")).to_have_text("стажёр")


def test_words_with_hyphens_are_marked(opened: Opened) -> None:
    page = opened("")
    find(page, "руководителю контакт-центра")
    marks = page.locator(".result").first.locator(".result__title mark")
    expect(marks).to_have_text(["Руководитель", "контакт-центра"])


def test_arrows_choose_and_enter_opens(opened: Opened) -> None:
    page = opened("")
    find(page, "тимлид")
    field = page.get_by_role("combobox", name="Что найти")
    expect(field).to_have_attribute("aria-expanded", "true")
    options = page.locator("#found > a")
    keys = (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", -1), ("ArrowDown", 0))
    for key, chosen in keys:
        field.press(key)
        option = options.nth(chosen)
        expect(option).to_have_attribute("aria-selected", "true")
        expect(page.locator("#found [aria-selected=true]")).to_have_count(1)
        active = option.get_attribute("id") or "—"
        expect(field).to_have_attribute("aria-activedescendant", active)
    field.press("Enter")
    page.wait_for_url("**/roles/team-leader/")


@pytest.mark.parametrize("latency", [0, 300])
def test_enter_at_once_waits_for_the_answer_and_opens_the_best(
    opened: Opened, latency: int
) -> None:
    page = opened("kpis/")
    page.keyboard.press("/")
    expect(page.locator("#found > a").first).to_be_visible()
    net = {"offline": False, "latency": latency, "downloadThroughput": -1, "uploadThroughput": -1}
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", net)
    with page.expect_request("**/*.index.pagefind*"):
        page.keyboard.type("эмпатия")
    page.keyboard.press("Enter")
    page.wait_for_url("**/skills/empathy/")


def test_too_few_letters_are_told(opened: Opened) -> None:
    page = opened("")
    page.keyboard.press("/")
    page.get_by_role("combobox", name="Что найти").fill("дл")
    expect(page.get_by_text("Пока слишком мало букв")).to_be_visible()
    expect(page.locator("#found > a").first).to_be_visible()


def test_enter_without_a_query_goes_nowhere(opened: Opened) -> None:
    page = opened("kpis/")
    page.keyboard.press("/")
    expect(page.locator("#found > a").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("dialog.search")).to_be_visible()


def test_result_tells_page_section_kind_and_words(opened: Opened) -> None:
    page = opened("about/")
    find(page, "должностная инструкция оператора")
    first = page.locator("#found > a").first
    expect(first.locator(".result__title")).to_have_text("Оператор контакт-центра")
    expect(first.locator(".result__section")).to_have_text("Должностная инструкция")
    expect(first.locator(".result__kind")).to_have_text("Должность")
    expect(first).to_have_attribute("href", re.compile("/roles/agent/#documents$"))
    expect(first.locator("mark").first).to_have_text("Оператор")
    first.click()
    page.wait_for_url("**/roles/agent/#documents")
    expect(page.locator("#documents")).to_be_visible()


def test_link_to_the_page_being_read_closes_the_search(opened: Opened) -> None:
    page = opened("kpis/")
    find(page, "AHT")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kpis/#aht")
    expect(page.locator("dialog.search")).to_be_hidden()


def test_kinds_and_departments_narrow_with_counts(opened: Opened) -> None:
    page = opened("")
    find(page, "качество")
    status = page.get_by_role("status")
    every = int((status.text_content() or "").split()[-1])
    kinds = page.get_by_role("radio")
    counts = [
        int(label.split()[-1]) for label in page.locator("fieldset label").all_text_contents()
    ]
    assert counts[0] == every == sum(counts[1:])
    kinds.nth(0).focus()
    page.keyboard.press("ArrowRight")  # the keyboard alone
    expect(page.get_by_role("radio", name="Должности")).to_be_checked()
    expect(status).to_have_text(f"Нашлось: {counts[1]}")
    expect(page.locator(".result__kind", has_not_text="Должность")).to_have_count(0)
    assert set(page.locator(".result__kind").all_text_contents()) == {"Должность"}
    department = page.get_by_label("Подразделение")
    label = next(t for t in department.locator("option").all_text_contents() if "Планир" in t)
    department.select_option(label=label)
    expect(status).to_have_text("Нашлось: 2")
    expect(page.locator(".result__title")).to_have_count(2)
    assert set(titles(page)) == {"Аналитик качества", "Аналитик по планированию ресурсов"}


def test_filters_that_leave_nothing_can_be_dropped(opened: Opened) -> None:
    page = opened("")
    find(page, "качество")
    page.locator("label", has_text="Навыки").click()
    page.get_by_role("combobox", name="Что найти").fill("тимлид")
    expect(page.get_by_role("status")).to_have_text("Нашлось: 0")
    page.get_by_role("button", name="Сбросить фильтры").click()
    expect(page.locator(".result__title").first).to_have_text("Руководитель команды")


def test_roles_are_suggested_where_there_is_nothing_to_show(opened: Opened) -> None:
    page = opened("")
    page.keyboard.press("/")
    expect(page.get_by_text("Начните с должности или")).to_be_visible()
    roles = page.locator("#found > a")
    expect(roles.filter(has_text="Оператор контакт-центра")).to_be_visible()
    page.get_by_role("combobox", name="Что найти").fill("криптовалюта")
    expect(page.get_by_text("Ничего не нашлось")).to_be_visible()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**/roles/hr-specialist/")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("jgthfnjh", "оператор"),
        ("опертор", "оператор"),
        ("ыгзукмшыщк", "supervisor"),
        ("адоптации", "адаптация"),
        ("обучние", "обучение"),
        ("тенер", "тренер"),
        ("цифировых", "цифровые"),
        ("оперционного", "операционного"),
        ("килентами", "клиентов"),
        ("ызовов", "вызовов"),
        ("аналитиокм", "аналитик"),
        ("стажировок", "стажировка"),
        ("кол-центр", "колл-центр"),
    ],
)
def test_correction_is_told_and_can_be_refused(opened: Opened, typed: str, shown: str) -> None:
    page = opened("")
    find(page, typed)
    expect(page.get_by_text(f"Показаны результаты по запросу «{shown}»")).to_be_visible()
    page.get_by_role("button", name=f"Искать «{typed}» без исправлений").click()
    expect(page.get_by_text("Ничего не нашлось")).to_be_visible()
    expect(page.get_by_role("combobox", name="Что найти")).to_be_focused()


def test_one_slip_in_the_name_of_a_role_is_mended(opened: Opened, handbook: Handbook) -> None:
    """A letter left out, doubled or swapped with the next: hardly one gives another word."""
    page = opened("")
    find(page, "оператор")
    names = [name for role in handbook.roles for name in (role.title, *role.aliases)]
    words = sorted({word for name in names for word in re.findall("[а-яё]{5,}", name.lower())})
    slips = [
        (word, typed)
        for word in words
        for i in range(len(word))
        for typed in (word[:i] + word[i + 1 :], word[:i] + word[i] + word[i:], _swapped(word, i))
        if len(typed) >= 5
    ]
    assert len(slips) > 1500
    lost, other = page.evaluate(UNDERSTOOD, slips)
    assert lost == []
    assert len(other) < len(slips) / 100, other


def _swapped(word: str, i: int) -> str:
    return word[:i] + word[i : i + 2][::-1] + word[i + 2 :]


@pytest.mark.parametrize(
    "word", ["тренинг", "касса", "резюме", "вахта", "выгорание", "метро", "-бумба", "ка-бумба"]
)
def test_right_words_that_the_handbook_lacks_are_left_alone(opened: Opened, word: str) -> None:
    page = opened("")
    page.keyboard.press("/")
    page.get_by_role("combobox", name="Что найти").fill(word)
    expect(page.get_by_text("Ничего не нашлось")).to_be_visible()
    expect(page.get_by_text("Показаны результаты по запросу")).to_be_hidden()


def test_unknown_word_with_a_hyphen_is_read_in_parts(opened: Opened) -> None:
    page = opened("")
    find(page, "дресс-код")
    expect(page.get_by_text("Показаны результаты по запросу «код»")).to_be_visible()


def test_more_results_come_with_the_button_and_the_arrows(opened: Opened) -> None:
    page = opened("")
    find(page, "оператор")
    options = page.locator("#found > a")
    expect(options).to_have_count(5)
    page.get_by_role("button", name="Показать ещё").click()
    expect(options).to_have_count(10)
    for _ in range(11):
        page.get_by_role("combobox", name="Что найти").press("ArrowDown")
    expect(options).to_have_count(15)
    assert len(set(titles(page))) > 12


def test_hostile_query_is_text(opened: Opened) -> None:
    page = opened("")
    find(page, "<img src=x onerror=alert(1)> операторы «»%$#")
    assert titles(page)[0] == "Оператор контакт-центра"
    assert page.locator("dialog.search img").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing_in_the_open_search(
    opened: Opened, scheme: str, viewport: dict[str, int]
) -> None:
    page = opened("", color_scheme=scheme, viewport=viewport, reduced_motion="reduce")
    page.keyboard.press("/")
    expect(page.locator("#found > a").first).to_be_visible()
    for query, told in (
        ("", "Начните с должности или"),
        ("опертор", "Показаны результаты по запросу «оператор»"),
        ("криптовалюта", "Ничего не нашлось"),
    ):
        if query == "опертор":
            find(page, query)
            page.keyboard.press("ArrowDown")
            expect(page.locator("#found > a").first).to_have_attribute("aria-selected", "true")
        else:
            page.get_by_role("combobox", name="Что найти").fill(query)
        expect(page.get_by_text(told)).to_be_visible()
        assert faults(page) == [], query
        width = page.evaluate("document.querySelector('.search').scrollWidth")
        assert width <= viewport["width"]


def test_search_stores_nothing(opened: Opened) -> None:
    page = opened("")
    find(page, "оператор")
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [
        0,
        0,
        "",
    ]
    expect(page).to_have_url(ends_with("/"))


def test_nothing_is_loaded_before_the_search_is_opened(opened: Opened) -> None:
    page = opened("roles/agent/")
    loaded = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    assert not [name for name in loaded if "search" in name]


def test_failure_is_told_and_the_next_opening_tries_again(opened: Opened) -> None:
    page = opened("")
    page.on("pageerror", lambda _: None)
    page.route("**/search/engine.pagefind*", lambda route: route.fulfill(status=200, body="broken"))
    page.evaluate("addEventListener('unhandledrejection', (event) => event.preventDefault())")
    page.keyboard.press("/")
    expect(page.get_by_text("Поиск сейчас недоступен")).to_be_visible()
    page.unroute("**/search/engine.pagefind*")
    find(page, "оператор")
    assert titles(page)[0] == "Оператор контакт-центра"


def test_failure_on_the_way_takes_nothing_from_later_answers(opened: Opened) -> None:
    page = opened("")
    page.evaluate("addEventListener('unhandledrejection', (event) => event.preventDefault())")
    find(page, "наставника")
    count = page.locator("dialog.search output")
    expect(count).to_contain_text("Нашлось")
    before = count.inner_text()
    field = page.get_by_role("combobox", name="Что найти")
    page.route("**/*.index.pagefind*", lambda route: route.fulfill(status=200, body="broken"))
    field.fill("эрланг")
    expect(page.get_by_text("Поиск сейчас недоступен")).to_be_visible()
    expect(page.locator(".result__title")).to_have_count(0)
    expect(count).to_be_empty()
    page.unroute("**/*.index.pagefind*")
    find(page, "наставника")
    expect(count).to_have_text(before)
    find(page, "эрланг")
    departments = page.locator("dialog.search option").all_inner_texts()
    assert len(departments) == 1 + len({text.partition(" (")[0] for text in departments[1:]})


def test_filter_chosen_while_words_load_narrows_the_new_answer(opened: Opened) -> None:
    page = opened("")
    find(page, "оператор")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/*.index.pagefind*", hold)
    with page.expect_request("**/*.index.pagefind*"):
        page.get_by_role("combobox", name="Что найти").fill("эрланг")
    page.get_by_text("Термины").click()
    for route in held:
        route.continue_()
    page.unroute("**/*.index.pagefind*")
    expect(page.locator(".result__title").first).to_have_text("эрланг C")


def test_search_is_not_printed(opened: Opened) -> None:
    page = opened("")
    find(page, "оператор")
    page.emulate_media(media="print")
    expect(page.locator("dialog.search")).to_be_hidden()
