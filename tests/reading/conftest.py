"""A whole handbook of three roles, small enough to know the place of every value in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.reading.load import load_handbook
from macros.reading.problem import HandbookError

VOCABULARIES = {
    "departments.yml": """\
operations:
  title: Обслуживание
  description: Отвечает клиентам.
  accent: teal
""",
    "grades.yml": """\
specialist:
  title: Исполнитель
  description: Отвечает за свою работу.
  category: специалистов
lead:
  title: Руководитель
  description: Отвечает за работу других.
  category: руководителей
""",
    "levels.yml": """\
working:
  number: 1
  title: Работает
  description: Применяет навык сам.
expert:
  number: 2
  title: Эксперт
  description: Учит других.
""",
    "sizes.yml": """\
small: {title: Малый центр, staff: до 30, up_to: 30, description: Все делают всё.}
large: {title: Крупный центр, staff: от 30, description: У каждого своё дело.}
""",
    "channels.yml": """\
voice: {title: звонки}
chat: {title: чат}
""",
    "skill_groups.yml": """\
customer:
  title: Работа с клиентом
  description: Слышать человека.
""",
    "skills.yml": """\
active-listening:
  title: Слушание
  group: customer
  aliases: [активное слушание]
  definition: Умение дослушать.
  levels:
    - Дослушивает.
    - Учит слушать.
empathy:
  title: Эмпатия
  group: customer
  definition: Умение понять.
  levels: [Понимает., Учит понимать.]
""",
    "kpis.yml": """\
aht:
  title: Среднее время обработки
  definition: Сколько длится обращение.
  formula: Время ÷ обращения
  unit: секунды
  better: range
  reading: Смотрите вместе с качеством.
  benchmarks:
    - figure: 6 минут
      source: {title: Обзор рынка}
fcr:
  title: Решение с первого раза
  definition: Доля решённых сразу.
  formula: Решено ÷ обращения
  unit: '%'
  better: higher
  reading: Договоритесь, что считать повтором.
""",
    "glossary.yml": """\
agent:
  term: оператор
  definition: Тот, кто говорит с клиентом.
  role: agent
aht:
  term: AHT
  definition: Среднее время обработки.
  kpi: aht
""",
    "onboarding.yml": """\
first-day:
  title: Первый день
  common: {newcomer: [Знакомится с командой]}
first-month:
  title: Первый месяц
  days: [1, 30]
  common: {newcomer: [Работает сам]}
""",
    "process_groups.yml": """\
day: {title: Каждый день}
""",
}
OTHERS = {
    "processes.yml": """\
newcomers:
  title: Обучение новичков
  group: day
  description: Новичок готов работать.
  settled: Учит оператор, отвечает руководитель команды.
  accountable: lead
  responsible: [agent]
  consulted: []
  informed: [head]
  duties:
    - role: agent
      duty: Учит
""",
    "staffing.yml": """\
base: agent
examples: [10, 100]
once: [head]
ratios:
  - role: lead
    of: agent
    unit: операторов
    default: 10
    published:
      - figure: 8–12
        source: {title: Обзор рынка}
    done_by: [head]
""",
    "brand.yml": """\
color: "#0b5578"
color_dark: "#8fcaec"
""",
    "company.yml": """\
jurisdiction: ru
key_skills: 1
roles_off: []
""",
    "origins.yml": """\
talks: {title: беседы с операторами}
""",
    "form.yml": """\
guided_by: [законом]
closing_duty: Выполняет поручения
rights: [предлагать]
liability:
  neutral: [за проступки]
  ru: [за проступки]
  ua: [за проступки]
acquaintance: {neutral: Читает до работы, ru: Читает до договора, ua: Читает до работы}
""",
    "roles/agent.yml": """\
title: Оператор
cases: {genitive: оператора, dative: оператору, instrumental: оператором}
aliases:
  - агент
department: operations
grade: specialist
reports_to: lead
functional_to: []
substitute: lead
sizes: [small, large]
purpose: Помогает клиентам.
channels: [voice, chat]
duties:
  core:
    - Отвечает на звонки
    - Записывает обращения
  additional:
    - Учит новичков
skills:
  - skill: active-listening
    level: 2
    key: true
  - skill: empathy
    level: 1
experience:
  required: [Не требуется]
education: [Среднее]
knowledge: [продукты]
interactions:
  - {with: lead, gives: вопросы, gets: ответы}
kpis: [aht, fcr]
career:
  to:
    - {role: lead, develop: [empathy]}
onboarding:
  - {stage: first-day, items: {newcomer: [Слушает звонки]}}
vacancy:
  pitch: Ищем оператора.
  typical_day: Говорит с клиентами.
sources:
  - {sections: [duties], origin: talks}
""",
    "roles/head.yml": """\
title: Директор
cases: {genitive: директора, dative: директору, instrumental: директором}
department: operations
grade: lead
reports_to: null
sizes: [small, large]
span_of_control:
  of: lead
  typical: [2, 5]
  source: {title: Обзор рынка}
purpose: Руководит центром.
duties:
  core: [Отвечает за центр]
skills:
  - {skill: empathy, level: 2, key: true}
experience: {years: 3, kind: руководства, required: [Три года]}
education: [Высшее]
knowledge: [рынок]
interactions:
  - {outside: Собственник, gives: отчёт, gets: цели}
kpis: [fcr]
vacancy: {pitch: Ищем директора., typical_day: Решает.}
sources:
  - {sections: [duties], origin: ours}
""",
    "roles/lead.yml": """\
title: Руководитель команды
cases: {genitive: руководителя, dative: руководителю, instrumental: руководителем}
distinct_from:
  - {role: head, difference: Отвечает только за команду.}
department: operations
grade: lead
reports_to: head
sizes: [small, large]
purpose: Ведёт команду.
duties:
  core: [Проводит летучки]
skills:
  - {skill: empathy, level: 2, key: true}
experience: {required: [Год]}
education: [Среднее]
knowledge: [продукты]
interactions:
  - {with: agent, gives: ответы, gets: вопросы}
  - {with: head, gives: отчёт, gets: цели}
kpis: [aht]
career:
  from: [agent]
vacancy: {pitch: Ищем руководителя., typical_day: Помогает.}
sources:
  - {sections: [duties], origin: ours}
""",
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The small handbook on disk; `edit` of the parent folder changes it."""
    folder = tmp_path / "data"
    (folder / "roles").mkdir(parents=True)
    for name, text in {**VOCABULARIES, **OTHERS}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def problems(data: Path) -> list[str]:
    """Lines as `check` prints them, errors or warnings."""
    try:
        return [str(problem) for problem in load_handbook(data).warnings]
    except HandbookError as error:
        return str(error).splitlines()


def refuse(monkeypatch: pytest.MonkeyPatch, shut: Path, error: OSError) -> None:
    """Let nobody read `shut`: root, who may run the tests, is refused nothing."""
    really = Path.open, Path.iterdir

    def opened(path: Path, *mode: str, **how: str) -> object:
        if path == shut:
            raise error
        return really[0](path, *mode, **how)

    def inside(path: Path) -> object:
        if path == shut:
            raise error
        return really[1](path)

    monkeypatch.setattr(Path, "open", opened)
    monkeypatch.setattr(Path, "iterdir", inside)
