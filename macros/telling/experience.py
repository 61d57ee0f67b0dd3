"""How experience and education read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.russian.numbers import counted

if TYPE_CHECKING:
    from macros.model.role import Experience

REQUIRED, DESIRED = "Необходимый опыт", "Желательный опыт"


def years(number: int) -> str:
    """«от 1 года», «от 2 лет»; «без опыта» for none."""
    return f"от {counted(number, 'года', 'лет', 'лет')}" if number else "без опыта"


def tenure(experience: Experience) -> str:
    """«от 2 лет руководства командой», «без опыта»; empty where the handbook does not say."""
    if experience.years is None:
        return ""
    return f"{years(experience.years)} {experience.kind or ''}".rstrip()


def usual(experience: Experience) -> str:
    """«Обычно просят от 2 лет руководства командой», «Обычно берут без опыта»."""
    return f"Обычно {'просят' if experience.years else 'берут'} {tenure(experience)}"
