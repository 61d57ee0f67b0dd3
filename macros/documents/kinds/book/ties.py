"""The second half of a chapter about a role: rights, links with others, the way up, sources."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import starmap
from typing import TYPE_CHECKING

from macros.documents.book import (
    BookBlock,
    BookHeading,
    BookItem,
    BookItems,
    BookNote,
    BookParagraph,
    BookTable,
    Link,
    Strong,
    WebLink,
    Words,
)
from macros.documents.kinds.book.pieces import items, listing
from macros.documents.kinds.book.places import ONBOARDING, inside, joined, listed, place, to
from macros.russian.phrases import phrase, sentence
from macros.telling.labels import classified, origin, scheme, section, task

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import CareerStep, Interaction, Role


def rights(handbook: Handbook, role: Role) -> Iterator[BookBlock]:
    """What only this role may do, then what every role may."""
    yield BookHeading(1, place(role, "rights"), "Права")
    if role.rights:
        yield from listing(role, "own-rights", "Только на этой должности", role.rights)
        yield from listing(role, "common-rights", "На любой должности", handbook.form.rights)
    else:
        yield BookItems(items(handbook.form.rights))


def liability(handbook: Handbook, role: Role) -> Iterator[BookBlock]:
    """What only this role answers for, then what every role does."""
    yield BookHeading(1, place(role, "liability"), "Ответственность")
    if role.liability:
        own = "За что отвечает именно эта должность"
        yield from listing(role, "own-liability", own, role.liability)
        yield from listing(role, "common-liability", "На любой должности", handbook.liability)
    else:
        yield BookItems(items(handbook.liability))


def interactions(handbook: Handbook, role: Role) -> Iterator[BookBlock]:
    """With whom the role works."""
    yield BookHeading(1, place(role, "interactions"), "Взаимодействие")
    yield BookTable(
        caption="С кем работает, что передаёт и что получает",
        header=("С кем", "Передаёт", "Получает"),
        rows=tuple(
            ((_partner(handbook, exchange),), (exchange.gives,), (exchange.gets,))
            for exchange in role.interactions
        ),
        widths=(30, 35, 35),
    )


def _partner(handbook: Handbook, exchange: Interaction) -> Link | str:
    if exchange.with_role is not None:
        return to(handbook.role(exchange.with_role), paged=False)
    return exchange.outside or ""


def career(handbook: Handbook, role: Role) -> Iterator[BookBlock]:
    """Where people come from and where they go."""
    come, go = role.career.from_roles, role.career.to
    yield BookHeading(1, place(role, "career"), "Карьера")
    if come:
        yield BookParagraph(
            (
                Strong("Откуда приходят:"),
                " ",
                *listed(inside(handbook.role(one)) for one in come),
                ".",
            )
        )
    if go:
        yield BookParagraph((Strong("Куда растут"), " и какие навыки для этого развивают:"))
        yield BookItems(tuple(_step(handbook, step) for step in go))
    elif come:
        yield BookParagraph(("Следующая ступень лежит вне этого справочника.",))
    else:
        yield BookParagraph(
            ("Шаги между этой должностью и другими в справочнике не описаны.",),
        )


def _step(handbook: Handbook, step: CareerStep) -> BookItem:
    target = handbook.role(step.role)
    return BookItem(
        (to(target), ": ", *joined((_growth(handbook, target, one) for one in step.develop), ", "))
    )


def _growth(handbook: Handbook, target: Role, skill: str) -> Words:
    known = handbook.skill(skill)
    link = to(known, phrase(known.title), paged=False)
    required = target.requires(skill)
    if required is None:
        return (link,)
    return (link, f" (до уровня «{handbook.level(required.level).title}»)")


def onboarding(handbook: Handbook, role: Role) -> Iterator[BookBlock]:
    """The first ninety days of this role, without what everybody does."""
    yield BookHeading(1, place(role, "onboarding"), "Первые 90 дней")
    common = Link("«Первые 90 дней»", ONBOARDING, paged=True)
    own = {stage.stage: tuple(starmap(task, stage.items.all)) for stage in role.onboarding}
    if not own:
        yield BookParagraph(("Новичок проходит общие для всех этапы: ", common, "."))
        return
    yield BookParagraph(
        (
            "Здесь названо то, что делают только на этой должности; общее для всех — в части ",
            common,
            ".",
        )
    )
    for stage in handbook.onboarding:
        yield from listing(role, f"onboarding-{stage.id}", stage.title, own.get(stage.id, ()))


def vacancy(role: Role) -> Iterator[BookBlock]:
    """Whom the centre is looking for."""
    yield BookHeading(1, place(role, "vacancy"), "Слова для вакансии")
    yield BookParagraph((role.vacancy.pitch,))


def codes(role: Role) -> Iterator[BookBlock]:
    """Codes of classifications."""
    yield BookHeading(1, place(role, "codes"), "Коды занятий")
    if not role.classification:
        yield BookParagraph(("Подходящего кода в классификаторах нет.",))
        return
    yield BookTable(
        caption="Как должность называют классификаторы",
        header=("Классификатор", "Код", "Название", "Соответствие"),
        rows=tuple(
            (
                (scheme(entry.scheme),),
                (classified(entry),),
                (WebLink(entry.title, entry.url) if entry.url else entry.title,),
                ("точное" if entry.fit == "exact" else "ближайшее",),
            )
            for entry in role.classification
        ),
        widths=(24, 15, 43, 18),
    )


def provenance(role: Role) -> Iterator[BookBlock]:
    """Where the facts come from."""
    yield BookHeading(1, place(role, "sources"), "Откуда сведения")
    for source in role.sources:
        about = f"{', '.join(map(section, source.sections))} — {origin(source.origin)}"
        note = f" {source.note}" if source.note else ""
        yield BookNote((sentence(about) + note,))
