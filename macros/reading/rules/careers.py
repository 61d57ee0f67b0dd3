"""Moves between roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model.role import Role
    from macros.reading.draft import Draft
    from macros.reading.problem import Problem


def no_step_to_oneself(draft: Draft) -> Iterator[Problem]:
    """A career step leads to another role, or comes from one."""
    for role in draft.roles:
        for i, origin in enumerate(role.record.career.from_roles):
            if origin == role.record.id:
                yield role.problem(("career", "from", i), "карьерный шаг из той же должности")
        for i, step in enumerate(role.record.career.to):
            if step.role == role.record.id:
                yield role.problem(("career", "to", i, "role"), "карьерный шаг в ту же должность")


def steps_agree_in_both_directions(draft: Draft) -> Iterator[Problem]:
    """`career.to` of one role and `career.from` of the other tell the same story."""
    for role in draft.roles:
        own = role.record.id
        for i, to in enumerate(_targets(role.record)):
            target = draft.roles.entries.get(to)
            if to != own and target and not _names(draft, own, target.record.career.from_roles):
                message = f"шаг в «{to}» есть, а обратной записи нет"
                hint = f"добавьте {own} в career.from файла {target.document.path}"
                yield role.problem(("career", "to", i, "role"), message, hint)
        for i, origin in enumerate(role.record.career.from_roles):
            start = draft.roles.entries.get(origin)
            if origin != own and start and not _names(draft, own, _targets(start.record)):
                message = f"приход из «{origin}» есть, а шага там нет"
                hint = f"добавьте {own} в career.to файла {start.document.path}"
                yield role.problem(("career", "from", i), message, hint)


def _targets(role: Role) -> tuple[str, ...]:
    return tuple(step.role for step in role.career.to)


def _names(draft: Draft, role: str, listed: tuple[str, ...]) -> bool:
    """Whether `role` is listed, perhaps under a misspelt id that is already a problem."""
    return role in listed or any(map(draft.roles.lacks, listed))
