"""How an interview reads: on the page of a kit, on the scorecard and in its workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.russian.phrases import phrase

if TYPE_CHECKING:
    from macros.derived.interview import Anchor, InterviewKit

INTERVIEW, TASK = "Собеседование", "Рабочее задание"
_RULES = (
    "Всем кандидатам задают одни и те же вопросы. Ответы записывают сразу, а уровень отмечают "
    "после разговора, по записям; если примера не было и после уточнения, ставят 1. О возрасте, "
    "семье, здоровье и вере не спрашивают."
)
_TAUGHT = (
    "Опыта должность не требует, поэтому при приёме достаточно меньшего, чем нужно в работе: "
    "остальное дадут обучение и первые 90 дней."
)
ENOUGH, NEEDED = "Достаточно при приёме", "Нужен в работе"
NEEDED_AT_ONCE = "Нужен при приёме"
NO_QUESTIONS = (
    "Вопросов об этом навыке в справочнике пока нет. Попросите кандидата вспомнить случай, где "
    "навык понадобился, и задайте этот вопрос всем."
)
NO_TASK = "Задания для этой должности в справочнике пока нет. Придумайте одно для всех кандидатов."
NO_TASK_YET = (
    "Задания для этой должности в справочнике пока нет. Придумайте одно для всех кандидатов — на "
    "10–20 минут, из обычной работы, без сведений, известных только своим."
)
"""The same for those who prepare an interview and have time to think of a task."""
SAID = "Что рассказал кандидат"
MINUTES = "Минут на задание"
PARTNER = "Собеседнику, не вслух"
SHOWS, RED_FLAGS = "Что показывает хороший ответ", "Что настораживает"


def how_to_rate(kit: InterviewKit) -> str:
    """How to ask and to rate."""
    return f"{_RULES} {_TAUGHT}" if kit.taught else _RULES


def bar(anchor: Anchor) -> str:
    """What a level is enough or needed for; empty for the other levels."""
    if anchor.enough and anchor.needed:
        return phrase(NEEDED_AT_ONCE)
    if anchor.enough:
        return phrase(ENOUGH)
    return phrase(NEEDED) if anchor.needed else ""
