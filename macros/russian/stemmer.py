"""The stem of a Russian word: what all its forms share. Each is found once, wherever it stands."""

from __future__ import annotations

from functools import lru_cache
from threading import Lock

import snowballstemmer  # type: ignore[import-untyped]

CONSONANTS = "бвгджзклмнпрстфхцчшщ"
_stemmer = snowballstemmer.stemmer("russian")
_busy = Lock()  # the stemmer remembers the word it is at


@lru_cache(maxsize=50_000)
def stem_of(word: str) -> str:
    """The stem of a word in lower case, as Pagefind finds it too."""
    with _busy:
        return str(_stemmer.stemWord(word))
