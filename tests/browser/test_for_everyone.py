"""Every kind of page for everyone: axe, narrow windows, the keyboard alone, no layout shift."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.accessibility import faults_in_every_look
from tests.browser.conftest import DESKTOP, PHONE, Opened
from tests.browser.waiting import expect_no_sideways_scroll, layout_shift, resize, settled
from tests.serving import served

KINDS = (
    "",
    "roles/",
    "roles/team-leader/",
    "structure/",
    "structure/staffing/",
    "structure/responsibilities/",
    "matrices/skills/",
    "matrices/experience/",
    "compare/",
    "career/",
    "skills/",
    "skills/empathy/",
    "kpis/",
    "glossary/",
    "recruiting/",
    "downloads/",
    "onboarding/agent/",
    "about/",
    "recruiting/agent/",
    "onboarding/",
    "onboarding/agent/quiz/",
    "404.html",
)
ASKED = (
    "roles/?department=people",
    "roles/agent/#gap&me=empathy.2",
    "structure/?size=small",
    "structure/staffing/?agents=200",
    "structure/responsibilities/?role=coach",
    "matrices/skills/?department=people",
    "compare/?roles=agent",
    "compare/?roles=agent,coach",
    "career/?from=agent&to=manager",
    "skills/empathy/?department=people",
    "kpis/?department=people",
    "onboarding/agent/?owner=newcomer",
)
"""Addresses that change what a page shows."""
SEEN = """() => {
    const { activeElement: it } = document;
    const { left, top, width, height } = it.getBoundingClientRect();
    const shares = [0.1, 0.5, 0.9];
    const points = shares.flatMap((x) => shares.map((y) => [left + x * width, top + y * height]));
    const seen = points.some(([x, y]) => it.contains(document.elementFromPoint(x, y)));
    return [seen || it === document.body || it.type === "radio", it.textContent];
}"""
"""Whether anything of what has the focus can be seen (WCAG 2.4.11); its words."""
SHOWN_OTHERWISE = (
    ".needs-script, .staffing, form[hidden], details, .org__chart, .sizes__view, .rungs"
)
"""Controls for scripts, what one opens or chooses without them, and doubles for narrow windows."""
FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex='0']"


@pytest.fixture(scope="module")
def slow_address(site: Path) -> Iterator[str]:
    """Where the real site is served over a slow line."""
    with served(site, piece=700) as where:
        yield where


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(opened: Opened, kind: str) -> None:
    page = opened(kind, reduced_motion="reduce")
    assert faults_in_every_look(page) == []


@pytest.mark.parametrize("kind", ["roles/agent/", "recruiting/agent/", "onboarding/agent/"])
def test_focus_goes_down_a_narrow_page(opened: Opened, kind: str) -> None:
    page = opened(kind, viewport=PHONE)
    tops = []
    for _ in range(14):
        page.keyboard.press("Tab")
        tops.append(page.evaluate("document.activeElement.getBoundingClientRect().top + scrollY"))
    steps = [later - earlier for earlier, later in pairwise(tops[4:])]
    assert min(steps) > -100, tops


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
@pytest.mark.parametrize("kind", ["structure/", "structure/staffing/"])
def test_focus_is_never_wholly_covered(opened: Opened, kind: str, key: str) -> None:
    small: ViewportSize = {"width": 360, "height": 640}
    page = opened(kind, viewport=small, reduced_motion="reduce")
    covered = []
    for _ in range(90):
        page.keyboard.press(key)
        seen, name = page.evaluate(SEEN)
        if not seen:
            covered.append(name)
    assert covered == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_scrolls_sideways(opened: Opened, kind: str) -> None:
    """320 px is also a window of 1280 px at a zoom of 400 %."""
    page = opened(kind)
    for width in (320, 390, 640, 1024, 1280):
        resize(page, {"width": width, "height": 800})
        expect_no_sideways_scroll(page, width)


@pytest.fixture(scope="module")
def large_letters(browser: Browser) -> Iterator[Page]:
    """A phone whose owner has set letters to twice their usual size."""
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        sizes = {"fontSizes": {"standard": 32}}
        context.new_cdp_session(page).send("Page.setFontSizes", sizes)
        yield page


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_scrolls_sideways_with_letters_twice_as_large(
    large_letters: Page, address: str, kind: str
) -> None:
    page = large_letters
    page.goto(address + kind)
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    expect_no_sideways_scroll(page, PHONE["width"])


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_while_a_page_loads(opened: Opened, kind: str) -> None:
    page = opened(kind, viewport=PHONE)
    assert layout_shift(page) == 0


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("asked", KINDS + ASKED)
def test_nothing_moves_while_a_page_arrives_piece_by_piece(
    browser: Browser, slow_address: str, asked: str, viewport: ViewportSize
) -> None:
    with browser.new_context(viewport=viewport) as context:
        page = context.new_page()
        with settled(page):
            page.goto(slow_address + asked)
        assert layout_shift(page) == 0


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("asked", ASKED)
def test_nothing_moves_where_the_address_asks_for_something(
    opened: Opened, asked: str, viewport: ViewportSize
) -> None:
    assert layout_shift(opened(asked, viewport=viewport)) == 0


@pytest.mark.parametrize("kind", KINDS)
def test_keyboard_alone_reaches_everything_and_shows_where_it_is(opened: Opened, kind: str) -> None:
    page = opened(kind, reduced_motion="reduce")
    wanted = _mark_focusable(page)
    reached: set[str] = set()
    unmarked: list[str] = []
    for _ in range(len(wanted) + 15):  # a date is several stops
        page.keyboard.press("Tab")
        where, visible = page.evaluate(
            """() => {
                const active = document.activeElement;
                const shown = [active, active.closest("label"), active.parentElement];
                const outlined = (e) => e && getComputedStyle(e).outlineStyle !== "none"
                    && parseFloat(getComputedStyle(e).outlineWidth) >= 2;
                return [active.dataset.stop ?? "", shown.some(outlined)];
            }"""
        )
        if where in reached or not where:
            continue
        reached.add(where)
        if not visible:
            unmarked.append(wanted[where])
    assert [wanted[stop] for stop in wanted if stop not in reached] == []
    assert unmarked == []


@pytest.mark.parametrize("kind", KINDS)
def test_everything_is_readable_without_scripts(opened: Opened, kind: str) -> None:
    page = opened(kind, java_script_enabled=False)
    hidden = page.locator("article :is(p, li, td, th, dt, dd, h2, h3, a[download])").evaluate_all(
        """(all) => all
            .filter((e) => e.textContent.trim() && !e.checkVisibility())
            .filter((e) => !e.closest(selector))
            .map((e) => e.textContent.trim().slice(0, 80))""".replace(
            "selector", repr(SHOWN_OTHERWISE)
        )
    )
    assert hidden == []


def test_every_file_is_reachable_without_scripts(opened: Opened) -> None:
    page = opened("downloads/", java_script_enabled=False)
    links = page.locator("a[download]")
    assert links.count() > 100
    assert all(links.nth(i).is_visible() for i in range(links.count()))


def _mark_focusable(page: Page) -> dict[str, str]:
    """Number what can be focused; of a group of radios only the one that Tab stops at."""
    return dict(
        page.evaluate(
            """(selector) => {
                const visible = (e) => e.checkVisibility({ visibilityProperty: true })
                    && !e.disabled && e.tabIndex >= 0;
                const stops = [...document.querySelectorAll(selector)].filter(visible);
                const group = (e) => e.type === "radio"
                    && document.querySelectorAll(`[name="${e.name}"]:checked`).length && !e.checked;
                const first = (e) => e.type !== "radio" || e.checked
                    || document.querySelector(`[name="${e.name}"]`) === e;
                return stops.filter((e) => !group(e) && first(e)).map((e, i) => {
                    e.dataset.stop = i;
                    return [String(i), e.outerHTML.slice(0, 120)];
                });
            }""",
            FOCUSABLE,
        )
    )
