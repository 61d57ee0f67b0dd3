"""How a level of skill reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.russian.phrases import phrase

if TYPE_CHECKING:
    from macros.model.level import Level


def level_label(level: Level) -> str:
    """«3 — владеет»."""
    return f"{level.number} — {phrase(level.title)}"


def scale(levels: tuple[Level, ...]) -> str:
    """«1 — знаком; 2 — работает с подсказкой»."""
    return "; ".join(map(level_label, levels))
