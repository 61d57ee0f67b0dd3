"""Бланк должностной инструкции: hints in place of content, for a position not in the handbook."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.documents.blocks import (
    Annex,
    Block,
    Clause,
    Hint,
    Items,
    Lead,
    PageMark,
    Paper,
    Section,
    SubHeading,
)
from macros.documents.kinds import formalities
from macros.documents.kinds import job_description_form as form
from macros.documents.walk import reworded
from macros.russian.latin import stem
from macros.russian.phrases import phrase, points, sentence
from macros.russian.typography import typeset
from macros.telling.author import author

if TYPE_CHECKING:
    from macros.model.handbook import Handbook

KIND = "Бланк должностной инструкции"
_BLANK = "________________"
_LINES = 12
_ADVICE = (
    "Курсивом набраны подсказки: прочитайте их и удалите. Линии замените своими словами, лишние "
    "пункты вычеркните: номера в Word встанут на место сами."
)


def blank_form(handbook: Handbook) -> Paper:
    """The job description with everything that does not depend on the position filled in."""
    blocks = (
        *formalities.head(handbook, form.KIND, _BLANK, None),
        PageMark(formalities.edition(None), ""),
        Hint(_ADVICE),
        *_general(handbook),
        *_requirements(handbook),
        *_duties(handbook),
        *_rights(handbook),
        *_liability(handbook),
        *_tables(),
        formalities.agreement(handbook.company),
        *_acquaintance(handbook),
        form.note(handbook.company.jurisdiction),
    )
    return Paper(
        title=KIND,
        author=author(handbook),
        stem=stem(KIND),
        blocks=reworded(blocks, typeset),
        letterhead=handbook.letterhead,
    )


def _general(handbook: Handbook) -> Iterator[Block]:
    post = handbook.company.approving_post
    by_order_of = phrase(post.genitive) if post else "руководителя организации"
    categories = ", ".join(dict.fromkeys(grade.category for grade in handbook.grades))
    yield form.GENERAL
    yield Clause(
        "Настоящая должностная инструкция определяет требования, обязанности, права "
        f"и ответственность {_BLANK}."
    )
    yield Hint("Название должности — как в штатном расписании.")
    yield Clause(f"{_BLANK} относится к категории {_BLANK}.")
    yield Hint(f"Категории в этом справочнике: {categories}.")
    yield Clause(f"Назначение должности: {_BLANK}.")
    yield Hint("Зачем нужна должность: одно предложение о том, что без неё не получится.")
    yield Clause(
        f"{_BLANK} назначается на должность и освобождается от неё приказом {by_order_of}."
    )
    yield Clause(f"{_BLANK} непосредственно подчиняется {_BLANK}.")
    yield Hint("Один непосредственный руководитель. Функциональное подчинение — отдельной фразой.")
    yield Clause(f"На время отсутствия {_BLANK} его обязанности исполняет {_BLANK}.")
    yield Clause("В своей работе руководствуется:")
    yield Items(points(handbook.form.guided_by))
    yield Clause(f"{_BLANK} должен знать:")
    yield Items((f"{_BLANK};", f"{_BLANK};", f"{_BLANK}."))
    yield Hint("Законы, правила, продукты и программы, без которых не выполнить обязанности.")


def _requirements(handbook: Handbook) -> Iterator[Block]:
    yield form.REQUIREMENTS
    yield Clause(f"Образование: {_BLANK}.")
    yield Clause(f"Необходимый опыт: {_BLANK}.")
    yield Hint("Только то, без чего не обойтись: лишнее требование отсекает хороших кандидатов.")
    yield Clause(f"Желательный опыт: {_BLANK}.")
    yield Clause(f"Навыки и требуемый уровень по шкале от 1 до {handbook.levels[-1].number}.")
    levels = "; ".join(f"{level.number} — {phrase(level.title)}" for level in handbook.levels)
    yield Hint(f"Уровни: {levels}. Опишите, как навык виден в работе, а не какой у человека нрав.")
    yield form.skills_table((("", "", ""),) * 6, roomy=True)


def _duties(handbook: Handbook) -> Iterator[Block]:
    yield from _clauses(form.DUTIES, f"{_BLANK}:", 8)
    yield Hint(
        "Одна обязанность — один пункт, с глагола: «Составляет…», «Проверяет…». "
        "Сначала то, что занимает больше всего времени."
    )
    yield SubHeading("Дополнительные обязанности")
    yield from (Clause(f"{_BLANK}.") for _ in range(2))
    yield Clause(sentence(handbook.form.closing_duty))


def _rights(handbook: Handbook) -> Iterator[Block]:
    yield form.RIGHTS
    yield Lead(f"{_BLANK} имеет право:")
    yield from (Clause(sentence(right)) for right in handbook.form.rights)
    yield Clause(f"{_BLANK}.")
    yield Hint("Права именно этой должности: что работник решает сам, без разрешения.")


def _liability(handbook: Handbook) -> Iterator[Block]:
    yield form.LIABILITY
    yield Lead(f"{_BLANK} несёт ответственность:")
    yield from (Clause(sentence(text)) for text in handbook.liability)
    yield Clause(f"За {_BLANK}.")
    yield Hint("За что отвечает именно эта должность: сохранность, точность, сроки, тайна.")


def _tables() -> Iterator[Block]:
    yield form.INTERACTIONS
    yield form.interactions_table((("", "", ""),) * 4, roomy=True)
    yield form.KPIS
    yield form.kpis_table((("", "", ""),) * 4, roomy=True)
    yield form.TERMS
    yield form.terms_table((("", ""),) * 4, roomy=True)


def _acquaintance(handbook: Handbook) -> Iterator[Block]:
    yield Annex("Лист ознакомления")
    yield Lead(sentence(handbook.acquaintance))
    yield Lead(f"С должностной инструкцией {_BLANK} ознакомлен(а), копию получил(а):")
    yield formalities.acquaintance_table(_LINES)


def _clauses(section: Section, lead: str, count: int) -> Iterator[Block]:
    yield section
    yield Lead(lead)
    yield from (Clause(f"{_BLANK}.") for _ in range(count))
