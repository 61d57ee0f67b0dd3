"""The workbook of an interview: one chooses the levels, it adds them up and shows what is missing.

The first sheet is printed and filled in; the others hold the questions, the levels and the task.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.documents.author import author
from macros.documents.blocks import Heading, Paragraph
from macros.documents.kinds.interview_scorecard import (
    FIELDS,
    KIND,
    NO_QUESTIONS,
    NO_TASK,
    RULES,
    source,
)
from macros.documents.naming import stem
from macros.documents.walk import reworded
from macros.documents.wording import phrase
from macros.documents.workbook import (
    Best,
    Blanks,
    Cell,
    Choice,
    Column,
    Sheet,
    Shortfall,
    Tally,
    Total,
    Workbook,
)
from macros.model.interview import interview_kit
from macros.model.typography import typeset

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.interview import InterviewKit, WorkSample
    from macros.model.role import Role

_SHEET = "Оценочный лист"
_QUESTIONS, _LEVELS, _TASK = "Вопросы", "Уровни", "Задание"
_REQUIRED, _GIVEN = "Требуемый уровень", "Оценка"
_COLUMNS = (
    Column("Навык", 22),
    Column("№", 4, _REQUIRED),
    Column("Название", 10, _REQUIRED),
    Column("Как он виден в рассказе", 56, _REQUIRED),
    Column("Уровень", 10, _GIVEN),
    Column("Не хватает", 11, _GIVEN),
)
_NUMBER_COLUMN, _GIVEN_COLUMN, _MISSING_COLUMN = 1, 4, 5
_NOTES = 6


def interview_count(handbook: Handbook, role: Role) -> Workbook:
    """A sheet that counts, and behind it what the interviewer asks and listens for.

    KeyError if the role names a skill or a level the handbook does not have.
    """
    kit = interview_kit(handbook, role)
    title = f"{KIND}: {phrase(role.title)}"
    sheets = (_form(handbook, role, kit, title), _questions(kit), _levels(kit), _task(kit.task))
    return Workbook(
        title=title,
        author=author(handbook),
        stem=stem(KIND, role.file_name or role.title),
        sheets=reworded(sheets, typeset),
    )


def _form(handbook: Handbook, role: Role, kit: InterviewKit, title: str) -> Sheet:
    return Sheet(
        title=_SHEET,
        columns=_COLUMNS,
        rows=tuple(_rows(kit)),
        above=(
            Heading(title),
            FIELDS,
            Paragraph(
                f"{RULES} Вопросы — на листе «{_QUESTIONS}», все уровни — на листе «{_LEVELS}», "
                f"рабочее задание — на листе «{_TASK}». Сумму файл посчитает сам."
            ),
        ),
        below=(
            Tally(f"Оценено навыков из {len(kit.topics)}:", _GIVEN_COLUMN, 1),
            Total("Сумма оценок:", _GIVEN_COLUMN),
            Total("Сумма требуемых уровней:", _NUMBER_COLUMN),
            Best("Наибольшая возможная сумма:", _GIVEN_COLUMN),
            Total("Сколько уровней не хватает:", _MISSING_COLUMN),
            Heading("Записи"),
            Blanks(("Навык", "Что рассказал кандидат"), (1, 5), _NOTES),
            Heading("Задание и решение"),
            Blanks(("Что показал в задании, что насторожило, решение и почему",), (6,), 3),
            *source(handbook, role),
        ),
        form=True,
    )


def _rows(kit: InterviewKit) -> Iterator[tuple[Cell, ...]]:
    for topic in kit.topics:
        needed = next(anchor for anchor in topic.anchors if anchor.required)
        yield (
            topic.skill.title,
            needed.level.number,
            phrase(needed.level.title),
            needed.behaviour,
            _choice(kit),
            Shortfall(required=_NUMBER_COLUMN, own=_GIVEN_COLUMN),
        )


def _choice(kit: InterviewKit) -> Choice:
    levels = [anchor.level for anchor in kit.topics[0].anchors]
    named = "; ".join(f"{level.number} — {phrase(level.title)}" for level in levels)
    return Choice(
        options=tuple(level.number for level in levels),
        title="Уровень кандидата",
        prompt=f"{named}. Подробнее — на листе «{_LEVELS}».",
        refusal=f"Выберите целое число от 1 до {kit.highest} из списка.",
    )


def _questions(kit: InterviewKit) -> Sheet:
    return Sheet(
        title=_QUESTIONS,
        columns=(Column("Навык", 26), Column("Вопрос", 100)),
        rows=tuple(
            (topic.skill.title, question)
            for topic in kit.topics
            for question in topic.questions or (NO_QUESTIONS,)
        ),
    )


def _levels(kit: InterviewKit) -> Sheet:
    anchors = kit.topics[0].anchors
    return Sheet(
        title=_LEVELS,
        columns=(
            Column("Навык", 20),
            Column("Нужен уровень", 12),
            *(Column(f"{a.level.number} — {phrase(a.level.title)}", 32) for a in anchors),
        ),
        rows=tuple(
            (
                topic.skill.title,
                topic.required.level,
                *(anchor.behaviour for anchor in topic.anchors),
            )
            for topic in kit.topics
        ),
    )


def _task(sample: WorkSample | None) -> Sheet:
    return Sheet(
        title=_TASK,
        columns=(Column("Что это", 26), Column("Текст", 100)),
        rows=tuple(_told(sample)) if sample else (("Задание", NO_TASK),),
    )


def _told(sample: WorkSample) -> Iterator[tuple[Cell, ...]]:
    yield "Минут на задание", sample.minutes
    yield "Задание кандидату", sample.task
    if sample.partner:
        yield "Собеседнику, не вслух", sample.partner
    yield from (("Хороший ответ", text) for text in sample.shows)
    yield from (("Настораживает", text) for text in sample.red_flags)
