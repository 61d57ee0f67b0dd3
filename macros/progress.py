"""How far a long piece of work has come."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Is told how many of how many are done."""


def silence(_done: int, _total: int) -> None:
    """Progress that nobody looks at."""
