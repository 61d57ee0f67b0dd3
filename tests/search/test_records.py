"""What can be found: everything that has a name or a page, under every name it has."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from markupsafe import Markup

from macros.model.absent import without_roles
from macros.model.handbook import Handbook
from macros.search.names import whole_names
from macros.search.records import Finding, PageText, file, records
from macros.search.texts import PaperKind
from macros.site import Site
from tests.pages import parse, read

PAPER = PaperKind("Лист ознакомления", "Для подписей.", ("Word", "PDF"), of_roles=True)


def found(handbook: Handbook, *texts: PageText) -> dict[str, Finding]:
    return {record.address: record for record in records(handbook, (PAPER,), texts)}


def test_everything_with_a_name_is_found_by_all_its_names(handbook: Handbook) -> None:
    all_found = found(handbook)
    for role in handbook.roles:
        assert set(role.aliases) <= set(all_found[f"roles/{role.id}/"].names)
    for kpi in handbook.kpis:
        names = all_found[f"kpis/#{kpi.id}"].names
        assert set(kpi.aliases) <= set(names)
        assert kpi.abbreviation is None or kpi.abbreviation in names
    assert {f"skills/{skill.id}/" for skill in handbook.skills} <= set(all_found)
    assert {f"glossary/#{term.id}" for term in handbook.terms} <= set(all_found)


def test_all_that_a_position_says_is_found(handbook: Handbook) -> None:
    all_found = found(handbook)
    for role in handbook.roles:
        text = parse(all_found[f"roles/{role.id}/"].body).text
        own = (task for entry in role.onboarding for _, task in entry.items.all)
        notes = (source.note or "" for source in role.sources)
        whys = (required.why or "" for required in role.skills)
        for said in (*role.duties.all, *role.knowledge, *role.context, *own, *notes, *whys):
            assert " ".join(said.split()) in text
        assert role.vacancy.pitch in text
    for process in handbook.processes:
        assert process.settled in all_found[f"structure/responsibilities/#{process.id}"].body


def test_every_result_leads_to_a_place_that_is_there(site: Path, handbook: Handbook) -> None:
    whole = Site(handbook, site.parent / "documents")
    for record in whole.found([]):
        for place in {record.address, *places(record)}:
            address, _, section = place.partition("#")
            ids = {e.attributes.get("id") for e in read(site / address / "index.html").walk()}
            assert not section or section in ids, place


def test_nothing_of_a_role_that_is_off_is_found(handbook: Handbook) -> None:
    off = {"coach", "operations-manager", "quality-analyst"}
    left = without_roles(handbook, off)
    gone = {handbook.role(role).title for role in off}
    for record in records(left, (PAPER,), ()):
        assert record.title not in gone
        if record.kind == "role":
            careers = parse(record.body).text.partition("Карьера")[2].partition("Первые")[0]
            assert not any(title in careers for title in gone), record.address


def test_text_of_the_data_stays_text(handbook: Handbook) -> None:
    kpi = handbook.kpis[0].model_copy(update={"definition": "<script>alert(1)</script> & <b>"})
    hostile = handbook.model_copy(update={"kpis": (kpi,)})
    html = file(next(r for r in records(hostile, (), ()) if r.kind == "kpi"))
    assert "<script>" not in html
    assert "&lt;script&gt;alert(1)" in html


def test_a_page_that_lists_records_is_found_by_its_opening_words(handbook: Handbook) -> None:
    content = Markup("<h1>Показатели</h1>\n<p>Числа — ориентир.</p>\n<h2>AHT</h2><p>Секунды.</p>")
    about = "О показателях"
    listed = found(handbook, PageText("x/", "Показатели", (), about, content, lists_records=True))[
        "x/"
    ]
    assert parse(listed.body).text == "О показателях Числа — ориентир."
    whole = found(handbook, PageText("x/", "Показатели", (), about, content, lists_records=False))[
        "x/"
    ]
    assert "Секунды." in whole.body


def test_a_name_is_one_word_of_its_stems(handbook: Handbook) -> None:
    role = found(handbook)["roles/quality-analyst/"]
    assert "контролркачест0q" in whole_names(role)
    assert "qaаналитик0q" in whole_names(role)
    assert "teamleader0q" in whole_names(found(handbook)["roles/team-leader/"])


@pytest.mark.parametrize("form", ["оценка качества", "оценок качества", "оценке качества"])
def test_a_vowel_that_comes_and_goes_does_not_part_forms(handbook: Handbook, form: str) -> None:
    record = replace(found(handbook)["kpis/#quality-score"], title=form, names=())
    assert whole_names(record) == ("оценккачест0q",)


def places(record: Finding) -> set[str]:
    """The addresses of the sections that a result may lead to, as find.js makes them."""
    body = parse(record.body)
    ids = [h.attributes["id"] for tag in ("h2", "h3") for h in body.all(tag)]
    name = record.address.split("/")[1]
    return {id_.replace("*", name) if "/" in id_ else f"{record.address}#{id_}" for id_ in ids}
