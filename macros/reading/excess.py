"""What no file of a handbook has; looked for before it is built, which might kill the parser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from macros.reading.files import WRONG_FILE

if TYPE_CHECKING:
    from collections.abc import Iterable

DEEPEST = 13
"""Collections one inside another; ours have six."""
LONGEST_LIST = 500
"""Items of one list; ours have seventeen."""
BROADEST = 2000
"""Records of one file, or fields of one record; our glossary has sixty."""
MOST_VALUES = 100_000
"""Values in one file, whatever they stand in; our longest has a hundredth of that."""


class ExcessError(Exception):
    """Too much of something: line and column from 1, what, and where to look."""

    def __init__(self, event: yaml.Event, message: str, hint: str) -> None:
        super().__init__(message)
        mark = event.start_mark
        self.place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        self.message = message
        self.hint = hint


def refuse_excess(events: Iterable[yaml.Event]) -> None:
    """Raise ExcessError at the first event that is too much."""
    around: list[yaml.Event] = []
    inside: list[int] = []
    for total, event in enumerate(events):
        if isinstance(event, yaml.CollectionEndEvent):
            around.pop()
            inside.pop()
        if not isinstance(event, yaml.NodeEvent):
            continue
        if total > MOST_VALUES:
            raise ExcessError(event, "слишком много записей в одном файле", WRONG_FILE)
        if around:
            inside[-1] += 1
            _refuse_long(around[-1], inside[-1])
        if isinstance(event, yaml.CollectionStartEvent):
            if len(around) == DEEPEST:
                hint = "проверьте отступы, [ ] и { }"
                raise ExcessError(event, "слишком глубокая вложенность", hint)
            around.append(event)
            inside.append(0)


def _refuse_long(collection: yaml.Event, inside: int) -> None:
    if isinstance(collection, yaml.MappingStartEvent):  # its keys are values too
        if inside > 2 * BROADEST:
            message = f"слишком много полей: больше {BROADEST}"
            raise ExcessError(collection, message, WRONG_FILE)
    elif inside > LONGEST_LIST:
        message = f"слишком длинный список: больше {LONGEST_LIST} пунктов"
        raise ExcessError(collection, message, WRONG_FILE)
