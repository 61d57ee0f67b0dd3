"""How to read the book: what stands where, where to begin and what to bear in mind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents.book import BookPart
from macros.documents.kinds.book.places import (
    GLOSSARY_PLACE,
    KPIS_PLACE,
    ONBOARDING_PLACE,
    PREFACE,
    SKILLS_PLACE,
    SOURCES,
    STRUCTURE_PLACE,
)
from macros.russian.phrases import phrase
from macros.telling import names
from macros.telling.passages import Bullet, Bullets, Link, Passage, Prose, Strong, Words, bullets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model.handbook import Handbook

_LEAD = (
    "Эта книга рассказывает, кто чем занят {where}. Каждой должности отведена глава: "
    "зачем она нужна, что человек делает и должен уметь, {kpis}с кем он связан "
    "и куда может вырасти."
)
_REFERENCE = {
    STRUCTURE_PLACE: "кто кому подчиняется",
    SKILLS_PLACE: "что делает человек на каждом уровне навыка и какой должности навык нужен",
    KPIS_PLACE: "как их считают, как читать и чем они обманывают",
    ONBOARDING_PLACE: "что делает новичок на любой должности и чем заканчивается каждый этап",
    GLOSSARY_PLACE: "слова и сокращения, которые звучат каждый день",
    SOURCES: "откуда взяты числа",
}
_LINKS = (
    "Названия {kinds} — ссылки: на экране по ним переходят, на бумаге рядом стоит номер страницы."
)
_LEVELS = "Уровень навыка говорит о том, что человек делает, а не о том, сколько лет он проработал."
_NUMBERS = (
    "Числа (сколько людей в команде{kpis}) — это то, что обычно называют, а "
    "не нормы. Если числа нет, надёжного источника не нашлось."
)
_LAW = (
    "У вас порядок может быть другим. Прежде чем утвердить документ, сверьте его с "
    "законом своей страны и правилами компании и покажите юристу."
)


def preface(handbook: Handbook, parts: tuple[BookPart, ...]) -> BookPart:
    """A page before `parts`, all of which it names."""
    return BookPart(
        id=PREFACE,
        title="Как читать эту книгу",
        blocks=(
            Prose((_lead(handbook),), lead=True),
            Passage("preface--places", "Что где искать", (Bullets(tuple(map(_signpost, parts))),)),
            Passage(
                "preface--ways",
                names.WHERE_TO_BEGIN,
                (Bullets(tuple(map(Bullet, _ways(handbook)))),),
            ),
            Passage("preface--cautions", "О чём помнить", (bullets(_cautions(handbook)),)),
        ),
    )


def _lead(handbook: Handbook) -> str:
    measured = "как оценивают его работу, " if handbook.kpis else ""
    return _LEAD.format(where=handbook.company.workplace.where, kpis=measured)


def _cautions(handbook: Handbook) -> Iterator[str]:
    yield _LINKS.format(
        kinds="должностей, навыков и показателей" if handbook.kpis else "должностей и навыков"
    )
    yield _LEVELS
    yield _NUMBERS.format(kpis=", какими бывают показатели" if handbook.kpis else "")
    yield _LAW


def _signpost(part: BookPart) -> Bullet:
    titles = ", ".join(phrase(chapter.title) for chapter in part.chapters)
    about = _REFERENCE.get(part.id) or f"должности: {titles}"
    return Bullet((Link(part.title, part.id), f" — {about}."))


def _ways(handbook: Handbook) -> Iterator[Words]:
    plan = (", потом ", Link("общий план первых 90 дней", ONBOARDING_PLACE))
    words = (" Незнакомые слова ищите в ", Link("словаре", GLOSSARY_PLACE), ".")
    if handbook.onboarding or handbook.terms:
        yield (
            Strong("Вы новый сотрудник." if handbook.onboarding else "Вы здесь работаете."),
            " Прочитайте главу о своей должности",
            *(plan if handbook.onboarding else ()),
            ".",
            *(words if handbook.terms else ()),
        )
    kpis = (" и о ", Link("показателях", KPIS_PLACE), ", по которым судят об их работе")
    yield (
        Strong("Вы руководитель."),
        " Начните со ",
        Link("структуры", STRUCTURE_PLACE),
        ", затем прочитайте о должностях своих подчинённых",
        *(kpis if handbook.kpis else ()),
        ".",
    )
    papers = " Должностные инструкции на подпись и бланки лежат на сайте справочника."
    yield (
        Strong("Вы подбираете или оцениваете людей."),
        " Требования собраны в главах о должностях, а что стоит за уровнем навыка, описано в ",
        Link("навыках", SKILLS_PLACE),
        f".{papers if handbook.form else ''}",
    )
    yield (
        Strong("Вы думаете, куда расти."),
        " В разделе «Карьера» своей главы посмотрите, какие навыки нужны для следующего шага.",
    )
