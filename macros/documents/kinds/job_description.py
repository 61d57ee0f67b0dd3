"""Должностная инструкция: the formal job description of one role.

Sections follow the form of domain.md, §2.2; layout is «с учётом ГОСТ Р 7.0.97-2025», a voluntary
standard. Legal words come from the handbook's form, by the jurisdiction of the company.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from macros.documents.author import author
from macros.documents.blocks import (
    Block,
    Clause,
    Items,
    Lead,
    Note,
    Paper,
    Section,
    SubHeading,
    Table,
)
from macros.documents.kinds.formalities import acquaintance, agreement, head
from macros.documents.kinds.glossary import terms_used
from macros.documents.naming import stem
from macros.documents.walk import reworded
from macros.documents.wording import items, phrase, sentence
from macros.model.typography import typeset

if TYPE_CHECKING:
    from macros.model.company import Jurisdiction
    from macros.model.handbook import Handbook
    from macros.model.role import Interaction, Role

KIND = "Должностная инструкция"
_DISCLAIMER = "Образец не является юридической консультацией."
_STANDARD = "Оформлено с учётом ГОСТ Р 7.0.97-2025."


def job_description(handbook: Handbook, role: Role) -> Paper:
    """The whole paper for `role`; KeyError if the role names an id the handbook does not have."""
    text = tuple(_text(handbook, role))
    blocks = (
        *head(handbook.company, KIND, role.cases.genitive),
        *text,
        *_terms(handbook, role, text),
        agreement(handbook.company),
        *acquaintance(f"С должностной инструкцией {role.cases.genitive} ознакомлен(а)"),
        _note(handbook.company.jurisdiction),
    )
    paper = Paper(
        title=f"{KIND} {role.cases.genitive}",
        author=author(handbook),
        stem=stem(KIND, role.title),
        blocks=blocks,
    )
    return replace(paper, blocks=reworded(paper.blocks, typeset))


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
    yield Section("Общие положения")
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
    yield Items(items(handbook.form.guided_by))
    yield Clause(f"{role.title} должен знать:")
    yield Items(items(role.knowledge))


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
    yield Section("Требования к работнику")
    yield from _point("Образование", role.education)
    yield from _point("Необходимый опыт", role.experience.required)
    yield from _point("Желательный опыт", role.experience.preferred)
    key = " Звёздочкой отмечены навыки, ключевые для должности." if role.key_skills else ""
    yield Clause(f"Навыки и требуемый уровень по шкале от 1 до {handbook.levels[-1].number}.{key}")
    yield Table(
        header=("Навык", "Уровень", "Как навык проявляется в работе"),
        rows=tuple(_skill_rows(handbook, role)),
        widths=(30, 18, 52),
    )


def _skill_rows(handbook: Handbook, role: Role) -> Iterator[tuple[str, str, str]]:
    for required in role.skills:
        skill, level = handbook.skill(required.skill), handbook.level(required.level)
        yield (
            f"{skill.title}*" if required.key else skill.title,
            f"{level.number} — {phrase(level.title)}",
            skill.behaviour(required.level),
        )


def _duties(handbook: Handbook, role: Role) -> Iterator[Block]:
    yield Section("Должностные обязанности")
    yield Lead(f"{role.title}:")
    yield from _clauses(role.duties.core)
    if role.duties.additional:
        yield SubHeading("Дополнительные обязанности")
        yield from _clauses(role.duties.additional)
    yield Clause(sentence(handbook.form.closing_duty))


def _rights(handbook: Handbook, role: Role) -> Iterator[Block]:
    yield Section("Права")
    yield Lead(f"{role.title} имеет право:")
    yield from _clauses(handbook.form.rights + role.rights)


def _liability(handbook: Handbook, role: Role) -> Iterator[Block]:
    wording = handbook.form.liability
    common = {"neutral": wording.neutral, "ru": wording.ru, "ua": wording.ua}
    yield Section("Ответственность")
    yield Lead(f"{role.title} несёт ответственность:")
    yield from _clauses(common[handbook.company.jurisdiction])
    yield from _clauses(tuple(f"за {phrase(text)}" for text in role.liability))


def _interactions(handbook: Handbook, role: Role) -> Iterator[Block]:
    yield Section("Взаимоотношения (связи по должности)")
    yield Table(
        header=("С кем взаимодействует", "Что передаёт", "Что получает"),
        rows=tuple(
            (_partner(handbook, exchange), exchange.gives, exchange.gets)
            for exchange in role.interactions
        ),
        widths=(28, 36, 36),
    )


def _kpis(handbook: Handbook, role: Role) -> Iterator[Block]:
    yield Section("Показатели оценки работы")
    kpis = tuple(handbook.kpi(kpi) for kpi in role.kpis)
    yield Table(
        header=("Показатель", "Как считают", "Единица"),
        rows=tuple(
            (
                f"{kpi.title} ({kpi.abbreviation})" if kpi.abbreviation else kpi.title,
                kpi.formula,
                kpi.unit,
            )
            for kpi in kpis
        ),
        widths=(34, 50, 16),
    )


def _terms(handbook: Handbook, role: Role, text: tuple[Block, ...]) -> Iterator[Block]:
    rows = terms_used(handbook, role, text)
    if rows:
        yield Section("Термины и сокращения")
        yield Table(header=("Термин", "Определение"), rows=rows, widths=(28, 72))


def _point(name: str, texts: tuple[str, ...]) -> Iterator[Block]:
    if len(texts) == 1:
        yield Clause(sentence(f"{name}: {phrase(texts[0])}"))
    elif texts:
        yield Clause(f"{name}:")
        yield Items(items(texts))


def _clauses(texts: tuple[str, ...]) -> Iterator[Block]:
    return (Clause(sentence(text)) for text in texts)


def _partner(handbook: Handbook, exchange: Interaction) -> str:
    if exchange.with_role is not None:
        return handbook.role(exchange.with_role).title
    return exchange.outside or ""


def _note(jurisdiction: Jurisdiction) -> Note:
    # The standard is Russian; a Ukrainian paper must not refer to it.
    return Note(_DISCLAIMER if jurisdiction == "ua" else f"{_STANDARD} {_DISCLAIMER}")


def _listed(words: list[str]) -> str:
    *rest, last = words
    return f"{', '.join(rest)} и {last}" if rest else last
