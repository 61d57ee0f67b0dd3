"""Which words of the glossary a new employee meets first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

from macros.derived.plan import onboarding_plan
from macros.derived.words import texts_of
from macros.documents.kinds.glossary import definition
from macros.model.vocabulary import Mention
from macros.russian.excerpt import excerpt

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.model.term import Term

_LONGEST = 140


def first_words(
    handbook: Handbook, role: Role, explained: Container[str]
) -> Iterator[tuple[str, str]]:
    """Rows (word, what it means in a sentence or two), those that `role` needs most first.

    First the role's KPIs, without those `explained` elsewhere; then what its texts mention, most
    often first; then the rest of the glossary. Titles of roles and words too common for a hint are
    left out, and so is what cannot be said shortly.
    """
    mentioned = Counter(
        piece.term.id
        for text in _texts(handbook, role)
        for piece in handbook.mentions(text)
        if isinstance(piece, Mention)
    )
    of_kpis = {kpi: place for place, kpi in enumerate(role.kpis)}

    def rank(term: Term) -> tuple[int, int]:
        return of_kpis.get(term.kpi or "", len(of_kpis)), -mentioned[term.id]

    candidates = (
        term
        for term in handbook.terms
        if term.hint and term.role is None and term.kpi not in explained
    )
    for term in sorted(candidates, key=rank):
        meaning = excerpt(definition(term), _LONGEST)
        if not meaning.endswith("…"):
            yield term.term, meaning


def _texts(handbook: Handbook, role: Role) -> Iterator[str]:
    yield from texts_of(role)
    yield from role.liability
    for kpi in map(handbook.kpi, role.kpis):
        yield from (kpi.definition, kpi.formula)
    for stage in onboarding_plan(handbook, role):
        yield from (task.text for task in stage.tasks if task.origin != "role")
