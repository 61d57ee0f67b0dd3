"""Names as one word of the index, so that a query that is a whole name finds its bearer at once."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from snowballstemmer import stemmer

if TYPE_CHECKING:
    from macros.search.records import Record

IDLE = tuple(
    "а без бы в вы где для до его если есть же за и из или им их к как какая какие какой когда кто "
    "ли мне мой на не нет ни но о об он она от по при с свой со так такое такой то у что чем чего "
    "это этот я a an and for in is of the to what".split()
)
"""Words that tell nothing: queries are looked up and names compared without them."""

END = "0"
"""Tells a name from a word: no stem ends with it."""


def whole_names(record: Record) -> tuple[str, ...]:
    """The title and the other names of a record, each as its stems in one word."""
    joined = (_joined(name) for name in (record.title, *record.names))
    return tuple(dict.fromkeys(filter(None, joined)))


def _joined(name: str) -> str:
    words = (re.sub(r"[\W_]", "", word) for word in _folded(name).split())
    stems = "".join(_stem(word) for word in words if word not in _IDLE)
    return stems and f"{stems}{END}"


def _folded(text: str) -> str:
    """Lower case without the marks above й and ё, as Pagefind has it."""
    letters = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


_IDLE = frozenset(map(_folded, IDLE))
_russian = stemmer("russian")


@cache
def _stem(word: str) -> str:
    stem: str = _russian.stemWord(word)
    return stem
