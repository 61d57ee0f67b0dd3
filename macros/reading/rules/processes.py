"""Who takes part in a process, and the duties it settles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model.process import PARTS
from macros.reading.fields import closest
from macros.reading.problem import ONCE, duty_again, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model.process import SettledDuty
    from macros.reading.draft import Draft
    from macros.reading.problem import Problem

LONGEST_DUTY = 200
_LIKENESS = 0.6  # a sentence has more words to tell it by than an id has letters


def one_part_per_role(draft: Draft) -> Iterator[Problem]:
    """A role takes one part in a process; only who answers may also do the work."""
    for process in draft.processes:
        taken = {process.record.accountable: "accountable"}
        for part in PARTS[1:]:
            for i, role in enumerate(process.record.roles(part)):
                had = taken.get(role)
                if had and (had, part) != ("accountable", "responsible"):
                    message = f"должность «{role}» уже стоит в {had}"
                    hint = "оставьте одно; вместе бывают только accountable и responsible"
                    yield process.problem((part, i), message, hint)
                taken[role] = part


def settled_duties_exist(draft: Draft) -> Iterator[Problem]:
    """A process quotes duties as the files of the roles have them."""
    for process in draft.processes:
        for i, settled in enumerate(process.record.duties):
            role = draft.roles.entries.get(settled.role)
            if role is None:
                continue  # an unknown role is already a problem
            fitting = sum(map(settled.means, role.record.duties.all))
            place = ("duties", i, "duty")
            if not fitting:
                message = f"такой обязанности в файле {role.document.path} нет"
                yield process.problem(place, message, _resembling(settled, role.record.duties.all))
            elif fitting > 1:
                message = f"так начинаются обязанности: {fitting}"
                yield process.problem(place, message, "процитируйте больше слов")
            elif settled in process.record.duties[:i]:
                message = duty_again(settled.duty)
                yield process.problem(place, message, ONCE)


def settled_roles_take_part(draft: Draft) -> Iterator[Problem]:
    """Whose duty is settled takes part in the process."""
    for process in draft.processes:
        for i, settled in enumerate(process.record.duties):
            role = settled.role
            if role in draft.roles.entries and role not in process.record.participants:
                message = f"должность «{role}» в процессе не участвует"
                hint = f"назовите её в одном из полей: {', '.join(PARTS)}"
                yield process.problem(("duties", i, "role"), message, hint)


def _resembling(settled: SettledDuty, duties: tuple[str, ...]) -> str | None:
    """The duty whose beginning is most like what was quoted."""
    beginnings = {duty[: len(settled.duty)]: duty for duty in duties}
    found = closest(settled.duty, beginnings, _LIKENESS)
    return f"возможно, {quoted(beginnings[found], LONGEST_DUTY)}" if found else None
