"""Skills: what a person can do, described by behaviour at each level."""

from __future__ import annotations

from pydantic import Field

from macros.model.record import Alias, Named, Sentence, Slug, Title


class SkillGroup(Named):
    """A heading of the skill catalogue."""

    called = "группа навыков"
    found = "найдена"

    title: Title = Field(description="Название группы навыков")
    description: Sentence = Field(description="Что объединяет навыки группы, одно предложение")


class Skill(Named):
    """A skill of the catalogue."""

    called = "навык"

    title: Title = Field(description="Название навыка")
    group: Slug = Field(description="Группа из skill_groups.yml")
    aliases: tuple[Alias, ...] = Field(default=(), description="Как ещё называют навык")
    former_ids: tuple[Slug, ...] = Field(
        default=(), description="Прежние id навыка: их адреса ведут на него"
    )
    definition: Sentence = Field(description="Что это за навык")
    levels: tuple[Sentence, ...] = Field(
        description="Поведение на каждом уровне, по порядку номеров из levels.yml"
    )
    questions: tuple[Sentence, ...] = Field(
        default=(),
        description="Вопросы собеседования о том, что человек уже делал: «Расскажите о случае…»",
    )

    def behaviour(self, level: int) -> str:
        """What a person does at `level` (1 is the first); IndexError above the scale."""
        return self.levels[level - 1]
