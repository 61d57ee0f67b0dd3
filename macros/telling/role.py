"""How a position reads in short: where it stands, what it is like, with what it is confused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.russian.phrases import phrase
from macros.telling import names
from macros.telling.passages import (
    Cited,
    Fact,
    Link,
    Prose,
    Remark,
    Strong,
    Told,
    Words,
    cited,
    joined,
    span,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model.handbook import Handbook
    from macros.model.role import Role, SpanOfControl


def role_facts(handbook: Handbook, role: Role) -> Iterator[Fact]:
    """Where `role` stands: department, grade, superiors, reports, sizes, channels."""
    yield Fact("department", names.DEPARTMENT, (handbook.department(role.department).title,))
    yield Fact("grade", names.GRADE, (handbook.grade(role.grade).title,))
    superior = handbook.superior(role)
    above = Link(superior.cases.dative, superior) if superior else names.NOBODY_ABOVE
    yield Fact("superior", names.SUPERIOR, (above,))
    if role.functional_to:
        others = (handbook.role(other) for other in role.functional_to)
        givers = joined((Link(other.cases.dative, other),) for other in others)
        yield Fact("functional", names.FUNCTIONAL, givers)
    if handbook.reports(role):
        below = joined((inside(report),) for report in handbook.reports(role))
        yield Fact("reports", names.REPORTS, below)
    if role.span_of_control:
        yield Fact("span", names.SPAN, usual_span(role.span_of_control))
    if handbook.different_sizes:
        yield Fact("sizes", names.SIZES, (sizes_of(handbook, role),))
    if role.channels:
        titles = (handbook.channel(channel).title for channel in role.channels)
        yield Fact("channels", names.CHANNELS, (", ".join(titles),))


def about_role(handbook: Handbook, role: Role) -> Iterator[Told]:
    """What one should know about `role`: context, a day, likenesses, whose the numbers are."""
    yield from (Prose((text,)) for text in role.context)
    yield Prose((Strong(f"{names.TYPICAL_DAY}."), f" {role.vacancy.typical_day}"))
    for distinction in role.distinct_from:
        other = inside(handbook.role(distinction.role))
        yield Prose((Strong("Не путать:"), " ", other, f". {distinction.difference}"))
    if role.span_of_control:
        note = f" {role.span_of_control.note}" if role.span_of_control.note else ""
        source: Cited = cited(role.span_of_control.source)
        yield Remark((f"О числе подчинённых.{note} Источник: ", source, "."))


def sizes_of(handbook: Handbook, role: Role) -> str:
    """At which sizes the position exists: «одна группа, малая школа»."""
    if len(role.sizes) == len(handbook.sizes):
        return f"{handbook.company.workplace.title} любого размера"
    return ", ".join(phrase(handbook.size(size).title) for size in role.sizes)


def usual_span(span_of_control: SpanOfControl) -> Words:
    """«обычно называют 8–12, встречается 5–20»."""
    seen = (", встречается ", span(span_of_control.seen)) if span_of_control.seen else ()
    return (f"{phrase(names.USUALLY)} ", span(span_of_control.typical), *seen)


def edition(role: Role) -> str:
    """«редакция 2 от 24.11.2026»; «» when the job description has none."""
    if role.edition is None:
        return ""
    return f"редакция {role.edition.number} от {role.edition.date:%d.%m.%Y}"


def inside(role: Role) -> Link:
    """A link to `role` under its title as it stands inside a sentence."""
    return Link(phrase(role.title), role)
