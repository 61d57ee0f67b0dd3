"""The workbook of an interview: one chooses the levels, it adds them up and shows what is missing.

The first sheet is printed and filled in; the others hold the levels and the task.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.derived.interview import interview_kit
from macros.documents.blocks import Heading, Paragraph
from macros.documents.kinds.interview_scorecard import (
    ENOUGH,
    FIELDS,
    KIND,
    NEEDED,
    NO_QUESTIONS,
    NO_TASK,
    rules,
    source,
)
from macros.documents.walk import reworded
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
from macros.russian.latin import stem
from macros.russian.phrases import phrase
from macros.russian.typography import typeset
from macros.telling.author import author

if TYPE_CHECKING:
    from macros.derived.interview import InterviewKit
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.model.work_sample import WorkSample

_SHEET = "Оценочный лист"
_LEVELS, _TASK = "Уровни", "Задание"
_GIVEN = "Оценка"
_COLUMNS = (
    Column("Навык", 25),
    Column("№", 4, ENOUGH),
    Column("Название", 10, ENOUGH),
    Column("Как он виден в рассказе", 50, ENOUGH),
    Column("№", 9, NEEDED),
    Column("Уровень", 9, _GIVEN),
    Column("Не хватает", 11, _GIVEN),
)
_ENOUGH_COLUMN, _NEEDED_COLUMN, _GIVEN_COLUMN, _MISSING_COLUMN = 1, 4, 5, 6


def interview_count(handbook: Handbook, role: Role) -> Workbook:
    """A sheet to ask, note and count by, and behind it what the interviewer listens for.

    KeyError if the role names a skill or a level the handbook does not have.
    """
    kit = interview_kit(handbook, role)
    title = f"{KIND}: {phrase(role.title)}"
    sheets = (_form(handbook, role, kit, title), _levels(kit), _task(kit.task))
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
                f"{rules(kit)} Все уровни — на листе «{_LEVELS}», рабочее задание — на листе "
                f"«{_TASK}». Сумму файл посчитает сам."
            ),
        ),
        below=(
            Tally(f"Оценено навыков из {len(kit.topics)}:", _GIVEN_COLUMN, 1),
            Total("Сумма оценок:", _GIVEN_COLUMN),
            Total("Достаточно при приёме:", _ENOUGH_COLUMN),
            Total("Нужно в работе:", _NEEDED_COLUMN),
            Best("Наибольшая возможная сумма:", _GIVEN_COLUMN),
            Total("Скольких уровней не хватает до приёма:", _MISSING_COLUMN),
            Heading("Разговор"),
            Blanks(("Вопрос", "Что рассказал кандидат"), (3, 4), tuple(_asked(kit))),
            Heading("Задание и решение"),
            Blanks(
                ("Что показал в задании, что насторожило, решение и почему",), (7,), (("",),) * 3
            ),
            *source(handbook, role),
        ),
        form=True,
    )


def _rows(kit: InterviewKit) -> Iterator[tuple[Cell, ...]]:
    for topic in kit.topics:
        enough = next(anchor for anchor in topic.anchors if anchor.enough)
        yield (
            topic.skill.title,
            enough.level.number,
            phrase(enough.level.title),
            enough.behaviour,
            topic.required.level,
            _choice(kit),
            Shortfall(required=_ENOUGH_COLUMN, own=_GIVEN_COLUMN),
        )


def _asked(kit: InterviewKit) -> Iterator[tuple[str, str]]:
    for topic in kit.topics:
        for question in topic.questions or (NO_QUESTIONS,):
            yield f"{topic.skill.title}. {question}", ""


def _choice(kit: InterviewKit) -> Choice:
    levels = [anchor.level for anchor in kit.topics[0].anchors]
    named = "; ".join(f"{level.number} — {phrase(level.title)}" for level in levels)
    return Choice(
        options=tuple(level.number for level in levels),
        title="Уровень кандидата",
        prompt=f"{named}. Подробнее — на листе «{_LEVELS}».",
        refusal=f"Выберите целое число от 1 до {kit.highest} из списка.",
    )


def _levels(kit: InterviewKit) -> Sheet:
    anchors = kit.topics[0].anchors
    return Sheet(
        title=_LEVELS,
        columns=(
            Column("Навык", 20),
            Column(ENOUGH, 14),
            Column(NEEDED, 10),
            *(Column(f"{a.level.number} — {phrase(a.level.title)}", 32) for a in anchors),
        ),
        rows=tuple(
            (
                topic.skill.title,
                topic.enough,
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
