"""What is wrong with the data, said to the person who edits it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Problem:
    """One thing to mend: where (line and column count from 1), what, and a hint."""

    path: str
    line: int
    column: int
    message: str
    hint: str | None = None
    field: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        text = f"{self.message} — {self.hint}" if self.hint else self.message
        mark = "предупреждение: " if self.severity == "warning" else ""
        return f"{self.path}:{self.line}:{self.column}  {mark}{text}"


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """By file, line and column."""
    return tuple(sorted(problems, key=lambda p: (p.path, p.line, p.column, p.message)))


def quoted(text: str, longest: int = 60) -> str:
    """`text` in «», on one line, cut when long, with nothing that a terminal would obey."""
    line = " ".join(text.split())
    safe = "".join(char if char.isprintable() else "\ufffd" for char in line)
    return f"«{safe[:longest]}…»" if len(safe) > longest else f"«{safe}»"


class HandbookError(Exception):
    """The data cannot become a handbook; carries every problem found, sorted by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__("\n".join(map(str, self.problems)))
