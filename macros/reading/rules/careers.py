"""Moves between roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.reading.draft import Draft
    from macros.reading.problem import Problem


def no_step_to_oneself(draft: Draft) -> Iterator[Problem]:
    """A career step leads to another role."""
    for role in draft.roles:
        for i, step in enumerate(role.record.career.to):
            if step.role == role.record.id:
                yield role.problem(("career", "to", i, "role"), "карьерный шаг в ту же должность")


def steps_agree_in_both_directions(draft: Draft) -> Iterator[Problem]:
    """`career.to` of one role and `career.from` of the other tell the same story."""
    for role in draft.roles:
        own = role.record.id
        for i, step in enumerate(role.record.career.to):
            target = draft.roles.entries.get(step.role)
            if target and own not in target.record.career.from_roles:
                message = f"шаг в «{step.role}» есть, а обратной записи нет"
                hint = f"добавьте {own} в career.from файла {target.document.path}"
                yield role.problem(("career", "to", i, "role"), message, hint)
        for i, origin in enumerate(role.record.career.from_roles):
            start = draft.roles.entries.get(origin)
            if start and own not in {step.role for step in start.record.career.to}:
                message = f"приход из «{origin}» есть, а шага там нет"
                hint = f"добавьте {own} в career.to файла {start.document.path}"
                yield role.problem(("career", "from", i), message, hint)
