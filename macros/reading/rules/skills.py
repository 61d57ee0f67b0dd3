"""The scale of levels and what roles demand on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model.level import FEWEST, MOST
from macros.reading.problem import ONCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.reading.draft import Draft
    from macros.reading.problem import Problem


def the_scale_has_two_to_seven_levels(draft: Draft) -> Iterator[Problem]:
    """Fewer are no scale; more are not told apart, neither by people nor by colours."""
    found = len(draft.levels.ids)
    if draft.levels.entries and not FEWEST <= found <= MOST:
        message = f"уровней в шкале: {found}, а бывает от {FEWEST} до {MOST}"
        hint = "добавьте уровень" if found < FEWEST else "объедините соседние"
        yield list(draft.levels)[-1].problem((), message, hint)


def levels_are_numbered_in_order(draft: Draft) -> Iterator[Problem]:
    """Levels count 1, 2, 3 … in the order of the file."""
    if len(draft.levels.entries) < len(draft.levels.ids):
        return  # a level whose shape is wrong would shift all others
    for expected, level in enumerate(draft.levels, 1):
        if level.record.number != expected:
            message = f"номер уровня {level.record.number}, а по порядку — {expected}"
            yield level.problem(("number",), message)


def every_level_is_described(draft: Draft) -> Iterator[Problem]:
    """A skill has one behaviour for each level of the scale."""
    scale = len(draft.levels.ids)
    for skill in draft.skills:
        described = len(skill.record.levels)
        if described != scale and draft.levels.readable:
            message = f"описано уровней: {described}, а в шкале их {scale}"
            yield skill.problem(("levels",), message, "по одному пункту на уровень, по порядку")


def skill_once_per_role(draft: Draft) -> Iterator[Problem]:
    """A role names a skill once."""
    for role in draft.roles:
        seen: set[str] = set()
        for i, required in enumerate(role.record.skills):
            if required.skill in seen:
                message = f"навык «{required.skill}» назван дважды"
                yield role.problem(("skills", i, "skill"), message, ONCE)
            seen.add(required.skill)


def level_inside_the_scale(draft: Draft) -> Iterator[Problem]:
    """No role demands a level that the scale does not have."""
    scale = len(draft.levels.ids)
    for role in draft.roles:
        for i, required in enumerate(role.record.skills):
            if required.level > scale and draft.levels.readable:
                message = f"уровня {required.level} нет в шкале"
                yield role.problem(("skills", i, "level"), message, f"от 1 до {scale}")


def declared_number_of_key_skills(draft: Draft) -> Iterator[Problem]:
    """Every role has as many key skills as company.yml declares."""
    if draft.company is None:
        return
    declared = draft.company.record.key_skills
    for role in draft.roles:
        found = len(role.record.key_skills)
        if found != declared:
            message = f"ключевых навыков: {found}, а должно быть {declared}"
            cure = "отметьте key: true" if found < declared else "уберите лишние key: true"
            hint = f"{cure}; число задаёт key_skills в company.yml"
            yield role.problem(("skills",), message, hint)
