"""Questions about KPIs, words, levels of skill and what a stage ends with."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from macros.derived.ties import tells_apart
from macros.derived.words import in_common, words_of
from macros.model.address import address_of, plan_of
from macros.russian.phrases import capital, phrase
from macros.telling import names, onboarding
from macros.telling.kpi import COUNTED, direction
from macros.telling.quiz.draft import Choice, QuestionDraft

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.model.term import Term


def what_a_kpi_shows(handbook: Handbook, role: Role) -> Iterator[QuestionDraft]:
    """The definition of a KPI among those of others."""
    for kpi in map(handbook.kpi, role.kpis):
        wrong = (
            (other.id not in role.kpis, Choice(other.definition, f"это «{other.title}»"))
            for other in handbook.kpis
            if other != kpi
        )
        yield QuestionDraft(
            f"kpi {kpi.id}",
            f"О вашей работе судят и по показателю «{kpi.title}». Что он показывает?",
            Choice(kpi.definition),
            tuple(wrong),
            f"{COUNTED}: {phrase(kpi.formula)}.",
            address_of(kpi),
            kpi.title,
        )


def which_way_a_kpi_goes(handbook: Handbook, role: Role) -> Iterator[QuestionDraft]:
    """Higher, lower or within a range."""
    ways = {way: Choice(capital(direction(way))) for way in ("higher", "lower", "range")}
    for kpi in map(handbook.kpi, role.kpis):
        right = ways[kpi.better]
        yield QuestionDraft(
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


def which_word_it_is(handbook: Handbook, role: Role) -> Iterator[QuestionDraft]:
    """A word of the glossary by its definition; words that the position meets come first."""
    met = {term.id for term in words_of(handbook, role)}
    for term, others in _words_to_guess(handbook.terms):
        yield QuestionDraft(
            f"kpi {term.kpi}" if term.kpi else f"term {term.id}",
            f"Как это называют? {term.definition}",
            Choice(term.term),
            tuple((rank + (id_ not in met), option) for rank, id_, option in others),
            _spelt_out(term),
            address_of(term),
            f"«{term.term}» в словаре",
            rank=term.id not in met,
        )


@lru_cache(maxsize=1)
def _words_to_guess(
    terms: tuple[Term, ...],
) -> tuple[tuple[Term, tuple[tuple[int, str, Choice], ...]], ...]:
    """Words that their definition does not give away, each with the wrong answers and their ids.

    They are the same for all positions, and comparing each word with each takes longer than all
    the rest of a quiz.
    """
    return tuple(
        (
            term,
            tuple(
                (
                    2 * (_abbreviated(other) != _abbreviated(term)),
                    other.id,
                    Choice(other.term),
                )
                for other in terms
                if other.hint and tells_apart(term, other)
            ),
        )
        for term in terms
        if term.hint and not term.role and not in_common(term.term, term.definition)
    )


def how_a_level_looks(handbook: Handbook, role: Role) -> Iterator[QuestionDraft]:
    """What a person does at the level that the position needs."""
    for required in role.skills:
        skill = handbook.skill(required.skill)
        level = handbook.level(required.level)
        right = skill.behaviour(level.number)
        wrong = (
            (0, Choice(text, f"это уровень «{other.title}»"))
            for other, text in zip(handbook.levels, skill.levels, strict=False)
            if text != right
        )
        yield QuestionDraft(
            f"skill {skill.id}",
            f"Навык «{skill.title}» вам нужен на уровне «{level.title}» — "
            f"{level.number} из {len(handbook.levels)}. {names.IN_WORK}?",
            Choice(right),
            tuple(wrong),
            f"Что значит уровень «{level.title}»: {phrase(level.description)}",
            address_of(skill),
            skill.title,
            rank=not required.key,
        )


def what_a_gate_shows(handbook: Handbook, role: Role) -> Iterator[QuestionDraft]:
    """What a new hire of the position shows at the end of a stage."""
    own = {entry.stage: entry.shows for entry in role.onboarding}
    gates = [
        (stage, stage.gate, own.get(stage.id) or stage.gate.shows)
        for stage in handbook.onboarding
        if stage.gate
    ]
    for rank, (stage, gate, shows) in enumerate(gates):
        wrong = (
            (0, Choice(text, f"это день {other.day}")) for _, other, text in gates if text != shows
        )
        yield QuestionDraft(
            f"gate {gate.day}",
            f"День {gate.day} — {phrase(onboarding.GATE)}. {onboarding.SHOWN}?",
            Choice(shows),
            tuple(wrong),
            gate.signed_by,
            f"{plan_of(role)}#{stage.id}",
            f"ваш {phrase(onboarding.PLAN_OF_DAYS)}",
            rank=rank,
        )


def _spelt_out(term: Term) -> str:
    if term.expansion:
        return f"{term.term} — {phrase(term.expansion)}."
    return f"Ещё говорят: {', '.join(term.aliases)}." if term.aliases else ""


def _abbreviated(term: Term) -> bool:
    return term.term.isupper()
