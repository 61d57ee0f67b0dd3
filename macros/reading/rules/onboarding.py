"""The first ninety days."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.reading.draft import Draft
    from macros.reading.problem import Problem


def something_is_shown_at_gates_only(draft: Draft) -> Iterator[Problem]:
    """A role says what it shows only at a stage that ends with a gate."""
    for role in draft.roles:
        for i, entry in enumerate(role.record.onboarding):
            stage = draft.onboarding.entries.get(entry.stage)
            if entry.shows and stage and not stage.record.gate:
                message = f"у этапа «{entry.stage}» нет контрольной точки, показывать негде"
                hint = "перенесите текст на этап с контрольной точкой или допишите gate этому этапу"
                yield role.problem(("onboarding", i, "shows"), message, hint)


def days_follow_each_other(draft: Draft) -> Iterator[Problem]:
    """Stages with days stand in order and do not overlap; some have days, or no date is known."""
    if len(draft.onboarding.entries) < len(draft.onboarding.ids):
        return  # a stage whose shape is wrong would open a gap
    before = 0
    for stage in draft.onboarding:
        if stage.record.days is None:
            continue
        first, last = stage.record.days
        if first <= before:
            message = f"этап начинается с дня {first}, а должен — позже дня {before}"
            hint = "дни считают с первого, этапы идут один за другим"
            yield stage.problem(("days",), message, hint)
        elif last < first:
            message = f"этап кончается раньше, чем начинается: {first}–{last}"
            yield stage.problem(("days",), message, "сначала первый день этапа, потом последний")
        before = max(before, last)
    stages = list(draft.onboarding)
    if stages and not any(stage.record.days for stage in stages):
        hint = "допишите этапам days, например [1, 30]: без них плану не назначить дат"
        yield stages[0].problem((), "ни у одного этапа не названы дни", hint)


def gates_stand_in_their_stage(draft: Draft) -> Iterator[Problem]:
    """The day of a gate is one of the days of the stage that it ends."""
    for stage in draft.onboarding:
        gate, days = stage.record.gate, stage.record.days
        if gate and days and not days[0] <= gate.day <= days[1]:
            message = f"контрольная точка в день {gate.day}, а этап идёт {days[0]}–{days[1]}"
            yield stage.problem(("gate", "day"), message, "назовите день из своего этапа")
