"""The words of the handbook as the browser learns them to understand what people type."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from string import ascii_uppercase

from macros.russian.stemmer import stem_of
from macros.search.names import folded

_OF_NOUN = "([иь]?(я(ми?|х)?|е[имв]?|ю|и)|[аоуыь]|о[вмию]|а(м|ми|х)|)"
_OF_ADJECTIVE = "([иыое][имхе]|[аяую][яю]|[иы]ми|[ое](го|му))"
_OF_VERB = "([иые]?[лн][аоиы]?|[еи]те|у?[еюи]т|[еи]шь|[иы]?ть|[яы]т|и?в(ши)?|нно)"
ENDING = (
    f"(.(н?ост)?{_OF_NOUN}|.(нн|ем|[иыу]?[вюуя]?[шщ])?{_OF_ADJECTIVE}|нн{_OF_ADJECTIVE}"
    f"|.{_OF_VERB})(с[яь])?|.s"
)
"""The last letter of a stem and what may follow it, й and ё folded: the common ones of the endings
that the Snowball stemmer for Russian takes away (snowballstem.org/algorithms/russian), and the
English s."""
_ENDING = re.compile(ENDING)
LAYOUTS = ("ёйцукенгшщзхъфывапролджэячсмитьбю", "`qwertyuiop[]asdfghjkl;'zxcvbnm,.")
"""What the same keys type on a Russian and on an English keyboard."""
SHORT_WORD = 3
"""Letters of a word that is looked up only if it stands in the texts: shorter than that, what is
being typed is the beginning of too many; words.js counts on it."""
SPELT_OUT = "!"
"""Stands before an ending that is not usual, and after a stem of which no word is known."""
SIGNS = "#$%&'()*+,./0123456789:;<=>?@АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
"""Stand for the usual endings, the commonest first; words.js tells them from other signs."""
NAMED = 13
"""More than the letters that two stems share in the row; added to them where a word of the stem
stands in a name. words.js counts on it."""
SHORTEST = 2
"""Letters of a word that is worth knowing."""


class WordList:
    """The words of names and texts.

    The first word of a name stands in the form that people look for, the others do more often than
    those of a text.
    """

    def __init__(self) -> None:
        self._first: Counter[str] = Counter()
        self._named: Counter[str] = Counter()
        self._said: Counter[str] = Counter()

    def add(self, names: Iterable[str], text: str) -> None:
        """Count the words of the `names` of something and of the `text` about it."""
        for name in names:
            words = list(_words(name))
            self._first.update(words[:1])
            self._named.update(words)
        self._said.update(_words(text))

    def short(self) -> list[str]:
        """The short words, sorted."""
        every = map(_letters, self._named | self._said)
        return sorted({word for word in every if SHORTEST <= len(word) <= SHORT_WORD})

    def packed(self, index: Iterable[str]) -> tuple[str, dict[str, str]]:
        """The stems of the `index` in a row, and the endings that its signs stand for.

        Each stem comes without the letters that it shares with the one before it: how many those
        are stands before the rest as a capital letter, A for none, B for one; from N on they tell
        the same of a word that stands in a name. After the rest comes the ending with which the
        stem makes a word of the handbook: a sign that stands for it, or spelt out.
        """
        stems = {stem for stem in index if len(stem) >= SHORTEST and stem.isalpha()}
        forms = self._forms(stems)
        for base, words in _bases(forms).items():
            stems.add(base)
            forms[base] = words
        usual = Counter(_ending(word, stem) for stem, words in forms.items() for word in words)
        signs = {
            ending: sign for (ending, _), sign in zip(usual.most_common(), SIGNS, strict=False)
        }
        spelt: dict[str, str] = {stem: stem for stem in stems}
        signed: dict[str, str] = {}
        for stem, words in forms.items():
            fitting = [word for word in words if _ending(word, stem) in signs]
            best = max(fitting or words, key=self._weight)
            ending = _ending(best, stem)
            spelt[stem] = best.removesuffix(ending)
            signed[stem] = signs.get(ending, f"{SPELT_OUT}{ending}")
        row = []
        before = ""
        for stem in sorted(stems, key=spelt.__getitem__):
            shared = _shared(before, spelt[stem])
            before = spelt[stem]
            named = any(word in self._named for word in forms.get(stem, ()))
            head = ascii_uppercase[shared + NAMED * named]
            row.append(f"{head}{before[shared:]}{signed.get(stem, SPELT_OUT)}")
        return "".join(row), {sign: ending for ending, sign in signs.items()}

    def _forms(self, stems: set[str]) -> dict[str, list[str]]:
        """The words that each stem makes with an ending, rather those whose stem it is."""
        forms = defaultdict(list)
        for word in sorted(self._named | self._said):
            letters = _letters(word)
            for length in range(SHORTEST, len(letters) + 1):
                stem = letters[:length]
                if stem in stems and _ENDING.fullmatch(letters, length - 1):
                    forms[stem].append(word)
        return {stem: _own(stem, words) for stem, words in forms.items()}

    def _weight(self, word: str) -> tuple[int, ...]:
        return self._first[word], self._named[word], self._said[word], -len(word)


def _words(text: str) -> Iterator[str]:
    """Words in lower case: those with hyphens, and their parts after them."""
    for word in text.lower().split():
        letters = re.sub(r"[^\w-]|_", "", word).strip("-")
        if letters:
            yield letters
        if "-" in letters:
            yield from filter(None, letters.split("-"))


def _bases(forms: dict[str, list[str]]) -> dict[str, list[str]]:
    """Stems of adjectives of which the index knows one form: «речев», for it has «речево».

    Й without its mark is taken for a letter of the stem. A search for «речев» finds «речево» too.
    """
    bases = {}
    for stem, words in forms.items():
        base = stem[:-1]
        whole = [word for word in words if _letters(word) == f"{stem}и" and stem[-1] in "ыои"]
        other = f"{base}ого"
        lengths = range(SHORTEST, len(other))
        known = any(other[:n] in forms and _ENDING.fullmatch(other, n - 1) for n in lengths)
        if whole and not known:
            bases[base] = whole
    return bases


def _own(stem: str, words: list[str]) -> list[str]:
    """Those of the words that a search for the stem finds; all, if there are none."""
    return [word for word in words if stem_of(_letters(word)) == stem] or words


def _letters(word: str) -> str:
    """A word as the index has it."""
    return folded(word.replace("-", ""))


def _ending(word: str, stem: str) -> str:
    """What a word with this `stem` has after it."""
    length = len(_letters(word)) - len(stem)
    return word[len(word) - length :]


def _shared(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    same = next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))
    return min(same, NAMED - 1)
