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
