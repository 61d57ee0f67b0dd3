"""The page of career steps: the drawing, and that nothing depends on the twelve roles."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from macros.derived.career import moves_from
from macros.derived.career_layers import career_layers
from macros.model.absent import without_roles
from macros.model.handbook import Handbook
from macros.telling.level import level_label
from macros.views.career import career_map
from macros.views.career_drawing import BOX_WIDTH, career_drawing
from macros.views.gap import gap
from tests.derived.test_career import changed, to
from tests.pages import Element, parse


def steps(page: Element) -> dict[str, Element]:
    return {step.attributes["data-step"]: step for step in page.all("details", class_="step")}


def test_boxes_do_not_overlap_and_stay_inside(handbook: Handbook) -> None:
    drawn = career_drawing(career_layers(handbook))
    for box in drawn.boxes:
        assert 0 <= box.x <= drawn.width - BOX_WIDTH
        assert 0 <= box.y <= drawn.height - box.height
    for a, b in combinations(drawn.boxes, 2):
        assert a.x != b.x or a.y + a.height < b.y or b.y + b.height < a.y


def test_a_line_leads_from_the_edge_of_one_box_to_the_edge_of_the_other(handbook: Handbook) -> None:
    drawn = career_drawing(career_layers(handbook))
    boxes = {box.role.id: box for box in drawn.boxes}
    for stroke in drawn.strokes:
        numbers = [int(n) for n in re.findall(r"-?\d+", stroke.path)]
        start = boxes[stroke.origin.id]
        assert numbers[0] in {start.x, start.x + BOX_WIDTH, start.x + BOX_WIDTH // 2}
        assert start.y <= numbers[1] <= start.y + start.height
        assert boxes[stroke.target.id].y <= numbers[-1]


def test_every_step_tells_what_grows(handbook: Handbook) -> None:
    page = parse(career_map(handbook))
    shown = steps(page)
    for role in handbook.roles:
        for move in moves_from(handbook, role):
            step = shown.pop(f"{role.id}--{move.target.id}")
            assert step.all("div", id=f"{role.id}--{move.target.id}")
            rows = step.all("tbody")[0].all("tr")
            for row, growth in zip(rows, move.growths, strict=True):
                before = level_label(growth.before) if growth.before else "пока не требуется"
                for text in (
                    growth.skill.title,
                    before,
                    level_label(growth.after),
                    growth.behaviour,
                ):
                    assert text in row.text
            for text in (*move.target.experience.required, *move.target.education):
                assert text in step.text
    assert shown == {}


@pytest.mark.parametrize(
    "off",
    [
        ["coach", "operations-manager", "quality-analyst"],
        ["agent"],
        ["manager", "head-of-contact-centre"],
    ],
)
def test_roles_that_are_off_vanish(handbook: Handbook, off: list[str]) -> None:
    page = parse(career_map(without_roles(handbook, off)))
    for element in page.walk():
        for name in ("data-role", "data-step", "data-from", "data-to", "value", "id", "href"):
            assert not set(off) & set(re.split(r"--|#|/", element.attributes.get(name, "")))


def test_a_role_says_when_nothing_follows(handbook: Handbook) -> None:
    lonely = changed(handbook, agent=to())
    page = parse(career_map(lonely))
    legs = {leg.attributes["data-role"]: leg.text for leg in page.all("section", class_="leg")}
    assert "Следующая ступень — вне справочника." in legs["customer-service-director"]
    assert "не описаны" in legs["agent"]


def test_a_circle_is_drawn_as_two_lines(handbook: Handbook) -> None:
    circle = changed(handbook, coach=to("instructor"), instructor=to("coach"))
    strokes = career_drawing(career_layers(circle)).strokes
    paths = [s.path for s in strokes if {s.origin.id, s.target.id} == {"coach", "instructor"}]
    assert len(set(paths)) == 2


def test_text_of_the_data_stays_text(handbook: Handbook) -> None:
    hostile = changed(handbook, agent={"title": "<b>«Оператор»</b> & {{ 1 }}"})
    assert "<b>«Оператор»" not in career_map(hostile)


def test_gap_offers_own_skills_and_what_only_next_roles_need(handbook: Handbook) -> None:
    for role in handbook.roles:
        found = gap(handbook, role)
        own = {required.skill for required in role.skills}
        assert {required.skill for required in found.skills} == own
        keys = [required.key for required in found.skills]
        assert keys == sorted(keys, reverse=True)
        further = {
            (required.skill, required.level)
            for target in found.next_roles
            for required in target.skills
            if required.skill not in own
        }
        assert {(need.skill.id, n) for need in found.further for n in need.levels} == further
