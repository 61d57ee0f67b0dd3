"""Должностная инструкция: the formal job description of one role.

Sections follow the form of domain.md, §2.2; layout is «с учётом ГОСТ Р 7.0.97-2025», a voluntary
standard. Legal words come from the handbook's form, by the jurisdiction of the company.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.documents.blocks import Annex, Block, Clause, Items, Lead, Paper, SubHeading
from macros.documents.kinds import formalities
from macros.documents.kinds import job_description_form as form
from macros.documents.kinds.glossary import terms_used
from macros.documents.walk import reworded
from macros.russian.latin import stem
from macros.russian.phrases import phrase, points, sentence
from macros.russian.typography import typeset
from macros.telling.author import author
from macros.telling.labels import tenure

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Interaction, Role

_LINES = 12


def job_description(handbook: Handbook, role: Role) -> Paper:
    """The whole paper for `role`; KeyError if the role names an id the handbook does not have."""
    text = tuple(_text(handbook, role))
    blocks = (
        *formalities.head(handbook, form.KIND, role.cases.genitive, role),
        formalities.page_mark(handbook, role),
        *text,
        *_terms(handbook, role, text),
        formalities.agreement(handbook.company),
        *_acquaintance(handbook, role),
        form.note(handbook.company.jurisdiction),
    )
    return Paper(
        title=f"{form.KIND} {role.cases.genitive}",
        author=author(handbook),
        stem=stem(form.KIND, role.file_name or role.title),
        blocks=reworded(blocks, typeset),
        letterhead=handbook.letterhead,
    )


def _text(handbook: Handbook, role: Role) -> Iterator[Block]:
    yield from _general(handbook, role)
    yield from _requirements(handbook, role)
    yield from _duties(handbook, role)
    yield from _rights(handbook, role)
    yield from _liability(handbook, role)
    yield from _interactions(handbook, role)
    yield from _kpis(handbook, role)


def _general(handbook: Handbook, role: Role) -> Iterator[Block]:
    cases, category = role.cases, handbook.grade(role.grade).category
    yield form.GENERAL
    yield Clause(
        "Настоящая должностная инструкция определяет требования, обязанности, права "
        f"и ответственность {cases.genitive}."
    )
    yield Clause(f"{role.title} относится к категории {category}.")
    yield Clause(sentence(f"Назначение должности: {phrase(role.purpose)}"))
    post = handbook.company.approving_post
    by_order_of = phrase(post.genitive) if post else "руководителя организации"
    yield Clause(
        f"{role.title} назначается на должность и освобождается от неё приказом {by_order_of}."
    )
    yield Clause(_subordination(handbook, role))
    yield Clause(_substitution(handbook, role))
    yield Clause("В своей работе руководствуется:")
    yield Items(points(handbook.form.guided_by))
    yield Clause(f"{role.title} должен знать:")
    yield Items(points(role.knowledge))


def _subordination(handbook: Handbook, role: Role) -> str:
    superior = handbook.superior(role)
    to = superior.cases.dative if superior else "руководителю организации"
    direct = f"{role.title} непосредственно подчиняется {to}"
    functional = [handbook.role(other).cases.dative for other in role.functional_to]
    if not functional:
        return f"{direct}."
    return f"{direct}, функционально — {_listed(functional)}."


def _substitution(handbook: Handbook, role: Role) -> str:
    if role.substitute:
        who = phrase(handbook.role(role.substitute).title)
    else:
        who = "работник, которого назначают приказом"
    return f"На время отсутствия {role.cases.genitive} его обязанности исполняет {who}."


def _requirements(handbook: Handbook, role: Role) -> Iterator[Block]:
    yield form.REQUIREMENTS
    yield from _point("Образование", role.education)
    if role.experience.years:
        yield Clause(sentence(f"Стаж: {tenure(role.experience)}"))
    yield from _point("Необходимый опыт", role.experience.required)
    yield from _point("Желательный опыт", role.experience.preferred)
    key = " Звёздочкой отмечены навыки, ключевые для должности." if role.key_skills else ""
    yield Clause(f"Навыки и требуемый уровень по шкале от 1 до {handbook.levels[-1].number}.{key}")
    yield form.skills_table(tuple(_skill_rows(handbook, role)))


def _skill_rows(handbook: Handbook, role: Role) -> Iterator[tuple[str, str, str]]:
    for required in role.skills:
        skill, level = handbook.skill(required.skill), handbook.level(required.level)
        yield (
            f"{skill.title}*" if required.key else skill.title,
            f"{level.number} — {phrase(level.title)}",
            skill.behaviour(required.level),
        )


def _duties(handbook: Handbook, role: Role) -> Iterator[Block]:
    yield form.DUTIES
    yield Lead(f"{role.title}:")
    yield from _clauses(role.duties.core)
    if role.duties.additional:
        yield SubHeading("Дополнительные обязанности")
        yield from _clauses(role.duties.additional)
    yield Clause(sentence(handbook.form.closing_duty))


def _rights(handbook: Handbook, role: Role) -> Iterator[Block]:
    yield form.RIGHTS
    yield Lead(f"{role.title} имеет право:")
    yield from _clauses(handbook.form.rights + role.rights)


def _liability(handbook: Handbook, role: Role) -> Iterator[Block]:
    yield form.LIABILITY
    yield Lead(f"{role.title} несёт ответственность:")
    yield from _clauses(handbook.liability)
    yield from _clauses(tuple(f"за {phrase(text)}" for text in role.liability))


def _interactions(handbook: Handbook, role: Role) -> Iterator[Block]:
    yield form.INTERACTIONS
    yield form.interactions_table(
        tuple(
            (_partner(handbook, exchange), exchange.gives, exchange.gets)
            for exchange in role.interactions
        )
    )


def _kpis(handbook: Handbook, role: Role) -> Iterator[Block]:
    yield form.KPIS
    kpis = tuple(handbook.kpi(kpi) for kpi in role.kpis)
    yield form.kpis_table(
        tuple(
            (
                f"{kpi.title} ({kpi.abbreviation})" if kpi.abbreviation else kpi.title,
                kpi.formula,
                kpi.unit,
            )
            for kpi in kpis
        )
    )


def _terms(handbook: Handbook, role: Role, text: tuple[Block, ...]) -> Iterator[Block]:
    rows = terms_used(handbook, role, text)
    if rows:
        yield form.TERMS
        yield form.terms_table(rows)


def _acquaintance(handbook: Handbook, role: Role) -> Iterator[Block]:
    yield Annex("Лист ознакомления")
    yield Lead(sentence(handbook.acquaintance))
    yield Lead(f"С должностной инструкцией {role.cases.genitive} ознакомлен(а), копию получил(а):")
    yield formalities.acquaintance_table(_LINES)


def _point(name: str, texts: tuple[str, ...]) -> Iterator[Block]:
    if len(texts) == 1:
        yield Clause(sentence(f"{name}: {phrase(texts[0])}"))
    elif texts:
        yield Clause(f"{name}:")
        yield Items(points(texts))


def _clauses(texts: tuple[str, ...]) -> Iterator[Block]:
    return (Clause(sentence(text)) for text in texts)


def _partner(handbook: Handbook, exchange: Interaction) -> str:
    if exchange.with_role is not None:
        return handbook.role(exchange.with_role).title
    return exchange.outside or ""


def _listed(words: list[str]) -> str:
    *rest, last = words
    return f"{', '.join(rest)} и {last}" if rest else last
