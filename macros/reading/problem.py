"""What is wrong with the data, said to the person who edits it."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

Severity = Literal["error", "warning"]

_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
"""What Python calls printable and nobody sees."""

ONCE = "оставьте один раз"


@dataclass(frozen=True)
class Problem:
    """One thing to mend: where (line and column count from 1), what, and a hint.

    Names of files and words from them come from anybody and go to terminals and build services:
    no text here holds a sign that they would obey or that nobody would see.
    """

    path: str
    line: int
    column: int
    message: str
    hint: str | None = None
    field: str = ""
    severity: Severity = "error"

    def __post_init__(self) -> None:
        for each in fields(self):
            value = getattr(self, each.name)
            if isinstance(value, str):
                object.__setattr__(self, each.name, visible(value))

    def __str__(self) -> str:
        text = f"{self.message} — {self.hint}" if self.hint else self.message
        mark = "предупреждение: " if self.severity == "warning" else ""
        return f"{self.path}:{self.line}:{self.column}  {mark}{text}"


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """By file, line and column."""
    return tuple(sorted(problems, key=lambda p: (p.path, p.line, p.column, p.message)))


def visible(text: str) -> str:
    """`text` on one line: what a terminal would obey, or nobody would see, is shown by its code."""
    if text.isprintable() and not _UNSEEN.search(text):
        return text
    return "".join(
        char if char.isprintable() and not _UNSEEN.match(char) else ascii(char)[1:-1]
        for char in text
    )


def quoted(text: str, longest: int = 60) -> str:
    """`text` in «», on one line, cut when long, with nothing hidden in it."""
    safe = visible(" ".join(text.split()))
    return f"«{safe[:longest]}…»" if len(safe) > longest else f"«{safe}»"


class HandbookError(Exception):
    """The data cannot become a handbook; carries every problem found, sorted by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__("\n".join(map(str, self.problems)))


def duty_again(duty: str) -> str:
    """What is wrong with a duty that stands twice; the way out is `ONCE`."""
    return f"обязанность повторяется: {quoted(duty)}"
