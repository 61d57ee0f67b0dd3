"""What things are called wherever they are named: headings, columns, facts, filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model.department import Department
from macros.model.grade import Grade
from macros.model.kpi import Kpi
from macros.model.level import Level
from macros.model.process import ProcessGroup
from macros.model.record import USUALLY, field_name
from macros.model.role import Career, Experience, Role, Vacancy
from macros.model.size import Size
from macros.model.skill import Skill, SkillGroup
from macros.russian.phrases import capital, phrase

if TYPE_CHECKING:
    from macros.model.role import SectionName

__all__ = ["USUALLY"]

ALSO = "Также называют"
ROLE = capital(Role.called)
DEPARTMENT = capital(Department.called)
GRADE = capital(Grade.called)
SKILL = capital(Skill.called)
LEVEL = capital(Level.called)
KPI = capital(Kpi.called)
SIZE = capital(Size.called)
SKILL_GROUP = capital(SkillGroup.called)
PROCESS_GROUP = capital(ProcessGroup.called)
WHY = "Зачем"
EDUCATION = field_name(Role, "education")
KNOWLEDGE = field_name(Role, "knowledge")
PREFERRED = "Будет плюсом"
INTERNAL_PATH = field_name(Experience, "internal_path")
ADDITIONAL = "Дополнительно, по поручению"
SUPERIOR = "Подчиняется"
FUNCTIONAL = "Функционально"
REPORTS = "В подчинении"
SPAN = field_name(Role, "span_of_control")
SIZES = "Где бывает"
CHANNELS = "Каналы"
NOBODY_ABOVE = "никому внутри справочника"
TYPICAL_DAY = field_name(Vacancy, "typical_day")
KEY = "ключевой"
COME_FROM = field_name(Career, "from_roles")
GO_TO = field_name(Career, "to")
ABOVE_ALL = "Следующая ступень — вне справочника."
NO_STEPS = "Шаги между этой должностью и другими в справочнике не описаны."
KEY_SKILLS = "Ключевые навыки"
GROW_INTO = "Куда можно вырасти"
SCALE = "Шкала уровней"
ALL_ROLES = "Все должности"
BY_ROLE = "По должностям"
WHERE_TO_BEGIN = "С чего начать"
LEADS = "Кем руководит"
SECTIONS_OF_PAGE = "Разделы страницы"
COPY_LINK = "Скопировать ссылку"
RATE_YOURSELF = "Проверьте себя"
OWN_LEVEL = "Мой уровень"
MISSING = "Не хватает"
DEFINITION = "Определение"
ROLE_PAGE = "Страница должности"
IN_WORK = "Как это выглядит в работе"
FULL_NAME = "Фамилия, имя, отчество"
MATRIX_OF_SKILLS = "Матрица навыков"
MATRIX_OF_EXPERIENCE = "Матрица опыта"
MATRIX_OF_RESPONSIBILITIES = "Матрица ответственности"

_SECTIONS: dict[SectionName, str] = {
    "summary": "назначение",
    "duties": phrase(field_name(Role, "duties")),
    "skills": "навыки",
    "experience": "опыт и образование",
    "kpis": "показатели",
    "rights": "права",
    "liability": "ответственность",
    "interactions": "взаимодействие",
    "career": "карьера",
    "onboarding": phrase(field_name(Role, "onboarding")),
    "codes": phrase(field_name(Role, "classification")),
}


def section(name: SectionName) -> str:
    """A section of the page of a role, inside a sentence: «опыт и образование»."""
    return _SECTIONS[name]


def section_heading(name: SectionName) -> str:
    """The same as a heading: «Опыт и образование»."""
    return capital(section(name))
