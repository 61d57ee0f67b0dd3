"""The chapters of the book about roles: what the page of a role shows, in its order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.documents.book import (
    BookBlock,
    BookFacts,
    BookHeading,
    BookItem,
    BookItems,
    BookNote,
    BookParagraph,
    BookTable,
    Chapter,
    Fact,
    Link,
    Part,
    Strong,
    Words,
)
from macros.documents.kinds import formalities
from macros.documents.kinds.book import ties
from macros.documents.kinds.book.pieces import fact, figures, items, listing, published
from macros.documents.kinds.book.places import SCALE, inside, listed, place, to
from macros.russian.phrases import phrase
from macros.telling.labels import usual

if TYPE_CHECKING:
    from macros.model.department import Department
    from macros.model.handbook import Handbook
    from macros.model.role import RequiredSkill, Role


def department_part(handbook: Handbook, department: Department) -> Part:
    """A department: what it does, its roles, then a chapter about each."""
    roles = handbook.roles_of(department)
    purposes = tuple(BookItem((to(role), f". {role.purpose}")) for role in roles)
    return Part(
        id=f"department--{department.id}",
        title=department.title,
        blocks=(BookParagraph((department.description,), lead=True), BookItems(purposes)),
        chapters=tuple(role_chapter(handbook, role) for role in roles),
    )


def role_chapter(handbook: Handbook, role: Role) -> Chapter:
    """Everything the handbook says about `role`."""
    return Chapter(
        id=place(role),
        title=role.title,
        blocks=(
            *_summary(handbook, role),
            *_duties(role),
            *_skills(handbook, role),
            *_experience(role),
            *_kpis(handbook, role),
            *ties.rights(handbook, role),
            *ties.liability(handbook, role),
            *ties.interactions(handbook, role),
            *ties.career(handbook, role),
            *ties.onboarding(handbook, role),
            *ties.vacancy(role),
            *ties.codes(role),
            *ties.provenance(role),
        ),
    )


def _summary(handbook: Handbook, role: Role) -> Iterator[BookBlock]:
    yield BookParagraph((role.purpose,), lead=True)
    yield BookFacts(tuple(_facts(handbook, role)))
    yield from (BookParagraph((text,)) for text in role.context)
    yield BookParagraph((Strong("Как проходит день."), f" {role.vacancy.typical_day}"))
    for other in role.distinct_from:
        about = inside(handbook.role(other.role))
        yield BookParagraph((Strong("Не путать:"), " ", about, f". {other.difference}"))
    span = role.span_of_control
    if span:
        note = f"{span.note} " if span.note else ""
        yield BookNote((f"О числе подчинённых. {note}Источник: ", published(span.source), "."))


def _facts(handbook: Handbook, role: Role) -> Iterator[Fact]:
    superior = handbook.superior(role)
    yield fact("Подразделение", handbook.department(role.department).title)
    yield fact("Ступень", handbook.grade(role.grade).title)
    above = to(superior, superior.cases.dative) if superior else "никому внутри справочника"
    yield fact("Подчиняется", above)
    if role.functional_to:
        others = map(handbook.role, role.functional_to)
        yield Fact("Функционально", listed(to(other, other.cases.dative) for other in others))
    if handbook.reports(role):
        yield Fact("В подчинении", listed(map(inside, handbook.reports(role))))
    span = role.span_of_control
    if span:
        seen = f", встречается {figures(span.seen)}" if span.seen else ""
        yield fact("Сколько подчинённых", f"обычно называют {figures(span.typical)}{seen}")
    yield fact("Где бывает", _sizes(handbook, role))
    if role.channels:
        titles = (handbook.channel(channel).title for channel in role.channels)
        yield fact("Каналы", ", ".join(titles))
    if role.edition:
        yield fact("Инструкция", formalities.edition(role).lower())
    if role.aliases:
        yield fact("Также называют", ", ".join(role.aliases))


def _sizes(handbook: Handbook, role: Role) -> str:
    if len(role.centre_sizes) == len(handbook.centre_sizes):
        return "центр любого размера"
    return ", ".join(phrase(handbook.centre_size(size).title) for size in role.centre_sizes)


def _duties(role: Role) -> Iterator[BookBlock]:
    core, additional = role.duties.core, role.duties.additional
    yield BookHeading(1, place(role, "duties"), "Обязанности")
    yield BookItems(items(core), ordered=True)
    if additional:
        yield BookHeading(2, place(role, "additional-duties"), "Дополнительно, по поручению")
        yield BookItems(items(additional), ordered=True, start=len(core) + 1)


def _skills(handbook: Handbook, role: Role) -> Iterator[BookBlock]:
    yield BookHeading(1, place(role, "skills"), "Навыки")
    in_order = sorted(role.skills, key=lambda required: not required.key)
    yield BookTable(
        caption="Навыки, уровни и зачем они нужны; ключевые — первыми",
        header=("Навык", "Уровень", "Зачем"),
        rows=tuple(_skill(handbook, required) for required in in_order),
        widths=(32, 18, 50),
    )
    yield BookNote(
        ("Что значат уровни, сказано в разделе ", Link("«Шкала уровней»", SCALE, paged=True), ".")
    )


def _skill(handbook: Handbook, required: RequiredSkill) -> tuple[Words, ...]:
    skill, level = handbook.skill(required.skill), handbook.level(required.level)
    return (
        (to(skill), *((" — ключевой",) if required.key else ())),
        (f"{level.number} — {phrase(level.title)}",),
        (required.why or skill.definition,),
    )


def _experience(role: Role) -> Iterator[BookBlock]:
    experience = role.experience
    yield BookHeading(1, place(role, "experience"), "Опыт и образование")
    if experience.years is not None:
        yield BookParagraph((Strong("Стаж."), f" {usual(experience)}."))
    yield from listing(role, "required", "Обязательно", experience.required)
    yield from listing(role, "preferred", "Будет плюсом", experience.preferred)
    yield from listing(role, "education", "Образование", role.education)
    if experience.internal_path:
        yield BookParagraph((Strong("Путь изнутри центра."), f" {experience.internal_path}"))
    yield from listing(role, "knowledge", "Должен знать", role.knowledge)


def _kpis(handbook: Handbook, role: Role) -> Iterator[BookBlock]:
    yield BookHeading(1, place(role, "kpis"), "Показатели")
    kpis = map(handbook.kpi, role.kpis)
    yield BookItems(
        tuple(
            BookItem(
                (
                    to(kpi, f"{kpi.title} ({kpi.abbreviation})" if kpi.abbreviation else ""),
                    f". {kpi.definition}",
                )
            )
            for kpi in kpis
        )
    )
