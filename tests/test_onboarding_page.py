"""The plan on its page and its gist on the page of the position."""

from __future__ import annotations

from pathlib import Path

from macros.derived.plan import onboarding_plan
from macros.model.absent import without_roles
from macros.model.handbook import Handbook
from macros.model.role import Role
from macros.views.onboarding import onboarding_page
from macros.views.role import role_page
from tests.pages import article, parse

OFF = ("coach", "operations-manager", "quality-analyst")


def without_own(role: Role) -> Role:
    return role.model_copy(update={"onboarding": ()})


def test_plan_shows_every_task_and_gate_once(site: Path, handbook: Handbook) -> None:
    for role in handbook.roles:
        page = article(site / "onboarding" / role.id / "index.html")
        plan = onboarding_plan(handbook, role)
        shown = [item.all("label")[0].text for item in page.all("li", class_="task")]
        assert sorted(shown) == sorted(task.text for part in plan for task in part.tasks)
        gates = page.all("div", class_="gate")
        for gate, part in zip(gates, [part.gate for part in plan if part.gate], strict=True):
            shows = [item.text for item in gate.all("ul", class_="gate__shows")[0].all("li")]
            assert tuple(shows) == part.shows
            assert part.signed_by in gate.text


def test_derived_tasks_link_to_what_they_are_about(site: Path, handbook: Handbook) -> None:
    page = article(site / "onboarding" / "team-leader" / "index.html")
    links = {
        link.text: link.attributes["href"]
        for item in page.all("li", class_="task")
        for link in item.all("a")
    }
    assert links["менеджером контакт-центра"] == "../../roles/manager/"
    assert links["Соблюдение расписания"] == "../../kpis/#adherence"
    skill = handbook.skill(handbook.role("team-leader").key_skills[0].skill)
    assert links[skill.title] == f"../../skills/{skill.id}/"


def test_page_of_a_position_has_its_own_tasks_and_a_link(site: Path, handbook: Handbook) -> None:
    for role in handbook.roles:
        page = article(site / "roles" / role.id / "index.html")
        stages = page.all("div", class_="stages")[0]
        shown = tuple(item.text for item in stages.all("li"))
        assert shown == tuple(text for entry in role.onboarding for text in entry.items.newcomer)
        gates = [gate.text for gate in stages.all("p", class_="gate")]
        for gate, day in zip(gates, (30, 60, 90), strict=True):
            assert f"день {day}." in gate
        hrefs = {link.attributes.get("href") for link in page.all("a")}
        assert f"../../onboarding/{role.id}/" in hrefs


def test_role_without_own_items(handbook: Handbook) -> None:
    role = without_own(handbook.role("agent"))
    text = parse(role_page(handbook, role, ())).text
    assert "Особых дел для первых дней на этой должности нет." in text
    plan = parse(onboarding_page(handbook, role))
    assert plan.all("li", class_="task")
    assert len(plan.all("div", class_="gate")) == 3


def test_roles_switched_off_are_not_linked(handbook: Handbook) -> None:
    rest = without_roles(handbook, OFF)
    for role in rest.roles:
        page = parse(onboarding_page(rest, role))
        hrefs = {link.attributes["href"] for link in page.all("a")}
        assert hrefs.isdisjoint(f"../../roles/{off}/" for off in OFF)
