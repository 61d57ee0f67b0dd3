"""Оценочный лист собеседования: what is asked, what is heard and by which words it is rated.

The paper leads through the conversation; the workbook adds the ratings up.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.derived.interview import interview_kit
from macros.documents.blocks import (
    Block,
    Field,
    Fields,
    Heading,
    Items,
    Lead,
    Note,
    Paper,
    Paragraph,
    PlainTitle,
    Table,
)
from macros.documents.kinds.finished import paper
from macros.model.address import absolute, kit_of
from macros.russian.phrases import ended, phrase
from macros.telling import interview as told
from macros.telling import names
from macros.telling.level import level_label

if TYPE_CHECKING:
    from macros.derived.interview import Anchor, InterviewKit, Topic
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.model.work_sample import WorkSample

KIND = "Оценочный лист собеседования"
FIELDS_OF_HEAD = Fields((Field("Кандидат"), Field("Дата"), Field("Кто проводит собеседование")))
_NOTES, _FEWER_NOTES = 5, 3


def interview_scorecard(handbook: Handbook, role: Role) -> Paper:
    """What an interviewer takes along: questions, room for notes, levels to mark, a sum.

    KeyError if the role names a skill or a level the handbook does not have.
    """
    kit = interview_kit(handbook, role)
    blocks: tuple[Block, ...] = (
        PlainTitle(KIND.upper(), role.title),
        FIELDS_OF_HEAD,
        Paragraph(told.how_to_rate(kit)),
        *(block for topic in kit.topics for block in _topic(topic)),
        Heading("Задание"),
        *(_task(kit.task) if kit.task else (Paragraph(told.NO_TASK), _notes("Записи", _NOTES))),
        *_result(kit),
        *source(handbook, role),
    )
    return paper(handbook, KIND, blocks, role)


def source(handbook: Handbook, role: Role) -> Iterator[Note]:
    """Where the questions stand on the site, if it has an address."""
    page = absolute(handbook.site_url, f"{kit_of(role)}#interview")
    if page:
        yield Note(f"Вопросы и уровни на сайте: {page}")


def _topic(topic: Topic) -> Iterator[Block]:
    yield Heading(topic.skill.title)
    if topic.required.why:
        yield Lead(topic.required.why)
    if topic.questions:
        yield Lead("Вопросы:")
        yield Items(topic.questions)
    else:
        yield Paragraph(told.NO_QUESTIONS)
    yield _notes(told.SAID, _NOTES)
    yield Table(
        (names.LEVEL, "Как навык виден в рассказе", "Отметка"),
        tuple((_named(anchor), anchor.behaviour, "") for anchor in topic.anchors),
        (24, 63, 13),
        whole=True,
    )


def _named(anchor: Anchor) -> str:
    name, bar = level_label(anchor.level), told.bar(anchor)
    return f"{name} ({bar})" if bar else name


def _notes(heading: str, lines: int) -> Table:
    return Table((heading,), (("",),) * lines, (100,), roomy=True, whole=True)


def _task(sample: WorkSample) -> Iterator[Block]:
    yield Lead(
        f"{told.MINUTES}: {sample.minutes}. Кандидату читают вслух или дают на отдельном листе:"
    )
    yield Paragraph(f"«{_unquoted(ended(sample.task, '.'))}»")
    if sample.partner:
        yield Paragraph(f"{told.PARTNER}: {phrase(sample.partner)}")
    yield Lead("Отмечайте, что увидели:")
    yield Table(
        (told.SHOWS, "Да", "Отчасти", "Нет"),
        tuple((text, "", "", "") for text in sample.shows),
        (61, 10, 16, 13),
        whole=True,
    )
    yield Table(
        (told.RED_FLAGS, "Было"),
        tuple((text, "") for text in sample.red_flags),
        (87, 13),
        whole=True,
    )
    yield _notes("Записи", _FEWER_NOTES)


def _unquoted(text: str) -> str:
    """Quotes inside quotes, as Russian sets them."""
    return text.replace("«", "„").replace("»", "“")


def _result(kit: InterviewKit) -> Iterator[Block]:
    yield Heading("Итог")
    rows = (
        (topic.skill.title, str(topic.enough), str(topic.required.level), "", "")
        for topic in kit.topics
    )
    total = (f"Сумма (наибольшая — {kit.most})", str(kit.enough), str(kit.needed), "", "")
    yield Table(
        (names.SKILL, told.ENOUGH, told.NEEDED, "Оценка", names.MISSING),
        (*rows, total),
        (36, 18, 16, 13, 17),
        whole=True,
    )
    yield Fields((Field("Решение"), Field("Почему"), Field("Подпись")))
