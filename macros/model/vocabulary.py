"""Terms of the glossary found in a text, whatever form their words stand in."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TypeAlias

from macros.model.term import Term
from macros.russian.stemmer import CONSONANTS, stem_of

_WORD = re.compile(r"[^\W_]+(?:[-&*][^\W_]+)*")
_FLEETING = re.compile(rf"(?<=[{CONSONANTS}])к$")
_ABBREVIATION = 2
"""Capitals that make a word an abbreviation, told from other words by its case."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A term in a text: `words` as they stand there."""

    term: Term
    words: str


Piece: TypeAlias = str | Mention
Finder: TypeAlias = Callable[[str], tuple[Piece, ...]]


def finder(terms: Iterable[Term], names: Iterable[str] = ()) -> Finder:
    """Cuts a text into mentions of `terms` and what stands between them, none of it empty.

    Of two terms that begin at one word the longer is found; inside one of `names` none is.
    Abbreviations count as written; a term that begins with a capital, only with one.
    """
    of_terms = tuple(_forms(terms))
    alone = _by_first_word(of_terms)
    # Only names that hold a term matter: «Аналитик по планированию ресурсов».
    holding = (name for name in names if tuple(_pieces(name, alone)) != (name,))
    forms = _by_first_word(
        (*of_terms, *(_Form(None, _words(name), capital=False) for name in holding))
    )

    @lru_cache(maxsize=50_000)
    def pieces(text: str) -> tuple[Piece, ...]:
        if forms.keys().isdisjoint(map(_key, _WORD.findall(text))):
            return (text,) if text else ()  # most texts mention nothing
        return tuple(_pieces(text, forms))

    return pieces


@dataclass(frozen=True, slots=True)
class _Form:
    """A name of a term or, without one, of something else: the keys that fit each of its words."""

    term: Term | None
    words: tuple[frozenset[str], ...]
    capital: bool


def _forms(terms: Iterable[Term]) -> Iterator[_Form]:
    for term in terms:
        for name in (term.term, *term.aliases):
            yield _Form(term, _words(name), capital=name[:1].isupper())


def _by_first_word(forms: Iterable[_Form]) -> dict[str, list[_Form]]:
    """The forms that a word may begin, the longest first."""
    found: defaultdict[str, list[_Form]] = defaultdict(list)
    for form in sorted(forms, key=lambda form: -len(form.words)):
        for key in form.words[0] if form.words else ():
            found[key].append(form)
    return dict(found)


def _words(name: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(_variants(word)) for word in _WORD.findall(name))


def _pieces(text: str, forms: dict[str, list[_Form]]) -> Iterator[Piece]:
    words = list(_WORD.finditer(text))
    written, at = 0, 0
    while at < len(words):
        candidates = forms.get(_key(words[at][0]), ())
        form = next((form for form in candidates if _stands(form, words[at:], text)), None)
        if form is None:
            at += 1
            continue
        start, end = words[at].start(), words[at + len(form.words) - 1].end()
        if form.term:
            if start > written:
                yield text[written:start]
            yield Mention(form.term, text[start:end])
            written = end
        at += len(form.words)
    if written < len(text):
        yield text[written:]


def _stands(form: _Form, words: list[re.Match[str]], text: str) -> bool:
    found = words[: len(form.words)]
    return (
        len(found) == len(form.words)
        and (not form.capital or found[0][0][0].isupper())
        and all(_key(word[0]) in keys for word, keys in zip(found, form.words, strict=True))
        and all(text[one.end() : two.start()].isspace() for one, two in pairwise(found))
    )


@lru_cache(maxsize=50_000)
def _key(word: str) -> str:
    """What all forms of a word share; an abbreviation is its own key."""
    if sum(map(str.isupper, word)) >= _ABBREVIATION:
        return word
    lower = word.lower().replace("ё", "е")
    return "-".join(map(stem_of, lower.split("-")))


def _variants(word: str) -> Iterator[str]:
    """The keys of all forms: the stemmer keeps «летучек» and «времени» apart from their words."""
    key = _key(word)
    yield key
    if word.endswith("мя"):
        yield _key(f"{word[:-1]}ени")
    if _FLEETING.search(key):
        yield from (_FLEETING.sub(ending, key) for ending in ("ек", "ок"))
