"""A position: the one place where a fact about it is written."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from macros.model.onboarding import Tasks
from macros.model.origin import OURS
from macros.model.record import (
    USUALLY,
    Alias,
    Day,
    Deed,
    Named,
    Phrase,
    Point,
    Record,
    Right,
    Sentence,
    Slug,
    Source,
    Title,
    Verbatim,
)
from macros.model.work_sample import WorkSample

Scheme = Literal["isco-08", "onet", "esco", "okz", "profstandart"]
Fit = Literal["exact", "closest"]
SectionName = Literal[
    "summary",
    "duties",
    "skills",
    "experience",
    "kpis",
    "rights",
    "liability",
    "interactions",
    "career",
    "onboarding",
    "codes",
]


class TitleCases(Record):
    """The title in the cases that documents need."""

    genitive: Title = Field(description="Кого? «главного бухгалтера»")
    dative: Title = Field(description="Кому? «главному бухгалтеру»")
    instrumental: Title = Field(description="Кем? «главным бухгалтером»")


class Distinction(Record):
    """One sentence that tells this role from one with a similar name."""

    role: Slug = Field(description="Должность, с которой путают")
    difference: Sentence = Field(description="Чем отличается, одно предложение")


class SpanOfControl(Record):
    """How many people one person of this role leads, as others publish it."""

    of: Slug = Field(description="Кого считают: id должности")
    typical: tuple[int, int] = Field(description=f"{USUALLY}, [от, до]")
    seen: tuple[int, int] | None = Field(default=None, description="Бывает и так, [от, до]")
    note: Sentence | None = Field(default=None, description="Оговорка к числам")
    source: Source = Field(description="Откуда числа")

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        for low, high in filter(None, (self.typical, self.seen)):
            if not 0 < low <= high:
                message = f"диапазон [{low}, {high}]: сначала меньшее число, оба больше нуля"
                raise ValueError(message)
        return self


class Duties(Record):
    """What the person does: always, and when asked."""

    core: tuple[Deed, ...] = Field(min_length=1, description="Основные; одна мысль на пункт")
    additional: tuple[Deed, ...] = Field(default=(), description="Дополнительные, по поручению")

    @property
    def all(self) -> tuple[str, ...]:
        """Core duties, then additional ones, in the order of the file."""
        return self.core + self.additional


class RequiredSkill(Record):
    """A skill with the level this role needs."""

    skill: Slug = Field(description="id из skills.yml")
    level: int = Field(ge=1, le=9, description="Требуемый уровень из levels.yml")
    key: bool = Field(default=False, description="Ключевой навык должности")
    why: Sentence | None = Field(default=None, description="Зачем навык именно здесь")


class Experience(Record):
    """Experience that is asked for or welcome."""

    years: int | None = Field(
        default=None,
        ge=0,
        le=30,
        description="Стаж целыми годами, не меньше скольких; 0 — меньше года или без опыта, "
        "месяцы называют словами в required",
    )
    kind: Phrase | None = Field(
        default=None,
        description="Какой работы этот стаж, родительный падеж: «руководства командой»",
    )
    required: tuple[Point, ...] = Field(min_length=1, description="Без чего не берут")
    preferred: tuple[Point, ...] = Field(default=(), description="Что будет плюсом")
    internal_path: Sentence | None = Field(default=None, description="Путь изнутри")

    @model_validator(mode="after")
    def _years_of_something(self) -> Self:
        if bool(self.years) != bool(self.kind):
            message = (
                "нет kind: стаж какой работы?"
                if self.years
                else "kind без years: сколько лет такой работы нужно?"
            )
            raise ValueError(message)
        return self


class Interaction(Record):
    """An exchange with another role, or with somebody outside the handbook."""

    with_role: Slug | None = Field(default=None, alias="with", description="id должности")
    outside: Title | None = Field(default=None, description="Кто-то вне справочника")
    gives: Phrase = Field(description="Что передаёт")
    gets: Phrase = Field(description="Что получает")

    @model_validator(mode="after")
    def _one_partner(self) -> Self:
        if (self.with_role is None) == (self.outside is None):
            message = (
                "нужно ровно одно из двух: with (id должности) или outside (кто вне справочника)"
            )
            raise ValueError(message)
        return self


class CareerStep(Record):
    """A move to another role and the skills to grow for it."""

    role: Slug = Field(description="Следующая должность: её id")
    develop: tuple[Slug, ...] = Field(min_length=1, description="Навыки, которые развивают")


class Career(Record):
    """Where people come from and where they go."""

    from_roles: tuple[Slug, ...] = Field(default=(), alias="from", description="Откуда приходят")
    to: tuple[CareerStep, ...] = Field(default=(), description="Куда растут")


class RoleOnboarding(Record):
    """What this role does at a stage of onboarding, beyond the common items."""

    stage: Slug = Field(description="Этап из onboarding.yml")
    items: Tasks = Field(description="Что делают на этой должности сверх общего")
    shows: Sentence | None = Field(
        default=None, description="Что показывает в контрольной точке именно эта должность"
    )


class Classification(Record):
    """A code of an occupational classification."""

    scheme: Scheme = Field(description="Классификатор")
    code: Title | None = Field(
        default=None, description="Код; у ESCO — группа ISCO, в которую она ставит занятие"
    )
    title: Verbatim = Field(description="Название группы на языке классификатора")
    fit: Fit = Field(description="exact — точно, closest — ближайшее")
    url: str | None = Field(default=None, pattern=r"^https?://\S+$", description="Адрес записи")

    @model_validator(mode="after")
    def _coded(self) -> Self:
        if self.code is None and self.scheme != "esco":
            message = "нет кода: без него обходится только ESCO"
            raise ValueError(message)
        return self


class Vacancy(Record):
    """What a vacancy says that a job description does not."""

    pitch: Sentence = Field(description="Кого ищем и зачем, два-три предложения")
    typical_day: Sentence = Field(description="Как проходит день")


class Edition(Record):
    """Which wording of the job description this is."""

    number: int = Field(ge=1, le=999, description="Номер редакции: 1, 2, 3…")
    date: Day = Field(description="День, с которого текст не менялся: 2026-11-24")


class Provenance(Record):
    """Where the facts of some sections come from."""

    sections: tuple[SectionName, ...] = Field(min_length=1, description="О каких разделах речь")
    origin: Slug = Field(description=f"Откуда: id из origins.yml или {OURS} — решили сами")
    note: Sentence | None = Field(default=None, description="Пояснение")


class Role(Named):
    """A position. The file name is its id and its address."""

    called = "должность"
    found = "найдена"

    title: Title = Field(description="Название должности, именительный падеж")
    cases: TitleCases = Field(description="Название в падежах, которые нужны документам")
    aliases: tuple[Alias, ...] = Field(
        default=(), description="Как ещё называют должность; по этим словам её находит поиск"
    )
    distinct_from: tuple[Distinction, ...] = Field(default=(), description="С кем путают")
    department: Slug = Field(description="Подразделение из departments.yml")
    grade: Slug = Field(description="Ступень ответственности из grades.yml")
    reports_to: Slug | None = Field(
        description="Кому подчиняется: id должности; null у единственного корня"
    )
    functional_to: tuple[Slug, ...] = Field(
        default=(), description="Кто ещё даёт задачи по своей части (пунктир на схеме)"
    )
    substitute: Slug | None = Field(default=None, description="Кто замещает во время отсутствия")
    passes_to: tuple[Slug, ...] = Field(
        default=(),
        description="Кому переходит эта работа там, где такой должности нет: первый из "
        "списка, кто там есть; без списка — руководитель",
    )
    sizes: tuple[Slug, ...] = Field(default=(), description="При каких размерах бывает")
    span_of_control: SpanOfControl | None = Field(default=None, description="Сколько подчинённых")
    purpose: Sentence = Field(description="Зачем нужна должность, одно-два предложения")
    context: tuple[Sentence, ...] = Field(default=(), description="Что важно знать о должности")
    channels: tuple[Slug, ...] = Field(default=(), description="Каналы из channels.yml")
    duties: Duties = Field(description="Обязанности")
    skills: tuple[RequiredSkill, ...] = Field(min_length=1, description="Навыки и уровни")
    experience: Experience = Field(description="Опыт")
    education: tuple[Point, ...] = Field(min_length=1, description="Образование")
    knowledge: tuple[Phrase, ...] = Field(min_length=1, description="Должен знать")
    rights: tuple[Right, ...] = Field(default=(), description="Права сверх общих")
    liability: tuple[Phrase, ...] = Field(default=(), description="Ответственность сверх общей")
    interactions: tuple[Interaction, ...] = Field(min_length=1, description="С кем работает")
    kpis: tuple[Slug, ...] = Field(default=(), description="Показатели из kpis.yml")
    career: Career = Field(default_factory=Career, description="Карьера")
    onboarding: tuple[RoleOnboarding, ...] = Field(default=(), description="Первые 90 дней")
    classification: tuple[Classification, ...] = Field(default=(), description="Коды занятий")
    vacancy: Vacancy = Field(description="Слова для вакансии")
    interview: WorkSample | None = Field(
        default=None, description="Рабочее задание для собеседования, 10–20 минут"
    )
    edition: Edition | None = Field(
        default=None, description="Редакция должностной инструкции; без неё в бланке пустая графа"
    )
    document_number: Title | None = Field(
        default=None, description="Номер инструкции в вашем делопроизводстве: 328-К"
    )
    file_name: Slug | None = Field(
        default=None,
        description="Имя файлов латиницей; без него — из названия. Впишите прежнее имя, "
        "если меняете название, а ссылки на файлы должны жить",
    )
    former_ids: tuple[Slug, ...] = Field(
        default=(),
        description="Прежние имена файла должности: их адреса ведут на неё, файлы лежат и там",
    )
    sources: tuple[Provenance, ...] = Field(min_length=1, description="Откуда сведения")

    @property
    def key_skills(self) -> tuple[RequiredSkill, ...]:
        """The key skills, in the order of the file."""
        return tuple(required for required in self.skills if required.key)

    def requires(self, skill: str) -> RequiredSkill | None:
        """The requirement for a skill id, or None when the role does not need it."""
        return next((required for required in self.skills if required.skill == skill), None)
