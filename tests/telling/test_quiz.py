"""Questions for new hires: ten for each position, each with one right answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.derived.ties import tells_apart
from macros.derived.words import in_common, words_of
from macros.model.absent import without_roles
from macros.model.handbook import Handbook
from macros.model.role import Interaction, Role
from macros.model.term import Term
from macros.reading.load import load_handbook
from macros.telling.quiz import LENGTH, Question, quiz, subjects
from tests.conftest import DATA
from tests.pages import article

OFF = ["coach", "operations-manager", "quality-analyst"]
ROLES = sorted(file.stem for file in (DATA / "roles").glob("*.yml"))


def asked(handbook: Handbook, role: str) -> tuple[Question, ...]:
    return quiz(handbook, handbook.role(role))


def about(questions: tuple[Question, ...], start: str) -> Question:
    return next(question for question in questions if question.text.startswith(start))


def small(handbook: Handbook, role: Role) -> Handbook:
    """A handbook that has this position alone, with one KPI, and no words or gates."""
    alone = role.model_copy(
        update={
            "reports_to": None,
            "functional_to": (),
            "interactions": (Interaction(outside="Клиент", gives="ответ", gets="вопрос"),),
            "onboarding": (),
        }
    )
    kept = {name: getattr(handbook, name) for name in Handbook.model_fields}
    kpis = tuple(kpi for kpi in handbook.kpis if kpi.id == role.kpis[0])
    return Handbook(
        **kept
        | {
            "roles": (alone.model_copy(update={"kpis": (kpis[0].id,)}),),
            "kpis": kpis,
            "terms": (),
            "onboarding": (),
            "processes": (),
            "staffing": None,
        }
    )


@pytest.mark.parametrize("role", ROLES)
def test_ten_questions_with_one_right_answer_each(handbook: Handbook, role: str) -> None:
    questions = asked(handbook, role)
    assert len(questions) == LENGTH
    assert len({question.text for question in questions}) == LENGTH
    for question in questions:
        texts = [option.text for option in question.options]
        assert 3 <= len(texts) <= 4
        assert len(set(texts)) == len(texts)
        assert question.options[question.right].note == ""
        assert question.text
        assert question.why
        assert "σ" not in question.why


def test_words_are_compared_once_for_all_positions(
    handbook: Handbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = 0

    def counting(term: Term, other: Term) -> bool:
        nonlocal compared
        compared += 1
        return tells_apart(term, other)

    monkeypatch.setattr(subjects, "tells_apart", counting)
    for role in handbook.roles:
        assert quiz(handbook, role)
    assert compared <= len(handbook.terms) ** 2


@pytest.mark.parametrize("role", ROLES)
def test_every_answer_leads_to_a_place_that_exists(
    handbook: Handbook, site: Path, role: str
) -> None:
    for question in asked(handbook, role):
        page, _, place = question.address.partition("#")
        found = article(site / page / "index.html")
        assert not place or any(e.attributes.get("id") == place for e in found.walk())


@pytest.mark.parametrize("id_", ROLES)
def test_duties_of_others_are_in_no_way_ones_own(handbook: Handbook, id_: str) -> None:
    role = handbook.role(id_)
    question = about(quiz(handbook, role), "Какая из этих обязанностей")
    for place, option in enumerate(question.options):
        assert (option.text in role.duties.all) == (place == question.right)
        if place != question.right:
            assert all(in_common(option.text, own) <= 1 for own in role.duties.all)


@pytest.mark.parametrize("id_", ROLES)
def test_the_superior_is_named_and_no_superior_of_another_size(
    handbook: Handbook, id_: str
) -> None:
    role = handbook.role(id_)
    superior = handbook.superior(role)
    if superior is None:
        question = about(quiz(handbook, role), "Кто подчиняется")
        reports = {report.title for report in handbook.reports(role)}
        assert [o.text in reports for o in question.options].count(True) == 1
        return
    question = about(quiz(handbook, role), "Кому вы подчиняетесь")
    right = question.options[question.right].text
    assert right.lower() == superior.cases.dative.lower()
    elsewhere = {handbook.superior(role, size) for size in role.sizes} - {superior, None}
    wrong = {option.text.lower() for option in question.options} - {right.lower()}
    assert wrong.isdisjoint(other.cases.dative.lower() for other in elsewhere if other)


def test_work_that_passes_to_a_position_is_not_a_wrong_answer(handbook: Handbook) -> None:
    """In a small centre the manager also plans; that duty must not be offered as not theirs."""
    planner = handbook.role("resource-planning-analyst")
    question = about(asked(handbook, "manager"), "Какая из этих обязанностей")
    assert not {option.text for option in question.options} & set(planner.duties.all)


def test_levels_are_asked_about_one_skill_and_the_way_of_a_kpi_in_its_own_order(
    handbook: Handbook,
) -> None:
    questions = asked(handbook, "agent")
    level = about(questions, "Навык «")
    behaviours = {skill.title: skill.levels for skill in handbook.skills}
    title = level.text.split("«")[1].split("»")[0]
    assert {option.text for option in level.options} == set(behaviours[title])
    way = about(questions, "Куда стремятся")
    assert [option.text[:9] for option in way.options] == ["Чем выше,", "Чем ниже,", "Держат в "]


def test_the_same_handbook_gives_the_same_questions(handbook: Handbook) -> None:
    again = load_handbook(DATA).handbook
    assert [quiz(handbook, role) for role in handbook.roles] == [
        quiz(again, role) for role in again.roles
    ]
    places = [question.right for role in handbook.roles for question in quiz(handbook, role)]
    assert {places.count(place) > len(places) / 8 for place in range(4)} == {True}


def test_positions_that_are_off_are_not_mentioned(handbook: Handbook) -> None:
    without = without_roles(handbook, OFF)
    titles = {handbook.role(role).title.lower() for role in OFF}
    for role in without.roles:
        questions = quiz(without, role)
        assert len(questions) == LENGTH
        options = {option.text.lower() for question in questions for option in question.options}
        assert options.isdisjoint(titles)


def test_positions_of_one_title_are_not_offered_side_by_side(handbook: Handbook) -> None:
    leader = handbook.role("team-leader")
    named = {"title": leader.title, "cases": leader.cases}
    roles = tuple(
        role.model_copy(update=named) if role.id == "quality-analyst" else role
        for role in handbook.roles
    )
    kept = {name: getattr(handbook, name) for name in Handbook.model_fields}
    twins = Handbook(**kept | {"roles": roles})
    for role in twins.roles:
        for question in quiz(twins, role):
            texts = [option.text for option in question.options]
            assert len(set(texts)) == len(texts)


def test_a_handbook_of_one_position_asks_what_it_can(handbook: Handbook) -> None:
    alone = small(handbook, handbook.role("agent"))
    questions = quiz(alone, alone.roles[0])
    assert {question.text.split()[0] for question in questions} == {"Куда", "Навык"}
    assert len(questions) <= LENGTH
    assert all(len(question.options) >= 2 for question in questions)


def test_words_of_a_position_are_those_it_meets(handbook: Handbook) -> None:
    words = {term.id for term in words_of(handbook, handbook.role("agent"))}
    assert {"aht", "escalation", "script"} <= words
    assert "p-and-l" not in words
