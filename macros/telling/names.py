"""What things are called wherever they are named: headings, columns, facts, filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.russian.phrases import capital

if TYPE_CHECKING:
    from macros.model.role import SectionName

ALSO = "Также называют"
USUALLY = "Обычно называют"
ROLE = "Должность"
DEPARTMENT = "Подразделение"
GRADE = "Ступень"
SKILL = "Навык"
LEVEL = "Уровень"
WHY = "Зачем"
EDUCATION = "Образование"
KNOWLEDGE = "Должен знать"
PREFERRED = "Будет плюсом"
INTERNAL_PATH = "Путь изнутри центра"
ADDITIONAL = "Дополнительно, по поручению"
SUPERIOR = "Подчиняется"
FUNCTIONAL = "Функционально"
REPORTS = "В подчинении"
SPAN = "Сколько подчинённых"
SIZES = "Где бывает"
CHANNELS = "Каналы"
NOBODY_ABOVE = "никому внутри справочника"
TYPICAL_DAY = "Как проходит день"
KEY = "ключевой"
COME_FROM = "Откуда приходят"
GO_TO = "Куда растут"
ABOVE_ALL = "Следующая ступень — вне справочника."
NO_STEPS = "Шаги между этой должностью и другими в справочнике не описаны."
KEY_SKILLS = "Ключевые навыки"
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
    "duties": "обязанности",
    "skills": "навыки",
    "experience": "опыт и образование",
    "kpis": "показатели",
    "rights": "права",
    "liability": "ответственность",
    "interactions": "взаимодействие",
    "career": "карьера",
    "onboarding": "первые 90 дней",
    "codes": "коды занятий",
}


def section(name: SectionName) -> str:
    """A section of the page of a role, inside a sentence: «опыт и образование»."""
    return _SECTIONS[name]


def section_heading(name: SectionName) -> str:
    """The same as a heading: «Опыт и образование»."""
    return capital(section(name))
