"""Kinds of question for a new hire: each has one right answer, and wrong ones that cannot be right.

A wrong answer that might be true is left out: work that passes to the position where another one
is missing, texts that share words with the right one, superiors in a centre of another size.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from macros.derived.ties import distance, is_foreign, leads, neighbours, superiors, tells_apart
from macros.derived.words import in_common, words_of
from macros.model.address import CATALOGUE, address_of, plan_of
from macros.russian.phrases import capital, phrase
from macros.telling import names, onboarding
from macros.telling.kpi import COUNTED, direction

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Interaction, Role
    from macros.model.term import Term


@dataclass(frozen=True, slots=True)
class Option:
    """An answer to choose; `note` says what a wrong one would be the answer to."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A question about `about`, with all wrong answers there are, the lowest rank the best.

    `rank` orders questions of one kind; `ordered` are options that have an order of their own.
    """

    about: str
    text: str
    right: Option
    wrong: tuple[tuple[int, Option], ...]
    why: str
    address: str
    page: str
    rank: int = 0
    ordered: tuple[Option, ...] = ()


def whom_you_report_to(handbook: Handbook, role: Role) -> Iterator[Draft]:
    """The superior; who reports to the one who has none."""
    superior = handbook.superior(role)
    if superior is None:
        yield from _who_reports_to_you(handbook, role)
        return
    real = superiors(handbook, role)
    wrong = (
        (
            distance(handbook, role, other) + 10 * leads(handbook, role, other),
            Option(capital(other.cases.dative)),
        )
        for other in neighbours(handbook, role)
        if other.id not in {role.id, *role.functional_to} and other not in real
    )
    elsewhere = " Если такой должности в вашем центре нет, руководит следующий по схеме."
    yield Draft(
        "superior",
        "Кому вы подчиняетесь?",
        Option(capital(superior.cases.dative)),
        tuple(wrong),
        f"Это ваш непосредственный руководитель.{elsewhere if len(real) > 1 else ''}",
        f"{CATALOGUE}{role.id}/#summary",
        role.title,
    )


def _who_reports_to_you(handbook: Handbook, role: Role) -> Iterator[Draft]:
    for report in handbook.reports(role):
        wrong = (
            (distance(handbook, role, other), Option(other.title))
            for other in neighbours(handbook, role)
            if other != role and role not in superiors(handbook, other)
        )
        yield Draft(
            "superior",
            "Кто подчиняется вам напрямую?",
            Option(report.title),
            tuple(wrong),
            "Остальные подчиняются вам через своих руководителей.",
            f"{CATALOGUE}{role.id}/#summary",
            role.title,
        )


def which_duty_is_yours(handbook: Handbook, role: Role) -> Iterator[Draft]:
    """A duty of the position among duties of others, of a different one each if possible."""
    wrong = tuple(
        (
            distance(handbook, role, other) + 10 * place,
            Option(duty, f"это обязанность {other.cases.genitive}"),
        )
        for other in neighbours(handbook, role)
        if other != role
        for place, duty in enumerate(
            d for d in other.duties.core if is_foreign(handbook, role, other, d)
        )
    )
    for duty in role.duties.core:
        yield Draft(
            f"duty {duty}",
            "Какая из этих обязанностей записана за вами?",
            Option(duty),
            wrong,
            "Остальное делают другие.",
            f"{CATALOGUE}{role.id}/#duties",
            "все ваши обязанности",
        )


def whose_duty_it_is(handbook: Handbook, role: Role) -> Iterator[Draft]:
    """Who of those whom the position works with has this duty; the clearest cases first."""
    for partner in dict.fromkeys(partner for partner, _ in _exchanges(handbook, role)):
        foreign = (
            duty for duty in partner.duties.core if is_foreign(handbook, role, partner, duty)
        )
        seen = next(foreign, "")  # a wrong answer to the question before
        for duty in partner.duties.core:
            processes = handbook.processes_settling(partner, duty)
            wrong = (
                (distance(handbook, role, other), Option(capital(other.cases.genitive)))
                for other in neighbours(handbook, role)
                if other.id not in {role.id, partner.id}
                and is_foreign(handbook, other, partner, duty)
            )
            yield Draft(
                f"role {partner.id}",
                f"Чья это обязанность? {duty}.",
                Option(capital(partner.cases.genitive)),
                tuple(wrong),
                processes[0].settled if processes else partner.purpose,
                f"{CATALOGUE}{partner.id}/#duties",
                partner.title,
                rank=2 * (duty == seen) + (not processes),
            )


def whom_you_give_to(handbook: Handbook, role: Role) -> Iterator[Draft]:
    """Another position, by what is passed to it."""
    for partner, exchange in _exchanges(handbook, role):
        yield Draft(
            f"role {partner.id}",
            f"Кому вы передаёте {exchange.gives}?",
            Option(capital(partner.cases.dative)),
            tuple(
                (distance(handbook, role, other), Option(capital(other.cases.dative), note))
                for other, given, note in _others(handbook, role, partner, gives=True)
                if not in_common(exchange.gives, given)
            ),
            f"В ответ вы получаете {exchange.gets}.",
            f"{CATALOGUE}{role.id}/#interactions",
            phrase(onboarding.PARTNERS),
            rank=2 * in_common(exchange.gives, partner.title) + (partner.id != role.reports_to),
        )


def whom_you_get_from(handbook: Handbook, role: Role) -> Iterator[Draft]:
    """Another position, by what comes from it."""
    for partner, exchange in _exchanges(handbook, role):
        yield Draft(
            f"role {partner.id}",
            f"От кого вы получаете {exchange.gets}?",
            Option(f"От {partner.cases.genitive}"),
            tuple(
                (distance(handbook, role, other), Option(f"От {other.cases.genitive}", note))
                for other, got, note in _others(handbook, role, partner, gives=False)
                if not in_common(exchange.gets, got)
            ),
            f"Сами вы передаёте {exchange.gives}.",
            f"{CATALOGUE}{role.id}/#interactions",
            phrase(onboarding.PARTNERS),
            rank=in_common(exchange.gets, partner.title),
        )


def what_a_kpi_shows(handbook: Handbook, role: Role) -> Iterator[Draft]:
    """The definition of a KPI among those of others."""
    for kpi in map(handbook.kpi, role.kpis):
        wrong = (
            (other.id not in role.kpis, Option(other.definition, f"это «{other.title}»"))
            for other in handbook.kpis
            if other != kpi
        )
        yield Draft(
            f"kpi {kpi.id}",
            f"О вашей работе судят и по показателю «{kpi.title}». Что он показывает?",
            Option(kpi.definition),
            tuple(wrong),
            f"{COUNTED}: {phrase(kpi.formula)}.",
            address_of(kpi),
            kpi.title,
        )


def which_way_a_kpi_goes(handbook: Handbook, role: Role) -> Iterator[Draft]:
    """Higher, lower or within a range."""
    ways = {way: Option(capital(direction(way))) for way in ("higher", "lower", "range")}
    for kpi in map(handbook.kpi, role.kpis):
        right = ways[kpi.better]
        yield Draft(
            f"kpi {kpi.id}",
            f"Куда стремятся с показателем «{kpi.title}»?",
            right,
            tuple((0, way) for way in ways.values() if way != right),
            kpi.reading,
            address_of(kpi),
            kpi.title,
            rank=kpi.better != "range",
            ordered=tuple(ways.values()),
        )


def which_word_it_is(handbook: Handbook, role: Role) -> Iterator[Draft]:
    """A word of the glossary by its definition; words that the position meets come first."""
    met = {term.id for term in words_of(handbook, role)}
    for term, others in _words_to_guess(handbook.terms):
        yield Draft(
            f"kpi {term.kpi}" if term.kpi else f"term {term.id}",
            f"Как это называют? {term.definition}",
            Option(term.term),
            tuple((rank + (id_ not in met), option) for rank, id_, option in others),
            _spelt_out(term),
            address_of(term),
            f"«{term.term}» в словаре",
            rank=term.id not in met,
        )


@lru_cache(maxsize=1)
def _words_to_guess(
    terms: tuple[Term, ...],
) -> tuple[tuple[Term, tuple[tuple[int, str, Option], ...]], ...]:
    """Words that their definition does not give away, each with the wrong answers and their ids.

    They are the same for all positions, and comparing each word with each takes longer than all
    the rest of a quiz.
    """
    return tuple(
        (
            term,
            tuple(
                (2 * (_abbreviated(other) != _abbreviated(term)), other.id, Option(other.term))
                for other in terms
                if other.hint and tells_apart(term, other)
            ),
        )
        for term in terms
        if term.hint and not term.role and not in_common(term.term, term.definition)
    )


def how_a_level_looks(handbook: Handbook, role: Role) -> Iterator[Draft]:
    """What a person does at the level that the position needs."""
    for required in role.skills:
        skill = handbook.skill(required.skill)
        level = handbook.level(required.level)
        right = skill.behaviour(level.number)
        wrong = (
            (0, Option(text, f"это уровень «{other.title}»"))
            for other, text in zip(handbook.levels, skill.levels, strict=False)
            if text != right
        )
        yield Draft(
            f"skill {skill.id}",
            f"Навык «{skill.title}» вам нужен на уровне «{level.title}» — "
            f"{level.number} из {len(handbook.levels)}. {names.IN_WORK}?",
            Option(right),
            tuple(wrong),
            f"Что значит уровень «{level.title}»: {phrase(level.description)}",
            address_of(skill),
            skill.title,
            rank=not required.key,
        )


def what_a_gate_shows(handbook: Handbook, role: Role) -> Iterator[Draft]:
    """What a new hire of the position shows at the end of a stage."""
    own = {entry.stage: entry.shows for entry in role.onboarding}
    gates = [
        (stage, stage.gate, own.get(stage.id) or stage.gate.shows)
        for stage in handbook.onboarding
        if stage.gate
    ]
    for rank, (stage, gate, shows) in enumerate(gates):
        wrong = (
            (0, Option(text, f"это день {other.day}")) for _, other, text in gates if text != shows
        )
        yield Draft(
            f"gate {gate.day}",
            f"День {gate.day} — {phrase(onboarding.GATE)}. {onboarding.SHOWN}?",
            Option(shows),
            tuple(wrong),
            gate.signed_by,
            f"{plan_of(role)}#{stage.id}",
            f"ваш {phrase(onboarding.PLAN_OF_DAYS)}",
            rank=rank,
        )


def _exchanges(handbook: Handbook, role: Role) -> Iterator[tuple[Role, Interaction]]:
    for exchange in role.interactions:
        if exchange.with_role and exchange.with_role != role.id:
            yield handbook.role(exchange.with_role), exchange


def _others(
    handbook: Handbook, role: Role, partner: Role, *, gives: bool
) -> Iterator[tuple[Role, str, str]]:
    """Other positions, all that passes between them and `role` one way, and a note about it."""
    line = [other.id for other in superiors(handbook, role)]
    for other in neighbours(handbook, role):
        told = [e.gives if gives else e.gets for e in role.interactions if e.with_role == other.id]
        heard = [e.gets if gives else e.gives for e in other.interactions if e.with_role == role.id]
        led = other.id in line or role in superiors(handbook, other)
        if other.id in {role.id, partner.id} or (led and not told):
            continue  # what passes between a leader and their people is never written in full
        verb = "вы передаёте" if gives else "вы получаете"
        note = f"{verb} другое: {told[0]}" if told else ""
        yield other, " ".join((*told, *heard)), note


def _spelt_out(term: Term) -> str:
    if term.expansion:
        return f"{term.term} — {phrase(term.expansion)}."
    return f"Ещё говорят: {', '.join(term.aliases)}." if term.aliases else ""


def _abbreviated(term: Term) -> bool:
    return term.term.isupper()
