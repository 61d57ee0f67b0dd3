"""Pairs compared beforehand, suggestions, words of difference and what the browser loads."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.model.handbook import Handbook
from macros.reading.load import load_handbook
from macros.views.compare import compare, confused, difference, moves, steps
from macros.views.comparison_rows import sections
from macros.views.profile import profile, worth_comparing
from tests.conftest import Edit, build_site
from tests.pages import article, parse, read


@pytest.mark.parametrize(
    ("levels", "words"),
    [
        (0, "одинаково"),
        (1, "на уровень выше"),
        (-1, "на уровень ниже"),
        (2, "на два уровня выше"),
        (-3, "на три уровня ниже"),
        (4, "на четыре уровня выше"),
        (5, "на пять уровней выше"),
        (-8, "на восемь уровней ниже"),
    ],
)
def test_difference_is_said_in_words(levels: int, words: str) -> None:
    assert difference(levels) == words


def test_words_cover_every_difference_of_the_scale() -> None:
    assert [step.levels for step in steps(4)] == [-3, -2, -1, 0, 1, 2, 3]
    assert len(steps(9)) == 17


def test_confused_pairs_come_once_whoever_names_the_other(handbook: Handbook) -> None:
    pairs = [{pair.left.id, pair.right.id} for pair in confused(handbook)]
    told = {frozenset((r.id, d.role)) for r in handbook.roles for d in r.distinct_from}
    assert len(pairs) == len(told)
    assert {frozenset(pair) for pair in pairs} == told


def test_pair_shows_only_what_differs_the_greatest_difference_first(handbook: Handbook) -> None:
    pair = next(p for p in confused(handbook) if {p.left.id, p.right.id} == {"coach", "instructor"})
    assert all(fact.left != fact.right for fact in pair.facts)
    assert "grade" not in {fact.row.name for fact in pair.facts}
    sizes = [skill.size for skill in pair.skills]
    assert sizes == sorted(sizes, reverse=True)
    assert min(sizes) > 0
    needed = {r.skill for r in (*pair.left.skills, *pair.right.skills)}
    assert len(pair.skills) + pair.common == len(needed)


def test_many_pairs_keep_their_sentences_and_do_without_tables(
    handbook: Handbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("macros.views.compare._TABLES", 3)
    page = parse(compare(handbook))
    for pair in confused(handbook):
        section = page.all("section", id=f"{pair.left.id}-and-{pair.right.id}")[0]
        assert pair.sentence in section.text
        assert section.all("table") == []


def test_neighbours_start_with_the_confused_and_name_each_role_once(handbook: Handbook) -> None:
    for role in handbook.roles:
        near = worth_comparing(handbook, role)
        ids = [neighbour.id for neighbour in near]
        assert 1 <= len(ids) == len(set(ids)) <= 8
        assert role.id not in ids
        for distinction in role.distinct_from:
            assert distinction.role in ids
    assert worth_comparing(handbook, handbook.role("coach"))[0].id == "instructor"


def test_profile_has_every_row_of_the_table(handbook: Handbook) -> None:
    known = profile(handbook, handbook.role("team-leader"))
    for section in sections(handbook):
        for name in (*(row.name for row in section.rows), *filter(None, [section.items])):
            assert isinstance(getattr(known, name), tuple), name
    assert "Источник: ICMI" in known.reports[-1].text


def test_browser_finds_a_profile_of_every_role(site: Path, handbook: Handbook) -> None:
    folder = site / "assets" / "data" / "roles"
    assert {file.stem for file in folder.iterdir()} == {role.id for role in handbook.roles}
    for role in handbook.roles:
        loaded = json.loads((folder / f"{role.id}.json").read_text(encoding="utf-8"))
        assert len(loaded["duties"]) == len(role.duties.core)
        assert {s["id"]: s["level"] for s in loaded["skills"]} == {
            required.skill: required.level for required in role.skills
        }
        assert [kpi["id"] for kpi in loaded["kpis"]] == list(role.kpis)
        for it in (*loaded["skills"], *loaded["kpis"], loaded):
            assert (site / it["url"].partition("#")[0] / "index.html").is_file()
        assert (folder / f"{role.id}.json").stat().st_size < 12_000


def test_page_offers_every_role_once_and_each_role_page_leads_here(
    site: Path, handbook: Handbook
) -> None:
    options = article(site / "compare" / "index.html").all("select")[0].all("option")
    assert sorted(o.attributes["value"] for o in options if o.attributes["value"]) == sorted(
        role.id for role in handbook.roles
    )
    for role in handbook.roles:
        links = article(site / "roles" / role.id / "index.html").all("a")
        assert f"../../compare/?roles={role.id}" in {a.attributes["href"] for a in links}


@pytest.mark.usefixtures("_pages_only")
def test_roles_switched_off_vanish_from_comparisons(data: Path, edit: Edit, tmp_path: Path) -> None:
    edit("company.yml", "roles_off: []", "roles_off: [coach, operations-manager, quality-analyst]")
    site = tmp_path / "site"
    build_site(site, data)
    page = read(site / "compare" / "index.html")
    assert "Наставник" not in page.text
    assert len(page.all("section", class_="pair")) == 2
    for file in (site / "assets" / "data" / "roles").iterdir():
        assert not {"coach", "operations-manager"} & {
            near["id"] for near in json.loads(file.read_text(encoding="utf-8"))["near"]
        }


def test_handbook_of_one_role_has_nothing_to_compare(data: Path, edit: Edit) -> None:
    roles = sorted(file.stem for file in (data / "roles").iterdir())
    roles.remove("customer-service-director")
    edit("company.yml", "roles_off: []", f"roles_off: [{', '.join(roles)}]")
    alone = load_handbook(data).handbook
    assert confused(alone) == ()
    assert list(moves(alone)) == []
    assert profile(alone, alone.root).near == ()
    assert len(parse(compare(alone)).all("h3")) == 0
