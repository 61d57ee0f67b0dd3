"""Skills and KPIs: who needs them, narrowed by department."""

from __future__ import annotations

from playwright.sync_api import expect

from macros.model.handbook import Handbook
from tests.browser.conftest import Opened
from tests.browser.waiting import ends_with


def test_skill_index_is_narrowed_by_group_and_department(
    opened: Opened, handbook: Handbook
) -> None:
    page = opened("skills/?topic=people&department=leadership")
    fitting = [
        skill.title
        for skill in handbook.skills
        if skill.group == "people"
        and any(role.department == "leadership" for role in handbook.roles_needing(skill))
    ]
    titles = page.locator(".card:visible .card__title")
    expect(titles).to_have_text(fitting)
    expect(page.locator("output")).to_have_text(f"Навыков: {len(fitting)} из 29")
    page.get_by_role("button", name="Сбросить").click()
    expect(titles).to_have_count(29)


def test_skill_page_tells_who_needs_it_in_a_department(opened: Opened, handbook: Handbook) -> None:
    page = opened("skills/problem-solving/")
    needing = handbook.roles_needing(handbook.skill("problem-solving"))
    rows = page.locator("tbody tr:visible")
    expect(rows).to_have_count(len(needing))
    page.get_by_label("Подразделение").select_option("operations")
    own = [role for role in needing if role.department == "operations"]
    expect(rows).to_have_count(len(own))
    expect(rows.first).to_contain_text("Обслуживание клиентов")
    expect(page).to_have_url(ends_with("?department=operations"))


def test_skill_of_one_department_has_no_filter(opened: Opened, handbook: Handbook) -> None:
    single = next(
        skill
        for skill in handbook.skills
        if len({role.department for role in handbook.roles_needing(skill)}) == 1
    )
    page = opened(f"skills/{single.id}/")
    expect(page.locator("form.filters")).to_have_count(0)


def test_kpis_of_a_department_with_its_roles_only(opened: Opened, handbook: Handbook) -> None:
    page = opened("kpis/")
    page.get_by_label("Подразделение").select_option("people")
    people = [role for role in handbook.roles if role.department == "people"]
    fitting = [kpi for kpi in handbook.kpis if any(kpi.id in role.kpis for role in people)]
    headings = page.locator("h2:visible")
    expect(headings).to_have_count(len(fitting))
    assert [h.get_attribute("id") for h in headings.all()] == [kpi.id for kpi in fitting]
    links = set(page.locator(".kpi__roles a:visible").all_inner_texts())
    assert links == {role.title for role in people}
    page.get_by_role("button", name="Сбросить").click()
    expect(headings).to_have_count(len(handbook.kpis))
