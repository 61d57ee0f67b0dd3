"""The overlaps of the survey: every one is settled by processes."""

from __future__ import annotations

import pytest

from macros.model.handbook import Handbook

OVERLAPS = {
    "listening to calls and scoring": (
        {"call-scoring"},
        {"team-leader": "Слушает звонки", "quality-analyst": "Слушает звонки"},
    ),
    "feedback": (
        {"feedback"},
        {"team-leader": "Слушает звонки", "quality-analyst": "Даёт операторам обратную"},
    ),
    "training": (
        {"initial-training", "agent-development", "leader-development"},
        {
            "agent": "Проходит обучение",
            "team-leader": "Учит и развивает",
            "manager": "Обучает и развивает",
            "customer-service-director": "Заботится о постоянном обучении",
            "quality-analyst": "Внедряет программы обучения",
            "hr-specialist": "Проводит занятия",
            "instructor": "Проводит начальное обучение",
            "coach": "Подсказывает, как работать",
        },
    ),
    "escalations": (
        {"escalations"},
        {"team-leader": "Принимает эскалированные", "manager": "Принимает эскалированные"},
    ),
    "performance": (
        {"performance"},
        {
            "team-leader": "Следит за работой команды",
            "manager": "Следит за результатами",
            "customer-service-director": "Отвечает за функцию",
            "resource-planning-analyst": "Готовит отчёты",
            "quality-analyst": "Разрабатывает показатели",
            "head-of-contact-centre": "Добивается, чтобы центр",
            "operations-manager": "Управляет операционной",
        },
    ),
    "reporting upwards": (
        {"centre-reports", "board-report"},
        {
            "team-leader": "Составляет отчёты",
            "manager": "Следит за результатами",
            "customer-service-director": "Отчитывается перед правлением",
            "resource-planning-analyst": "Готовит отчёты",
            "quality-analyst": "Докладывает руководству",
        },
    ),
    "planning and schedules": (
        {"forecast", "schedule", "hiring-plan"},
        {
            "resource-planning-analyst": "Составляет и обновляет расписание",
            "team-leader": "Участвует в планировании",
            "manager": "Берёт на себя планирование",
            "head-of-contact-centre": "Контролирует наём",
            "operations-manager": "Планирует наборы",
        },
    ),
    "hiring": (
        {"hiring", "hiring-plan"},
        {
            "head-of-contact-centre": "Контролирует наём",
            "operations-manager": "Планирует наборы",
            "hr-specialist": "Организует подбор",
        },
    ),
    "people problems": (
        {"people-problems"},
        {
            "team-leader": "Замечает трудности",
            "manager": "Замечает и улаживает",
            "customer-service-director": "Замечает, где результаты",
            "hr-specialist": "Помогает сотрудникам",
        },
    ),
    "selling": (
        {"sales"},
        {
            "agent": "Находит поводы",
            "team-leader": "Учит операторов видеть",
            "customer-service-director": "Добивается выполнения планов",
        },
    ),
    "strategy": (
        {"customer-strategy", "centre-strategy"},
        {
            "manager": "Превращает стратегию",
            "head-of-contact-centre": "Принимает решения",
            "operations-manager": "Планирует стратегию",
        },
    ),
    "tools": (
        {"tools"},
        {
            "quality-analyst": "Подбирает инструменты",
            "head-of-contact-centre": "Составляет планы внедрения",
            "digital-contact-director": "Разрабатывает и внедряет",
        },
    ),
    "third parties": (
        {"suppliers", "clients"},
        {
            "manager": "Ведёт дела",
            "digital-contact-director": "Находит внешних поставщиков",
            "operations-manager": "Поддерживает связь",
        },
    ),
    "targets of the day": (
        {"daily-targets"},
        {"team-leader": "Проводит утреннюю", "manager": "Встречается с руководителями команд"},
    ),
    "other departments": (
        {"other-departments"},
        {
            "manager": "Работает вместе",
            "customer-service-director": "Работает вместе",
            "operations-manager": "Планирует наборы",
        },
    ),
    "quality standards": (
        {"quality-standards"},
        {
            "quality-analyst": "Составляет программы оценки",
            "operations-manager": "Устанавливает и пересматривает",
        },
    ),
    "voice of the customer": (
        {"customer-voice"},
        {
            "agent": "Опрашивает клиентов",
            "quality-analyst": "Сообщает руководству об отзывах",
            "customer-service-director": "Руководит программой",
        },
    ),
    "money": (
        {"budget", "board-report"},
        {
            "customer-service-director": "Отчитывается перед правлением",
            "head-of-contact-centre": "Управляет бюджетом",
        },
    ),
    "digital channels": (
        {"digital-channels"},
        {
            "agent": "Работает с сообщениями",
            "digital-contact-director": "Обеспечивает одинаково",
            "quality-analyst": "Слушает звонки",
        },
    ),
    "motivation": (
        {"motivation"},
        {
            "team-leader": "Поддерживает в команде",
            "customer-service-director": "Разрабатывает стратегии, которые повышают",
        },
    ),
}
"""The twenty overlaps of the survey: processes that settle each, and a duty of each role in it."""


@pytest.mark.parametrize("overlap", OVERLAPS)
def test_overlap_is_settled(overlap: str, handbook: Handbook) -> None:
    processes, duties = OVERLAPS[overlap]
    for role, beginning in ((handbook.role(id_), words) for id_, words in duties.items()):
        duty = next(duty for duty in role.duties.all if duty.startswith(beginning))
        assert {process.id for process in handbook.processes_settling(role, duty)} & processes, duty


def test_every_process_answers_to_the_overlaps(handbook: Handbook) -> None:
    covered = {process for processes, _ in OVERLAPS.values() for process in processes}
    assert covered == {process.id for process in handbook.processes}
