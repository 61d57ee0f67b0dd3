from __future__ import annotations

import pytest

from macros.derived.interview import interview_kit
from macros.model.absent import without_roles
from macros.model.handbook import Handbook
from macros.telling.interview import bar


def test_every_key_skill_is_asked_about_in_the_order_of_the_role(handbook: Handbook) -> None:
    for role in handbook.roles:
        kit = interview_kit(handbook, role)
        keys = [required.skill for required in role.key_skills]
        assert [topic.skill.id for topic in kit.topics] == keys
        assert kit.task is role.interview
        assert kit.needed == sum(required.level for required in role.key_skills)
        assert kit.enough == sum(topic.enough for topic in kit.topics)
        assert kit.most == 4 * len(keys)
        for topic in kit.topics:
            assert topic.questions == topic.skill.questions
            assert tuple(anchor.behaviour for anchor in topic.anchors) == topic.skill.levels
            (needed,) = (anchor for anchor in topic.anchors if anchor.needed)
            assert needed.level.number == topic.required.level
            (enough,) = (anchor for anchor in topic.anchors if anchor.enough)
            assert enough.level.number == topic.enough


def test_bar_is_lower_for_those_who_are_taught(handbook: Handbook) -> None:
    kits = {role.id: interview_kit(handbook, role) for role in handbook.roles}
    assert [role for role, kit in kits.items() if kit.taught] == ["agent"]
    assert [bar(anchor) for anchor in kits["agent"].topics[0].anchors] == [
        "",
        "достаточно при приёме",
        "нужен в работе",
        "",
    ]
    assert (kits["agent"].enough, kits["agent"].needed) == (6, 9)
    assert [bar(anchor) for anchor in kits["coach"].topics[0].anchors] == [
        "",
        "",
        "нужен при приёме",
        "",
    ]


@pytest.mark.parametrize(
    ("years", "needed", "enough"),
    [(0, 4, 3), (0, 3, 2), (0, 2, 2), (0, 1, 1), (1, 3, 3), (None, 3, 3)],
)
def test_bar_is_one_level_lower_but_never_below_two(
    handbook: Handbook, years: int | None, needed: int, enough: int
) -> None:
    role = handbook.role("agent")
    experience = role.experience.model_copy(update={"years": years})
    skills = tuple(skill.model_copy(update={"level": needed}) for skill in role.skills)
    role = role.model_copy(update={"experience": experience, "skills": skills})
    assert {topic.enough for topic in interview_kit(handbook, role).topics} == {enough}


@pytest.mark.parametrize("off", [{"coach", "operations-manager", "quality-analyst"}, set()])
def test_kit_does_not_depend_on_other_roles(handbook: Handbook, off: set[str]) -> None:
    fewer = without_roles(handbook, off)
    for role in fewer.roles:
        assert interview_kit(fewer, role) == interview_kit(handbook, handbook.role(role.id))
