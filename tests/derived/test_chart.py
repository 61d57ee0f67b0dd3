"""The tree of each size of centre, its dotted lines, and what a larger centre adds."""

from __future__ import annotations

import pytest

from macros.derived.chart import Node, OrgChart, departments, growth, org_chart
from macros.model.absent import without_roles
from macros.model.handbook import Handbook


@pytest.fixture(scope="module")
def charts(handbook: Handbook) -> tuple[OrgChart, ...]:
    return tuple(org_chart(handbook, size) for size in (None, *handbook.sizes))


def find(chart: OrgChart, role: str) -> Node:
    return next(node for node in chart.root.walk() if node.role.id == role)


def test_walk_meets_every_role_once_from_the_top(charts: tuple[OrgChart, ...]) -> None:
    for chart in charts:
        walked = [node.role.id for node in chart.root.walk()]
        assert walked[0] == chart.root.role.id
        assert len(walked) == len(set(walked)) == chart.count


def test_below_counts_all_depths(charts: tuple[OrgChart, ...]) -> None:
    for chart in charts:
        assert chart.root.below == chart.count - 1
        for node in chart.root.walk():
            assert node.below == sum(1 + report.below for report in node.reports)


def test_columns_are_the_boxes_without_reports(charts: tuple[OrgChart, ...]) -> None:
    for chart in charts:
        leaves = [node for node in chart.root.walk() if not node.reports]
        assert chart.root.columns == len(leaves)
        assert all(leaf.columns == 1 for leaf in leaves)


def test_dotted_lines_are_told_at_both_ends(charts: tuple[OrgChart, ...]) -> None:
    for chart in charts:
        up = {(node.role.id, to.id) for node in chart.root.walk() for to in node.functional_to}
        down = {(by.id, node.role.id) for node in chart.root.walk() for by in node.functional_from}
        assert up == down
        assert chart.dotted == bool(up)


def test_a_size_without_the_functional_superior_has_no_dotted_line(handbook: Handbook) -> None:
    medium = org_chart(handbook, handbook.size("medium"))
    assert find(medium, "quality-analyst").functional_to == ()
    large = org_chart(handbook, handbook.size("large"))
    assert [to.id for to in find(large, "quality-analyst").functional_to] == ["operations-manager"]


def test_departments_are_those_of_the_roles_shown(
    handbook: Handbook, charts: tuple[OrgChart, ...]
) -> None:
    for chart in charts:
        shown = departments(handbook, chart)
        assert {d.id for d in shown} == {node.role.department for node in chart.root.walk()}
        assert [d for d in handbook.departments if d in shown] == list(shown)


def test_growth_adds_up_to_each_size(handbook: Handbook) -> None:
    present: set[str] = set()
    steps = growth(handbook)
    assert [step.size for step in steps] == list(handbook.sizes)
    for step in steps:
        present |= {role.id for role in step.added}
        present -= {role.id for role in step.gone}
        assert present == {r.id for r in handbook.roles if step.size.id in r.sizes}


def test_growth_names_what_a_larger_centre_no_longer_has(handbook: Handbook) -> None:
    roles = tuple(
        role.model_copy(update={"sizes": ("small",)}) if role.id == "manager" else role
        for role in handbook.roles
    )
    fields = {name: getattr(handbook, name) for name in type(handbook).model_fields}
    medium = growth(Handbook(**fields | {"roles": roles}))[1]
    assert [role.id for role in medium.gone] == ["manager"]


def test_charts_of_a_company_that_lacks_roles(handbook: Handbook) -> None:
    without = without_roles(handbook, ["coach", "operations-manager", "quality-analyst"])
    chart = org_chart(without, without.size("large"))
    assert chart.count == 9
    assert find(chart, "resource-planning-analyst").functional_to == ()
