"""How the first ninety days read: who does what, what is shown, whom to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model.onboarding import Gate
from macros.model.record import field_name
from macros.russian.phrases import capital
from macros.telling.names import section_heading

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.onboarding import Owner
    from macros.model.role import Role

PLAN = "План адаптации"
PLAN_OF_DAYS = "План первых 90 дней"
QUIZ = "Вопросы новичку"
FIRST_WORKING_DAY = "Первый рабочий день"
PARTNERS = "С кем вы работаете"
GATE = "Контрольная точка"
SHOWN = field_name(Gate, "shows")
RESPONSIBLE = "Ответственный за адаптацию"
DIRECT_SUPERIOR = "Непосредственный руководитель"
_OWNERS: dict[Owner, str] = {
    "newcomer": "новый сотрудник",
    "leader": "руководитель",
    "coach": "наставник",
    "hr": "кадровая служба",
    "it": "ИТ-служба",
}


def plan_title(role: Role) -> str:
    """«Первые 90 дней: Бухгалтер»."""
    return f"{section_heading('onboarding')}: {role.title}"


def quiz_title(role: Role) -> str:
    """«Вопросы новичку: Бухгалтер»."""
    return f"{QUIZ}: {role.title}"


def gate(day: int) -> str:
    """«Контрольная точка, день 30»."""
    return f"{GATE}, день {day}"


def owner(name: Owner) -> str:
    """Who does a task of the first ninety days."""
    return _OWNERS[name]


def task(name: Owner, text: str) -> str:
    """A task in a list of everybody's tasks; without a name it is the newcomer's own."""
    return text if name == "newcomer" else f"{text} ({owner(name)})"


def leader(handbook: Handbook, role: Role) -> str:
    """Whom somebody new at the position reports to, as their papers name them."""
    superior = handbook.superior(role)
    return superior.title if superior else DIRECT_SUPERIOR


def whom_to_ask(handbook: Handbook, role: Role) -> tuple[tuple[str, str], ...]:
    """Pairs (who, with which questions) for somebody new at the position."""
    return (
        (leader(handbook, role), "Задачи, цели и график"),
        (RESPONSIBLE, "Всё, что непонятно"),
        (capital(owner("hr")), "Документы, отпуск, оплата"),
        (capital(owner("it")), "Доступы и программы"),
    )
