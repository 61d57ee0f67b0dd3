"""Who takes part in a process when some roles do not exist."""

from __future__ import annotations

import pytest

from macros.model.absent import without_roles
from macros.model.handbook import Handbook
from macros.model.process import PARTS, Process

OFF = ["coach", "operations-manager", "quality-analyst"]


def process(**changes: object) -> Process:
    fields: dict[str, object] = {
        "id": "work",
        "title": "Работа",
        "group": "day",
        "description": "Работа идёт.",
        "settled": "Все работают.",
        "accountable": "lead",
        "responsible": ("coach", "agent"),
        "consulted": ("analyst",),
        "informed": ("head", "clerk"),
    }
    return Process.model_validate(fields | changes)


def test_parts_and_participants() -> None:
    work = process(responsible=("lead", "agent"))
    assert work.parts("lead") == ("accountable", "responsible")
    assert work.parts("clerk") == ("informed",)
    assert work.parts("nobody") == ()
    assert work.participants == ("lead", "agent", "analyst", "head", "clerk")


def test_heirs_keep_the_weightier_part() -> None:
    heirs = {"coach": "lead", "analyst": "agent", "clerk": "head"}
    passed = process().passed_on(lambda role: heirs.get(role, role), heirs)
    assert [passed.roles(part) for part in PARTS] == [
        ("lead",),
        ("lead", "agent"),
        (),
        ("head",),
    ]


def test_all_may_come_to_one() -> None:
    passed = process().passed_on(lambda _: "lead", ["lead"])
    assert [passed.roles(part) for part in PARTS] == [("lead",), ("lead",), (), ()]


def test_work_passes_to_whom_the_role_names_or_to_the_superior(handbook: Handbook) -> None:
    def heir(role: str, size: str) -> str:
        present = {r.id for r in handbook.roles if size in r.sizes}
        return handbook.heir(handbook.role(role), present).id

    assert heir("resource-planning-analyst", "large") == "resource-planning-analyst"
    assert heir("resource-planning-analyst", "small") == "manager"
    assert heir("operations-manager", "medium") == "head-of-contact-centre"
    assert heir("operations-manager", "small") == "manager"
    assert heir("coach", "medium") == "team-leader"
    assert heir("head-of-contact-centre", "small") == "manager"


def test_every_size_has_one_who_answers_and_somebody_who_works(handbook: Handbook) -> None:
    for size in handbook.sizes:
        present = {role.id for role in handbook.roles if size.id in role.sizes}
        processes = handbook.processes_in(size.id)
        assert [p.id for p in processes] == [p.id for p in handbook.processes]
        for p in processes:
            assert {p.accountable, *p.participants} <= present, (size.id, p.id)
            assert p.responsible
            assert_one_part_each(p)


@pytest.mark.parametrize("off", [OFF, ["manager"], ["agent", "team-leader"]])
def test_roles_switched_off_leave_their_part_to_others(handbook: Handbook, off: list[str]) -> None:
    book = without_roles(handbook, off)
    present = {role.id for role in book.roles}
    assert len(book.processes) == len(handbook.processes)
    for p in book.processes:
        assert {p.accountable, *p.participants} <= present
        assert {settled.role for settled in p.duties} <= present
        assert_one_part_each(p)
        for settled in p.duties:
            assert book.settled_duty(settled)
    assert not any(set(role.passes_to) & set(off) for role in book.roles)


def test_scoring_falls_to_the_team_leader_without_an_analyst(handbook: Handbook) -> None:
    book = without_roles(handbook, ["quality-analyst"])
    scoring = next(p for p in book.processes if p.id == "call-scoring")
    assert (scoring.accountable, scoring.responsible) == ("team-leader", ("team-leader",))


def test_duty_knows_its_processes_and_back(handbook: Handbook) -> None:
    for p in handbook.processes:
        for settled in p.duties:
            role = handbook.role(settled.role)
            assert p in handbook.processes_settling(role, handbook.settled_duty(settled))
    for role in handbook.roles:
        for duty in role.duties.all:
            for p in handbook.processes_settling(role, duty):
                assert duty in map(handbook.settled_duty, p.duties)
                assert p.parts(role.id)


def assert_one_part_each(p: Process) -> None:
    for role in p.participants:
        assert len(p.parts(role)) == 1 or p.parts(role) == ("accountable", "responsible")
