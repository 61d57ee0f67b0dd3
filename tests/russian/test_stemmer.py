"""Stems of words."""

from __future__ import annotations

import pytest
from snowballstemmer.basestemmer import BaseStemmer

from macros.derived.words import stems
from macros.model.vocabulary import finder
from macros.russian.stemmer import stem_of
from macros.search.misread import misread


def test_forms_of_a_word_share_its_stem() -> None:
    assert stem_of("оператор") == stem_of("операторами")


def test_a_word_is_stemmed_once_wherever_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    stemmed: list[str] = []
    stem = BaseStemmer.stemWord

    def counting(stemmer: BaseStemmer, word: str) -> str:
        stemmed.append(word)
        return str(stem(stemmer, word))

    monkeypatch.setattr(BaseStemmer, "stemWord", counting)
    assert stems("Небывальщина здесь") & stems("Небывальщина там")
    finder(())("Небывальщина в тексте")
    misread(["<p>Небывальщина на странице</p>"], ["небывальщина"])
    assert stemmed.count("небывальщина") == 1
