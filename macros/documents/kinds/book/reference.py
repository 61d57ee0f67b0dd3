"""The parts of the book that roles refer to: KPIs, first days, glossary, sources."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import starmap
from typing import TYPE_CHECKING

from macros.documents.book import (
    BookBlock,
    BookFacts,
    BookHeading,
    BookItem,
    BookItems,
    BookParagraph,
    Fact,
    Part,
    Strong,
    WebLink,
    Words,
)
from macros.documents.kinds.book.pieces import fact, items, published
from macros.documents.kinds.book.places import (
    GLOSSARY,
    KPIS,
    ONBOARDING,
    SOURCES,
    inside,
    joined,
    listed,
    place,
    to,
)
from macros.russian.phrases import ended, sentence
from macros.telling.labels import direction, task

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.kpi import Benchmark, Kpi
    from macros.model.onboarding import OnboardingStage
    from macros.model.record import Source
    from macros.model.term import Term

_FIGURES = (
    "Числа здесь — не нормы: так их называют издания и исследования, источник стоит рядом. "
    "Сравнивать с ними свой центр можно, только если показатель считают по той же формуле."
)
_EVERYBODY = "Так начинают на любой должности. Что добавляет каждая должность, сказано в её главе."


def kpis(handbook: Handbook) -> Part:
    """Every KPI: how it is counted, how it is read and what others publish."""
    return Part(
        id=KPIS,
        title="Показатели",
        blocks=(
            BookParagraph(
                (_FIGURES,),
                lead=True,
            ),
            *(block for kpi in handbook.kpis for block in _kpi(handbook, kpi)),
        ),
    )


def _kpi(handbook: Handbook, kpi: Kpi) -> Iterator[BookBlock]:
    title = f"{kpi.title} ({kpi.abbreviation})" if kpi.abbreviation else kpi.title
    measured = handbook.roles_measured_by(kpi)
    yield BookHeading(1, place(kpi), title)
    yield BookParagraph((kpi.definition,))
    yield BookFacts(
        (
            fact("Как считают", kpi.formula),
            fact("Единица", kpi.unit),
            fact("Куда стремятся", direction(kpi.better)),
            fact("Как читать", kpi.reading),
            *(_benchmark(benchmark) for benchmark in kpi.benchmarks),
            *((fact("Также называют", ", ".join(kpi.aliases)),) if kpi.aliases else ()),
            *((Fact("У кого", listed(map(inside, measured))),) if measured else ()),
        )
    )


def _benchmark(benchmark: Benchmark) -> Fact:
    note = f" {ended(benchmark.note, '.')}" if benchmark.note else ""
    figure = ended(benchmark.figure, ".")
    return fact("Обычно называют", f"{figure}{note} Источник: ", published(benchmark.source), ".")


def onboarding(handbook: Handbook) -> Part:
    """What everybody does in the first ninety days."""
    return Part(
        id=ONBOARDING,
        title="Первые 90 дней",
        blocks=(
            BookParagraph(
                (_EVERYBODY,),
                lead=True,
            ),
            *(block for stage in handbook.onboarding for block in _stage(stage)),
        ),
    )


def _stage(stage: OnboardingStage) -> Iterator[BookBlock]:
    yield BookHeading(1, f"onboarding--{stage.id}", stage.title)
    yield BookItems(items(tuple(starmap(task, stage.common.all))))
    if stage.gate:
        words = f" {stage.gate.shows} {stage.gate.signed_by}"
        yield BookParagraph((Strong(f"Контрольная точка, день {stage.gate.day}."), words))


def glossary(handbook: Handbook) -> Part:
    """The terms in alphabetical order."""
    if not handbook.terms:
        return Part(GLOSSARY, "Словарь", (BookParagraph(("Слов в словаре пока нет.",)),))
    terms = sorted(handbook.terms, key=lambda term: term.sort_key)
    return Part(
        id=GLOSSARY,
        title="Словарь",
        blocks=(BookFacts(tuple(Fact(term.term, _term(handbook, term)) for term in terms)),),
    )


def _term(handbook: Handbook, term: Term) -> Words:
    expansion = f"{sentence(term.expansion)} " if term.expansion else ""
    aliases = f" Также: {', '.join(term.aliases)}." if term.aliases else ""
    about = handbook.kpi(term.kpi) if term.kpi else handbook.role(term.role) if term.role else None
    more: Words = (" Подробно: ", to(about), ".") if about else ()
    return (f"{expansion}{term.definition}{aliases}", *more)


def sources(handbook: Handbook) -> Iterator[Part]:
    """The publications that figures come from, and where each is used; nothing without any."""
    used: dict[Source, list[Words]] = {}
    for role in handbook.roles:
        if role.span_of_control:
            used.setdefault(role.span_of_control.source, []).append((to(role),))
    for kpi in handbook.kpis:
        for benchmark in kpi.benchmarks:
            if (to(kpi),) not in used.setdefault(benchmark.source, []):
                used[benchmark.source].append((to(kpi),))
    if used:
        in_order = sorted(used, key=lambda source: source.title.casefold().replace("ё", "е"))
        yield Part(
            id=SOURCES,
            title="Источники",
            blocks=(
                BookParagraph(
                    ("Издания, из которых взяты числа, и места книги, где они названы.",),
                    lead=True,
                ),
                BookItems(tuple(_cited(source, used[source]) for source in in_order)),
            ),
        )


def _cited(source: Source, places: list[Words]) -> BookItem:
    # A sheet of paper cannot be clicked: here the address stands in full.
    address = (". ", WebLink(source.url, source.url)) if source.url else ()
    title = source.title.rstrip(".")
    return BookItem((title, *address, " — где названы: ", *joined(places, ", "), "."))
