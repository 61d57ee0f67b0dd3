"""Moves between roles: what grows on a step, and how the map orders roles in layers."""

from __future__ import annotations

from itertools import pairwise

from macros.derived.career import moves_from
from macros.derived.career_layers import Layers, career_layers
from macros.model.absent import without_roles
from macros.model.handbook import Handbook
from macros.model.role import Career, CareerStep, RequiredSkill


def changed(handbook: Handbook, **changes: dict[str, object]) -> Handbook:
    """The handbook with fields of roles replaced; a keyword is an id with `_` for `-`."""
    by_id = {name.replace("_", "-"): change for name, change in changes.items()}
    roles = tuple(role.model_copy(update=by_id.get(role.id, {})) for role in handbook.roles)
    kept = {name: getattr(handbook, name) for name in type(handbook).model_fields}
    return Handbook(**kept | {"roles": roles})


def to(*roles: str) -> dict[str, object]:
    steps = tuple(CareerStep(role=role, develop=("empathy",)) for role in roles)
    return {"career": Career(to=steps)}


def test_a_step_names_every_skill_whose_level_rises(handbook: Handbook) -> None:
    for role in handbook.roles:
        for move in moves_from(handbook, role):
            grown = {growth.skill.id: growth for growth in move.growths}
            for required in move.target.skills:
                own = role.requires(required.skill)
                rises = required.level > (own.level if own else 0)
                assert rises == (required.skill in grown)
                if rises:
                    growth = grown[required.skill]
                    assert (growth.before.number if growth.before else None) == (
                        own.level if own else None
                    )
                    assert growth.after.number == required.level
                    assert growth.behaviour == growth.skill.levels[required.level - 1]


def test_emphasised_skills_come_first_and_steady_ones_apart(handbook: Handbook) -> None:
    def need(**levels: int) -> tuple[RequiredSkill, ...]:
        return tuple(RequiredSkill(skill=skill, level=level) for skill, level in levels.items())

    step = CareerStep(role="coach", develop=("motivation", "empathy"))
    book = changed(
        handbook,
        agent={"career": Career(to=(step,)), "skills": need(empathy=3, patience=1)},
        coach={"skills": need(patience=3, motivation=2, empathy=3)},
    )
    (move,) = moves_from(book, book.role("agent"))
    shown = [(g.skill.id, g.levels, g.emphasised) for g in move.growths]
    assert shown == [("motivation", 2, True), ("patience", 2, False)]
    assert [skill.id for skill in move.steady] == ["empathy"]
    assert move.levels == 4
    assert move.partly_emphasised


def test_layers_are_the_grades_and_hold_every_role(handbook: Handbook) -> None:
    layers = career_layers(handbook)
    for grade, stops in zip(layers.grades, layers.stops, strict=True):
        ids = {stop.role.id for stop in stops if stop.role}
        assert ids == {role.id for role in handbook.roles if role.grade == grade.id}
    moves = {(line.origin.id, line.target.id) for line in layers.lines}
    assert moves == {(role.id, step.role) for role in handbook.roles for step in role.career.to}


def test_a_long_line_has_a_stop_in_every_layer_between(handbook: Handbook) -> None:
    layers = career_layers(handbook)
    for line in layers.lines:
        walked = [stop.layer for stop in line.stops]
        assert all(abs(b - a) == 1 for a, b in pairwise(walked) if a != b)
        assert all(stop in layers.stops[stop.layer] for stop in line.stops)


def test_lines_between_layers_of_the_real_map_do_not_cross(handbook: Handbook) -> None:
    assert crossings(career_layers(handbook)) == 0


def test_roles_are_untangled(handbook: Handbook) -> None:
    """Three lines that would cross each other, were the roles left in the order of the file."""
    lower, upper = handbook.grades[0].id, handbook.grades[1].id
    ids = [role.id for role in handbook.roles]
    changes: dict[str, dict[str, object]] = {}
    for i, id_ in enumerate(ids):
        mirrored = to(ids[-1 - i]) if i < len(ids) // 2 else to()
        changes[id_.replace("-", "_")] = mirrored | {"grade": lower if i < 6 else upper}
    layers = career_layers(changed(handbook, **changes))
    assert len(layers.lines) == 6
    assert crossings(layers) == 0


def test_circles_of_moves_and_roles_without_any(handbook: Handbook) -> None:
    book = changed(handbook, team_leader=to("instructor"), instructor=to("team-leader"), agent=to())
    layers = career_layers(without_roles(book, ["coach", "quality-analyst"]))
    assert sum(stop.role is not None for stops in layers.stops for stop in stops) == 10
    pairs = [(line.origin.id, line.target.id) for line in layers.lines]
    assert {("team-leader", "instructor"), ("instructor", "team-leader")} <= set(pairs)


def test_one_role_alone(handbook: Handbook) -> None:
    others = [role.id for role in handbook.roles if role is not handbook.root]
    layers = career_layers(without_roles(handbook, others))
    assert [[stop.key for stop in stops] for stops in layers.stops] == [[handbook.root.id]]
    assert layers.lines == ()


def test_the_same_handbook_gives_the_same_order(handbook: Handbook) -> None:
    assert career_layers(handbook) == career_layers(handbook.published_at("https://example.org/"))


def crossings(layers: Layers) -> int:
    place = {stop.key: n for stops in layers.stops for n, stop in enumerate(stops)}
    pieces = [
        (min(a.layer, b.layer), *(place[s.key] for s in sorted((a, b), key=lambda s: s.layer)))
        for line in layers.lines
        for a, b in pairwise(line.stops)
        if a.layer != b.layer
    ]
    return sum(
        (a[1] - b[1]) * (a[2] - b[2]) < 0
        for n, a in enumerate(pieces)
        for b in pieces[n + 1 :]
        if a[0] == b[0]
    )
