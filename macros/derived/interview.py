"""The interview for a position: what is asked and by which words the answers are rated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.level import Level
    from macros.model.role import RequiredSkill, Role
    from macros.model.skill import Skill
    from macros.model.work_sample import WorkSample


_LEAST = 2
"""The lowest level to hire with: below it one does nothing without a prompt."""


@dataclass(frozen=True)
class Anchor:
    """What a level looks like in an answer; `enough` to be hired, `needed` on the job."""

    level: Level
    behaviour: str
    enough: bool
    needed: bool


@dataclass(frozen=True)
class Topic:
    """A key skill in an interview; `questions` may be empty, the anchors never are."""

    skill: Skill
    required: RequiredSkill
    enough: int
    """The level to be hired with, `required.level` or less."""
    anchors: tuple[Anchor, ...]

    @property
    def questions(self) -> tuple[str, ...]:
        """About what the candidate has done, in the order to ask."""
        return self.skill.questions


@dataclass(frozen=True)
class InterviewKit:
    """Everything an interview for a position needs; `task` is None while the role has none."""

    topics: tuple[Topic, ...]
    task: WorkSample | None
    levels: tuple[Level, ...]
    """The scale, from the lowest."""

    @property
    def taught(self) -> bool:
        """Whether less is enough to be hired than is needed on the job."""
        return self.enough < self.needed

    @property
    def enough(self) -> int:
        """The sum of the levels to be hired with."""
        return sum(topic.enough for topic in self.topics)

    @property
    def needed(self) -> int:
        """The sum of the levels needed on the job."""
        return sum(topic.required.level for topic in self.topics)

    @property
    def most(self) -> int:
        """The greatest sum that one can get."""
        return self.levels[-1].number * len(self.topics)


def interview_kit(handbook: Handbook, role: Role) -> InterviewKit:
    """The key skills of `role` as topics, in the order of its file, and its task.

    KeyError if the role names a skill or a level the handbook does not have.
    """
    return InterviewKit(
        topics=tuple(_topic(handbook, role, required) for required in role.key_skills),
        task=role.interview,
        levels=handbook.levels,
    )


def _topic(handbook: Handbook, role: Role, required: RequiredSkill) -> Topic:
    skill = handbook.skill(required.skill)
    enough = _enough(role, required.level)
    anchors = (
        Anchor(
            level,
            skill.behaviour(level.number),
            enough=level.number == enough,
            needed=level.number == required.level,
        )
        for level in handbook.levels
    )
    return Topic(skill, required, enough, tuple(anchors))


def _enough(role: Role, needed: int) -> int:
    """Who is hired without experience learns the last level in training and the first 90 days."""
    if role.experience.years != 0:
        return needed
    return min(needed, max(needed - 1, _LEAST))
