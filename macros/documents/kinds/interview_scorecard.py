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
from macros.documents.walk import reworded
from macros.model.address import absolute, kit_of
from macros.russian.latin import stem
from macros.russian.phrases import ended, phrase
from macros.russian.typography import typeset
from macros.telling.author import author
from macros.telling.labels import bar

if TYPE_CHECKING:
    from macros.derived.interview import Anchor, InterviewKit, Topic
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.model.work_sample import WorkSample

KIND = "Оценочный лист собеседования"
FIELDS = Fields((Field("Кандидат"), Field("Дата"), Field("Кто проводит собеседование")))
RULES = (
    "Всем кандидатам задают одни и те же вопросы. Ответы записывают сразу, а уровень отмечают "
    "после разговора, по записям; если примера не было и после уточнения, ставят 1. О возрасте, "
    "семье, здоровье и вере не спрашивают."
)
_TAUGHT = (
    "Опыта должность не требует, поэтому при приёме достаточно меньшего, чем нужно в работе: "
    "остальное дадут обучение и первые 90 дней."
)
ENOUGH, NEEDED = "Достаточно при приёме", "Нужен в работе"
NO_QUESTIONS = (
    "Вопросов об этом навыке в справочнике пока нет. Попросите кандидата вспомнить случай, где "
    "навык понадобился, и задайте этот вопрос всем."
)
NO_TASK = "Задания для этой должности в справочнике пока нет. Придумайте одно для всех кандидатов."
_NOTES, _FEWER_NOTES = 5, 3


def interview_scorecard(handbook: Handbook, role: Role) -> Paper:
    """What an interviewer takes along: questions, room for notes, levels to mark, a sum.

    KeyError if the role names a skill or a level the handbook does not have.
    """
    kit = interview_kit(handbook, role)
    blocks: tuple[Block, ...] = (
        PlainTitle(KIND.upper(), role.title),
        FIELDS,
        Paragraph(rules(kit)),
        *(block for topic in kit.topics for block in _topic(topic)),
        Heading("Задание"),
        *(_task(kit.task) if kit.task else (Paragraph(NO_TASK), _notes("Записи", _NOTES))),
        *_result(kit),
        *source(handbook, role),
    )
    return Paper(
        title=f"{KIND}: {phrase(role.title)}",
        author=author(handbook),
        stem=stem(KIND, role.file_name or role.title),
        blocks=reworded(blocks, typeset),
        letterhead=handbook.letterhead,
    )


def rules(kit: InterviewKit) -> str:
    """How to ask and to rate."""
    return f"{RULES} {_TAUGHT}" if kit.taught else RULES


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
        yield Paragraph(NO_QUESTIONS)
    yield _notes("Что рассказал кандидат", _NOTES)
    yield Table(
        ("Уровень", "Как навык виден в рассказе", "Отметка"),
        tuple((_named(anchor), anchor.behaviour, "") for anchor in topic.anchors),
        (24, 63, 13),
        whole=True,
    )


def _named(anchor: Anchor) -> str:
    name = f"{anchor.level.number} — {phrase(anchor.level.title)}"
    return f"{name} ({bar(anchor)})" if bar(anchor) else name


def _notes(heading: str, lines: int) -> Table:
    return Table((heading,), (("",),) * lines, (100,), roomy=True, whole=True)


def _task(sample: WorkSample) -> Iterator[Block]:
    yield Lead(
        f"Минут на задание: {sample.minutes}. Кандидату читают вслух или дают на отдельном листе:"
    )
    yield Paragraph(f"«{_unquoted(ended(sample.task, '.'))}»")
    if sample.partner:
        yield Paragraph(f"Собеседнику, не вслух: {phrase(sample.partner)}")
    yield Lead("Отмечайте, что увидели:")
    yield Table(
        ("Что показывает хороший ответ", "Да", "Отчасти", "Нет"),
        tuple((text, "", "", "") for text in sample.shows),
        (61, 10, 16, 13),
        whole=True,
    )
    yield Table(
        ("Что настораживает", "Было"),
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
        ("Навык", ENOUGH, NEEDED, "Оценка", "Не хватает"),
        (*rows, total),
        (36, 18, 16, 13, 17),
        whole=True,
    )
    yield Fields((Field("Решение"), Field("Почему"), Field("Подпись")))
