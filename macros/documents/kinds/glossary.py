"""Which terms of the glossary a text uses."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from macros.documents.walk import texts_in
from macros.russian.phrases import sentence

if TYPE_CHECKING:
    from macros.documents.blocks import Block
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.model.term import Term

# A Russian ending is at most three of these letters: «обращени-я-ми», «поставк-ой».
_ENDING = "[аеёиоуыэюяйьмвхт]{0,3}"
_VOWELS = "аеёиоуыэюяйь"
_RUSSIAN = re.compile(r"[а-яёА-ЯЁ-]{4,}")


def terms_used(
    handbook: Handbook, role: Role, text: tuple[Block, ...]
) -> tuple[tuple[str, str], ...]:
    """Rows (term, definition) for each term that stands in `text`, in the order of the glossary.

    Titles of roles are no terms of a job description, and the role's own KPIs are explained in
    their table. An alias does not count: the reader would look for a word that is not there.
    """
    words = " | ".join(texts_in(text))
    lowered = words.lower()
    return tuple(
        (term.term, definition(term))
        for term in handbook.terms
        if term.role is None and term.kpi not in role.kpis and _stands_in(words, lowered, term.term)
    )


def definition(term: Term) -> str:
    """What `term` means, first of all the words that it stands for."""
    return f"{sentence(term.expansion)} {term.definition}" if term.expansion else term.definition


def _stands_in(words: str, lowered: str, name: str) -> bool:
    pattern, beginning = _pattern(name)
    # A plain search throws out nearly all terms, and is a hundred times faster than the pattern.
    return beginning in lowered and pattern.search(words) is not None


@lru_cache(maxsize=1000)
def _pattern(name: str) -> tuple[re.Pattern[str], str]:
    """A pattern for `name` in any of its forms, and the letters every form begins with."""
    words = name.split()
    pattern = r"\s+".join(_word(word) for word in words)
    beginning = words[0].lower().rstrip(_VOWELS) or words[0].lower()
    return re.compile(rf"(?<!\w){pattern}(?!\w)"), beginning


def _word(word: str) -> str:
    if word.isupper() or not _RUSSIAN.fullmatch(word):
        return re.escape(word)
    return f"(?i:{re.escape(word.rstrip(_VOWELS))}{_ENDING})"
