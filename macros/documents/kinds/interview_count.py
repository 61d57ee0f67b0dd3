"""The workbook of an interview: one chooses the levels, it adds them up and shows what is missing.

The first sheet is printed and filled in; the others hold the levels and the task.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.derived.interview import interview_kit
from macros.documents.blocks import Heading, Paragraph
from macros.documents.kinds.finished import titled, workbook
from macros.documents.kinds.interview_scorecard import FIELDS_OF_HEAD, KIND, source
from macros.documents.kinds.levels import level_choice, level_columns, rated
from macros.documents.walk import reworded
from macros.documents.workbook import (
    Best,
    Blanks,
    Cell,
    Column,
    Sheet,
    Shortfall,
    Total,
    Workbook,
)
from macros.russian.phrases import phrase
from macros.russian.typography import typeset
from macros.telling import interview as told
from macros.telling import names

if TYPE_CHECKING:
    from macros.derived.interview import InterviewKit
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.model.work_sample import WorkSample

_SHEET = "Оценочный лист"
_LEVELS, _TASK = "Уровни", "Задание"
_GIVEN = "Оценка"
_COLUMNS = (
    Column(names.SKILL, 25),
    Column("№", 4, told.ENOUGH),
    Column("Название", 10, told.ENOUGH),
    Column("Как он виден в рассказе", 50, told.ENOUGH),
    Column("№", 9, told.NEEDED),
    Column(names.LEVEL, 9, _GIVEN),
    Column(names.MISSING, 11, _GIVEN),
)
_ENOUGH_COLUMN, _NEEDED_COLUMN, _GIVEN_COLUMN, _MISSING_COLUMN = 1, 4, 5, 6


def interview_count(handbook: Handbook, role: Role) -> Workbook:
    """A sheet to ask, note and count by, and behind it what the interviewer listens for.

    KeyError if the role names a skill or a level the handbook does not have.
    """
    kit = interview_kit(handbook, role)
    sheets = (_form(handbook, role, kit), _levels(kit), _task(kit.task))
    return workbook(handbook, KIND, reworded(sheets, typeset), role)


def _form(handbook: Handbook, role: Role, kit: InterviewKit) -> Sheet:
    return Sheet(
        title=_SHEET,
        columns=_COLUMNS,
        rows=tuple(_rows(kit)),
        above=(
            Heading(titled(KIND, role)),
            FIELDS_OF_HEAD,
            Paragraph(
                f"{told.how_to_rate(kit)} Все уровни — на листе «{_LEVELS}», рабочее задание — на "
                f"листе «{_TASK}». Сумму файл посчитает сам."
            ),
        ),
        below=(
            rated(len(kit.topics), _GIVEN_COLUMN, 1),
            Total("Сумма оценок:", _GIVEN_COLUMN),
            Total(f"{told.ENOUGH}:", _ENOUGH_COLUMN),
            Total("Нужно в работе:", _NEEDED_COLUMN),
            Best("Наибольшая возможная сумма:", _GIVEN_COLUMN),
            Total("Скольких уровней не хватает до приёма:", _MISSING_COLUMN),
            Heading("Разговор"),
            Blanks(("Вопрос", told.SAID), (3, 4), tuple(_asked(kit))),
            Heading("Задание и решение"),
            Blanks(
                ("Что показал в задании, что насторожило, решение и почему",), (7,), (("",),) * 3
            ),
            *source(handbook, role),
        ),
        form=True,
    )


def _rows(kit: InterviewKit) -> Iterator[tuple[Cell, ...]]:
    choice = level_choice(kit.levels, "Уровень кандидата", _LEVELS)
    for topic in kit.topics:
        enough = next(anchor for anchor in topic.anchors if anchor.enough)
        yield (
            topic.skill.title,
            enough.level.number,
            phrase(enough.level.title),
            enough.behaviour,
            topic.required.level,
            choice,
            Shortfall(required=_ENOUGH_COLUMN, own=_GIVEN_COLUMN),
        )


def _asked(kit: InterviewKit) -> Iterator[tuple[str, str]]:
    for topic in kit.topics:
        for question in topic.questions or (told.NO_QUESTIONS,):
            yield f"{topic.skill.title}. {question}", ""


def _levels(kit: InterviewKit) -> Sheet:
    return Sheet(
        title=_LEVELS,
        columns=(
            Column(names.SKILL, 20),
            Column(told.ENOUGH, 14),
            Column(told.NEEDED, 10),
            *level_columns(kit.levels, 32, ""),
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
        rows=tuple(_told(sample)) if sample else (("Задание", told.NO_TASK),),
    )


def _told(sample: WorkSample) -> Iterator[tuple[Cell, ...]]:
    yield told.MINUTES, sample.minutes
    yield "Задание кандидату", sample.task
    if sample.partner:
        yield told.PARTNER, sample.partner
    yield from (("Хороший ответ", text) for text in sample.shows)
    yield from (("Настораживает", text) for text in sample.red_flags)
