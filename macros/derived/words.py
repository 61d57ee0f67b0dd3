"""Which words of the glossary a position meets, and how much two texts have in common."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from macros.russian.stemmer import stem_of

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.model.term import Term

_WEIGHTY = re.compile(r"[^\W_]{4,}")


def words_of(handbook: Handbook, role: Role) -> tuple[Term, ...]:
    """Terms that stand in what is written about `role`, and names of its KPIs; each once."""
    found = {
        piece.term.id: piece.term
        for text in texts_of(role)
        for piece in handbook.mentions(text)
        if not isinstance(piece, str)
    }
    found |= {term.id: term for term in handbook.terms if term.kpi in role.kpis}
    return tuple(found.values())


def texts_of(role: Role) -> Iterator[str]:
    """What only this position's own file says, in the words of the centre."""
    yield from (*role.duties.all, *role.knowledge, role.purpose, *role.context, *role.rights)
    yield role.vacancy.typical_day
    for interaction in role.interactions:
        yield from (interaction.gives, interaction.gets)
    for entry in role.onboarding:
        yield from (text for _, text in entry.items.all)


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """The weighty words of `text` without their endings."""
    return frozenset(map(stem_of, _WEIGHTY.findall(text.lower().replace("ё", "е"))))


def in_common(one: str, other: str) -> int:
    """How many weighty words two texts share, whatever their endings."""
    return len(stems(one) & stems(other))


@lru_cache(maxsize=4096)
def pairs(texts: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    """Each two weighty words that stand in one of the `texts`."""
    return frozenset(pair for text in texts for pair in combinations(sorted(stems(text)), 2))
