"""The parts of the book that roles refer to: KPIs, first days, glossary, sources."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import starmap
from typing import TYPE_CHECKING

from macros.documents.book import BookPart
from macros.documents.kinds.book.places import (
    GLOSSARY_PLACE,
    KPIS_PLACE,
    ONBOARDING_PLACE,
    SOURCES,
    place,
)
from macros.telling.kpi import MEASURED, kpi_facts, kpi_title
from macros.telling.names import section_heading
from macros.telling.onboarding import gate, task
from macros.telling.passages import (
    Bullet,
    Bullets,
    Cited,
    Fact,
    Facts,
    Link,
    Passage,
    Prose,
    Strong,
    Told,
    Words,
    bullets,
    joined,
)
from macros.telling.role import inside
from macros.telling.term import explained, more

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.kpi import Kpi
    from macros.model.onboarding import OnboardingStage
    from macros.model.record import Source

_FIGURES = (
    "Числа здесь — не нормы: так их называют издания и исследования, источник стоит рядом. "
    "Сравнивать с ними свои можно, только если показатель считают по той же формуле."
)
_EVERYBODY = "Так начинают на любой должности. Что добавляет каждая должность, сказано в её главе."


def kpis_part(handbook: Handbook) -> BookPart:
    """Every KPI: how it is counted, how it is read and what others publish."""
    return BookPart(
        id=KPIS_PLACE,
        title=section_heading("kpis"),
        blocks=(Prose((_FIGURES,), lead=True), *(_kpi(handbook, kpi) for kpi in handbook.kpis)),
    )


def _kpi(handbook: Handbook, kpi: Kpi) -> Passage:
    measured = joined((inside(role),) for role in handbook.roles_measured_by(kpi))
    whose = (Fact("measured", MEASURED, measured),) if measured else ()
    told = (Prose((kpi.definition,)), Facts((*kpi_facts(kpi), *whose)))
    return Passage(place(kpi), kpi_title(kpi), told)


def onboarding_part(handbook: Handbook) -> BookPart:
    """What everybody does in the first ninety days."""
    return BookPart(
        id=ONBOARDING_PLACE,
        title=section_heading("onboarding"),
        blocks=(Prose((_EVERYBODY,), lead=True), *map(_stage, handbook.onboarding)),
    )


def _stage(stage: OnboardingStage) -> Passage:
    return Passage(f"onboarding--{stage.id}", stage.title, tuple(_blocks(stage)))


def _blocks(stage: OnboardingStage) -> Iterator[Told]:
    yield bullets(starmap(task, stage.common.all))
    if stage.gate:
        words = f" {stage.gate.shows} {stage.gate.signed_by}"
        yield Prose((Strong(f"{gate(stage.gate.day)}."), words))


def glossary_part(handbook: Handbook) -> BookPart:
    """The terms in alphabetical order."""
    terms = sorted(handbook.terms, key=lambda term: term.sort_key)
    facts = (Fact(term.id, term.term, (explained(term), *more(handbook, term))) for term in terms)
    return BookPart(GLOSSARY_PLACE, "Словарь", (Facts(tuple(facts)),))


def sources_parts(handbook: Handbook) -> Iterator[BookPart]:
    """The publications that figures come from, and where each is used; nothing without any."""
    used: dict[Source, list[Words]] = {}
    for role in handbook.roles:
        if role.span_of_control:
            used.setdefault(role.span_of_control.source, []).append((Link(role.title, role),))
    for kpi in handbook.kpis:
        for benchmark in kpi.benchmarks:
            places = used.setdefault(benchmark.source, [])
            if (link := (Link(kpi.title, kpi),)) not in places:
                places.append(link)
    if used:
        in_order = sorted(used, key=lambda source: source.title.casefold().replace("ё", "е"))
        yield BookPart(
            id=SOURCES,
            title="Источники",
            blocks=(
                Prose(
                    ("Издания, из которых взяты числа, и места книги, где они названы.",),
                    lead=True,
                ),
                Bullets(tuple(_cited(source, used[source]) for source in in_order)),
            ),
        )


def _cited(source: Source, places: list[Words]) -> Bullet:
    # A sheet of paper cannot be clicked: here the address stands in full.
    address = (". ", Cited(source.url, source.url)) if source.url else ()
    title = source.title.rstrip(".")
    return Bullet((title, *address, " — где названы: ", *joined(places), "."))
