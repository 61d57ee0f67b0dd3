"""Head counts: known centres, the arithmetic of ratios, roles that a company lacks."""

from __future__ import annotations

from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.derived.headcount import done_by, headcount, line, size_of
from macros.model.absent import without_roles
from macros.model.handbook import Handbook
from macros.model.staffing import TRAINEES, Staffing
from macros.reading.load import load_handbook
from tests.conftest import DATA

BOOK = load_handbook(DATA).handbook


@pytest.fixture
def staffing(handbook: Handbook) -> Staffing:
    assert handbook.staffing
    return handbook.staffing


@pytest.mark.parametrize(
    ("agents", "size", "counts", "total"),
    [
        (1, "small", (1, None, None, None), 3),
        (10, "small", (1, None, None, None), 12),
        (11, "small", (2, None, None, None), 14),
        (30, "small", (3, None, None, None), 34),
        (31, "medium", (4, 2, 1, None), 41),
        (100, "medium", (10, 4, 2, None), 119),
        (150, "medium", (15, 6, 3, None), 177),
        (151, "large", (16, 7, 4, 16), 199),
        (500, "large", (50, 20, 10, 50), 637),
    ],
)
def test_known_centres(agents: int, size: str, counts: tuple[int | None, ...], total: int) -> None:
    assert BOOK.staffing
    people = headcount(BOOK, BOOK.staffing, agents)
    roles = ("team-leader", "quality-analyst", "resource-planning-analyst", "coach")
    assert tuple(people.count(BOOK.role(id_)) for id_ in roles) == counts
    assert (people.size.id, people.total) == (size, total)


def test_managers_are_counted_only_by_a_number_of_ones_own(
    handbook: Handbook, staffing: Staffing
) -> None:
    manager = handbook.role("manager")
    assert headcount(handbook, staffing, 100).count(manager) is None
    assert manager in headcount(handbook, staffing, 100).uncounted
    assert headcount(handbook, staffing, 100, per={"manager": 3}).count(manager) == 4


def test_instructors_are_counted_from_those_who_learn(
    handbook: Handbook, staffing: Staffing
) -> None:
    instructor = handbook.role("instructor")
    unknown = staffing.model_copy(update={"trainees_per_hundred": None})
    assert headcount(handbook, unknown, 100).count(instructor) is None
    for agents, expected in ((31, 1), (200, 1), (201, 2), (500, 3)):
        assert headcount(handbook, staffing, agents).count(instructor) == expected
    for trainees, expected in ((0, 0), (1, 1), (20, 1), (21, 2)):
        people = headcount(handbook, staffing, 100, trainees=trainees)
        assert people.count(instructor) == expected


ratios = st.dictionaries(
    st.sampled_from([ratio.role for ratio in BOOK.staffing.ratios if BOOK.staffing]),
    st.integers(1, 1000),
)


@given(st.integers(1, 10_000), st.none() | st.integers(0, 500), ratios)
def test_a_part_of_a_person_is_a_person(
    agents: int, trainees: int | None, per: dict[str, int]
) -> None:
    assert BOOK.staffing
    people = headcount(BOOK, BOOK.staffing, agents, trainees=trainees, per=per)
    known = {post.role.id: post.count for post in people.posts}
    learning = ceil(agents / 10) if trainees is None else trainees
    for ratio in BOOK.staffing.ratios:
        base = learning if ratio.of == TRAINEES else known.get(ratio.of)
        norm = per.get(ratio.role, ratio.default)
        if ratio.role not in known or base is None or norm is None:
            assert known.get(ratio.role) is None
        else:
            assert known[ratio.role] == ceil(base / norm)
    assert people.total == sum(filter(None, known.values())) == agents + people.others
    assert {post.role.id for post in people.posts} == {
        role.id for role in BOOK.roles if people.size.id in role.sizes
    }
    if people.others:
        assert people.agents_per_other == pytest.approx(agents / people.others, abs=0.051)


@given(st.integers(1, 9_999), st.integers(1, 999))
def test_larger_teams_need_no_more_leaders_and_more_agents_no_fewer(agents: int, per: int) -> None:
    def leaders(agents: int, per: int) -> int:
        assert BOOK.staffing
        people = headcount(BOOK, BOOK.staffing, agents, per={"team-leader": per})
        return people.count(BOOK.role("team-leader")) or 0

    assert leaders(agents, per + 1) <= leaders(agents, per) <= leaders(agents + 1, per)


def test_size_follows_its_bounds(handbook: Handbook) -> None:
    sizes = [size_of(handbook, agents).id for agents in (1, 30, 31, 150, 151, 10_000)]
    assert sizes == ["small", "small", "medium", "medium", "large", "large"]


def test_line_leads_from_agents_to_the_root(handbook: Handbook, staffing: Staffing) -> None:
    assert [role.id for role in line(handbook, staffing)] == [
        "agent",
        "team-leader",
        "manager",
        "head-of-contact-centre",
        "customer-service-director",
    ]
    small = line(handbook, staffing, handbook.size("small"))
    assert "head-of-contact-centre" not in [role.id for role in small]


def test_somebody_does_the_work_where_a_position_is_missing(
    handbook: Handbook, staffing: Staffing
) -> None:
    for ratio in staffing.ratios:
        role = handbook.role(ratio.role)
        for size in handbook.sizes:
            if size.id not in role.sizes:
                doing = done_by(handbook, staffing, role, size)
                assert doing
                assert all(size.id in each.sizes for each in doing)


def test_superior_does_the_work_when_nobody_named_is_left(handbook: Handbook) -> None:
    book = without_roles(handbook, ["manager", "team-leader"])
    assert book.staffing
    planning = book.role("resource-planning-analyst")
    assert done_by(book, book.staffing, planning, book.size("small")) == (book.root,)


def test_ratios_go_with_the_roles_that_they_count_from(handbook: Handbook) -> None:
    book = without_roles(handbook, ["team-leader"])
    assert book.staffing
    assert {ratio.role for ratio in book.staffing.ratios} == {
        "quality-analyst",
        "resource-planning-analyst",
        "instructor",
    }
    instructor = book.role("instructor")
    doing = done_by(book, book.staffing, instructor, book.size("small"))
    assert doing == (book.role("manager"),)
    people = headcount(book, book.staffing, 200)
    assert {"manager", "coach"} <= {role.id for role in people.uncounted}


def test_nothing_is_counted_without_agents(handbook: Handbook) -> None:
    assert without_roles(handbook, ["agent"]).staffing is None
