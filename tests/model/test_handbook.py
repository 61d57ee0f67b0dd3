"""Look-ups, and the handbook of a company that lacks some roles."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from macros.model.absent import without_roles
from macros.model.handbook import Handbook


def ids(records: tuple[object, ...]) -> list[str]:
    return [str(getattr(record, "id", record)) for record in records]


@pytest.fixture(scope="module")
def without(handbook: Handbook) -> Handbook:
    return without_roles(handbook, ["head-of-contact-centre", "coach"])


def test_every_record_is_found_by_its_id(handbook: Handbook) -> None:
    lookups: list[tuple[Callable[..., object], tuple[object, ...]]] = [
        (handbook.role, handbook.roles),
        (handbook.skill, handbook.skills),
        (handbook.kpi, handbook.kpis),
        (handbook.grade, handbook.grades),
        (handbook.department, handbook.departments),
        (handbook.channel, handbook.channels),
        (handbook.size, handbook.sizes),
        (handbook.stage, handbook.onboarding),
    ]
    for find, records in lookups:
        assert [find(id_) for id_ in ids(records)] == list(records)
        with pytest.raises(KeyError):
            find("нет такого")
    assert [handbook.level(level.number) for level in handbook.levels] == list(handbook.levels)


def test_tree_of_superiors(handbook: Handbook) -> None:
    root = handbook.root
    assert root.id == "customer-service-director"
    assert handbook.superior(root) is None
    for role in handbook.roles:
        for report in handbook.reports(role):
            assert handbook.superior(report) is role
    below = sum(len(handbook.reports(role)) for role in handbook.roles)
    assert below == len(handbook.roles) - 1
    assert handbook.reports(handbook.role("agent")) == ()


def test_superior_in_a_centre_of_a_size(handbook: Handbook) -> None:
    manager = handbook.role("manager")
    assert handbook.superior(manager, "large") is handbook.role("head-of-contact-centre")
    assert handbook.superior(manager, "small") is handbook.root


def test_dotted_lines(handbook: Handbook) -> None:
    lines = {(role.id, to.id) for to in handbook.roles for role in handbook.functional_reports(to)}
    assert lines == {(role.id, to) for role in handbook.roles for to in role.functional_to}


def test_groups_cover_everything_once(handbook: Handbook) -> None:
    roles = [role for part in handbook.departments for role in handbook.roles_of(part)]
    assert sorted(ids(tuple(roles))) == sorted(ids(handbook.roles))
    skills = [skill for group in handbook.skill_groups for skill in handbook.skills_of(group)]
    assert sorted(ids(tuple(skills))) == sorted(ids(handbook.skills))


def test_roles_needing_a_skill_stand_by_level(handbook: Handbook) -> None:
    for skill in handbook.skills:
        needs = [role.requires(skill.id) for role in handbook.roles_needing(skill)]
        levels = [need.level for need in needs if need]
        assert len(levels) == len(needs)
        assert levels == sorted(levels, reverse=True)


def test_roles_measured_by_a_kpi(handbook: Handbook) -> None:
    for kpi in handbook.kpis:
        assert ids(handbook.roles_measured_by(kpi)) == [
            role.id for role in handbook.roles if kpi.id in role.kpis
        ]


def test_behaviour_at_a_level(handbook: Handbook) -> None:
    skill = handbook.skill("empathy")
    assert [skill.behaviour(level.number) for level in handbook.levels] == list(skill.levels)


@pytest.mark.parametrize("jurisdiction", ["neutral", "ru", "ua"])
def test_liability_in_the_words_of_the_jurisdiction(jurisdiction: str, handbook: Handbook) -> None:
    company = handbook.company.model_copy(update={"jurisdiction": jurisdiction})
    book = handbook.model_copy(update={"company": company})
    assert book.liability == getattr(handbook.form.liability, jurisdiction)


def test_without_nothing_is_the_same(handbook: Handbook) -> None:
    assert without_roles(handbook, []) is handbook


def test_roles_switched_off_are_mentioned_nowhere(without: Handbook, handbook: Handbook) -> None:
    assert len(without.roles) == len(handbook.roles) - 2
    dump = without.model_dump_json(exclude={"company", "letterhead"})
    assert '"head-of-contact-centre"' not in dump
    for role in without.roles:
        mentioned = {
            role.reports_to,
            role.substitute,
            *role.functional_to,
            *role.career.from_roles,
            *(step.role for step in role.career.to),
            *(interaction.with_role for interaction in role.interactions),
            *(distinction.role for distinction in role.distinct_from),
            role.span_of_control and role.span_of_control.of,
        } - {None}
        assert mentioned <= set(ids(without.roles)), role.id
    assert {term.role for term in without.terms} <= {None, *ids(without.roles)}


def test_reports_of_a_role_switched_off_move_up(without: Handbook) -> None:
    assert without.superior(without.role("manager")) is without.root
    assert without.role("manager") in without.reports(without.root)
    with pytest.raises(KeyError):
        without.role("coach")


def test_dotted_line_that_became_solid_is_drawn_once(handbook: Handbook) -> None:
    head = handbook.role("head-of-contact-centre")
    manager = handbook.role("manager").model_copy(
        update={"functional_to": ("customer-service-director",)}
    )
    assert manager.reports_to == head.id
    roles = tuple(manager if role.id == "manager" else role for role in handbook.roles)
    book = Handbook(
        **{name: getattr(handbook, name) for name in Handbook.model_fields} | {"roles": roles}
    )
    moved = without_roles(book, [head.id]).role("manager")
    assert (moved.reports_to, moved.functional_to) == ("customer-service-director", ())


def test_original_keeps_its_roles(without: Handbook, handbook: Handbook) -> None:
    assert without is not handbook
    assert handbook.role("manager").reports_to == "head-of-contact-centre"
