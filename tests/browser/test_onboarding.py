"""The plan of the first ninety days as a new hire and a leader use it."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from playwright.sync_api import Locator, Page, expect

from macros.derived.plan import onboarding_plan
from macros.model.handbook import Handbook
from tests.browser.accessibility import faults
from tests.browser.conftest import DESKTOP, PHONE, Opened
from tests.browser.waiting import expect_no_sideways_scroll

PAGE = "onboarding/agent/"
NOW = datetime(2026, 11, 25, 10, 30, tzinfo=UTC)
NO_STORAGE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError"); }
})"""
FULL_STORAGE = """Storage.prototype.setItem = () => {
  throw new DOMException("full", "QuotaExceededError");
}"""


def now(page: Page) -> None:
    """Stop the clock of the page, lest a midnight come in between."""
    page.clock.set_fixed_time(NOW)


def today(days: int = 0) -> date:
    """The day `days` days from `NOW`, in all zones but the outermost."""
    return (NOW + timedelta(days=days)).date()


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog")


def boxes(page: Page) -> Locator:
    return page.locator("[data-task]")


def ticks(page: Page) -> Locator:
    return page.locator("[data-task]:checked")


def ticked(page: Page) -> list[str]:
    return ticks(page).evaluate_all("all => all.map(e => e.dataset.task)")


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def start(page: Page) -> Locator:
    return page.get_by_label("Первый рабочий день")


def phase(page: Page, stage: str) -> Locator:
    return page.locator(f"[data-stage={stage}]")


def saved(page: Page, name: str, folder: Path) -> Path:
    with page.expect_download() as waiting:
        button(page, name).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def choose(page: Page, content: str | bytes, name: str = "plan.json") -> None:
    body = content.encode() if isinstance(content, str) else content
    page.locator("[type=file]").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": body}
    )


def test_ticks_outlive_a_reload_and_progress_counts_them(
    opened: Opened, handbook: Handbook
) -> None:
    page = opened(PAGE)
    plan = onboarding_plan(handbook, handbook.role("agent"))
    total = sum(len(part.tasks) for part in plan)
    expect(boxes(page)).to_have_count(total)
    expect(page.locator(".plan [data-sum]")).to_have_text(f"0 из {total}")
    first = phase(page, "days-1-10")
    first.get_by_label("Приглашает новичка на летучки команды").check()
    first.locator("[data-task]").first.focus()
    page.keyboard.press("Space")
    within = first.locator("[data-task]").count()
    expect(first.locator("[data-sum]")).to_have_text(f"2 из {within}")
    expect(first.locator("progress")).to_have_js_property("value", 2)
    page.reload()
    expect(first.locator("[data-sum]")).to_have_text(f"2 из {within}")
    expect(page.locator(".plan [data-sum]")).to_have_text(f"2 из {total}")
    first.locator("[data-task]").first.uncheck()
    page.reload()
    expect(ticks(page)).to_have_count(1)


def test_each_role_keeps_its_own_ticks(opened: Opened, address: str) -> None:
    page = opened(PAGE)
    boxes(page).nth(3).check()
    page.goto(f"{address}onboarding/manager/")
    expect(boxes(page)).not_to_have_count(0)
    expect(ticks(page)).to_have_count(0)


def test_start_date_gives_dates_and_marks_the_present_phase(opened: Opened) -> None:
    page = opened(PAGE)
    now(page)
    expect(button(page, "Скачать календарь .ics")).to_be_disabled()
    start(page).fill(str(today(-34)))
    expect(page.locator(".phase--now")).to_have_attribute("data-stage", "days-31-60")
    expect(page.get_by_text("Идёт день 35.")).to_be_visible()
    expect(page.get_by_text("идёт сейчас").locator("visible=true")).to_have_count(1)
    start(page).fill(str(today(3)))
    expect(page.locator(".phase--now")).to_have_attribute("data-stage", "before-day-1")
    expect(page.get_by_text("До первого рабочего дня осталось дней: 3.")).to_be_visible()
    start(page).fill(str(today(-120)))
    expect(page.locator(".phase--now")).to_have_count(0)
    expect(page.get_by_text("План закончился")).to_be_visible()


def test_days_are_calendar_days_from_day_one(opened: Opened) -> None:
    page = opened(PAGE)
    page.clock.set_fixed_time(datetime(2026, 3, 28, 12, tzinfo=ZoneInfo("Europe/Moscow")))
    start(page).fill("2026-02-25")
    expect(phase(page, "days-1-10").locator("[data-dates]")).to_have_text(
        "25 февраля 2026 — 6 марта 2026"
    )
    expect(phase(page, "before-day-1").locator("[data-dates]")).to_have_text("до 25 февраля 2026")
    expect(page.locator("#gate-30 h3")).to_have_text("Контрольная точка, день 30 — 26 марта 2026")
    expect(page.locator("#gate-90 h3")).to_contain_text("25 мая 2026")
    page.reload()
    expect(start(page)).to_have_value("2026-02-25")
    expect(page.locator("#gate-90 h3")).to_contain_text("25 мая 2026")


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Sao_Paulo"])
def test_dates_are_the_same_everywhere(opened: Opened, zone: str) -> None:
    page = opened(PAGE, timezone_id=zone)
    now(page)
    start(page).fill(str(NOW.astimezone(ZoneInfo(zone)).date()))
    expect(page.get_by_text("Идёт день 1.")).to_be_visible()


def test_absurd_date_gets_a_message_and_is_not_kept(opened: Opened) -> None:
    page = opened(PAGE)
    now(page)
    start(page).fill("2026-11-25")
    start(page).fill("0202-11-25")
    expect(page.get_by_text("До этой даты больше двух лет. Проверьте год.")).to_be_visible()
    expect(start(page)).to_have_attribute("aria-invalid", "true")
    expect(button(page, "Скачать календарь .ics")).to_be_disabled()
    expect(phase(page, "days-1-10").locator("[data-dates]")).to_have_text("")
    boxes(page).first.check()
    page.reload()
    expect(start(page)).not_to_have_value("0202-11-25")
    start(page).fill("")
    expect(page.get_by_text("Выберите дату: у этапов появятся сроки")).to_be_visible()


def test_ticks_go_to_a_file_and_back(opened: Opened, tmp_path: Path) -> None:
    page = opened(PAGE)
    now(page)
    for i in (0, 5, 9):
        boxes(page).nth(i).check()
    start(page).fill("2026-11-25")
    before = ticked(page)
    file = saved(page, "Сохранить отметки в файл", tmp_path)
    assert file.name == "plan-agent.json"
    written = json.loads(file.read_text(encoding="utf-8"))
    assert sorted(written["done"]) == sorted(before)
    assert (written["role"], written["start"]) == ("agent", "2026-11-25")
    button(page, "Стереть отметки").click()
    dialog(page).get_by_role("button", name="Стереть").click()
    expect(ticks(page)).to_have_count(0)
    with page.expect_file_chooser() as chooser:
        button(page, "Открыть файл с отметками").click()
    chooser.value.set_files(file)
    expect(page.get_by_text("Из файла взяты отметки: 3.")).to_be_visible()
    assert ticked(page) == before
    expect(start(page)).to_have_value("2026-11-25")
    page.reload()
    expect(ticks(page)).to_have_count(3)
    assert ticked(page) == before


def test_file_replaces_ticks_only_when_told_to(opened: Opened) -> None:
    page = opened(PAGE)
    boxes(page).nth(1).check()
    other = boxes(page).nth(2).get_attribute("data-task")
    content = json.dumps(
        {"format": "onboarding-plan", "role": "agent", "start": "", "done": [other, "0123456789"]}
    )
    choose(page, content)
    button(page, "Оставить как есть").click()
    expect(dialog(page)).to_be_hidden()
    expect(boxes(page).nth(1)).to_be_checked()
    choose(page, content)
    button(page, "Заменить").click()
    expect(page.get_by_text("Отметок о делах, которых в плане больше нет: 1.")).to_be_visible()
    assert ticked(page) == [other]
    boxes(page).nth(4).check()
    page.reload()
    expect(ticks(page)).to_have_count(2)
    expect(page.get_by_text("Отметок о делах, которых в плане больше нет: 1.")).to_be_visible()


GOOD = {"format": "onboarding-plan", "role": "agent", "start": "", "done": []}
TRAP = {"toString": 1, "valueOf": 1}
"""An object that throws where a script takes it for text."""


@pytest.mark.parametrize(
    "content",
    [
        "это не JSON",
        "",
        "null",
        "[1, 2]",
        b"\x89PNG\xff\xfe",
        "[" * 90_000,
        "{}" + " " * 200_000,
        json.dumps(GOOD | {"format": "other"}),
        json.dumps(GOOD | {"done": "0123456789"}),
        json.dumps(GOOD | {"done": [None]}),
        json.dumps(GOOD | {"done": ["<script>"]}),
        json.dumps(GOOD | {"start": "завтра"}),
        json.dumps(GOOD | {"start": "0001-01-01"}),
        json.dumps(GOOD | {"start": 5}),
        json.dumps(GOOD | {"start": ["2026-11-30"]}),
        json.dumps(GOOD | {"start": TRAP}),
        json.dumps(GOOD | {"done": [TRAP]}),
        json.dumps(GOOD | {"role": TRAP}),
    ],
    ids=range(18),
)
def test_wrong_file_is_refused_and_nothing_is_lost(opened: Opened, content: str | bytes) -> None:
    page = opened(PAGE)
    boxes(page).first.check()
    choose(page, content)
    expect(page.get_by_text("Это не файл с отметками плана.")).to_be_visible()
    expect(ticks(page)).to_have_count(1)


@pytest.mark.parametrize(
    ("title", "shown"),
    [("Менеджер <b>", "Менеджер <b>"), (TRAP, "manager"), ({}, "manager"), (" ", "manager")],
    ids=range(4),
)
def test_file_of_another_role_is_refused(opened: Opened, title: object, shown: str) -> None:
    page = opened(PAGE)
    boxes(page).first.check()
    choose(page, "{}")
    expect(page.get_by_text("Это не файл с отметками плана.")).to_be_visible()
    choose(page, json.dumps(GOOD | {"role": "manager", "title": title}))
    expect(page.get_by_text(f"В этом файле план другой должности: «{shown}».")).to_be_visible()
    expect(page.get_by_text("Это не файл с отметками плана.")).to_be_hidden()
    expect(ticks(page)).to_have_count(1)


def test_clearing_asks_first(opened: Opened) -> None:
    page = opened(PAGE)
    boxes(page).first.check()
    button(page, "Стереть отметки").click()
    expect(dialog(page)).to_be_visible()
    assert faults(page) == []
    page.keyboard.press("Escape")
    expect(dialog(page)).to_be_hidden()
    expect(boxes(page).first).to_be_checked()
    button(page, "Стереть отметки").click()
    expect(dialog(page)).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Отметки и дата стёрты.")).to_be_visible()
    page.reload()
    expect(ticks(page)).to_have_count(0)


def test_calendar_file_has_gates_and_starts_of_phases(
    opened: Opened, tmp_path: Path, handbook: Handbook
) -> None:
    page = opened(PAGE)
    now(page)
    first = today(-10)
    start(page).fill(str(first))
    raw = saved(page, "Скачать календарь .ics", tmp_path).read_bytes()
    assert raw.count(b"\r\n") == raw.count(b"\n") == raw.count(b"\r")
    assert raw.endswith(b"END:VCALENDAR\r\n")
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    for line in raw.split(b"\r\n"):
        line.decode()
    calendar = Calendar.from_ical(raw)
    events = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
    role = handbook.role("agent")
    plan = onboarding_plan(handbook, role)
    expected = {
        f"agent-{part.stage.id}-{first}@127.0.0.1": part.stage.days[0]
        for part in plan
        if part.stage.days
    } | {f"agent-gate-{p.gate.day}-{first}@127.0.0.1": p.gate.day for p in plan if p.gate}
    assert {uid: (e["DTSTART"].dt - first).days + 1 for uid, e in events.items()} == expected
    for event in events.values():
        assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1)
        assert type(event["DTSTART"].dt) is date
        assert event["DTSTAMP"].dt.utcoffset() == timedelta(0)
        assert str(event["SUMMARY"]).endswith(f": {role.title}")
        assert str(event["URL"]).endswith(PAGE)
        assert not event.errors
    gate = next(part.gate for part in plan if part.gate)
    text = str(events[f"agent-gate-30-{first}@127.0.0.1"]["DESCRIPTION"])
    assert text == "\n".join([*gate.shows, gate.signed_by])
    own = next(part for part in plan if part.stage.id == "days-11-30")
    text = str(events[f"agent-days-11-30-{first}@127.0.0.1"]["DESCRIPTION"])
    assert text == "\n".join(task.text for task in own.tasks if task.owner == "newcomer")


def test_calendar_escapes_text(opened: Opened, tmp_path: Path) -> None:
    page = opened(PAGE)
    now(page)
    wild = "обратная \\ косая, запятая; точка\nи строка: \\n 😀" + "ё" * 80
    page.evaluate(
        "text => { document.querySelector('#gate-30 .gate__by').textContent = text; }",
        wild,
    )
    start(page).fill(str(today()))
    calendar = Calendar.from_ical(saved(page, "Скачать календарь .ics", tmp_path).read_bytes())
    texts = [str(event["DESCRIPTION"]) for event in calendar.walk("VEVENT")]
    assert any(text.endswith(" ".join(wild.split())) for text in texts)


def test_only_the_chosen_owner_is_shown_and_counted(opened: Opened) -> None:
    page = opened(PAGE)
    page.get_by_label("Чьи дела показать").select_option("it")
    shown = page.locator(".task:visible")
    expect(page.locator(".task:visible:not([data-owner=it])")).to_have_count(0)
    assert set(shown.evaluate_all("all => all.map(e => e.dataset.owner)")) == {"it"}
    expect(page.locator(".plan [data-sum]")).to_have_text(f"0 из {shown.count()}")
    expect(page.get_by_role("heading", name="Наставник").locator("visible=true")).to_have_count(0)
    page.reload()
    expect(page).to_have_url(re.compile("owner=it"))
    shown.first.get_by_role("checkbox").check()
    expect(page.locator(".plan [data-sum]")).to_have_text(f"1 из {shown.count()}")


@pytest.mark.parametrize("script", [NO_STORAGE, FULL_STORAGE], ids=["denied", "full"])
def test_without_storage_ticks_last_for_the_visit(
    opened: Opened, address: str, script: str, tmp_path: Path
) -> None:
    page = opened("about/")
    page.context.add_init_script(script)
    now(page)
    page.goto(address + PAGE)
    boxes(page).first.check()
    expect(page.get_by_text("Браузер не даёт хранить отметки.")).to_be_visible()
    start(page).fill(str(today()))
    expect(page.get_by_text("Идёт день 1.")).to_be_visible()
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    file = saved(page, "Сохранить отметки в файл", tmp_path)
    assert len(json.loads(file.read_text(encoding="utf-8"))["done"]) == 1
    boxes(page).nth(1).check()
    page.reload()
    assert asked == ["beforeunload"]
    expect(boxes(page)).not_to_have_count(0)
    expect(ticks(page)).to_have_count(0)


def test_broken_memory_is_no_obstacle(opened: Opened) -> None:
    page = opened(PAGE)
    spoilt = ({"done": [5]}, {"done": [], "start": "0001-01-01"}, {"done": [TRAP], "start": TRAP})
    for junk in ("{", "null", *map(json.dumps, spoilt)):
        page.evaluate("junk => localStorage.setItem('onboarding:agent', junk)", junk)
        page.reload()
        expect(ticks(page)).to_have_count(0)
        expect(page.get_by_text("Браузер не даёт хранить отметки.")).to_be_hidden()
        boxes(page).first.check()
        page.reload()
        expect(ticks(page)).to_have_count(1)


def test_another_tab_sees_the_ticks(opened: Opened, address: str) -> None:
    page = opened(PAGE)
    other = page.context.new_page()
    other.goto(address + PAGE)
    boxes(other).nth(2).check()
    expect(boxes(page).nth(2)).to_be_checked()
    boxes(page).nth(3).check()
    expect(boxes(other).nth(3)).to_be_checked()


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_after_ticks_and_dates(opened: Opened, viewport: dict[str, int]) -> None:
    page = opened(PAGE, viewport=viewport)
    now(page)
    for i in range(4):
        boxes(page).nth(i).check()
    start(page).fill(str(today(-15)))
    choose(page, "нет")
    expect(page.get_by_text("Это не файл с отметками плана.")).to_be_visible()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert faults(page) == []
    expect_no_sideways_scroll(page, viewport["width"])


def test_print_shows_boxes_and_lines_to_sign(opened: Opened) -> None:
    page = opened(PAGE)
    page.emulate_media(media="print")
    expect(page.locator(".sign").first).to_be_visible()
    expect(page.locator(".sheet-head")).to_be_visible()
    expect(page.locator(".plan")).to_be_hidden()
    expect(boxes(page).first).to_be_visible()


def test_without_scripts_the_list_is_whole(opened: Opened, handbook: Handbook) -> None:
    page = opened(PAGE, java_script_enabled=False)
    count = sum(len(p.tasks) for p in onboarding_plan(handbook, handbook.role("agent")))
    expect(page.locator(".task label:visible")).to_have_count(count)
    expect(page.locator(".plan")).to_be_hidden()
    expect(boxes(page).first).to_be_hidden()
    expect(page.locator(".gate")).to_have_count(3)
    page.emulate_media(media="print")
    expect(boxes(page).first).to_be_visible()
