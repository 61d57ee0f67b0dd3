"""The built site: counts, links, anchors, and that nothing leaves for another host."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest

from macros import prose
from macros.model.address import address_of, plan_of
from macros.model.handbook import Handbook
from macros.reading.document import dotted, read_document
from macros.reading.load import load_handbook
from macros.site import Site
from macros.telling.experience import tenure, usual
from macros.telling.level import level_label
from tests.bench import multiply
from tests.conftest import DATA
from tests.pages import Element, article, broken_links, read

SECTIONS = (
    "summary",
    "duties",
    "skills",
    "experience",
    "kpis",
    "rights",
    "liability",
    "interactions",
    "career",
    "onboarding",
    "documents",
    "codes",
)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Element]:
    """Address → page, for every page of the site."""
    return {
        file.relative_to(site).as_posix().removesuffix("index.html"): read(file)
        for file in site.rglob("*.html")
        if site / "downloads" / "roles" not in file.parents
    }


def test_every_role_has_a_page_with_every_section(site: Path, handbook: Handbook) -> None:
    assert len(handbook.roles) == 12
    folders = {file.parent.name for file in site.glob("roles/*/index.html")}
    assert folders == {role.id for role in handbook.roles}
    for role in handbook.roles:
        page = article(site / "roles" / role.id / "index.html")
        ids = {e.attributes["id"] for e in page.walk() if "id" in e.attributes}
        assert ids.issuperset(SECTIONS), role.id


def test_whatever_the_data_says_is_shown_somewhere(site: Path, pages: dict[str, Element]) -> None:
    files = (file.read_text(encoding="utf-8-sig") for file in site.rglob("*.txt"))
    shown = _letters("\n".join((*(page.text for page in pages.values()), *files)))
    hidden = [
        f"{file.name}: {dotted(place)}"
        for file in (*DATA.glob("*.yml"), *DATA.glob("roles/*.yml"))
        for place, text in read_document(file, file.name).texts()
        if re.search("[а-яё] [а-яё]", text) and _letters(text) not in shown
    ]
    of_other_countries = re.compile(r"form\.yml: (?:liability|acquaintance)\.(?:neutral|ua)\b")
    assert [place for place in hidden if not of_other_countries.match(place)] == []


def _letters(text: str) -> str:
    """Without what typesetting adds: spaces of its own, marks at the end, capitals at the start."""
    return re.sub(r"[\W_]+", "", text.lower())


def test_role_page_says_what_the_data_says(site: Path, handbook: Handbook) -> None:
    for role in handbook.roles:
        page = article(site / "roles" / role.id / "index.html")
        lists = page.all("ol", class_="duties")
        for link in page.all("span", class_="duties__settled"):
            link.children.clear()
        shown = tuple(item.text for duties in lists for item in duties.all("li"))
        assert shown == role.duties.all
        for required in role.skills:
            title = handbook.skill(required.skill).title
            row = next(r for r in page.all("tr") if r.text.startswith(title))
            assert level_label(handbook.level(required.level)) in row.text
        for text in (*role.knowledge, *role.rights, *role.liability, *role.education):
            assert text in page.text
        for kpi in role.kpis:
            assert handbook.kpi(kpi).title in page.text


def test_chart_has_every_role_of_every_size(site: Path, handbook: Handbook) -> None:
    page = article(site / "structure" / "index.html")
    charts = {s.attributes["data-size"]: s for s in page.all("div", class_="org__chart")}
    assert len(charts["all"].all("div", class_="node")) == len(handbook.roles)
    for size in handbook.sizes:
        present = [role for role in handbook.roles if size.id in role.sizes]
        titles = {node.all("a")[0].text for node in charts[size.id].all("div", class_="node")}
        assert titles == {role.title for role in present}


def test_chart_shows_dotted_lines(site: Path, handbook: Handbook) -> None:
    page = article(site / "structure" / "index.html")
    chart = page.all("div", class_="org__chart")[0]
    dotted = sum(len(role.functional_to) for role in handbook.roles)
    assert len(chart.all("span", class_="node__dotted")) == dotted > 0


def test_skills_matrix_has_a_row_per_skill_and_a_column_per_role(
    site: Path, handbook: Handbook
) -> None:
    page = article(site / "matrices" / "skills" / "index.html")
    assert len(page.all("thead")[0].all("th")) == len(handbook.roles) + 1
    rows = page.all("tr", class_="matrix__row")
    assert len(rows) == len(handbook.skills) >= 28
    assert all(len(row.all("td")) == len(handbook.roles) for row in rows)
    filled = [cell for row in rows for cell in row.all("td") if cell.text != "—"]
    assert len(filled) == sum(len(role.skills) for role in handbook.roles)


def test_experience_matrix_has_a_row_per_role(site: Path, handbook: Handbook) -> None:
    page = article(site / "matrices" / "experience" / "index.html")
    rows = page.all("tr", class_="matrix__row")
    assert [row.all("th")[0].text for row in rows] == [role.title for role in handbook.roles]
    for row, role in zip(rows, handbook.roles, strict=True):
        assert row.all("td")[0].text == tenure(role.experience) != ""
        page = article(site / "roles" / role.id / "index.html")
        assert usual(role.experience) in page.text


def test_kpi_names_its_roles_under_their_departments(site: Path, handbook: Handbook) -> None:
    page = article(site / "kpis" / "index.html")
    for kpi in handbook.kpis:
        body = page.all("div", **{"data-group": kpi.id})[0]
        shown = {
            (part.attributes["data-of"], link.text)
            for part in body.all("ul", class_="kpi__roles")[0].all("li")
            if "data-of" in part.attributes
            for link in part.all("a")
        }
        measured = handbook.roles_measured_by(kpi)
        assert shown == {(role.department, role.title) for role in measured}


def test_tables_have_captions_and_headers(pages: dict[str, Element]) -> None:
    tables = [(where, table) for where, page in pages.items() for table in page.all("table")]
    assert tables
    for where, table in tables:
        assert table.all("caption"), where
        assert table.all("th", scope="col"), where
        assert table.all("th", scope="row"), where


def test_every_role_offers_its_files(site: Path, handbook: Handbook) -> None:
    for role in handbook.roles:
        page = article(site / "roles" / role.id / "index.html")
        links = page.all("dl", class_="documents")[0].all("a")
        here = site / "roles" / role.id
        files = [(here / a.attributes["href"]).resolve() for a in links]
        assert sorted(files) == sorted((site / "downloads" / "roles" / role.id).iterdir())
        for link, file in zip(links, files, strict=True):
            kilobytes = max(1, round(file.stat().st_size / 1024))
            assert link.text.endswith(f"{kilobytes} КБ")
    assert len(list((site / "downloads" / "matrices").iterdir())) == 6


def test_internal_links_and_anchors_resolve(site: Path, pages: dict[str, Element]) -> None:
    assert broken_links(site, pages) == []


def test_nothing_is_loaded_from_another_host(site: Path, pages: dict[str, Element]) -> None:
    loaded = [
        value
        for page in pages.values()
        for element in page.walk()
        for name, value in element.attributes.items()
        if name in {"src", "srcset"}
        or (name == "href" and element.tag == "link" and element.attributes["rel"] != "canonical")
    ]
    assert [url for url in loaded if urlsplit(url).netloc] == []
    styles = "".join(f.read_text(encoding="utf-8") for f in site.rglob("*.css"))
    assert re.findall(r"url\(\s*['\"]?(?:https?:)?//", styles) == []


def test_the_policy_forbids_inline_scripts_and_no_page_has_one(pages: dict[str, Element]) -> None:
    for where, page in pages.items():
        policy = page.all("meta", **{"http-equiv": "Content-Security-Policy"})[0]
        scripts = policy.attributes["content"].partition("script-src ")[2].partition(";")[0]
        assert scripts == "'self' 'wasm-unsafe-eval'", where
        inline = [s for s in page.all("script") if "src" not in s.attributes]
        assert [s for s in inline if not s.attributes.get("type", "").endswith("json")] == [], where


def test_pages_have_one_title_a_description_and_the_language(pages: dict[str, Element]) -> None:
    for where, page in pages.items():
        assert page.all("html")[0].attributes["lang"] == "ru"
        assert len(page.all("h1")) == 1, where
        if where != "404.html":
            description = page.all("meta", name="description")[0].attributes["content"]
            assert len(description) > 20, where


def test_no_page_shows_the_works_behind_it(pages: dict[str, Element]) -> None:
    for where, page in pages.items():
        assert not re.search(r"\{\{|\{%|\bNone\b|\bUndefined\b|#x?\d+;|ЗАПОЛНИТЕ", page.text), where


def test_no_section_is_empty(pages: dict[str, Element]) -> None:
    headings = {"h1", "h2", "h3"}
    for where, page in pages.items():
        for body in page.all("article"):
            blocks = [c for c in body.children if isinstance(c, Element)]
            for block, following in zip(blocks, [*blocks[1:], None], strict=True):
                if block.tag in headings:
                    assert following is not None, (where, block.text)
                    assert following.tag > block.tag or following.tag not in headings, (
                        where,
                        block.text,
                    )
            for element in body.all("ul") + body.all("ol") + body.all("dl") + body.all("tbody"):
                assert element.text, where


def test_navigation_names_every_role_under_its_department(
    pages: dict[str, Element], handbook: Handbook
) -> None:
    for role in handbook.roles:
        nav = pages[f"roles/{role.id}/"].all("nav", class_="siblings")[0]
        shown = {link.text for link in nav.all("a")}
        department = handbook.department(role.department)
        assert {r.title for r in handbook.roles_of(department)} <= shown


@pytest.mark.parametrize(
    ("aliases", "names"),
    [(None, ()), ("схема", ("схема",)), (["схема", 5], ("схема", "5"))],
)
def test_other_names_of_a_page_may_be_one_or_many(aliases: object, names: tuple[str, ...]) -> None:
    page = SimpleNamespace(title="Т", toc=[], url="x/", meta={"aliases": aliases}, content="")
    assert prose.page_text(page).names == ("Т", *names)  # type: ignore[arg-type]


def test_a_page_of_a_large_handbook_does_not_list_all_the_others(tmp_path: Path) -> None:
    multiply(DATA, tmp_path / "data", 60)
    site = Site(load_handbook(tmp_path / "data").handbook, tmp_path / "cache")
    lists = [
        section.pages
        for sections in site.navigation.values()
        for section in sections
        if "navigation" not in section.pages[0].hide
    ]
    assert len(site.handbook.roles) == 60
    assert max(map(len, lists)) <= 15
    assert {page.address for pages in lists for page in pages} >= {
        address for role in site.handbook.roles for address in (address_of(role), plan_of(role))
    }
