"""How the part that a role takes in a process reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.model.process import Part

_PARTS: dict[Part, tuple[str, str, str, str]] = {
    "accountable": (
        "A",
        "отвечает",
        "Отвечает за результат",
        "за результат всегда кто-то один; он же решает, если мнения разошлись",
    ),
    "responsible": (
        "R",
        "исполняет",
        "Исполняет",
        "делает работу; таких может быть несколько",
    ),
    "consulted": ("C", "советует", "Советует", "его спрашивают до того, как решить"),
    "informed": ("I", "узнаёт", "Узнаёт", "ему сообщают, что решили и сделали"),
}


def part(name: Part) -> str:
    """What a role does in a process, in one word: «исполняет»."""
    return _PARTS[name][1]


def parts_taken(names: Iterable[Part]) -> str:
    """«отвечает и исполняет»."""
    return " и ".join(map(part, names))


def part_letter(name: Part) -> str:
    """The letter of RACI."""
    return _PARTS[name][0]


def part_heading(name: Part) -> str:
    """What a role does in a process, over a list: «Отвечает за результат»."""
    return _PARTS[name][2]


def part_meaning(name: Part) -> str:
    """What it means to take this part, after a dash."""
    return _PARTS[name][3]
