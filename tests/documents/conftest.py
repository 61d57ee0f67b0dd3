"""A small handbook: two roles, a superior and a report, with texts that could do harm."""

from __future__ import annotations

import pytest

from macros.model.company import (
    AcquaintanceWording,
    Company,
    JobDescriptionForm,
    LiabilityWording,
)
from macros.model.department import Department
from macros.model.grade import Grade
from macros.model.handbook import Handbook
from macros.model.kpi import Kpi
from macros.model.level import Level
from macros.model.onboarding import OnboardingStage, Tasks
from macros.model.role import Role
from macros.model.size import Size
from macros.model.skill import Skill, SkillGroup
from macros.model.term import Term
from tests.documents.office import Office
from tests.programs import program

HOSTILE = (
    '"кавычки" & <b>жир</b> #let x = 1; *звезда* $x^2$ @ref [a](b) `код` {{ 7*7 }} \\n',
    "= заголовок, // не примечание, - не пункт",
    "Қазақстан әғқңөұүһі, Україна їієґ",
    "😀 улыбка 👩‍💻",
    "Длинно" * 50,
    "X" * 300,
)
LOUD = "=1+1 начинает формулу"


def role(**changes: object) -> Role:
    """A role that asks for little; `changes` are fields of `Role`."""
    fields: dict[str, object] = {
        "id": "agent",
        "title": "Оператор",
        "cases": {
            "genitive": "оператора",
            "dative": "оператору",
            "instrumental": "оператором",
        },
        "department": "line",
        "grade": "specialist",
        "reports_to": "lead",
        "sizes": ("small",),
        "purpose": "Помогает клиентам.",
        "duties": {"core": ("Отвечает на звонки", *HOSTILE), "additional": ("Пишет письма",)},
        "skills": (
            {"skill": "listening", "level": 2, "key": True},
            {"skill": "patience", "level": 1},
        ),
        "experience": {
            "years": 2,
            "kind": "работы с клиентами",
            "required": ("Опыт не требуется",),
            "preferred": (LOUD, "Опыт в банке"),
        },
        "education": ("Среднее общее",),
        "knowledge": ("правила разговора", "базу знаний"),
        "rights": ("прекращать грубый разговор",),
        "liability": ("точность записей",),
        "interactions": ({"with": "lead", "gives": "вопросы", "gets": "ответы"},),
        "kpis": ("aht",),
        "vacancy": {"pitch": "Приходите.", "typical_day": "День."},
        "sources": ({"sections": ("duties",), "origin": "ours"},),
    }
    return Role.model_validate(fields | changes)


LEAD = role(
    id="lead",
    title="Руководитель команды",
    cases={
        "genitive": "руководителя команды",
        "dative": "руководителю команды",
        "instrumental": "руководителем команды",
    },
    reports_to=None,
    duties={"core": ("Ведёт команду",)},
    interactions=({"outside": "Клиент", "gives": "ответ", "gets": "вопрос"},),
    rights=(),
    liability=(),
)


def handbook_of(*roles: Role, **company: object) -> Handbook:
    """A handbook of these roles; `company` are fields of `Company`."""
    return Handbook(
        company=Company.model_validate(company),
        form=JobDescriptionForm(
            guided_by=("законом", "уставом"),
            closing_duty="Выполняет поручения",
            rights=("вносить предложения",),
            liability=LiabilityWording(neutral=("за ущерб",), ru=("за ущерб",), ua=("за шкоду",)),
            acquaintance=AcquaintanceWording(
                neutral="Читает и подписывает", ru="Читает по статье", ua="Читає"
            ),
        ),
        departments=(Department(id="line", title="Линия", description="Д.", accent="teal"),),
        grades=(
            Grade(id="specialist", title="Исполнитель", description="Д.", category="специалистов"),
        ),
        levels=(
            Level(id="aware", number=1, title="Знаком", description="Знает."),
            Level(id="working", number=2, title="Работает", description="Умеет."),
        ),
        sizes=(Size(id="small", title="Малый", staff="до 30", description="Д."),),
        channels=(),
        skill_groups=(SkillGroup(id="talk", title="Разговор", description="Д."),),
        skills=(
            Skill(
                id="listening",
                title="Слушание",
                group="talk",
                definition="Слышит.",
                levels=("Слышит слова.", "Слышит смысл."),
            ),
            Skill(
                id="patience",
                title="Терпение",
                group="talk",
                definition="Терпит.",
                levels=("Ждёт.", "Ждёт долго."),
            ),
        ),
        kpis=(
            Kpi(
                id="aht",
                title="Время обработки",
                abbreviation="AHT",
                definition="Д.",
                formula="время ÷ число",
                unit="секунды",
                better="lower",
                reading="Ч.",
            ),
        ),
        terms=(
            Term(id="kb", term="база знаний", definition="Собрание ответов."),
            Term(id="aht", term="AHT", definition="Не нужен: есть в таблице.", kpi="aht"),
            Term(id="wfm", term="WFM", definition="Его нет в тексте."),
        ),
        onboarding=(
            OnboardingStage(id="first", title="Дни 1–10", common=Tasks(newcomer=("Учится",))),
        ),
        roles=roles,
    )


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    soffice = program("soffice", "libreoffice-writer libreoffice-calc")
    return Office(soffice, tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="session")
def small() -> Handbook:
    return handbook_of(role(), LEAD)
