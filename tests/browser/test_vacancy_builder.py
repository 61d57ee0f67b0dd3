"""The builder of vacancies as a recruiter uses it."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from macros.documents.formats import hh
from macros.documents.kinds.vacancy import vacancy
from macros.model.handbook import Handbook
from macros.model.vacancy_limits import E_MAIL, LEAST, MOST, MOST_SKILLS, UNLAWFUL
from macros.russian.phrases import phrase
from tests.browser.accessibility import faults
from tests.browser.conftest import DESKTOP, PHONE, Opened
from tests.browser.waiting import ends_with, expect_no_sideways_scroll, resize, settled
from tests.pages import article
from tests.telling.test_vacancy import JUDGED, MAILS

AGENT = "recruiting/?role=agent"


def made(page: Page, kind: str) -> str:
    """The text of a format, chosen as a user chooses it."""
    page.locator(f".vacancy__formats [value={kind}]").check()
    return page.locator(".vacancy__text").input_value()


def choose(page: Page, role: str) -> None:
    title = page.locator(".sheet h3").inner_text()
    page.get_by_label("Должность", exact=True).select_option(role)
    expect(page.locator(".sheet h3")).not_to_have_text(title)


def field(page: Page, label: str) -> Locator:
    return page.get_by_label(label, exact=True)


def note(page: Page, label: str) -> Locator:
    return page.locator(f"#{field(page, label).get_attribute('aria-describedby')}")


def duties(page: Page) -> Locator:
    return page.locator(".part").nth(1).locator(".line")


def fill(page: Page) -> None:
    for label, text in {
        "Организация": "ООО «Ромашка»",
        "Город": "Псков",
        "Оплата от": "50 000",
        "Оплата до": "70000",
        "График": "2/2 по 12 часов",
        "Куда писать или звонить": "8 800 000-00-00",
        "Действует до": "2099-01-31",
        "Номер вакансии у вас": "А-17",
    }.items():
        field(page, label).fill(text)
    field(page, "Занятость").select_option("FULL_TIME")
    field(page, "Налог").select_option("net")


def test_untouched_text_is_that_of_the_files_and_pages(
    opened: Opened, handbook: Handbook, site: Path
) -> None:
    page = opened(AGENT)
    for role in (handbook.role("agent"), *(r for r in handbook.roles if r.id != "agent")):
        if role.id != "agent":
            choose(page, role.id)
        html = made(page, "html")
        assert html.encode("utf-8-sig") == hh.render(vacancy(handbook, role))
        assert LEAST <= len(html) <= MOST
        assert set(re.findall(r"</?(\w+)", html)) <= {"p", "strong", "em", "ul", "ol", "li"}
        expect(page.locator(".vacancy__faults p")).to_have_count(0)
        expect(page.locator(".vacancy__limits")).to_contain_text(f"{len(role.title)} из 220")
        skills = made(page, "skills").split("\n")[:-1]
        assert skills == [handbook.skill(need.skill).title for need in role.key_skills]
        assert len(skills) <= MOST_SKILLS
        kit = article(site / "recruiting" / role.id / "index.html")
        shown = kit.all("div", class_="vacancy-text")[0].text
        text = made(page, "txt").removeprefix(role.title)
        assert " ".join(text.replace("\n— ", "\n").split()) == shown
        markdown = made(page, "md")
        assert markdown.startswith(f"# {role.title}\n\n")
        assert f"\n## Что делает {phrase(role.title)}\n\n- " in markdown
        paper = page.get_by_role("link", name="готовый файл этой должности").get_attribute("href")
        assert paper
        assert (site / "recruiting" / paper).resolve().is_file()


def test_conditions_reach_every_format(opened: Opened) -> None:
    page = opened(AGENT)
    fill(page)
    pay = "от 50 000 до 70 000 ₽ в месяц, на руки"
    for kind in ("txt", "html", "md"):
        text = made(page, kind)
        for piece in (f"Оплата: {pay}", "Организация: ООО «Ромашка»", "Место работы: Псков"):
            assert piece in text, kind
    expect(page.locator(".sheet")).to_contain_text(pay)
    job = json.loads(made(page, "json"))
    assert job["salary"] == pay
    assert job["remote"] == "None"
    assert job["type"] == "full-time"
    assert job["location"] == {"city": "Псков", "countryCode": "RU"}
    assert len(job["responsibilities"]) == 6
    assert job["skills"][0] == {"name": "Слушание и коммуникация"}


def test_job_posting_is_whole_or_says_what_it_lacks(opened: Opened, handbook: Handbook) -> None:
    page = opened(AGENT, timezone_id="Asia/Vladivostok")
    page.clock.set_fixed_time(datetime(2026, 3, 28, 20, tzinfo=UTC))
    page.reload()
    expect(page.locator(".sheet h3")).to_have_text("Оператор контакт-центра")
    faults = page.locator(".vacancy__faults")
    bare = json.loads(made(page, "jsonld"))
    assert bare["datePosted"] == "2026-03-29"
    assert "hiringOrganization" not in bare
    expect(faults).to_have_text("Не хватает обязательного: организация, город.")
    fill(page)
    expect(faults).to_be_empty()
    posting = json.loads(made(page, "jsonld"))
    assert posting["@context"] == "https://schema.org"
    assert posting["@type"] == "JobPosting"
    assert posting["title"] == handbook.role("agent").title
    assert posting["description"] == made(page, "html")
    assert posting["hiringOrganization"] == {"@type": "Organization", "name": "ООО «Ромашка»"}
    assert posting["jobLocation"]["address"] == {
        "@type": "PostalAddress",
        "addressLocality": "Псков",
        "addressCountry": "RU",
    }
    assert posting["baseSalary"]["value"] == {
        "@type": "QuantitativeValue",
        "minValue": 50_000,
        "maxValue": 70_000,
        "unitText": "MONTH",
    }
    assert posting["validThrough"] == "2099-01-31"
    assert posting["identifier"]["value"] == "А-17"
    made(page, "jsonld")
    expect(page.locator(".vacancy__limits")).to_contain_text("отклик на самой странице")
    field(page, "Где работать").select_option("remote")
    field(page, "Страна").select_option("")
    expect(faults).to_have_text("Не хватает обязательного: страна.")
    field(page, "Страна").select_option("KZ")
    away = json.loads(made(page, "jsonld"))
    assert away["jobLocationType"] == "TELECOMMUTE"
    assert away["applicantLocationRequirements"] == {"@type": "Country", "name": "KZ"}
    assert "jobLocation" not in away
    posted = page.locator('script[type="application/ld+json"]', has_text="JobPosting")
    expect(posted).to_have_count(0)
    field(page, "Название вакансии").fill("Оператор </script>")
    assert "</script>" not in made(page, "jsonld")


def test_browser_judges_sentences_as_python_does(opened: Opened) -> None:
    page = opened("recruiting/")
    assert page.locator(".vacancy").get_attribute("data-unlawful") == UNLAWFUL
    assert page.locator(".vacancy").get_attribute("data-mail") == E_MAIL
    judged = """(sentences) => sentences.map((it) => {
        const { unlawful, mail } = document.querySelector(".vacancy").dataset;
        return [it.match(new RegExp(unlawful, "giu")) ?? [], it.match(new RegExp(mail, "u"))?.[0]];
    })"""
    found = page.evaluate(judged, [*JUDGED, *MAILS])
    assert [words for words, _ in found[: len(JUDGED)]] == list(JUDGED.values())
    assert [mail for _, mail in found[len(JUDGED) :]] == list(MAILS.values())


def test_unlawful_words_and_addresses_are_flagged_while_typing(opened: Opened) -> None:
    page = opened(AGENT)
    for label in ("Название вакансии", "Организация", "График", "Куда писать или звонить"):
        field(page, label).press("End")
        page.keyboard.type(" девушек")
        expect(note(page, label)).to_contain_text("незаконное условие: «девушек»")
        field(page, label).fill("x")
        expect(note(page, label)).to_be_hidden()
    area = duties(page).first.locator("textarea")
    area.fill("Ищем мужчину не старше 35")
    told = duties(page).first.locator(".ask__note")
    expect(told).to_contain_text("«мужчину», «не старше 35»")
    expect(page.locator(".vacancy__faults")).to_contain_text("«мужчину», «не старше 35»")
    duties(page).first.locator("[type=checkbox]").uncheck()
    expect(page.locator(".vacancy__faults")).to_be_empty()
    contact = note(page, "Куда писать или звонить")
    field(page, "Куда писать или звонить").fill("hr@example.com")
    for kind in ("txt", "md", "skills", "json", "jsonld"):
        assert ("hr@example.com" in made(page, kind)) == (kind not in {"skills", "json"})
        expect(contact).to_be_hidden()
        expect(page.locator(".vacancy__faults")).not_to_contain_text("hr@example.com")
    made(page, "html")
    expect(contact).to_contain_text("hh.ru текст не примет")
    expect(page.locator(".vacancy__faults")).to_contain_text("«hr@example.com»")


@pytest.mark.parametrize(
    ("label", "text", "message"),
    [
        ("Оплата от", "-5", "Нужно целое число больше нуля"),
        ("Оплата до", "сто тысяч", "Нужно целое число больше нуля"),
        ("Оплата от", "45 тыс.", "Нужно целое число больше нуля"),
        ("Оплата до", "100", "Меньше, чем «от»"),
        ("Действует до", "2020-01-01", "Раньше даты публикации"),
        ("Название вакансии", "Оператор в «РОМАШКУ» — Ромашка", "Уберите из названия"),
        ("Название вакансии", " ", "Впишите название"),
    ],
)
def test_mistake_is_named_at_its_field(opened: Opened, label: str, text: str, message: str) -> None:
    page = opened(AGENT)
    fill(page)
    field(page, label).fill(text)
    expect(note(page, label)).to_contain_text(message)
    expect(field(page, label)).to_have_attribute("aria-invalid", "true")
    expect(field(page, label)).to_have_accessible_description(re.compile(message))
    if label.startswith("Оплата"):
        for kind in ("jsonld", "html", "txt"):
            made(page, kind)
            expect(page.locator(".vacancy__faults")).to_contain_text(
                f"В тексте нет того, что вписано в «{label}». {message}"
            )
    assert "-5" not in made(page, "txt")
    assert "validThrough" not in made(page, "jsonld") or "2099" in made(page, "jsonld")


def test_late_date_is_named_where_it_is_missing(opened: Opened) -> None:
    page = opened(AGENT)
    fill(page)
    field(page, "Действует до").fill("2020-01-01")
    expect(page.locator(".vacancy__faults")).to_be_empty()
    assert "validThrough" not in made(page, "jsonld")
    expect(page.locator(".vacancy__faults")).to_have_text(
        "В тексте нет того, что вписано в «Действует до». Раньше даты публикации."
    )


def offer(page: Page, *lines: str) -> None:
    part = page.locator(".part").last
    part.locator("summary").click()
    for line in lines:
        part.get_by_role("button", name="Добавить строку").click()
        page.keyboard.type(line)


def test_what_the_company_offers_reaches_every_format(opened: Opened) -> None:
    page = opened(AGENT)
    expect(page.locator(".part").last).to_have_text(re.compile("Мы предлагаем пока пусто"))
    for kind in ("txt", "html", "md", "json", "jsonld"):
        assert "Мы предлагаем" not in made(page, kind)
    assert "jobBenefits" not in made(page, "jsonld")
    offer(page, "ДМС", "Оплату такси ночью")
    points = "— ДМС\n— Оплату такси ночью\n"
    assert made(page, "txt").endswith(f"\n\nМы предлагаем\n{points}")
    assert "<li>ДМС</li>" in made(page, "html")
    assert "## Мы предлагаем\n\n- ДМС\n" in made(page, "md")
    assert json.loads(made(page, "jsonld"))["jobBenefits"] == "ДМС; Оплату такси ночью"
    job = json.loads(made(page, "json"))
    assert job["description"].endswith("\n\nМы предлагаем: ДМС; Оплату такси ночью.")
    page.reload()
    choose(page, "coach")
    assert points in made(page, "txt"), "it is the company's, whatever the position"
    expect(page.get_by_role("button", name="Вернуть исходный текст")).to_be_hidden()
    for box in page.locator(".part").last.locator("[type=checkbox]").all():
        box.evaluate("(it) => it.click()")
    assert "Мы предлагаем" not in made(page, "txt")


def test_chosen_format_stays_until_all_is_cleared(opened: Opened) -> None:
    page = opened(AGENT)
    page.on("dialog", lambda dialog: dialog.accept())
    made(page, "md")
    page.reload()
    expect(page.locator(".vacancy__formats [value=md]")).to_be_checked()
    expect(page.locator(".vacancy__text")).to_have_value(re.compile("^# Оператор"))
    page.get_by_role("button", name="Очистить").click()
    expect(page.locator(".vacancy__formats [value=txt]")).to_be_checked()
    page.wait_for_function("localStorage.length === 0")


def test_preview_and_output_have_room(opened: Opened) -> None:
    page = opened(AGENT)
    duties(page).first.scroll_into_view_if_needed()
    sheet = page.locator(".sheet").bounding_box()
    assert sheet
    assert sheet["height"] > 700
    assert sheet["y"] >= 60
    assert sheet["y"] + sheet["height"] <= DESKTOP["height"]
    page.get_by_role("link", name="Взять текст").click()
    text = page.locator(".vacancy__text")
    expect(text).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("button", name="Скопировать")).to_be_in_viewport(ratio=1)
    output = text.bounding_box()
    sheet = page.locator(".sheet").bounding_box()
    assert output
    assert sheet
    assert output["height"] > 280
    assert sheet["y"] + sheet["height"] < output["y"]


def test_nothing_ticked_is_too_short_for_hh(opened: Opened) -> None:
    page = opened(AGENT)
    page.locator(".vacancy__parts [type=checkbox]").evaluate_all(
        "(all) => all.forEach((it) => it.checked && it.click())"
    )
    assert made(page, "html") == ""
    expect(page.locator(".vacancy__faults")).to_contain_text("слишком короткое")
    area = duties(page).first.locator("textarea")
    duties(page).first.locator("[type=checkbox]").check()
    area.evaluate("(e) => { e.value = 'я'.repeat(10001); }")
    area.evaluate("(e) => e.dispatchEvent(new Event('input', { bubbles: true }))")
    expect(page.locator(".vacancy__faults")).to_contain_text("слишком длинное")


def test_lines_move_by_keyboard_and_are_left_out(opened: Opened, handbook: Handbook) -> None:
    page = opened(AGENT)
    first, second, *_ = handbook.role("agent").duties.core
    assert made(page, "txt").index(first) < made(page, "txt").index(second)
    down = duties(page).first.get_by_role("button", name="Ниже")
    down.focus()
    page.keyboard.press("Enter")
    assert made(page, "txt").index(second) < made(page, "txt").index(first)
    expect(page.locator("[data-said]")).to_have_text("Строка 2 из 11.")
    moved = duties(page).nth(1)
    expect(moved.locator("textarea")).to_have_value(first)
    moved.locator("textarea").focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(duties(page).first.locator("textarea")).to_be_focused()
    assert made(page, "txt").index(first) < made(page, "txt").index(second)
    duties(page).first.locator("[type=checkbox]").focus()
    page.keyboard.press("Space")
    for kind in ("txt", "html", "md", "json", "jsonld"):
        assert first not in made(page, kind)
    page.locator(".part").nth(1).get_by_role("button", name="Добавить строку").click()
    page.keyboard.type("Поливает цветы <b>")
    assert "<li>Поливает цветы &lt;b&gt;</li>" in made(page, "html")
    assert "- Поливает цветы \\<b\\>" in made(page, "md")


def test_what_was_typed_survives_a_reload_until_it_is_cleared(
    opened: Opened, handbook: Handbook
) -> None:
    page = opened(AGENT)
    page.on("dialog", lambda dialog: dialog.accept())
    untouched = made(page, "txt")
    assert page.evaluate("localStorage.length") == 0
    fill(page)
    duties(page).first.locator("textarea").fill("Пьёт чай")
    text = made(page, "txt")
    page.reload()
    expect(field(page, "Организация")).to_have_value("ООО «Ромашка»")
    expect(page.locator(".sheet")).to_contain_text("Пьёт чай")
    assert made(page, "txt") == text
    choose(page, "coach")
    expect(page).to_have_url(ends_with("?role=coach"))
    assert "Пьёт чай" not in made(page, "txt")
    assert "Ромашка" in made(page, "txt")
    choose(page, "agent")
    page.get_by_role("button", name="Вернуть исходный текст").click()
    expect(duties(page).first.locator("textarea")).to_have_value(
        handbook.role("agent").duties.core[0]
    )
    page.get_by_role("button", name="Очистить").click()
    expect(field(page, "Организация")).to_have_value("")
    page.wait_for_function("() => localStorage.length === 0")
    choose(page, "coach")
    choose(page, "agent")
    assert made(page, "txt") == untouched


@pytest.mark.parametrize(
    "kept",
    [
        "{",
        "5",
        "null",
        '{"fields":5,"texts":{"agent":{"parts":7}}}',
        '{"fields":{"format":{"toString":1,"valueOf":1},"city":{"toString":1,"valueOf":1}}}',
        '{"offer":[[{"toString":1,"valueOf":1},true]]}',
        '{"texts":{"agent":{"title":{"toString":1},"parts":{"duties":[[{"toString":1}]]}}}}',
    ],
)
def test_spoilt_storage_is_passed_over(opened: Opened, kept: str) -> None:
    page = opened(AGENT)
    page.evaluate("(kept) => localStorage.setItem('vacancy', kept)", kept)
    page.reload()
    expect(page.locator(".sheet h3")).to_have_text("Оператор контакт-центра")


def test_two_windows_keep_what_was_typed_in_both(opened: Opened) -> None:
    page = opened(AGENT)
    other = page.context.new_page()
    with settled(other):
        other.goto(page.url.replace("role=agent", "role=coach"))
    parts = other.locator(".vacancy__parts details")
    parts.nth(0).locator("summary").click()
    field(page, "Город").fill("Псков")
    field(page, "Название вакансии").fill("Оператор на линии")
    expect(field(other, "Город")).to_have_value("Псков")
    expect(parts.nth(0)).to_have_attribute("open", "")
    expect(other.locator(".vacancy__parts textarea").first).not_to_have_value("")
    field(other, "Название вакансии").fill("Наставник смены")
    expect(field(page, "Название вакансии")).to_have_value("Оператор на линии")
    page.reload()
    expect(field(page, "Название вакансии")).to_have_value("Оператор на линии")
    expect(field(page, "Город")).to_have_value("Псков")
    choose(page, "coach")
    expect(field(page, "Название вакансии")).to_have_value("Наставник смены")


def test_works_without_storage_and_says_so(opened: Opened) -> None:
    page = opened("about/")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('off'); } })"
    )
    page.goto(page.url.replace("about/", AGENT))
    expect(page.locator(".sheet h3")).to_have_text("Оператор контакт-центра")
    expect(page.get_by_text("Браузер не даёт хранить данные")).to_be_visible()
    expect(page.get_by_text("хранится только в этом браузере")).to_be_hidden()
    field(page, "Город").fill("Псков")
    assert "Место работы: Псков." in made(page, "txt")


def test_text_is_copied_and_saved(opened: Opened) -> None:
    page = opened(AGENT, permissions=["clipboard-read", "clipboard-write"])
    text = made(page, "md")
    page.get_by_role("button", name="Скопировать").click()
    expect(page.locator("[data-said]")).to_have_text("Скопировано.")
    assert page.evaluate("navigator.clipboard.readText()") == text
    with page.expect_download() as download:
        page.get_by_role("button", name="Скачать", exact=True).click()
    said = page.locator("[data-said]")
    expect(said).to_have_text("Файл сохранён.")
    field(page, "Город").fill("Псков")
    expect(said).to_be_empty()
    page.get_by_role("button", name="Скопировать").click()
    expect(said).to_have_text("Скопировано.")
    made(page, "txt")
    expect(said).to_be_empty()
    assert made(page, "md") != text
    field(page, "Город").fill("")
    assert download.value.suggested_filename == "vacancy-agent.md"
    assert Path(download.value.path()).read_text(encoding="utf-8") == text
    text = made(page, "txt")
    with page.expect_download() as download:
        page.get_by_role("button", name="Скачать", exact=True).click()
    assert Path(download.value.path()).read_bytes() == text.encode("utf-8-sig")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    page.get_by_role("button", name="Скопировать").click()
    expect(page.locator("[data-said]")).to_contain_text("нажмите Ctrl+C")
    assert page.evaluate("getSelection().toString()") == text


def test_unknown_role_of_the_address_is_passed_over(opened: Opened) -> None:
    page = opened("recruiting/?role=nobody")
    expect(page.locator(".sheet h3")).to_have_text("Оператор контакт-центра")


def test_filled_form_has_no_faults_for_axe_and_does_not_scroll_sideways(opened: Opened) -> None:
    page = opened(AGENT, reduced_motion="reduce")
    fill(page)
    field(page, "Оплата до").fill("девушка")
    field(page, "График").fill("девушка hr@example.com")
    page.locator(".part summary").evaluate_all("(all) => all.forEach((it) => it.click())")
    made(page, "jsonld")
    for scheme in ("light", "dark"):
        for viewport in (DESKTOP, PHONE):
            page.emulate_media(color_scheme=scheme)
            resize(page, viewport)
            assert faults(page) == [], f"{scheme}, {viewport['width']} px"
            expect_no_sideways_scroll(page, viewport["width"])


def test_without_scripts_ready_files_are_offered(opened: Opened, handbook: Handbook) -> None:
    page = opened("recruiting/", java_script_enabled=False)
    expect(page.locator(".vacancy")).to_be_hidden()
    files = page.locator("td a[download]")
    assert files.count() >= 3 * len(handbook.roles)
    expect(files.first).to_be_visible()
