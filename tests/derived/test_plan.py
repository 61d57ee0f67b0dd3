"""The plan of the first ninety days: wording, links, and ids that ticks can rely on."""

from __future__ import annotations

import re

import pytest

from macros.derived.plan import Task, onboarding_plan
from macros.model.absent import without_roles
from macros.model.handbook import Handbook
from macros.model.onboarding import OnboardingStage, Tasks
from macros.model.role import Interaction, RoleOnboarding


def tasks(handbook: Handbook, role: str, stage: str = "") -> list[Task]:
    plan = onboarding_plan(handbook, handbook.role(role))
    return [task for part in plan if stage in {"", part.stage.id} for task in part.tasks]


def changed(handbook: Handbook, role: str, **update: object) -> Handbook:
    roles = tuple(
        each.model_copy(update=update) if each.id == role else each for each in handbook.roles
    )
    return Handbook(
        **{name: getattr(handbook, name) for name in Handbook.model_fields} | {"roles": roles}
    )


def test_own_tasks_come_first_and_owners_stand_together(handbook: Handbook) -> None:
    for role in handbook.roles:
        for part in onboarding_plan(handbook, role):
            origins = [task.origin for task in part.tasks]
            assert origins == sorted(
                origins, key=lambda o: 0 if o == "role" else 1 if o == "common" else 2
            )


def test_every_role_has_everybody_at_work(handbook: Handbook) -> None:
    for role in handbook.roles:
        owners = {task.owner for task in tasks(handbook, role.id) if task.origin == "role"}
        assert owners >= {"newcomer", "leader", "coach", "it"}, role.id
        gates = [part.gate for part in onboarding_plan(handbook, role) if part.gate]
        assert [gate.day for gate in gates] == [30, 60, 90]
        assert all(len(gate.shows) == 2 for gate in gates), role.id


def test_derived_tasks_name_what_they_are_about(handbook: Handbook) -> None:
    for role in handbook.roles:
        derived = [task for task in tasks(handbook, role.id) if task.about]
        abouts = [task.about.id for task in derived if task.about]
        partners = [i.with_role for i in role.interactions if i.with_role]
        assert abouts == [*role.kpis, *partners, *(needed.skill for needed in role.key_skills)]
        assert all(task.text.count(task.subject) == 1 for task in derived)


def test_wording(handbook: Handbook) -> None:
    meets = {
        task.subject: task.text
        for task in tasks(handbook, "team-leader")
        if task.origin == "interaction"
    }
    assert meets["менеджером контакт-центра"] == (
        "Знакомится с менеджером контакт-центра и договаривается о порядке работы: передавать "
        "отчёты по показателям и сведения о положении в команде; получать цели направления, "
        "поддержку и решения по сложным случаям"
    )
    assert meets["специалистом по персоналу"].startswith(
        "Знакомится со специалистом по персоналу и"
    )
    for role in handbook.roles:
        for task in tasks(handbook, role.id):
            assert re.match(r"[А-ЯЁ]", task.text)
            assert not task.text.endswith((".", ";"))


@pytest.mark.parametrize(
    ("whom", "preposition"),
    [
        ("стажёром", "со"),
        ("щедрым", "со"),
        ("всеми", "со"),
        ("мной", "со"),
        ("сотрудником", "с"),
        ("шефом", "с"),
        ("юристом", "с"),
        ("Старшим смены", "со"),
    ],
)
def test_preposition(handbook: Handbook, whom: str, preposition: str) -> None:
    cases = handbook.role("manager").cases.model_copy(update={"instrumental": whom})
    texts = [task.text for task in tasks(changed(handbook, "manager", cases=cases), "team-leader")]
    assert any(text.startswith(f"Знакомится {preposition} {whom} ") for text in texts)


def test_ids_are_unique_and_outlive_new_wording(handbook: Handbook) -> None:
    before = tasks(handbook, "agent")
    assert len({task.id for task in before}) == len(before)
    aht = handbook.kpi("aht")
    kpis = tuple(
        kpi.model_copy(update={"title": "Время"}) if kpi is aht else kpi for kpi in handbook.kpis
    )
    values = {name: getattr(handbook, name) for name in Handbook.model_fields}
    after = tasks(Handbook(**values | {"kpis": kpis}), "agent")
    assert [task.id for task in after] == [task.id for task in before]
    assert [task.text for task in after] != [task.text for task in before]


def test_the_same_partner_twice_and_the_same_text_twice(handbook: Handbook) -> None:
    twice = (
        Interaction(**{"with": "manager"}, gives="отчёты", gets="цели"),
        Interaction(**{"with": "manager"}, gives="заявки", gets="решения"),
    )
    stage = next(stage for stage in handbook.onboarding if stage.common.newcomer)
    repeated = RoleOnboarding(stage=stage.id, items=Tasks(newcomer=stage.common.newcomer[:1] * 2))
    other = changed(handbook, "team-leader", interactions=twice, onboarding=(repeated,))
    found = tasks(other, "team-leader")
    assert len({task.id for task in found}) == len(found)
    assert sum(task.origin == "interaction" for task in found) == 2
    assert sum(task.text == stage.common.newcomer[0] for task in found) == 1


def test_role_without_own_items_has_the_common_ones(handbook: Handbook) -> None:
    bare = changed(handbook, "agent", onboarding=())
    plan = onboarding_plan(bare, bare.role("agent"))
    assert all(task.origin != "role" for part in plan for task in part.tasks)
    assert all(part.tasks for part in plan)
    assert [len(part.gate.shows) for part in plan if part.gate] == [1, 1, 1]


def test_roles_switched_off_are_not_met(handbook: Handbook) -> None:
    off = ["coach", "operations-manager", "quality-analyst"]
    rest = without_roles(handbook, off)
    for role in rest.roles:
        met = {task.about.id for task in tasks(rest, role.id) if task.about}
        assert met.isdisjoint(off)


def test_stage_without_anything(handbook: Handbook) -> None:
    values = {name: getattr(handbook, name) for name in Handbook.model_fields}
    empty = OnboardingStage(id="rest", title="Отдых", common=Tasks())
    book = Handbook(**values | {"onboarding": (empty,)})
    (part,) = onboarding_plan(book, book.role("agent"))
    assert part.tasks == ()
    assert part.gate is None


def test_skill_is_seen_by_the_first_sentence_of_its_level(handbook: Handbook) -> None:
    texts = [task.text for task in tasks(handbook, "agent") if task.origin == "skill"]
    assert texts[0].startswith(
        "Видит в работе новичка навык «Слушание и коммуникация» на уровне «Владеет»: слышит за "
    )
    assert all(". " not in text for text in texts)
