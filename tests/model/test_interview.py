from __future__ import annotations

import pytest

from macros.model.handbook import Handbook
from macros.model.interview import interview_kit


def test_every_key_skill_is_asked_about_in_the_order_of_the_role(handbook: Handbook) -> None:
    for role in handbook.roles:
        kit = interview_kit(handbook, role)
        keys = [required.skill for required in role.key_skills]
        assert [topic.skill.id for topic in kit.topics] == keys
        assert kit.task is role.interview
        assert kit.needed == sum(required.level for required in role.key_skills)
        assert kit.most == 4 * len(keys)
        for topic in kit.topics:
            assert topic.questions == topic.skill.questions
            assert tuple(anchor.behaviour for anchor in topic.anchors) == topic.skill.levels
            (needed,) = (anchor for anchor in topic.anchors if anchor.required)
            assert needed.level.number == topic.required.level


@pytest.mark.parametrize("off", [{"coach", "operations-manager", "quality-analyst"}, set()])
def test_kit_does_not_depend_on_other_roles(handbook: Handbook, off: set[str]) -> None:
    fewer = handbook.without_roles(off)
    for role in fewer.roles:
        assert interview_kit(fewer, role) == interview_kit(handbook, handbook.role(role.id))
