"""The form of a job description (domain.md, §2.2): one text whose places a position fills.

Legal words come from the handbook's form, by the jurisdiction of the company; the layout is «с
учётом ГОСТ Р 7.0.97-2025», a voluntary standard. The form alone carries hints.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.documents.blocks import (
    Annex,
    Block,
    Clause,
    Hint,
    Items,
    Lead,
    Note,
    Section,
    SubHeading,
    Table,
)
from macros.documents.kinds import acquaintance_sheet, formalities
from macros.documents.kinds.glossary import terms_used
from macros.model.record import field_name
from macros.model.role import Interaction
from macros.russian.phrases import enumerated, phrase, sentence
from macros.telling import experience, names
from macros.telling.kpi import COUNTED, UNIT
from macros.telling.level import scale

if TYPE_CHECKING:
    from macros.model.company import Jurisdiction
    from macros.model.handbook import Handbook
    from macros.model.role import Role

KIND = "Должностная инструкция"
TableRows = tuple[tuple[str, ...], ...]

_BLANK = "________________"
_PAIR, _THREE = ("", ""), ("", "", "")
_LINES = 12
_ADVICE = (
    "Курсивом набраны подсказки: прочитайте их и удалите. Линии замените своими словами, лишние "
    "пункты вычеркните: номера в Word встанут на место сами."
)
_DISCLAIMER = "Образец не является юридической консультацией."
_STANDARD = "Оформлено с учётом ГОСТ Р 7.0.97-2025."


@dataclass(frozen=True, slots=True)
class Position:
    """What stands in the places of the form; without an answer there is a line to write on.

    `superior` is in the dative, `tenure` empty where nothing is said. Rows of `skills` are (skill,
    level, how it shows), of `interactions` (partner, what the employee gives, what they get), of
    `kpis` (KPI, formula, unit).
    """

    title: str = _BLANK
    genitive: str = _BLANK
    category: str = _BLANK
    purpose: str = _BLANK
    superior: str = _BLANK
    substitute: str = _BLANK
    knowledge: tuple[str, ...] = (_BLANK,) * 3
    education: tuple[str, ...] = (_BLANK,)
    tenure: str = ""
    required: tuple[str, ...] = (_BLANK,)
    preferred: tuple[str, ...] = (_BLANK,)
    skills: TableRows = (_THREE,) * 6
    duties: tuple[str, ...] = (_BLANK,) * 8
    additional: tuple[str, ...] = (_BLANK,) * 2
    rights: tuple[str, ...] = (_BLANK,)
    liability: tuple[str, ...] = (_BLANK,)
    interactions: TableRows = (_THREE,) * 4
    kpis: TableRows = (_THREE,) * 4


UNFILLED = Position()


def filled_form(
    handbook: Handbook, position: Position, role: Role | None = None
) -> tuple[Block, ...]:
    """The whole paper for the `position` that `role` fills, or the form to fill in by hand."""
    hinted = position == UNFILLED
    text = tuple(b for b in _text(handbook, position) if hinted or not isinstance(b, Hint))
    return (
        *formalities.head(handbook, KIND, position.genitive, role),
        formalities.page_mark(handbook, role),
        *text,
        *_terms(handbook, position, terms_used(handbook, role, text) if role else (_PAIR,) * 4),
        formalities.agreement(handbook.company),
        Annex(acquaintance_sheet.KIND),
        *acquaintance_sheet.signed(handbook, position.genitive, _LINES, copies=True),
        _note(handbook.company.jurisdiction),
    )


def _text(handbook: Handbook, position: Position) -> Iterator[Block]:
    yield Hint(_ADVICE)
    yield from _general(handbook, position)
    yield from _requirements(handbook, position)
    yield from _duties(handbook, position)
    yield from _rights(handbook, position)
    yield from _liability(handbook, position)
    yield Section("Взаимоотношения (связи по должности)")
    header = (
        "С кем взаимодействует",
        field_name(Interaction, "gives"),
        field_name(Interaction, "gets"),
    )
    yield _table(position, header, position.interactions, (28, 36, 36))
    if handbook.kpis:
        yield Section("Показатели оценки работы")
        yield _table(position, (names.KPI, COUNTED, UNIT), position.kpis, (34, 50, 16))


def _general(handbook: Handbook, position: Position) -> Iterator[Block]:
    post = handbook.company.approving_post
    by_order_of = phrase(post.genitive) if post else "руководителя организации"
    categories = ", ".join(dict.fromkeys(grade.category for grade in handbook.grades))
    title, genitive = position.title, position.genitive
    yield Section("Общие положения")
    yield Clause(
        "Настоящая должностная инструкция определяет требования, обязанности, права "
        f"и ответственность {genitive}."
    )
    yield Hint("Название должности — как в штатном расписании.")
    yield Clause(f"{title} относится к категории {position.category}.")
    yield Hint(f"Категории в этом справочнике: {categories}.")
    yield Clause(sentence(f"Назначение должности: {position.purpose}"))
    yield Hint("Зачем нужна должность: одно предложение о том, что без неё не получится.")
    yield Clause(f"{title} назначается на должность и освобождается от неё приказом {by_order_of}.")
    yield Clause(f"{title} непосредственно подчиняется {position.superior}.")
    yield Hint("Один непосредственный руководитель. Функциональное подчинение — отдельной фразой.")
    yield Clause(f"На время отсутствия {genitive} его обязанности исполняет {position.substitute}.")
    yield Clause("В своей работе руководствуется:")
    yield Items(enumerated(handbook.every_description.guided_by))
    yield Clause(f"{title} {phrase(names.KNOWLEDGE)}:")
    yield Items(enumerated(position.knowledge))
    yield Hint("Законы, правила, продукты и программы, без которых не выполнить обязанности.")


def _requirements(handbook: Handbook, position: Position) -> Iterator[Block]:
    yield Section("Требования к работнику")
    yield from _point(names.EDUCATION, position.education)
    if position.tenure:
        yield Clause(sentence(f"Стаж: {position.tenure}"))
    yield from _point(experience.REQUIRED, position.required)
    yield Hint("Только то, без чего не обойтись: лишнее требование отсекает хороших кандидатов.")
    yield from _point(experience.DESIRED, position.preferred)
    starred = any(row[0].endswith("*") for row in position.skills)
    key = " Звёздочкой отмечены навыки, ключевые для должности." if starred else ""
    yield Clause(f"Навыки и требуемый уровень по шкале от 1 до {handbook.levels[-1].number}.{key}")
    yield Hint(
        f"Уровни: {scale(handbook.levels)}. "
        "Опишите, как навык виден в работе, а не какой у человека нрав."
    )
    header = (names.SKILL, names.LEVEL, "Как навык проявляется в работе")
    yield _table(position, header, position.skills, (30, 18, 52))


def _duties(handbook: Handbook, position: Position) -> Iterator[Block]:
    yield Section("Должностные обязанности")
    yield Lead(f"{position.title}:")
    yield from _clauses(position.duties)
    yield Hint(
        "Одна обязанность — один пункт, с глагола: «Составляет…», «Проверяет…». "
        "Сначала то, что занимает больше всего времени."
    )
    if position.additional:
        yield SubHeading("Дополнительные обязанности")
        yield from _clauses(position.additional)
    yield Clause(sentence(handbook.every_description.closing_duty))


def _rights(handbook: Handbook, position: Position) -> Iterator[Block]:
    yield Section(names.section_heading("rights"))
    yield Lead(f"{position.title} имеет право:")
    yield from _clauses(handbook.rights + position.rights)
    yield Hint("Права именно этой должности: что работник решает сам, без разрешения.")


def _liability(handbook: Handbook, position: Position) -> Iterator[Block]:
    yield Section(names.section_heading("liability"))
    yield Lead(f"{position.title} несёт ответственность:")
    yield from _clauses(handbook.liability)
    yield from _clauses(tuple(f"за {phrase(text)}" for text in position.liability))
    yield Hint("За что отвечает именно эта должность: сохранность, точность, сроки, тайна.")


def _terms(handbook: Handbook, position: Position, rows: TableRows) -> Iterator[Block]:
    if handbook.terms and rows:
        yield Section("Термины и сокращения")
        yield _table(position, ("Термин", names.DEFINITION), rows, (28, 72))


def _point(name: str, texts: tuple[str, ...]) -> Iterator[Block]:
    if len(texts) == 1:
        yield Clause(sentence(f"{name}: {phrase(texts[0])}"))
    elif texts:
        yield Clause(f"{name}:")
        yield Items(enumerated(texts))


def _clauses(texts: tuple[str, ...]) -> Iterator[Block]:
    return (Clause(sentence(text)) for text in texts)


def _table(
    position: Position, header: tuple[str, ...], rows: TableRows, widths: tuple[int, ...]
) -> Table:
    return Table(header, rows, widths, roomy=position == UNFILLED)


def _note(jurisdiction: Jurisdiction) -> Note:
    """The last words of the paper; the standard is Russian, a Ukrainian paper does not name it."""
    return Note(_DISCLAIMER if jurisdiction == "ua" else f"{_STANDARD} {_DISCLAIMER}")
