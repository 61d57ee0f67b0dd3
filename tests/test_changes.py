"""What an edit of the data does to the site: the whole way from YAML to page and paper."""

from __future__ import annotations

import io
import json
import logging
import shutil
import tempfile
import time
from pathlib import Path
from uuid import uuid4

import docx
import pytest
from mkdocs.exceptions import Abort
from pypdf import PdfReader

from tests.conftest import Edit, build_site, building
from tests.pages import article, read

HOSTILE = (
    "<script>alert(1)</script> **жирно** | {{ 7*7 }} [x](javascript:alert(2)) &amp; <b>й</b> `к` #1"
)


def files_of(site: Path, role: str) -> dict[str, Path]:
    """The job description of a role by suffix."""
    folder = site / "downloads" / "roles" / role
    return {file.suffix: file for file in folder.glob("dolzhnostnaya-instruktsiya-*")}


def words(text: str) -> str:
    """Text without any white space, since papers break lines where they like."""
    return "".join(text.split())


def docx_text(file: Path) -> str:
    document = docx.Document(io.BytesIO(file.read_bytes()))
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def pdf_text(file: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(file).pages)


def test_duty_added_in_yaml_reaches_page_and_every_paper(
    data: Path, edit: Edit, tmp_path: Path
) -> None:
    duty = "Поливает цветы в операторском зале"
    edit("roles/agent.yml", "  core:\n", f"  core:\n    - {duty}\n")
    site = tmp_path / "site"
    build_site(site, data)
    assert duty in article(site / "roles/agent/index.html").text
    files = files_of(site, "agent")
    assert words(duty) in words(docx_text(files[".docx"]))
    assert words(duty) in words(pdf_text(files[".pdf"]))
    assert words(duty) in words(files[".txt"].read_text(encoding="utf-8"))


def test_role_file_alone_makes_a_position(data: Path, edit: Edit, tmp_path: Path) -> None:
    shutil.copy(data / "roles" / "hr-specialist.yml", data / "roles" / "recruiter.yml")
    edit("roles/recruiter.yml", "title: Специалист по персоналу", 'title: "Рекрутер: стажёры"')
    text = (data / "roles" / "recruiter.yml").read_text(encoding="utf-8")
    start, end = text.index("aliases:"), text.index("department:")
    text = text[:start] + text[end:]
    start, end = text.index("career:"), text.index("onboarding:")
    (data / "roles" / "recruiter.yml").write_text(text[:start] + text[end:], encoding="utf-8")
    site = tmp_path / "site"
    build_site(site, data)
    page = read(site / "roles/recruiter/index.html")
    assert page.all("h1")[0].text.startswith("Рекрутер")
    for place in ("roles", "onboarding", "recruiting"):
        beside = read(site / place / "recruiter/index.html").all("nav", class_="siblings")[0]
        assert "Рекрутер: стажёры" in [link.text for link in beside.all("a")], place
    assert len(files_of(site, "recruiter")) == 4
    for address in (
        "",
        "roles/",
        "structure/",
        "matrices/skills/",
        "matrices/experience/",
        "downloads/",
    ):
        assert "Рекрутер" in article(site / address / "index.html").text, address


@pytest.mark.thorough
def test_role_switched_off_disappears_and_its_reports_move_up(
    data: Path, edit: Edit, tmp_path: Path
) -> None:
    edit("company.yml", "roles_off: []", "roles_off: [head-of-contact-centre]")
    site = tmp_path / "site"
    build_site(site, data)
    assert not (site / "roles/head-of-contact-centre").exists()
    facts = article(site / "roles/manager/index.html").all("dl", class_="facts")[0].text
    assert "Подчиняется директору по обслуживанию клиентов" in facts


def test_text_from_yaml_stays_text(data: Path, edit: Edit, tmp_path: Path) -> None:
    quoted = "'" + HOSTILE + "'"
    edit("roles/agent.yml", "  core:\n", f"  core:\n    - {quoted}\n")
    edit("roles/agent.yml", "purpose: ", f"purpose: {quoted} #")
    edit("roles/agent.yml", "aliases:\n", "aliases:\n  - 'R&D «оператор» \"q\" *z*'\n")
    edit("skills.yml", "  definition: ", f"  definition: {quoted} #")
    edit("skills.yml", "  questions:\n", f"  questions:\n    - {quoted}\n")
    edit("roles/agent.yml", "  task: ", f"  task: {quoted} #")
    edit("kpis.yml", "  formula: ", f"  formula: {quoted} #")
    edit("glossary.yml", "  definition: ", f"  definition: {quoted} #")
    edit("departments.yml", "title: Обслуживание клиентов", "title: 'R&D *и* \"быт\" _x_'")
    edit(
        "roles/agent.yml",
        "title: Оператор контакт-центра",
        "title: 'Оператор R&D *и* _x_ | [y](z)'",
    )
    site = tmp_path / "site"
    build_site(site, data)
    page = article(site / "roles/agent/index.html")
    assert page.all("h1")[0].text.removesuffix("#") == "Оператор R&D *и* _x_ | [y](z)"
    assert page.text.count(HOSTILE) == 2
    assert article(site / "recruiting/agent/index.html").text.count(HOSTILE) == 4
    assert 'R&D «оператор» "q" *z*' in page.text
    for file in site.rglob("index.html"):
        root = read(file)
        for script in root.all("script"):
            content = "".join(c for c in script.children if isinstance(c, str))
            if script.attributes.get("type") == "application/ld+json":
                json.loads(content)
            else:
                assert "alert(" not in content
        links = [a.attributes.get("href", "") for a in root.all("a")]
        assert not [link for link in links if link.startswith("javascript")]
        assert "49 [x]" not in root.text
    whole = read(site / "roles/agent/index.html")
    assert whole.all("meta", name="description")[0].attributes["content"] == HOSTILE
    (script,) = whole.all("script", type="application/ld+json")
    structured = json.loads("".join(c for c in script.children if isinstance(c, str)))
    assert structured["name"] == "Оператор R&D *и* _x_ | [y](z)"
    assert structured["breadcrumb"]["itemListElement"][2]["name"] == 'R&D *и* "быт" _x_'
    assert structured["mainEntity"]["description"] == HOSTILE
    assert structured["mainEntity"]["responsibilities"][0] == HOSTILE
    files = files_of(site, "agent")
    assert words(HOSTILE) in words(docx_text(files[".docx"]))
    assert words(HOSTILE) in words(files[".txt"].read_text(encoding="utf-8"))
    assert words("{{ 7*7 }} [x](javascript") in words(pdf_text(files[".pdf"]))


def test_bad_data_stops_the_build_before_the_old_site_is_touched(
    data: Path, edit: Edit, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("прежний сайт", encoding="utf-8")
    edit("roles/agent.yml", "skill: empathy", "skill: empaty")
    edit("roles/coach.yml", "grade: senior-specialist", "grade: 18:00")
    with pytest.raises(Abort, match="Замечаний: 2"):
        build_site(site, data)
    lines = [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]
    assert any("навык «empaty» не найден — возможно, empathy" in line for line in lines)
    assert any("coach.yml:20:8  «18:00» — не id" in line for line in lines)
    assert (site / "index.html").read_text(encoding="utf-8") == "прежний сайт"


def test_serving_keeps_the_last_good_site_and_recovers(
    data: Path, edit: Edit, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    page = tmp_path / "site" / "roles/agent/index.html"
    with building(tmp_path / "site", data, "serve") as build_again:
        build_again()
        edit("roles/agent.yml", "department: operations", "department: operatons")
        caplog.clear()
        build_again()
        assert any("operatons" in record.getMessage() for record in caplog.records)
        assert "Обслуживание клиентов" in article(page).all("dl", class_="facts")[0].text
        edit("roles/agent.yml", "department: operatons", "department: people")
        build_again()
    assert "Персонал и обучение" in article(page).all("dl", class_="facts")[0].text


def test_a_preview_shows_pages_first_and_its_papers_lead_to_the_published_site(
    data: Path, edit: Edit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    anew = f"Слушает внимательно {uuid4().hex}"  # which no cache can know
    edit("roles/agent.yml", "    - Выясняет, что нужно клиенту\n", f"    - {anew}\n")
    form = "dolzhnostnaya-instruktsiya-operator-kontakt-tsentra.txt"
    paper = tmp_path / "site/downloads/roles/agent" / form
    page = tmp_path / "site/roles/agent/index.html"
    with building(tmp_path / "site", data, "serve") as build_again:
        build_again()
        assert anew in article(page).text
        assert "Текст готовится" in article(page).text
        assert not paper.exists()
        while not list(tmp_path.glob("handbook_*/made")):
            time.sleep(0.05)
        build_again()
    assert "готовится" not in article(page).all("dl", class_="documents")[0].text
    text = paper.read_text(encoding="utf-8")
    assert anew in text
    assert "/roles/agent/" in text
    assert "127.0.0.1" not in text
