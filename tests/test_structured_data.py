"""What pages tell search engines: right by schema.org, and the same that readers see."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from jinja2 import Environment, FileSystemLoader

from macros.model.absent import without_roles
from macros.model.handbook import Handbook
from macros.telling.level import level_label
from macros.views import schema_org
from macros.views.schema_org import Thing, json_ld
from macros.views.structured import Crumb, web_page
from tests.conftest import ROOT
from tests.pages import Element, article, pages_of, parse
from tests.schema_org import properties, violations, vocabulary

BASE = "https://example.com/"
WAY = (Crumb("Главная", ""), Crumb("Должности", "roles/"), Crumb("Оператор", "roles/agent/"))
HOSTILE = "</script><script>alert(1)</script> <!-- \"кавычки\" 'и' \\ «ёлочки» & 🙂 {{ 7*7 }}\u2028"

Block = dict[str, Any]


def blocks(page: Element) -> list[Block]:
    scripts = page.all("script", type="application/ld+json")
    return [json.loads("".join(map(str, script.children))) for script in scripts]


def nodes(value: Any) -> Iterator[Block]:
    """A block and everything inside it that has a type."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from nodes(part)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Element]:
    return pages_of(site)


@pytest.fixture(scope="module")
def described(pages: dict[str, Element]) -> dict[str, Block]:
    """Address → the one block of the page."""
    found = {where: blocks(page) for where, page in pages.items()}
    assert {where for where, several in found.items() if len(several) != 1} == {"", "404.html"}
    return {where: several[0] for where, several in found.items() if several}


def test_every_block_obeys_the_vocabulary(described: dict[str, Block]) -> None:
    wrong = {where: found for where, b in described.items() if (found := list(violations(b)))}
    assert wrong == {}
    assert {block["@context"] for block in described.values()} == {"https://schema.org"}


def test_extract_covers_every_type_and_property_in_use() -> None:
    for kind in Thing.__subclasses__():
        assert kind.__name__ in vocabulary()
        written = {schema_org._property(field.name) for field in fields(kind)}  # noqa: SLF001
        assert written - {"@id"} <= set(properties(kind.__name__)), kind


def test_mistakes_are_caught() -> None:
    term = {"@type": "DefinedTerm", "name": "AHT"}
    occupation = {"@type": "Occupation", "name": "Оператор", "skills": [term, "слушание"]}
    assert list(violations(occupation)) == []
    for mistake, message in (
        ({"responsibility": "Отвечает"}, "no such property"),
        ({"hasDefinedTerm": term}, "no such property"),
        ({"occupationalCategory": term}, "DefinedTerm is not in"),
        ({"responsibilities": 5}, "5 is not in"),
        ({"alternateName": [""]}, "is not in"),
        ({"url": "roles/agent/"}, "is not in"),
        ({"@id": "#agent"}, "is no address"),
        ({"skills": {"@type": "DefinedTermm"}}, "no type"),
        ({"skills": {"name": "без типа"}}, "no type"),
        ({"skills": {"@type": "CategoryCode", "codeValue": ["4222", True]}}, "True is not in"),
    ):
        found = list(violations(occupation | mistake))
        assert len(found) == 1, mistake
        assert message in found[0]
    months = {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": "год"}
    assert len(list(violations(months))) == 1
    code = {"@type": "CategoryCode", "name": "4222"}
    assert list(violations({"@type": "Occupation", "skills": code})) == []  # a kind of DefinedTerm


def test_no_page_offers_a_job(described: dict[str, Block]) -> None:
    kinds = {node["@type"] for block in described.values() for node in nodes(block)}
    assert kinds == {kind.__name__ for kind in Thing.__subclasses__()}
    assert "JobPosting" not in kinds


def test_breadcrumbs_are_those_of_the_page(
    pages: dict[str, Element], described: dict[str, Block]
) -> None:
    for where, block in described.items():
        steps = block["breadcrumb"]["itemListElement"]
        shown = pages[where].all("nav", class_="path")[0].all("li")
        assert [step["name"] for step in steps] == [item.text for item in shown], where
        assert [step["position"] for step in steps] == list(range(1, len(shown) + 1))
        links = [urljoin(BASE + where, i.all("a")[0].attributes["href"]) for i in shown[:-1]]
        assert [step["item"]["@id"] for step in steps] == [*links, BASE + where]
        assert block["url"] == BASE + where
        assert block["name"] == shown[-1].text


def test_addresses_lead_to_pages_and_their_anchors(
    pages: dict[str, Element], described: dict[str, Block]
) -> None:
    ids = {
        where: {e.attributes["id"] for e in page.walk() if "id" in e.attributes} | {""}
        for where, page in pages.items()
    }
    for block in described.values():
        for node in nodes(block):
            for name in ("@id", "url", "inDefinedTermSet"):
                address = node.get(name, "")
                if address.startswith(BASE):
                    page, _, anchor = address.removeprefix(BASE).partition("#")
                    assert anchor in ids[page], address


def test_role_is_described_as_in_the_data(described: dict[str, Block], handbook: Handbook) -> None:
    for role in handbook.roles:
        occupation = described[f"roles/{role.id}/"]["mainEntity"]
        assert occupation["@type"] == "Occupation"
        assert occupation["name"] == role.title
        assert occupation["responsibilities"] == list(role.duties.all)
        skills = [(term["termCode"], term["description"]) for term in occupation["skills"]]
        assert skills == [
            (r.skill, f"Уровень: {level_label(handbook.level(r.level))}") for r in role.skills
        ]
        months = [
            need["monthsOfExperience"]
            for need in occupation["experienceRequirements"]
            if isinstance(need, dict)
        ]
        years = role.experience.years
        assert months == ([] if years is None else [years * 12])
        codes = [code["codeValue"] for code in occupation.get("occupationalCategory", ())]
        assert codes == [
            entry.code
            for entry in role.classification
            if entry.scheme in {"isco-08", "onet", "okz"}
        ]
        assert occupation.get("sameAs", []) == [
            entry.url
            for entry in role.classification
            if entry.scheme == "esco" and entry.fit == "exact"
        ]


def test_sets_hold_every_record(described: dict[str, Block], handbook: Handbook) -> None:
    for where, records in (
        ("skills/", handbook.skills),
        ("kpis/", handbook.kpis),
        ("glossary/", handbook.terms),
    ):
        terms = described[where]["mainEntity"]["hasDefinedTerm"]
        assert [term["termCode"] for term in terms] == [record.id for record in records]
        assert len({term["url"] for term in terms}) == len(terms)
    for skill in handbook.skills:
        assert described[f"skills/{skill.id}/"]["mainEntity"]["termCode"] == skill.id


def test_readers_see_what_search_engines_are_told(site: Path, described: dict[str, Block]) -> None:
    for where, block in described.items():
        if "mainEntity" not in block:
            continue
        seen = article(site / where / "index.html").text
        for text in _texts(block["mainEntity"]):
            assert " ".join(text.split()).removeprefix("Уровень: ") in seen, where


def _texts(thing: Block) -> Iterator[str]:
    for node in nodes(thing):
        for name, value in node.items():
            if name not in {"@type", "@id", "url", "sameAs", "termCode", "inDefinedTermSet"}:
                parts = value if isinstance(value, list) else [value]
                yield from (part for part in parts if isinstance(part, str))


def test_role_page_grows_by_two_kilobytes_at_most(site: Path, handbook: Handbook) -> None:
    for role in handbook.roles:
        html = (site / "roles" / role.id / "index.html").read_text(encoding="utf-8")
        start = html.index('<script type="application/ld+json">')
        without = html[:start] + html[html.index("</script>", start) :]
        assert len(gzip.compress(html.encode())) - len(gzip.compress(without.encode())) <= 2048


def test_site_without_an_address_gives_none(handbook: Handbook) -> None:
    nowhere = handbook.published_at("")
    for page, record in (
        ("roles/agent/", nowhere.role("agent")),
        ("skills/empathy/", nowhere.skill("empathy")),
        ("kpis/", None),
    ):
        block = json_ld(web_page(nowhere, page, WAY, record))
        assert list(violations(block)) == []
        for node in nodes(block):
            assert not {"@id", "item", "inDefinedTermSet"} & node.keys()
            if node["@type"] not in {"CategoryCode", "CategoryCodeSet"}:  # addresses of others
                assert "url" not in node
    assert json_ld(web_page(nowhere, "skills/empathy/", WAY, nowhere.skill("empathy")))[
        "mainEntity"
    ]["alternateName"] == list(nowhere.skill("empathy").aliases)


def test_site_in_a_folder_of_another_one(handbook: Handbook) -> None:
    there = handbook.published_at("https://firma.ru/spravka")
    block = json_ld(web_page(there, "roles/agent/", WAY, there.role("agent")))
    own = {node[name] for node in nodes(block) for name in ("@id",) if name in node}
    assert own == {
        "https://firma.ru/spravka/",
        "https://firma.ru/spravka/roles/",
        "https://firma.ru/spravka/roles/agent/",
    }


def test_sets_do_not_grow_with_the_number_of_roles(handbook: Handbook) -> None:
    few = without_roles(handbook, [role.id for role in handbook.roles if role.reports_to])
    assert len(few.roles) == 1
    for page in ("skills/", "kpis/", "glossary/"):
        assert web_page(few, page, WAY, None) == web_page(handbook, page, WAY, None)


def test_heading_that_is_no_page_has_no_address(handbook: Handbook) -> None:
    there = handbook.published_at(BASE)
    block = json_ld(web_page(there, "x/", (WAY[0], Crumb("Раздел", None), WAY[2]), None))
    middle = block["breadcrumb"]["itemListElement"][1]
    assert middle == {"@type": "ListItem", "name": "Раздел", "position": 2}
    assert "mainEntity" not in block


def test_hostile_text_stays_text(handbook: Handbook) -> None:
    role = handbook.role("agent").model_copy(update={"title": HOSTILE, "purpose": HOSTILE})
    structured = json_ld(web_page(handbook, "roles/agent/", WAY, role))
    templates = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=True)
    html = templates.get_template("partials/structured.html").render(structured=structured)
    assert html.count("</script>") == 1
    assert "<!--" not in html
    (block,) = blocks(parse(html))
    assert block["mainEntity"]["name"] == block["mainEntity"]["description"] == HOSTILE
