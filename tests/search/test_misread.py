"""Words whose end is no ending: which they are, and that their marks come and go."""

from __future__ import annotations

import pytest

from macros.search.misread import marked, misread, unmarked

TEXT = "<h2 id='naym'>План найма</h2><p>Найм и приём: кто нанимает, тот и учит.</p>"


def test_words_that_would_lose_a_part_of_their_stem_are_marked() -> None:
    assert misread([TEXT], ()) == {"наим"}


@pytest.mark.parametrize("other", ["приёма", "приёмом"])
def test_one_other_form_is_enough(other: str) -> None:
    assert misread([TEXT, other], ()) == {"наим", "прием"}


def test_a_name_needs_no_other_form() -> None:
    assert misread(["Гейт. Гейты."], ()) == {"геит"}
    assert misread(["Гейт."], ["гейт", "план приёма", "KPI", "приёмы"]) == {"геит"}


def test_forms_with_the_stem_that_the_others_have_stay() -> None:
    assert misread(["оператор оператором операторы работает работа"], ()) == frozenset()


def test_marks_stand_in_the_text_alone_and_leave_no_trace() -> None:
    words = frozenset({"наим"})
    text = "<p title='найм'>НАЙМ, найма, найм-приём найм0q</p>"
    assert marked(text, words) == "<p title='найм'>НАЙМq, найма, наймq-приём найм0q</p>"
    assert unmarked(marked(text, words)) == text
