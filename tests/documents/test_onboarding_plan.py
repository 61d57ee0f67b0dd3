"""The plan of the first ninety days as a paper: every task, every gate, lines to sign on."""

from __future__ import annotations

import pytest

from macros.derived.plan import onboarding_plan
from macros.documents.blocks import Field, Fields, Heading, Paper, Signatures, Table
from macros.documents.kinds.onboarding_plan import onboarding_plan_form
from macros.documents.offered import DOCX, PDF, Format
from macros.documents.walk import every
from macros.model.handbook import Handbook
from macros.model.onboarding import Gate, OnboardingStage, Tasks
from macros.reading.load import load_handbook
from macros.telling.onboarding import owner
from tests.conftest import DATA
from tests.documents.conftest import LEAD, handbook_of, role
from tests.documents.read_back import READERS, squeezed

ROLES = [role.id for role in load_handbook(DATA).handbook.roles]
GATE = Gate(day=30, shows="Сдал тест", signed_by="Руководитель")


def staged(*stages: OnboardingStage) -> Handbook:
    return handbook_of(role(), LEAD).model_copy(update={"onboarding": stages})


def agents(handbook: Handbook) -> Paper:
    return onboarding_plan_form(handbook, handbook.role("agent"))


def headings(paper: Paper) -> list[str]:
    return [heading.text for heading in every(Heading, paper.blocks)]


@pytest.mark.parametrize("form", [DOCX, PDF], ids=lambda form: form.suffix)
@pytest.mark.parametrize("role_id", ROLES)
def test_every_task_and_gate_stands_in_its_stage(
    handbook: Handbook, role_id: str, form: Format
) -> None:
    role_ = handbook.role(role_id)
    text = READERS[form.suffix](form.render(onboarding_plan_form(handbook, role_)))
    for entry in onboarding_plan(handbook, role_):
        _, found, text = text.partition(squeezed(entry.stage.title) + "№")
        assert found, entry.stage.title
        for task in entry.tasks:
            assert squeezed(task.text) in text
        if entry.gate:
            _, found, text = text.partition(squeezed(f"Контрольная точка: {entry.gate.day}-й день"))
            assert found
            assert all(squeezed(shows) in text for shows in entry.gate.shows)


def test_tasks_stand_by_their_owners_and_are_numbered_through() -> None:
    tasks = Tasks(newcomer=("Учится",), hr=("Оформляет",), leader=("Встречает",))
    later = Tasks(it=("Проверяет",))
    first = OnboardingStage(id="first", title="Первый", common=tasks)
    second = OnboardingStage(id="second", title="Второй", common=later)
    tables = every(Table, agents(staged(first, second)).blocks)
    assert [row[:3] for table in tables for row in table.rows] == [
        ("1.", "Учится", "Новый сотрудник"),
        ("2.", "Встречает", "Руководитель"),
        ("3.", "Оформляет", "Кадровая служба"),
        ("4.", "Проверяет", owner("it")),
    ]


def test_each_gate_is_signed_and_the_last_one_with_the_decision() -> None:
    stages = (
        OnboardingStage(id=id_, title=id_, common=Tasks(newcomer=("Учится",)), gate=GATE)
        for id_ in ("first", "second")
    )
    paper = agents(staged(*stages))
    first, last = every(Signatures, paper.blocks)
    assert [one.post.text for one in first.signatories] == ["Руководитель команды", ""]
    assert [one.post.text for one in last.signatories] == [
        "Новый сотрудник",
        "Руководитель команды",
        "Кадровая служба",
    ]
    assert headings(paper)[-2:] == ["Контрольная точка: 30-й день работы", "Итог адаптации"]


def test_stage_without_tasks_has_no_empty_table() -> None:
    empty = OnboardingStage(id="first", title="Пустой этап", common=Tasks())
    assert "Пустой этап" not in headings(agents(staged(empty)))


def test_without_stages_there_is_a_decision_to_sign() -> None:
    assert headings(agents(staged())) == ["Итог адаптации"]


def test_role_without_a_superior_is_led_by_somebody(small: Handbook) -> None:
    paper = onboarding_plan_form(small, small.role("lead"))
    *_, last = every(Signatures, paper.blocks)
    assert last.signatories[1].post.text == "Непосредственный руководитель"


def test_names_and_the_first_day_are_filled_in_by_hand(small: Handbook) -> None:
    people, *_ = every(Fields, agents(small).blocks)
    assert people.fields == (
        Field("Новый сотрудник"),
        Field("Подразделение", "Линия"),
        Field("Первый рабочий день", "___.___.20__"),
        Field("Непосредственный руководитель"),
        Field("Ответственный за адаптацию"),
    )
