"""Words whose end the stemmer takes for an ending, marked so that a search for them finds them.

«Найм» has the stem «на», its other forms have «найм»: a query would find all that begins with
«на». With a mark at its end the word keeps all its letters in the index, and the browser looks up
a word by the longest stem that it knows: what begins with «найм», marked words with the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from macros.russian.stemmer import CONSONANTS, stem_of
from macros.search.names import folded

MARK = "q"
"""No Russian word has it, and the stemmer leaves it."""
CUT = f"[а-я]*[аеиоуыэюя][а-я]*[{CONSONANTS}]"
"""A stem that may lose its end if it is stemmed itself; the browser looks it up in the form with
«ах», which the stemmer never takes for anything else."""

_CUT = re.compile(CUT)
_WORD = re.compile(r"(<[^>]*>)|\b([А-яЁё]+)\b")
_MARKED = re.compile(f"(?<=[А-яЁё]){MARK}(?![a-z])")


def misread(html: Iterable[str], names: Iterable[str]) -> frozenset[str]:
    """The words of `html` to be marked, as Pagefind has them.

    They begin with the whole stem of another word there or with one of the `names`, but their own
    stem is shorter.
    """
    words = {word for text in html for word in _words(text)}
    stems = {stem for stem in map(stem_of, words) if _CUT.fullmatch(stem)} | names_as_stems(names)
    return frozenset(word for word in words if _lost(word, stems))


def names_as_stems(names: Iterable[str]) -> set[str]:
    """Those of the names that are a stem themselves, whether the stemmer has it or not: «гейт»."""
    return {name for name in map(folded, names) if _CUT.fullmatch(name)}


def _lost(word: str, stems: set[str]) -> bool:
    read = len(stem_of(word))
    return any(word[:length] in stems for length in range(read + 1, len(word) + 1))


def marked(html: str, words: frozenset[str]) -> str:
    """`html` with a mark after each of the `words`; tags stay as they are."""

    def mark(match: re.Match[str]) -> str:
        return f"{match[0]}{MARK}" if match[2] and _folded(match[2]) in words else match[0]

    return _WORD.sub(mark, html)


def unmarked(text: str) -> str:
    """`text` without marks."""
    return _MARKED.sub("", text)


def _words(html: str) -> Iterator[str]:
    return (_folded(match[2]) for match in _WORD.finditer(html) if match[2])


@cache
def _folded(word: str) -> str:
    return folded(word)
