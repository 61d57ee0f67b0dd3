"""The page of head counts as it is without scripts, for our data and for changed ones."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import markdown
import pytest

from macros.derived.headcount import headcount
from macros.model.absent import without_roles
from macros.model.address import STAFFING
from macros.model.handbook import Handbook
from macros.model.subjects import pages_left_out
from macros.reading.load import load_handbook
from macros.views.overview import home
from macros.views.staffing import staffing
from macros.views.structure import structure_page
from tests.conftest import Edit
from tests.pages import Element, article, parse


@pytest.fixture(scope="module")
def page(site: Path) -> Element:
    return article(site / "structure" / "staffing" / "index.html")


def rendered(handbook: Handbook) -> Element:
    return parse(markdown.markdown(staffing(handbook), extensions=["attr_list", "tables", "toc"]))


def ready(page: Element) -> list[list[str]]:
    table = page.all("table", class_="ready")[0]
    return [[cell.text for cell in row.all("th") + row.all("td")] for row in table.all("tr")]


def test_ready_table_says_what_the_model_counts(page: Element, handbook: Handbook) -> None:
    assert handbook.staffing
    header, *rows = ready(page)
    assert [row[0].split()[0] for row in rows] == ["10", "25", "50", "100", "200", "500"]
    assert "операторов на одного: 10" in header[1]
    for agents, row in zip(handbook.staffing.examples, rows, strict=True):
        people = headcount(handbook, handbook.staffing, agents)
        assert row[-1] == str(people.total)
        assert people.size.title.lower() in row[0]
        for title, cell in zip(header[1:-2], row[1:-2], strict=True):
            role = next(r for r in handbook.roles if title.startswith(r.title))
            count = people.count(role)
            assert cell == str(count) if count else cell.startswith("должности нет")


def test_those_who_are_counted_are_called_as_the_ratios_call_them(data: Path, edit: Edit) -> None:
    edit("company.yml", "where: в центре", "where: на линии")
    edit("staffing.yml", "unit: операторов", "unit: дежурных")
    page = rendered(load_handbook(data).handbook)
    assert page.all("label", **{"for": "agents"})[0].text == "Сколько на линии дежурных"
    assert "Дежурных на каждого из них" in page.all("output")[0].text
    assert ready(page)[0][0] == "Дежурных"


def test_those_whom_no_ratio_calls_are_people(handbook: Handbook) -> None:
    assert handbook.staffing
    base, ratios = handbook.staffing.base, handbook.staffing.ratios
    page = rendered(without_roles(handbook, [r.role for r in ratios if r.of == base]))
    assert page.all("label", **{"for": "agents"})[0].text == "Сколько в центре человек"


def test_work_without_a_position_is_done_by_somebody(page: Element) -> None:
    header, small = ready(page)[:2]
    planning = next(i for i, title in enumerate(header) if title.startswith("Аналитик по план"))
    assert small[planning] == "должности нет, этим занимаются: Менеджер контакт-центра"


def test_every_published_figure_stands_beside_its_source(page: Element, handbook: Handbook) -> None:
    assert handbook.staffing
    for ratio in handbook.staffing.ratios:
        part = page.all("section", id=f"ratio-{ratio.role}")[0]
        items = part.all("li")
        assert len(items) == len(ratio.published)
        for figure, item in zip(ratio.published, items, strict=True):
            assert figure.figure in item.text
            assert f"Источник: {figure.source.title}" in item.text
            if figure.source.url:
                link = item.all("a", rel="external")[0]
                assert link.attributes["href"] == figure.source.url


def test_start_of_the_calculator_is_what_the_model_counts(
    page: Element, handbook: Handbook
) -> None:
    assert handbook.staffing
    form = page.all("form", class_="staffing")[0]
    people = headcount(handbook, handbook.staffing, 100)
    for shown in form.all("table")[0].all("b"):
        if id_ := shown.attributes.get("data-count"):
            post = handbook.role(id_)
            row = next(r for r in form.all("tr") if shown in r.walk())
            if "hidden" not in row.attributes:
                assert shown.text == str(people.count(post) or "—")
    assert form.all("input", name="per-manager")[0].attributes["value"] == ""


def test_all_choices_of_team_size_are_explained_without_scripts(page: Element) -> None:
    readings = page.all("ul", class_="readings")[0].all("li")
    assert len(readings) == 3
    assert all("Источник:" in reading.text for reading in readings)


def test_company_without_some_roles(data: Path, edit: Edit) -> None:
    off = "[coach, operations-manager, quality-analyst]"
    edit("company.yml", "roles_off: []", f"roles_off: {off}")
    page = rendered(load_handbook(data).handbook)
    for title in ("Наставник", "Операционный менеджер", "Аналитик качества"):
        assert title not in page.text
    assert [row[-1] for row in ready(page)[1:]] == ["12", "29", "59", "115", "228", "566"]


def test_company_without_team_leaders_or_agents(handbook: Handbook) -> None:
    page = rendered(without_roles(handbook, ["team-leader"]))
    assert "Руководитель команды" not in page.all("table", class_="ready")[0].text
    assert not page.all("ul", class_="readings")
    assert STAFFING in pages_left_out(without_roles(handbook, ["agent"]))


def test_nothing_leads_to_the_page_of_a_handbook_that_counts_nobody(handbook: Handbook) -> None:
    nobody = handbook.model_copy(update={"staffing": None})
    for view in (home, partial(structure_page, posters=())):
        assert "staffing/" in view(handbook)
        assert "staffing/" not in view(nobody)


def test_added_role_is_named_as_not_counted(data: Path) -> None:
    text = (data / "roles" / "hr-specialist.yml").read_text(encoding="utf-8")
    text = text.replace("title: Специалист по персоналу", "title: Психолог", 1)
    text = text[: text.index("aliases:")] + text[text.index("department:") :]
    text = text.replace("career:", "career: {}\nxcareer:")
    head, _, tail = text.partition("xcareer:")
    rest = tail.split("\n")[1:]
    while rest and rest[0].startswith((" ", "-")):
        rest.pop(0)
    (data / "roles" / "psychologist.yml").write_text(head + "\n".join(rest), encoding="utf-8")
    page = rendered(load_handbook(data).handbook)
    notes = page.all("ul", class_="ready-notes")[0].text
    assert "Соотношений не нашли: Психолог, Специалист по персоналу" in notes


def test_a_published_ratio_of_managers_brings_their_column(data: Path, edit: Edit) -> None:
    edit(
        "staffing.yml",
        "    unit: руководителей команд\n",
        "    unit: руководителей команд\n    default: 6\n"
        "    published: [{figure: Шесть, source: {title: Наш опрос}}]\n",
    )
    header, *rows = ready(rendered(load_handbook(data).handbook))
    managers = next(i for i, title in enumerate(header) if title.startswith("Менеджер"))
    assert [row[managers] for row in rows] == ["1", "1", "1", "2", "4", "9"]
