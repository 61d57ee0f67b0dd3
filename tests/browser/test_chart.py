"""The organisation chart by mouse, by keyboard, by touch, without scripts and on paper."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pypdf import PdfReader

from macros.model.handbook import Handbook
from tests.bench import multiply
from tests.browser.accessibility import faults
from tests.browser.conftest import DESKTOP, PHONE, Opened
from tests.browser.waiting import ends_with, expect_no_sideways_scroll, resize
from tests.conftest import DATA, build_site
from tests.serving import served
from tests.stand_in import stand_in

HERE = re.compile(r"\bnode--here\b")
ABOVE = re.compile(r"\bnode--above\b")
PARTNER = re.compile(r"\bnode--partner\b")
WAY_OF_COACH = (
    "Наставник команды → Руководитель команды → Менеджер контакт-центра → "
    "Руководитель контакт-центра → Директор по обслуживанию клиентов. "
    "Функционально подчиняется: Инструктор по обучению."
)


def chart(page: Page, size: str = "all") -> Locator:
    return page.locator(f".org__chart[data-size={size}]")


def node(page: Page, role: str, size: str = "all") -> Locator:
    return chart(page, size).locator(f".node[data-role={role}]")


def size_radio(page: Page, title: str) -> Locator:
    return page.get_by_role("radio", name=title)


def fold(page: Page, role: str) -> Locator:
    return node(page, role).get_by_role("button")


def test_size_is_chosen_and_stands_in_the_address(opened: Opened) -> None:
    page = opened("structure/")
    expect(chart(page, "all")).to_be_visible()
    size_radio(page, "Средний центр").check()
    expect(chart(page, "medium")).to_be_visible()
    expect(chart(page, "all")).to_be_hidden()
    expect(page).to_have_url(ends_with("/structure/?size=medium"))
    page.reload()
    expect(chart(page, "medium")).to_be_visible()
    size_radio(page, "Все должности").check()
    expect(page).to_have_url(ends_with("/structure/"))


def test_size_is_chosen_by_the_keyboard(opened: Opened) -> None:
    page = opened("structure/")
    size_radio(page, "Все должности").focus()
    page.keyboard.press("ArrowRight")
    expect(chart(page, "small")).to_be_visible()


def test_without_scripts_sizes_work_and_everything_stands_open(
    opened: Opened, handbook: Handbook
) -> None:
    page = opened("structure/", java_script_enabled=False)
    for size in ("all", *(size.id for size in handbook.sizes)):
        page.locator(f"input[value={size}]").check()
        expect(page.locator(".org__chart:visible")).to_have_count(1)
        expect(chart(page, size)).to_be_visible()
    expect(page.locator(".org button:visible, .org input[type=search]:visible")).to_have_count(0)
    expect(node(page, "coach", "large")).to_contain_text("Инструктор по обучению")


def test_without_scripts_the_address_still_leads_to_the_role(opened: Opened) -> None:
    page = opened("structure/#coach", java_script_enabled=False)
    expect(node(page, "coach")).to_be_in_viewport()
    expect(node(page, "coach")).to_have_css("outline-width", "3px")


def test_branch_folds_and_says_how_many_it_hides(opened: Opened) -> None:
    page = opened("structure/")
    button = fold(page, "manager")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(button).to_have_accessible_name("Менеджер контакт-центра: ветка, должностей ниже — 3")
    button.click()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_contain_text("ещё 3")
    for hidden in ("team-leader", "agent", "coach"):
        expect(node(page, hidden)).to_be_hidden()
    button.press("Enter")
    expect(node(page, "agent")).to_be_visible()


def test_all_branches_fold_and_unfold(opened: Opened) -> None:
    page = opened("structure/")
    page.get_by_role("button", name="Свернуть всё").click()
    shown = chart(page).locator(".node:visible .node__title")
    expect(shown).to_have_text(
        [
            "Директор по обслуживанию клиентов",
            "Директор по цифровым контактам",
            "Руководитель контакт-центра",
        ]
    )
    page.get_by_role("button", name="Развернуть всё").click()
    expect(shown).to_have_count(12)


def test_hover_shows_the_way_to_the_top_and_the_dotted_lines(opened: Opened) -> None:
    page = opened("structure/", reduced_motion="reduce")
    node(page, "coach").hover(position={"x": 5, "y": 20})
    expect(node(page, "coach")).to_have_class(HERE)
    for above in (
        "team-leader",
        "manager",
        "head-of-contact-centre",
        "customer-service-director",
    ):
        expect(node(page, above)).to_have_class(ABOVE)
    expect(node(page, "instructor")).to_have_class(PARTNER)
    expect(chart(page).locator("output")).to_have_text(WAY_OF_COACH)
    expect(chart(page).locator("path.way")).to_have_count(4)
    expect(chart(page).locator("path.marked")).to_have_count(1)
    page.mouse.move(5, 5)
    expect(chart(page).locator(".node--here")).to_have_count(0)
    expect(chart(page).locator("output")).to_contain_text("Наведите курсор")


def test_focus_shows_the_same_and_both_ends_tell_of_a_dotted_line(opened: Opened) -> None:
    page = opened("structure/")
    node(page, "coach").get_by_role("link").first.focus()
    expect(chart(page).locator("output")).to_have_text(WAY_OF_COACH)
    node(page, "operations-manager").get_by_role("link").first.focus()
    expect(chart(page).locator("output")).to_contain_text(
        "Функционально подчиняются: Аналитик качества, Аналитик по планированию ресурсов."
    )
    expect(node(page, "quality-analyst")).to_have_class(PARTNER)


def test_tap_shows_the_same_and_stays_in_the_address(opened: Opened) -> None:
    page = opened("structure/", viewport=PHONE, has_touch=True, is_mobile=True)
    node(page, "coach").locator(".node__grade").tap()
    expect(node(page, "coach")).to_have_class(HERE)
    expect(node(page, "instructor")).to_have_class(PARTNER)
    expect(chart(page).locator("output")).to_have_text(WAY_OF_COACH)
    expect(chart(page).locator("output")).to_be_in_viewport()
    expect(page).to_have_url(ends_with("#coach"))
    page.keyboard.press("Escape")
    expect(chart(page).locator(".node--here")).to_have_count(0)
    expect(page).to_have_url(ends_with("/structure/"))


def test_dotted_lines_are_drawn_between_visible_boxes_of_the_wide_tree(
    opened: Opened, handbook: Handbook
) -> None:
    page = opened("structure/")
    lines = chart(page).locator("path.dotted")
    expect(lines).to_have_count(sum(len(role.functional_to) for role in handbook.roles))
    fold(page, "manager").click()
    expect(lines).to_have_count(sum(len(r.functional_to) for r in handbook.roles) - 1)
    resize(page, PHONE)
    expect(lines).to_have_count(0)


@pytest.mark.parametrize("typed", ["Наставник команды", "наставник ком", "НАСТАВНИК"])
def test_search_unfolds_the_branch_and_marks_the_role(opened: Opened, typed: str) -> None:
    page = opened("structure/", reduced_motion="reduce")
    page.get_by_role("button", name="Свернуть всё").click()
    field = chart(page).get_by_label("Найти на схеме")
    field.fill(typed)
    field.press("Enter")
    expect(node(page, "coach")).to_be_in_viewport()
    expect(node(page, "coach")).to_have_class(HERE)
    expect(node(page, "coach").locator("a").first).to_be_focused()
    expect(node(page, "coach").locator("a").first).to_have_attribute("aria-current", "true")
    expect(page).to_have_url(ends_with("#coach"))


def test_search_knows_every_alias_of_the_visible_chart(opened: Opened, handbook: Handbook) -> None:
    page = opened("structure/?size=small", reduced_motion="reduce")
    field = chart(page, "small").get_by_label("Найти на схеме")
    for role in handbook.roles:
        if "small" in role.sizes:
            for name in (role.title, *role.aliases):
                field.fill(name)
                field.press("Enter")
                expect(node(page, role.id, "small")).to_have_class(HERE)
    field.fill("Наставник команды")
    field.press("Enter")
    expect(field).to_have_js_property("validationMessage", "На этой схеме такой должности нет")
    field.fill("оператор")
    expect(field).to_have_js_property("validationMessage", "")


def test_mouse_that_rests_does_not_mark_what_comes_under_it(opened: Opened) -> None:
    page = opened("structure/", reduced_motion="reduce")
    chart(page).get_by_label("Найти на схеме").fill("оператор")
    chart(page).get_by_role("button", name="Показать").click()
    page.wait_for_function("document.querySelector('.node:hover')")
    expect(node(page, "agent")).to_have_class(HERE)


def test_role_page_leads_to_its_place_in_the_chart(opened: Opened) -> None:
    page = opened("roles/quality-analyst/")
    page.get_by_role("link", name="Показать на схеме").click()
    expect(node(page, "quality-analyst")).to_have_class(HERE)
    expect(node(page, "quality-analyst")).to_be_in_viewport()


def test_address_with_size_and_role(opened: Opened) -> None:
    page = opened("structure/?size=medium#hr-specialist")
    expect(node(page, "hr-specialist", "medium")).to_have_class(HERE)
    size_radio(page, "Крупный центр").check()
    expect(node(page, "hr-specialist", "large")).to_have_class(HERE)
    size_radio(page, "Малый центр").check()
    expect(chart(page, "small").locator(".node--here")).to_have_count(0)
    expect(page).to_have_url(ends_with("/structure/?size=small"))


def test_address_whose_size_lacks_the_role_shows_all_roles(opened: Opened) -> None:
    page = opened("structure/?size=small#coach")
    expect(node(page, "coach")).to_have_class(HERE)
    expect(page).to_have_url(ends_with("/structure/#coach"))


def test_nonsense_in_the_address_changes_nothing(opened: Opened) -> None:
    page = opened("structure/?size=huge#nobody")
    expect(chart(page)).to_be_visible()
    expect(page.locator(".node--here")).to_have_count(0)


def test_boxes_tell_direct_reports_and_the_published_span_with_its_source(
    opened: Opened, handbook: Handbook
) -> None:
    page = opened("structure/")
    span = handbook.role("team-leader").span_of_control
    assert span
    box = node(page, "team-leader")
    expect(box).to_contain_text("Подчинённых должностей: 2")
    expect(box).to_contain_text("Обычно называют 8–12 подчинённых")
    source = box.get_by_role("link", name="источник")
    expect(source).to_have_attribute("href", span.source.url or "")
    expect(source).to_contain_text(span.source.title)


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_a_way_is_marked_and_a_branch_folded(
    opened: Opened, viewport: dict[str, int], scheme: str
) -> None:
    page = opened(
        "structure/#quality-analyst",
        viewport=viewport,
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    fold(page, "manager").click()
    assert faults(page) == []


@pytest.mark.parametrize("size", ["all", "small", "medium", "large"])
def test_print_is_one_sheet_of_legible_letters_with_every_role(
    opened: Opened, handbook: Handbook, size: str
) -> None:
    page = opened(f"structure/?size={size}")
    page.get_by_role("button", name="Свернуть всё").click()
    pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(pdf.pages) == 1
    sheet = pdf.pages[0]
    assert [round(float(x) / 72 * 25.4) for x in (sheet.mediabox[2:])] == [297, 210]
    sizes: list[float] = []

    def look(text: str, cm: list[float], tm: list[float], _: object, size: float) -> None:
        if text.strip():
            sizes.append(abs(size * tm[3] * cm[3]))

    text = "".join(sheet.extract_text(visitor_text=look).split())
    for role in handbook.roles:
        if size == "all" or size in role.sizes:
            assert text.count("".join(role.title.split())) >= 1, role.id
    assert min(sizes) >= 7
    assert "Плакат" not in text


@pytest.fixture(scope="module")
def crowded(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Page, int]]:
    """The chart of sixty roles on a wide window; its files are not made."""
    folder = tmp_path_factory.mktemp("crowded")
    multiply(DATA, folder / "data", 60)
    with pytest.MonkeyPatch.context() as patch:
        stand_in(patch.setattr)
        build_site(folder / "site", folder / "data")
    with served(folder / "site") as address:
        page = browser.new_page(viewport=DESKTOP, reduced_motion="reduce")
        page.goto(f"{address}structure/#agent-3")
        yield page, 60
        page.close()


def test_sixty_roles_scroll_inside_their_frame(crowded: tuple[Page, int]) -> None:
    page, count = crowded
    expect(chart(page).locator(".node")).to_have_count(count)
    expect(node(page, "agent-3")).to_be_in_viewport()
    frame = chart(page).locator(".org__frame")
    assert frame.evaluate("e => e.scrollWidth > 3 * e.clientWidth")
    assert frame.evaluate("e => e.scrollLeft") > 0
    for width in (390, 1280):
        resize(page, {"width": width, "height": 844})
        expect_no_sideways_scroll(page, width)


def test_root_of_sixty_roles_is_in_sight_at_first(crowded: tuple[Page, int]) -> None:
    page, _ = crowded
    resize(page, DESKTOP)
    page.goto(page.url.partition("#")[0] + "?size=large")
    root = node(page, "customer-service-director", "large")
    root.evaluate("e => scrollTo(0, e.getBoundingClientRect().top + scrollY - 300)")
    expect(root).to_be_in_viewport()
