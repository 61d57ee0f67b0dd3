"""Questions about whom one works with, and about the duties of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.derived.ties import distance, is_foreign, leads, neighbours, superiors
from macros.derived.words import in_common
from macros.model.address import CATALOGUE
from macros.russian.phrases import capital, phrase
from macros.telling import onboarding
from macros.telling.quiz.draft import Choice, QuestionDraft

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Interaction, Role


def whom_you_report_to(handbook: Handbook, role: Role) -> Iterator[QuestionDraft]:
    """The superior; who reports to the one who has none."""
    superior = handbook.superior(role)
    if superior is None:
        yield from _who_reports_to_you(handbook, role)
        return
    real = superiors(handbook, role)
    wrong = (
        (
            distance(handbook, role, other) + 10 * leads(handbook, role, other),
            Choice(capital(other.cases.dative)),
        )
        for other in neighbours(handbook, role)
        if other.id not in {role.id, *role.functional_to} and other not in real
    )
    elsewhere = " Если такой должности у вас нет, руководит следующий по схеме."
    yield QuestionDraft(
        "superior",
        "Кому вы подчиняетесь?",
        Choice(capital(superior.cases.dative)),
        tuple(wrong),
        f"Это ваш непосредственный руководитель.{elsewhere if len(real) > 1 else ''}",
        f"{CATALOGUE}{role.id}/#summary",
        role.title,
    )


def _who_reports_to_you(handbook: Handbook, role: Role) -> Iterator[QuestionDraft]:
    for report in handbook.reports(role):
        wrong = (
            (distance(handbook, role, other), Choice(other.title))
            for other in neighbours(handbook, role)
            if other != role and role not in superiors(handbook, other)
        )
        yield QuestionDraft(
            "superior",
            "Кто подчиняется вам напрямую?",
            Choice(report.title),
            tuple(wrong),
            "Остальные подчиняются вам через своих руководителей.",
            f"{CATALOGUE}{role.id}/#summary",
            role.title,
        )


def which_duty_is_yours(handbook: Handbook, role: Role) -> Iterator[QuestionDraft]:
    """A duty of the position among duties of others, of a different one each if possible."""
    wrong = tuple(
        (
            distance(handbook, role, other) + 10 * place,
            Choice(duty, f"это обязанность {other.cases.genitive}"),
        )
        for other in neighbours(handbook, role)
        if other != role
        for place, duty in enumerate(
            d for d in other.duties.core if is_foreign(handbook, role, other, d)
        )
    )
    for duty in role.duties.core:
        yield QuestionDraft(
            f"duty {duty}",
            "Какая из этих обязанностей записана за вами?",
            Choice(duty),
            wrong,
            "Остальное делают другие.",
            f"{CATALOGUE}{role.id}/#duties",
            "все ваши обязанности",
        )


def whose_duty_it_is(handbook: Handbook, role: Role) -> Iterator[QuestionDraft]:
    """Who of those whom the position works with has this duty; the clearest cases first."""
    for partner in dict.fromkeys(partner for partner, _ in _exchanges(handbook, role)):
        foreign = (
            duty for duty in partner.duties.core if is_foreign(handbook, role, partner, duty)
        )
        seen = next(foreign, "")  # a wrong answer to the question before
        for duty in partner.duties.core:
            processes = handbook.processes_settling(partner, duty)
            wrong = (
                (distance(handbook, role, other), Choice(capital(other.cases.genitive)))
                for other in neighbours(handbook, role)
                if other.id not in {role.id, partner.id}
                and is_foreign(handbook, other, partner, duty)
            )
            yield QuestionDraft(
                f"role {partner.id}",
                f"Чья это обязанность? {duty}.",
                Choice(capital(partner.cases.genitive)),
                tuple(wrong),
                processes[0].settled if processes else partner.purpose,
                f"{CATALOGUE}{partner.id}/#duties",
                partner.title,
                rank=2 * (duty == seen) + (not processes),
            )


def whom_you_give_to(handbook: Handbook, role: Role) -> Iterator[QuestionDraft]:
    """Another position, by what is passed to it."""
    for partner, exchange in _exchanges(handbook, role):
        yield QuestionDraft(
            f"role {partner.id}",
            f"Кому вы передаёте {exchange.gives}?",
            Choice(capital(partner.cases.dative)),
            tuple(
                (distance(handbook, role, other), Choice(capital(other.cases.dative), note))
                for other, given, note in _others(handbook, role, partner, gives=True)
                if not in_common(exchange.gives, given)
            ),
            f"В ответ вы получаете {exchange.gets}.",
            f"{CATALOGUE}{role.id}/#interactions",
            phrase(onboarding.PARTNERS),
            rank=2 * in_common(exchange.gives, partner.title) + (partner.id != role.reports_to),
        )


def whom_you_get_from(handbook: Handbook, role: Role) -> Iterator[QuestionDraft]:
    """Another position, by what comes from it."""
    for partner, exchange in _exchanges(handbook, role):
        yield QuestionDraft(
            f"role {partner.id}",
            f"От кого вы получаете {exchange.gets}?",
            Choice(f"От {partner.cases.genitive}"),
            tuple(
                (distance(handbook, role, other), Choice(f"От {other.cases.genitive}", note))
                for other, got, note in _others(handbook, role, partner, gives=False)
                if not in_common(exchange.gets, got)
            ),
            f"Сами вы передаёте {exchange.gives}.",
            f"{CATALOGUE}{role.id}/#interactions",
            phrase(onboarding.PARTNERS),
            rank=in_common(exchange.gets, partner.title),
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
