"""Overlapping duties: each is settled by a process, shown in the matrix and linked both ways."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.model.handbook import Handbook
from macros.model.process import PARTS
from macros.reading.load import load_handbook
from macros.site import Site
from macros.telling import process as told
from tests.conftest import DATA, Edit
from tests.pages import Element, article, parse


@pytest.fixture(scope="module")
def page(site: Path) -> Element:
    return article(site / "structure" / "responsibilities" / "index.html")


def test_a_duty_that_a_process_settles_is_linked_both_ways(
    handbook: Handbook, site: Path, page: Element
) -> None:
    for process in handbook.processes:
        card = page.all("article", id=process.id)[0]
        for settled in process.duties:
            duty = handbook.settled_duty(settled)
            item = next(
                item
                for item in article(site / "roles" / settled.role / "index.html").all("li")
                if item.text.startswith(duty)
            )
            linked = {a.attributes["href"].partition("#")[2] for a in item.all("a")}
            assert process.id in linked, (process.id, duty)
            assert duty in card.text


def test_matrix_of_every_size_has_one_a_in_a_row(page: Element, handbook: Handbook) -> None:
    tables = page.all("table", class_="matrix__table")
    assert len(tables) == len(handbook.sizes)
    for table in tables:
        rows = table.all("tr", class_="matrix__row")
        assert len(rows) == len(handbook.processes)
        for row in rows:
            cells = [cell.text for cell in row.all("td")]
            assert sum("A отвечает" in cell for cell in cells) == 1, row.text
            assert any("R исполняет" in cell for cell in cells), row.text


def test_matrix_says_what_the_data_says(page: Element, handbook: Handbook) -> None:
    table = page.all("table", class_="matrix__table")[-1]
    heads = [head.text for head in table.all("thead")[0].all("th")][1:]
    rows = {row.attributes["data-process"]: row for row in table.all("tr", class_="matrix__row")}
    for process in handbook.processes:
        for role, cell in zip(heads, rows[process.id].all("td"), strict=True):
            id_ = next(r.id for r in handbook.roles if r.title == role)
            words = [f"{told.part_letter(p)} {told.part(p)}" for p in process.parts(id_)]
            assert cell.text == (", ".join(words) or "—")


def test_process_is_told_in_words(page: Element, handbook: Handbook) -> None:
    for process in handbook.processes:
        card = page.all("article", id=process.id)[0]
        assert process.settled in card.text
        for part in PARTS:
            for role in process.roles(part):
                assert handbook.role(role).title in card.text


def test_small_centre_says_who_takes_over(page: Element) -> None:
    card = page.all("article", id="schedule")[0]
    assert "Малый центр: отвечает и исполняет — Менеджер контакт-центра." in card.text
    assert "Средний центр: " not in card.text


def test_role_page_lists_its_processes(site: Path, handbook: Handbook) -> None:
    for role in handbook.roles:
        shares = article(site / "roles" / role.id / "index.html").all("dl", class_="shares")[0]
        linked = [a.attributes["href"].partition("#")[2] for a in shares.all("a")]
        expected = [p.id for part in PARTS for p in handbook.processes_with(role, part)]
        assert linked == expected


def test_with_roles_off_nothing_names_them(data: Path, edit: Edit, tmp_path: Path) -> None:
    off = ["coach", "operations-manager", "quality-analyst"]
    edit("company.yml", "roles_off: []", f"roles_off: [{', '.join(off)}]")
    whole = load_handbook(DATA).handbook
    site = Site(load_handbook(data).handbook, tmp_path)
    page = parse(site.views["responsibilities"]())
    table = page.all("table", class_="matrix__table")[0]
    for row in table.all("tr", class_="matrix__row"):
        assert sum("A отвечает" in cell.text for cell in row.all("td")) == 1
    links = {a.attributes["href"] for a in page.all("a")}
    for role in map(whole.role, off):
        assert not any(f"roles/{role.id}/" in link for link in links)


def test_added_role_joins_when_a_process_names_it(data: Path, edit: Edit, tmp_path: Path) -> None:
    text = (data / "roles" / "coach.yml").read_text(encoding="utf-8")
    text = text.replace("title: Наставник команды", "title: Дежурный по залу")
    text = text.split("\ncareer:")[0] + "\nonboarding:" + text.split("\nonboarding:")[1]
    (data / "roles" / "floor-walker.yml").write_text(text, encoding="utf-8")
    edit("processes.yml", "informed: [agent, coach]", "informed: [agent, coach, floor-walker]")
    site = Site(load_handbook(data).handbook, tmp_path)
    page = parse(site.views["responsibilities"]())
    heads = [th.text for th in page.all("thead")[-1].all("th")]
    assert "Дежурный по залу" in heads
