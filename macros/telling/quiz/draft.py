"""A question that may be asked.

Each has one right answer, and wrong ones that cannot be right. A wrong answer that might be true is
left out: work that passes to the position where another one is missing, texts that share words with
the right one, superiors in a centre of another size.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer to choose; `note` says what a wrong one would be the answer to."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """A question about `about`, with all wrong answers there are, the lowest rank the best.

    `rank` orders questions of one kind; `ordered` are options that have an order of their own.
    """

    about: str
    text: str
    right: Choice
    wrong: tuple[tuple[int, Choice], ...]
    why: str
    address: str
    page: str
    rank: int = 0
    ordered: tuple[Choice, ...] = ()
