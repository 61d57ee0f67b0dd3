"""The adopting company and the wording its formal documents share."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from macros.model.record import Deed, Phrase, Record, Right, Slug, Title, is_id
from macros.russian.phrasing import Phrasing

Jurisdiction = Literal["neutral", "ru", "ua"]
NUMBER_PLACE = "НОМЕР"


class ApprovingPost(Record):
    """The post that approves job descriptions."""

    title: Title = Field(description="Должность, именительный падеж: «Генеральный директор»")
    genitive: Title = Field(description="Родительный падеж: «генерального директора»")


class Workplace(Record):
    """What the handbook describes, in the forms that its sentences need."""

    title: Title = Field(description="Именительный падеж: «школа», «завод»")
    genitive: Title = Field(description="Родительный падеж: «школы», «завода»")
    where: Title = Field(description="Где, с предлогом: «в школе», «на заводе»")


def _one_place_for_the_number(pattern: str) -> str:
    if pattern.count(NUMBER_PLACE) != 1:
        message = f"в образце должно один раз стоять слово {NUMBER_PLACE}: {NUMBER_PLACE}-ДИ"
        raise ValueError(message)
    return pattern


def _latin(name: str) -> str:
    if not is_id(name):
        message = "имя файла пишут строчными латинскими буквами, цифрами и дефисом"
        raise ValueError(message)
    return name


def _reserved(_name: object) -> None:
    message = "слово extends занято: справочник на основе другого появится позже; уберите строку"
    raise ValueError(message)


def _moved(_name: object) -> None:
    message = "логотип теперь называют в brand.yml: перенесите строку туда"
    raise ValueError(message)


class Company(Record):
    """Who the handbook is for; every field may be left out, forms then carry blanks."""

    extends: Annotated[None, BeforeValidator(_reserved)] = Field(
        default=None, description="Занято для справочника на основе другого; пока не пишут"
    )
    logo: Annotated[None, BeforeValidator(_moved)] = Field(
        default=None, description="Теперь в brand.yml"
    )
    workplace: Workplace = Field(
        default=Workplace(title="компания", genitive="компании", where="в компании"),
        description="О чём рассказывает справочник, если не о компании целиком",
    )
    name: Title | None = Field(default=None, description="Полное название организации")
    short_name: Title | None = Field(default=None, description="Краткое название")
    city: Title | None = Field(default=None, description="Город для шапки документов")
    jurisdiction: Jurisdiction = Field(
        default="neutral", description="Чьё право называют документы: neutral, ru или ua"
    )
    approving_post: ApprovingPost | None = Field(default=None, description="Кто утверждает")
    coordinating_posts: tuple[Title, ...] = Field(default=(), description="С кем согласуют")
    number_pattern: Annotated[
        Title, Phrasing.VERBATIM, AfterValidator(_one_place_for_the_number)
    ] = Field(
        default=NUMBER_PLACE,
        description=f"Образец номера должностной инструкции: {NUMBER_PLACE}-ДИ; сам номер — "
        "в document_number должности",
    )
    key_skills: int = Field(
        default=3, ge=1, le=9, description="Сколько ключевых навыков у каждой должности"
    )
    roles_off: tuple[Slug, ...] = Field(
        default=(), description="Должности, которых в вашей организации нет"
    )
    book_file_name: Annotated[Slug, AfterValidator(_latin)] = Field(
        default="spravochnik-dolzhnostey",
        description="Имя файлов книги латиницей; если их уже опубликовали, оно не меняется",
    )


class LiabilityWording(Record):
    """The three usual clauses of liability, per jurisdiction."""

    neutral: tuple[Phrase, ...] = Field(min_length=1)
    ru: tuple[Phrase, ...] = Field(min_length=1)
    ua: tuple[Phrase, ...] = Field(min_length=1)


class AcquaintanceWording(Record):
    """Why an employee signs that the description has been read, per jurisdiction."""

    neutral: Phrase
    ru: Phrase
    ua: Phrase


class JobDescriptionForm(Record):
    """What every job description says whatever the position."""

    guided_by: tuple[Phrase, ...] = Field(
        min_length=1, description="Чем руководствуется работник, творительный падеж"
    )
    closing_duty: Deed = Field(description="Последний пункт обязанностей")
    rights: tuple[Right, ...] = Field(min_length=1, description="Права на любой должности")
    liability: LiabilityWording = Field(description="Ответственность на любой должности")
    acquaintance: AcquaintanceWording = Field(description="Пояснение на листе ознакомления")
