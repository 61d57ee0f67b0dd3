"""Names as one word of the index, so that a query that is a whole name finds its bearer at once."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.search.records import Finding

IDLE = (
    "а без бы в вам вас во вы где для до его ее её ей ему если есть еще ещё же за и из или им ими "
    "их к как какая какие какой ко когда кому кто ли меня мне мой мы на нам нас не нет ни но о об "
    "он она они от по при про с свой со так такое такой то у уже что чем чего эта эти этих это "
    "этот я a an and for how in is of the to what who"
)
"""Words that tell nothing: queries are looked up and names compared without them."""

END = "0q"
"""Tells a name from a word or a number: nothing else ends with it."""

BARE = "(.{2,}?)(?:[аеиоуыэюяьъмхвг]*(?:мен[аеимх]+)?|s)"
"""A word; its group is what is left without all that forms of nouns and adjectives end with.
Cutting too much does no harm to names, if it is cut from every form; the browser cuts the same."""
FLEETING = "[ео](?=.$)"
"""The vowel that «оценок» has and «оценка» has not, in what is left; the browser drops it too."""


def in_all_spellings(names: Iterable[str]) -> tuple[str, ...]:
    """The names, and the British ones as Americans spell them."""
    return tuple(dict.fromkeys(each for name in names for each in (name, _american(name))))


def _american(name: str) -> str:
    return re.sub(r"\bcentre\b", "center", name)


def whole_names(record: Finding) -> tuple[str, ...]:
    """The title and the other names of a record, each as its words without endings in one word."""
    return tuple(dict.fromkeys(filter(None, map(_joined, record.all_names))))


def _joined(name: str) -> str:
    words = (re.sub(r"[\W_]", "", word) for word in folded(name).split())
    bare = (re.fullmatch(BARE, word) for word in words if word not in _IDLE)
    stems = "".join(re.sub(FLEETING, "", match[1]) for match in bare if match)
    return stems and f"{stems}{END}"


def folded(text: str) -> str:
    """Lower case without the marks above й and ё, as Pagefind has it."""
    letters = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


_IDLE = frozenset(folded(IDLE).split())
