"""The matrices: filters, sorting, differences, lines under the pointer, copying, touch."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from macros.model.handbook import Handbook
from macros.model.role import Role
from tests.browser.accessibility import faults
from tests.browser.conftest import PHONE, Opened
from tests.browser.waiting import DRAWN, ends_with, expect_no_sideways_scroll, resize
from tests.pages import parse

SKILLS = "matrices/skills/"
PAGES = (SKILLS, "matrices/experience/", "structure/responsibilities/")
BROKEN = """cells => cells.flatMap((cell) => {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const found = cell.scrollWidth > cell.clientWidth ? [cell.textContent] : [];
  while (walker.nextNode()) {
    for (const { index, 0: word } of walker.currentNode.data.matchAll(/[а-яё]+/gi)) {
      const range = new Range();
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + word.length);
      if (range.getClientRects().length > 1) found.push(word);
    }
  }
  return found;
})"""
"""Words in two lines and cells whose text sticks out; here the browser knows no hyphenation."""
HEAD_UNDER_BAR = """() => {
    const heads = [...document.querySelectorAll(".matrix thead th")];
    const head = heads.find((cell) => cell.checkVisibility());
    const bar = document.querySelector(".header").getBoundingClientRect();
    return Math.abs(head.getBoundingClientRect().top - bar.bottom) < 1;
}"""
UNCOVERED = """() => {
    const { activeElement } = document;
    const { left, right, bottom } = activeElement.getBoundingClientRect();
    const hits = [left + 2, right - 2].map((x) => document.elementFromPoint(x, bottom - 6));
    return hits.some((hit) => activeElement.closest("th").contains(hit));
}"""
"""Whether a side of what has the focus can be seen (WCAG 2.4.11)."""
AGENT = "Сначала главные навыки: Оператор контакт-центра"


def skills(page: Page) -> Locator:
    return page.locator(".matrix__row:visible th a")


def roles(page: Page) -> Locator:
    return page.locator(".matrix thead th:visible a")


def test_departments_and_grades_narrow_columns_groups_narrow_rows(
    opened: Opened, handbook: Handbook
) -> None:
    page = opened(SKILLS)
    page.get_by_label("Подразделение").select_option("operations")
    page.get_by_label("Группа навыков").select_option("customer")
    own = [role for role in handbook.roles if role.department == "operations"]
    some = [skill for skill in handbook.skills if skill.group == "customer"]
    expect(roles(page)).to_have_text([role.title for role in own])
    expect(skills(page)).to_have_count(len(some))
    expect(page.locator("output > span")).to_have_text(
        [f"Должностей: {len(own)} из 12", f"Навыков: {len(some)} из 29"]
    )
    expect(page.locator(".matrix__group:visible")).to_have_count(1)
    page.reload()
    expect(roles(page)).to_have_text([role.title for role in own])
    page.get_by_label("Ступень").select_option("specialist")
    expect(roles(page)).to_have_text(["Оператор контакт-центра"])


@pytest.mark.parametrize("page_", [SKILLS, "structure/responsibilities/"])
def test_focus_comes_out_from_under_the_first_column(opened: Opened, page_: str) -> None:
    page = opened(page_, viewport=PHONE, reduced_motion="reduce")
    stops = page.locator(".matrix:visible thead :is(a, button):visible")
    stops.last.focus()
    for _ in range(stops.count() - 1):
        page.keyboard.press("Shift+Tab")
        page.wait_for_function(UNCOVERED)


def test_hidden_columns_leave_every_cell_under_its_header(opened: Opened) -> None:
    page = opened(f"{SKILLS}?department=planning-quality")
    columns = roles(page).count() + 1
    for row in page.locator(".matrix__row:visible").all():
        expect(row.locator(":is(th, td):visible")).to_have_count(columns)
    spans = page.locator(".matrix__group th").evaluate_all("all => all.map(th => th.colSpan)")
    assert set(spans) == {columns}
    cell = page.locator(".matrix__row", has_text="Прогнозирование").locator("td[data-level]")
    header = page.locator(".matrix thead th", has_text="Аналитик по планированию")
    at, above = cell.bounding_box(), header.bounding_box()
    assert at is not None
    assert above is not None
    assert (at["x"], at["width"]) == (above["x"], above["width"])


def test_column_sorts_rows_from_the_keyboard_and_again_undoes_it(
    opened: Opened, handbook: Handbook
) -> None:
    page = opened(SKILLS)
    before = skills(page).all_inner_texts()
    button = page.get_by_title(AGENT)
    header = page.locator("th", has=button)
    button.focus()
    page.keyboard.press("Enter")
    expect(header).to_have_attribute("aria-sort", "descending")
    agent = handbook.role("agent")
    needed = sorted(agent.skills, key=lambda need: (-need.level, not need.key))
    assert levels(page, agent) == [(need.level, need.key) for need in needed]
    expect(page.locator(".matrix__group:visible")).to_have_count(0)
    expect(page.locator(".matrix__row").first).to_contain_text("Работа с\u00a0клиентом")
    expect(page).to_have_url(ends_with("?sort=agent"))
    assert faults(page) == []
    page.keyboard.press("Enter")
    expect(header).not_to_have_attribute("aria-sort", "descending")
    expect(skills(page)).to_have_text(before)
    expect(page).to_have_url(ends_with(SKILLS))


def levels(page: Page, role: Role) -> list[tuple[int, bool]]:
    """Levels and stars of the first rows in the column of `role`, as many as it needs skills."""
    titles = roles(page).all_inner_texts()
    cells = page.locator(f".matrix__row td:nth-child({titles.index(role.title) + 2})")
    texts = cells.all_inner_texts()[: len(role.skills)]
    return [(int(text[0]), "★" in text) for text in texts]


def test_sorting_lives_in_the_address_until_its_column_goes(opened: Opened) -> None:
    page = opened(f"{SKILLS}?sort=agent")
    expect(page.locator("[aria-sort]")).to_contain_text("Оператор")
    page.get_by_label("Подразделение").select_option("people")
    expect(page.locator("[aria-sort]")).to_have_count(0)
    expect(page).to_have_url(ends_with("?department=people"))
    page = opened(f"{SKILLS}?sort=nobody")
    expect(page.locator("[aria-sort]")).to_have_count(0)
    expect(page).to_have_url(ends_with(SKILLS))


def test_differences_hide_what_all_visible_roles_share(opened: Opened, handbook: Handbook) -> None:
    page = opened(f"{SKILLS}?department=people")
    page.get_by_label("Только различия").check()
    people = [role for role in handbook.roles if role.department == "people"]
    different = sum(
        len({need.level if (need := role.requires(skill.id)) else 0 for role in people}) > 1
        for skill in handbook.skills
    )
    expect(skills(page)).to_have_count(different)
    expect(page).to_have_url(ends_with("differences=1"))
    page.reload()
    expect(page.get_by_label("Только различия")).to_be_checked()
    page.get_by_role("button", name="Сбросить").click()
    expect(skills(page)).to_have_count(29)


def test_nothing_left_hides_the_table_and_says_so(opened: Opened) -> None:
    page = opened(f"{SKILLS}?department=people&grade=director")
    expect(page.get_by_text("Показать нечего.")).to_be_visible()
    expect(page.locator(".matrix")).to_be_hidden()
    page.get_by_role("button", name="сбросьте все").click()
    expect(page.locator(".matrix")).to_be_visible()


def test_lines_run_through_the_row_and_column_pointed_at_or_in_focus(opened: Opened) -> None:
    page = opened(SKILLS, reduced_motion="reduce")
    cell = page.locator(".matrix__row").nth(3).locator("td").nth(2)
    cell.hover()
    expect(cell).to_have_css("border-left-width", "2px", pseudo="after")
    first = page.locator(".matrix__row").nth(3).locator("th")
    expect(first).not_to_have_css("box-shadow", "none")
    page.mouse.move(0, 0)
    expect(first).to_have_css("box-shadow", "none")
    header = page.locator(".matrix thead th").nth(3)
    header.get_by_role("link").focus()
    expect(header).to_have_css("border-left-width", "2px", pseudo="after")
    first.get_by_role("link").focus()
    expect(first).not_to_have_css("box-shadow", "none")
    width = page.locator(".matrix").evaluate(
        "e => e.scrollHeight - e.firstElementChild.offsetHeight"
    )
    assert width == 0


def test_arrow_keys_lead_from_cell_to_cell_and_draw_both_lines(opened: Opened) -> None:
    page = opened(f"{SKILLS}?department=service", reduced_motion="reduce")
    row = page.locator(".matrix__row").nth(3)
    row.locator("th a").focus()
    page.keyboard.press("ArrowRight")
    cell = row.locator("td:visible").first
    expect(cell).to_be_focused()
    expect(cell).to_have_css("border-left-width", "2px", pseudo="after")
    expect(row.locator("th")).not_to_have_css("box-shadow", "none")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowUp")
    above = page.locator(".matrix__row").nth(2).locator("td:visible").nth(1)
    expect(above).to_be_focused()
    for _ in range(3):
        page.keyboard.press("ArrowUp")
    expect(page.locator(".matrix thead th:visible").nth(2)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(".matrix thead th:visible").nth(2)).to_be_focused()


@pytest.mark.parametrize("modifier", ["altKey", "ctrlKey", "metaKey"])
def test_arrow_keys_with_a_modifier_stay_the_browsers(opened: Opened, modifier: str) -> None:
    """Alt and an arrow lead back in the history."""
    page = opened(SKILLS)
    link = page.locator(".matrix__row").nth(3).locator("th a")
    kept = link.evaluate(
        """(link, modifier) => link.dispatchEvent(new KeyboardEvent("keydown",
            { key: "ArrowRight", [modifier]: true, bubbles: true, cancelable: true }))""",
        modifier,
    )
    assert kept


def test_cell_with_the_focus_is_whole_in_sight(opened: Opened) -> None:
    page = opened(SKILLS, viewport=PHONE)
    page.locator(".matrix__row").nth(3).locator("th a").focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
        page.wait_for_function(
            """() => {
                const cell = document.activeElement.getBoundingClientRect();
                const box = document.querySelector(".matrix").getBoundingClientRect();
                return cell.right <= box.right + 1 && cell.left >= box.left - 1;
            }"""
        )


def test_a_clicked_head_leaves_the_lines_to_the_mouse(opened: Opened) -> None:
    page = opened(SKILLS, reduced_motion="reduce")
    header = page.locator(".matrix thead th").nth(3)
    header.get_by_role("button").click()
    page.locator(".matrix__row").first.locator("td").nth(5).hover()
    expect(header).not_to_have_css("border-left-width", "2px", pseudo="after")


def test_copied_cells_are_text_cell_by_cell(opened: Opened, handbook: Handbook) -> None:
    page = opened(f"{SKILLS}?department=people", permissions=["clipboard-read", "clipboard-write"])
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.matrix__table'))")
    page.evaluate("() => addEventListener('copy', () => (document.body.dataset.copied = ''))")
    page.keyboard.press("Control+c")
    expect(page.locator("body[data-copied]")).to_be_attached()
    lines = page.evaluate("navigator.clipboard.readText()").replace("\u00a0", " ").split("\n")
    people = [role for role in handbook.roles if role.department == "people"]
    header = next(i for i, line in enumerate(lines) if line.startswith("Навык\t"))
    assert lines[header].rstrip().split("\t")[1:] == [role.title for role in people]
    row = next(line for line in lines if line.startswith("Терпение\t"))
    assert row.rstrip().split("\t")[1:] == ["3 Владеет ★ ключевой", "3 Владеет ★ ключевой", "—"]
    html = page.evaluate(
        "navigator.clipboard.read().then(i => i[0].getType('text/html')).then(b => b.text())"
    )
    pasted = next(r for r in parse(html).all("tr") if r.text.startswith("Терпение"))
    assert [cell.text for cell in pasted.all("td")] == row.rstrip().split("\t")[1:]


@pytest.mark.parametrize("where", [SKILLS, "matrices/experience/"])
def test_headers_stay_while_a_finger_scrolls(opened: Opened, where: str) -> None:
    page = opened(where, viewport=PHONE, has_touch=True, is_mobile=True)
    page.locator(".matrix").evaluate("e => e.scrollIntoView({behavior: 'instant'})")
    page.evaluate(DRAWN)  # a finger hits what is drawn
    swipe(page, -200, 0)
    page.wait_for_function("() => document.querySelector('.matrix').scrollLeft > 100")
    swipe(page, 0, -300)
    page.wait_for_function("() => document.querySelector('.matrix').scrollTop > 100")
    frame, corner, above, beside = page.evaluate(
        """() => {
            const at = (selector, i) => document.querySelectorAll(selector)[i];
            const head = ".matrix thead th";
            return [at(".matrix", 0), at(head, 0), at(head, 3), at(".matrix__row th", 8)]
                .map((element) => element.getBoundingClientRect().toJSON());
        }"""
    )
    assert corner["x"] == beside["x"] == frame["x"] + 1
    assert corner["y"] == above["y"] == frame["y"] + 1
    expect_no_sideways_scroll(page, PHONE["width"])


def swipe(page: Page, dx: int, dy: int) -> None:
    """A finger drawn over the matrix, slowly enough not to fling it."""
    box = page.locator(".matrix").bounding_box()
    assert box is not None
    x, y = box["x"] + 250, box["y"] + 500
    touch = page.context.new_cdp_session(page)
    send = "Input.dispatchTouchEvent"
    touch.send(send, {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 21):
        point = {"x": x + dx * step / 20, "y": y + dy * step / 20}
        touch.send(send, {"type": "touchMove", "touchPoints": [point]})
        page.evaluate(DRAWN)
    touch.send(send, {"type": "touchEnd", "touchPoints": []})


def test_experience_is_sorted_by_years_both_ways(opened: Opened, handbook: Handbook) -> None:
    page = opened("matrices/experience/")
    titles = page.locator(".matrix__row th a")
    before = titles.all_inner_texts()
    button = page.get_by_title("Упорядочить по стажу")
    for order, reverse in (("ascending", False), ("descending", True)):
        button.click()
        expect(page.locator("th", has=button)).to_have_attribute("aria-sort", order)
        ranked = sorted(handbook.roles, key=lambda role: role.experience.years, reverse=reverse)
        expect(titles).to_have_text([role.title for role in ranked])
        expect(page).to_have_url(re.compile(rf"\?sort={'-' * reverse}\w+$"))
        address = page.url
        page.reload()
        expect(titles).to_have_text([role.title for role in ranked])
        expect(page).to_have_url(address)
    button.click()
    expect(titles).to_have_text(before)
    expect(page).to_have_url(ends_with("matrices/experience/"))


def test_experience_is_narrowed_by_department_and_grade(opened: Opened, handbook: Handbook) -> None:
    page = opened("matrices/experience/?department=leadership&grade=director")
    fitting = [
        role.title
        for role in handbook.roles
        if role.department == "leadership" and role.grade == "director"
    ]
    expect(skills(page)).to_have_text(fitting)
    expect(page.locator("output")).to_have_text(f"Должностей: {len(fitting)} из 12")


@pytest.mark.parametrize("where", PAGES)
@pytest.mark.parametrize("width", [1265, 1280, 1920])  # 1265: less a scrollbar
def test_twelve_positions_fit_a_common_screen_under_a_head_that_stays(
    opened: Opened, where: str, width: int
) -> None:
    page = opened(where, viewport={"width": width, "height": 900}, reduced_motion="reduce")
    matrix = page.locator(".matrix:visible")
    expect(matrix).to_have_css("overflow", "clip visible")
    assert matrix.evaluate("e => e.firstElementChild.offsetWidth < e.offsetWidth")
    matrix.locator(".matrix__row:visible").last.scroll_into_view_if_needed()
    page.wait_for_function(HEAD_UNDER_BAR)
    expect_no_sideways_scroll(page, width)


@pytest.mark.parametrize("where", PAGES)
def test_box_is_shaded_where_more_follows_and_leaves_the_bar_free(
    opened: Opened, where: str
) -> None:
    page = opened(where, viewport=PHONE)
    matrix = page.locator(".matrix:visible")
    expect(matrix).to_have_class(re.compile("matrix--right matrix--below"))
    expect(matrix).to_have_attribute("tabindex", "0")
    box, bar = matrix.bounding_box(), page.locator(".header").bounding_box()
    assert box
    assert bar
    assert box["height"] + bar["height"] < PHONE["height"]
    matrix.evaluate("e => e.scrollTo(e.scrollWidth, e.scrollHeight)")
    expect(matrix).not_to_have_class(re.compile("matrix--(right|below)"))


@pytest.mark.parametrize("where", PAGES)
@pytest.mark.parametrize("width", [320, 390, 1024, 1280])
def test_no_word_of_a_head_is_broken_or_cut(opened: Opened, where: str, width: int) -> None:
    page = opened(where, viewport={"width": width, "height": 844})
    broken = page.locator(".matrix:visible th").evaluate_all(BROKEN)
    assert broken == []


def test_few_columns_need_no_box(opened: Opened) -> None:
    page = opened(f"{SKILLS}?department=leadership&grade=centre-lead", viewport=PHONE)
    expect(roles(page)).to_have_count(1)
    expect(page.locator(".matrix")).to_have_class(re.compile("matrix--whole"))
    page.get_by_role("button", name="Сбросить").click()
    expect(page.locator(".matrix")).not_to_have_class(re.compile("matrix--whole"))


@pytest.mark.parametrize("where", [SKILLS, "matrices/experience/"])
def test_matrix_is_printed_whole_on_lying_sheets(opened: Opened, where: str) -> None:
    page = opened(where)
    page.emulate_media(media="print")
    resize(page, {"width": 1032, "height": 700})  # the text area of A4, lying
    frame = page.locator(".matrix")
    assert frame.evaluate("e => e.scrollWidth <= e.clientWidth")
    assert frame.evaluate("e => getComputedStyle(e).maxHeight") == "none"
    expect(page.locator("form.filters")).to_be_hidden()


def test_without_scripts_the_whole_matrix_is_there(opened: Opened) -> None:
    page = opened(SKILLS, java_script_enabled=False)
    expect(skills(page)).to_have_count(29)
    expect(roles(page)).to_have_count(12)
    expect(page.locator(".matrix__sort:visible")).to_have_count(0)
