"""The calculator of head counts as a reader uses it, and that it counts as the model does."""

from __future__ import annotations

import random
import re

import pytest
from playwright.sync_api import Locator, Page, expect

from macros.derived.headcount import headcount
from macros.model.handbook import Handbook
from tests.browser.accessibility import faults
from tests.browser.conftest import DESKTOP, PHONE, Opened
from tests.browser.waiting import expect_no_sideways_scroll, layout_shift

PAGE = "structure/staffing/"
AGENTS = "Сколько в центре операторов"
LEADERS = "Руководитель команды: Операторов на одного"
MANAGERS = "Менеджер контакт-центра: Руководителей команд на одного"

COUNTS = """cases => {
  const form = document.querySelector(".staffing");
  const number = (element) => {
    const text = element.textContent.replace(/\\s/g, "").replace(",", ".");
    return text === "—" ? null : Number(text);
  };
  const shown = (name) => number(form.querySelector(`[data-${name}]`));
  return cases.map((values) => {
    for (const [name, value] of Object.entries(values)) form.elements[name].value = value;
    form.elements.agents.dispatchEvent(new Event("input", { bubbles: true }));
    const cells = [...form.querySelectorAll("tbody [data-count]")];
    const seen = cells.filter((cell) => !cell.closest("[hidden]"));
    const counts = Object.fromEntries(seen.map((cell) => [cell.dataset.count, number(cell)]));
    return [counts, shown("total"), shown("others"), shown("per-other")];
  });
}"""


def field(page: Page, label: str) -> Locator:
    return page.get_by_label(label, exact=True)


def count(page: Page, role: str) -> Locator:
    return page.locator(f"tbody [data-count={role}]")


def test_browser_counts_as_the_model(opened: Opened, handbook: Handbook) -> None:
    assert handbook.staffing
    chance = random.Random(4)
    usual = {ratio.role: ratio.default for ratio in handbook.staffing.ratios}
    values, expected = [], []
    for agents in [*range(1, 601), 999, 1000, 9_999, 10_000]:
        changed = {role: chance.randint(1, 60) for role in usual if chance.random() < 0.6}
        per = changed if agents % 3 else {}
        trainees = chance.choice([None, 0, chance.randint(1, 90)])
        values.append(
            {f"per-{role}": str(per.get(role, norm or "")) for role, norm in usual.items()}
            | {"agents": str(agents), "trainees": "" if trainees is None else str(trainees)}
        )
        expected.append(headcount(handbook, handbook.staffing, agents, trainees=trainees, per=per))
    found = opened(PAGE).evaluate(COUNTS, values)
    for people, (counts, *sums) in zip(expected, found, strict=True):
        known = {post.role.id: post.count for post in people.posts}
        assert counts == {role: known.get(role) for role in counts}, people.agents
        assert {role for role, number in known.items() if number is not None} <= set(counts)
        assert sums == [people.total, people.others, people.agents_per_other]


def test_team_size_changes_the_number_of_leaders_and_the_sentence(opened: Opened) -> None:
    page = opened(PAGE)
    expect(count(page, "team-leader")).to_have_text("10")
    sentence = page.locator("[data-reading-shown]")
    expect(sentence).to_contain_text("держится посередине")
    field(page, LEADERS).fill("6")
    expect(count(page, "team-leader")).to_have_text("17")
    expect(sentence).to_contain_text("покупает внимание")
    field(page, LEADERS).fill("20")
    expect(count(page, "team-leader")).to_have_text("5")
    expect(sentence).to_contain_text("покупает экономию")
    expect(sentence).to_contain_text("Источник:")
    expect(page.locator(".readings [data-chosen]")).to_contain_text("больше 12")


def test_size_of_centre_changes_who_does_the_work(opened: Opened) -> None:
    page = opened(PAGE)
    row = page.locator(".staffing tr", has=page.get_by_role("link", name="Аналитик качества"))
    expect(row).to_contain_text("Операторов на одного")
    field(page, AGENTS).fill("20")
    expect(page.locator(".staffing__size")).to_contain_text("Малый центр")
    expect(row).to_contain_text("Такой должности в центре нет. Этим занимаются: Руководитель")
    expect(row.locator("input")).to_be_hidden()
    expect(page.locator(".shape li:visible")).to_have_count(4)
    expect(field(page, "Сколько новичков учится одновременно")).to_be_hidden()


def test_managers_need_a_number_of_ones_own(opened: Opened) -> None:
    page = opened(PAGE)
    expect(count(page, "manager")).to_have_text("—")
    uncounted = page.locator("[data-uncounted]")
    expect(uncounted).to_contain_text("Менеджер контакт-центра")
    field(page, MANAGERS).fill("4")
    expect(count(page, "manager")).to_have_text("3")
    expect(uncounted.get_by_text("Менеджер контакт-центра")).to_be_hidden()
    expect(page.locator(".staffing output")).to_contain_text("Посчитано людей: 122")


def test_choice_survives_a_reload_and_is_reset(opened: Opened) -> None:
    page = opened(PAGE)
    field(page, AGENTS).fill("240")
    field(page, LEADERS).fill("12")
    expect(page).to_have_url(re.compile(r"\?agents=240&per-team-leader=12$"))
    page.reload()
    expect(field(page, AGENTS)).to_have_value("240")
    expect(count(page, "team-leader")).to_have_text("20")
    page.get_by_role("button", name="Вернуть исходные соотношения").click()
    expect(count(page, "team-leader")).to_have_text("24")
    expect(field(page, LEADERS)).to_be_focused()
    expect(page).to_have_url(re.compile(r"\?agents=240$"))


@pytest.mark.parametrize(
    "text", ["0", "-5", "", "10 000 000", "сто", "12,5", "12.5", "1e3", "NaN", "10001", "<b>"]
)
def test_wrong_number_is_named_at_its_field(text: str, opened: Opened) -> None:
    page = opened(PAGE)
    agents = field(page, AGENTS)
    agents.fill(text)
    expect(agents).to_have_attribute("aria-invalid", "true")
    expect(agents).to_have_accessible_description(
        "Нужно целое число от 1 до 10 000 — без запятых, букв и минусов."
    )
    expect(page.locator("#agents-error")).to_be_visible()
    expect(page.get_by_text("Исправьте отмеченное поле")).to_be_visible()
    expect(page.get_by_text("Посчитано людей")).to_be_hidden()
    assert "NaN" not in page.locator(".staffing").inner_text()
    expect(page).not_to_have_url(re.compile("agents"))
    agents.fill(" 1 000 ")
    expect(agents).to_have_attribute("aria-invalid", "false")
    expect(count(page, "team-leader")).to_have_text("100")


def test_spaces_are_no_choice(opened: Opened) -> None:
    page = opened(PAGE)
    field(page, "Сколько новичков учится одновременно").fill("  ")
    expect(count(page, "instructor")).to_have_text("1")
    expect(page).to_have_url(re.compile(r"staffing/$"))


def test_newcomers_are_taken_from_the_agents_until_they_are_known(opened: Opened) -> None:
    page = opened(PAGE + "?agents=500")
    newcomers = field(page, "Сколько новичков учится одновременно")
    expect(newcomers).to_have_attribute("placeholder", "50")
    expect(newcomers).to_have_accessible_description(re.compile(r"Не впишете\s— возьмём 10 на сто"))
    expect(count(page, "instructor")).to_have_text("3")
    newcomers.fill("0")
    expect(count(page, "instructor")).to_have_text("0")


def test_wrong_ratio_is_named_at_its_field_unless_it_is_out_of_use(opened: Opened) -> None:
    page = opened(PAGE + "?per-quality-analyst=0&agents=-1")
    expect(page.locator("#agents-error")).to_be_visible()
    field(page, AGENTS).fill("200")
    expect(page.locator("#per-quality-analyst-error")).to_be_visible()
    expect(count(page, "quality-analyst")).to_have_text("—")
    field(page, AGENTS).fill("20")
    expect(page.locator(".staffing output")).to_contain_text("Посчитано людей: 23")


def test_keyboard_does_everything(opened: Opened) -> None:
    page = opened(PAGE)
    field(page, AGENTS).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    slider = page.get_by_role("slider")
    expect(slider).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(field(page, AGENTS)).to_have_value("101")
    expect(count(page, "team-leader")).to_have_text("11")
    page.keyboard.press("End")
    expect(field(page, AGENTS)).to_have_value("500")
    page.keyboard.press("Tab")
    page.keyboard.type("45")
    expect(count(page, "instructor")).to_have_text("3")
    expect(page).to_have_url(re.compile(r"\?agents=500&trainees=45$"))


def test_table_is_copied_as_it_is_seen(opened: Opened) -> None:
    page = opened(PAGE, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Скопировать таблицу").click()
    expect(page.get_by_text("Таблица скопирована.")).to_be_visible()
    rows = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert rows[0] == "Должность\tСоотношение\tЧеловек"
    assert "Оператор контакт-центра\tвписано выше\t100" in rows
    assert "Руководитель команды\tОператоров на одного: 10\t10" in rows
    assert rows[-1] == "Всего посчитано\t\t119"
    assert not any("Операционный менеджер" in row for row in rows)


def test_link_is_copied_and_what_was_said_goes_with_the_next_change(opened: Opened) -> None:
    page = opened(PAGE, permissions=["clipboard-read", "clipboard-write"])
    field(page, AGENTS).fill("240")
    page.get_by_role("button", name="Скопировать ссылку").click()
    expect(page.get_by_text("Ссылка скопирована.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    page.get_by_role("button", name="Скопировать таблицу").click()
    expect(page.get_by_text("Ссылка скопирована.")).to_be_hidden()
    expect(page.get_by_text("Таблица скопирована.")).to_be_visible()
    field(page, AGENTS).fill("8,5")
    expect(page.get_by_text("Таблица скопирована.")).to_be_hidden()


def test_table_is_selected_when_the_clipboard_is_closed(opened: Opened) -> None:
    page = opened(PAGE)
    page.evaluate("delete Navigator.prototype.clipboard")
    page.get_by_role("button", name="Скопировать таблицу").click()
    expect(page.get_by_text("нажмите Ctrl+C")).to_be_visible()
    assert "Руководитель команды" in page.evaluate("getSelection().toString()")


def test_without_scripts_the_table_and_the_sources_are_there(opened: Opened) -> None:
    page = opened(PAGE, java_script_enabled=False)
    expect(page.locator(".staffing")).to_be_hidden()
    expect(page.get_by_role("heading", name="Готовая таблица")).to_be_visible()
    expect(page.locator(".readings li:visible")).to_have_count(3)
    expect(page.locator("#ratio-quality-analyst")).to_contain_text("15–25 операторов у 26 %")


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_is_accessible(viewport: dict[str, int], scheme: str, opened: Opened) -> None:
    states = "?agents=300&per-team-leader=20&per-manager=6", "?agents=20", "?agents=-1&per-coach=x"
    for state in states:
        page = opened(PAGE + state, viewport=viewport, color_scheme=scheme)
        assert faults(page) == []
        expect_no_sideways_scroll(page, viewport["width"])


def test_nothing_moves_while_the_page_loads(opened: Opened) -> None:
    page = opened(PAGE)
    assert layout_shift(page) == 0
