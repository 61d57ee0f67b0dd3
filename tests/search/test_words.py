"""The words that the browser learns: one form of each stem, and what may end a form."""

from __future__ import annotations

import re

import pytest

from macros.search.words import ENDING, NAMED, WordList

PACKED = "([A-Z])([^A-Z!-,.-@А-Я]*)(.)([а-яё]*)"


def learnt(row: str, endings: dict[str, str]) -> list[tuple[str, str | None]]:
    """Stems and words as words.js reads them."""
    found: list[tuple[str, str | None]] = []
    stem = ""
    for shared, rest, sign, other in re.findall(PACKED, row):
        stem = stem[: (ord(shared) - ord("A")) % NAMED] + rest
        found.append((stem, stem + endings.get(sign, other) if sign > "!" or other else None))
    return found


def named(row: str) -> set[str]:
    """Those of the stems that stand in names."""
    shared = [ord(shared) - ord("A") for shared, *_ in re.findall(PACKED, row)]
    pairs = zip(shared, learnt(row, {}), strict=True)
    return {stem for letters, (stem, _) in pairs if letters >= NAMED}


def words_of(names: tuple[str, ...], text: str, index: tuple[str, ...]) -> dict[str, str | None]:
    words = WordList()
    words.add(names, text)
    return dict(learnt(*words.packed(index)))


def test_words_are_packed_so_that_the_browser_reads_them_back() -> None:
    words = words_of(
        ("Контролёр",),
        "контролёров контроля, чаты; qa 80",
        ("контролер", "контрол", "чат", "qa", "80"),
    )
    assert words == {"контролёр": "контролёр", "контрол": "контроля", "чат": "чаты", "qa": "qa"}
    assert list(words) == ["qa", "контрол", "контролёр", "чат"]


def test_beginning_of_a_name_says_which_form_people_look_for() -> None:
    words = words_of(("Оператор", "Команда операторов"), "операторов операторов", ("оператор",))
    assert words == {"оператор": "оператор"}


def test_stem_without_a_word_has_no_form() -> None:
    assert words_of((), "право", ("прав", "леворук")) == {"леворук": None, "прав": "право"}


def test_unusual_ending_is_spelt_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("macros.search.words.SIGNS", "#")
    words = WordList()
    words.add((), "чаты звоны бывшая")
    row, endings = words.packed(("чат", "звон", "быв"))
    assert len(endings) == 1
    assert dict(learnt(row, endings)) == {"быв": "бывшая", "звон": "звоны", "чат": "чаты"}


def test_word_belongs_to_each_stem_that_it_is_a_form_of() -> None:
    words = words_of((), "информационный", ("информацион", "информационн", "инф"))
    assert words == {
        "информацион": "информационный",
        "информационн": "информационный",
        "инф": None,
    }


def test_words_of_names_are_marked() -> None:
    words = WordList()
    words.add(("Оператор чата",), "операторы звонят")
    row, _ = words.packed(("оператор", "чат", "звон"))
    assert named(row) == {"оператор", "чат"}


def test_short_words_are_those_that_stand_there() -> None:
    words = WordList()
    words.add(("QA-аналитик",), "КЦ и чат, чатами")
    assert words.short() == ["qa", "кц", "чат"]


@pytest.mark.parametrize(
    ("stem", "endings"),
    [
        ("оператор", "а у ом е ы ов ами ах"),
        ("ваканс", "ия ии ию ией ий иями иях"),
        ("обучен", "ие ия ию ием ии"),
        ("должн", "ость ости остей остями остях остью"),
        ("нов", "ый ого ому ыми ая ую ое ые"),
        ("внутрен", "ний него ними няя"),
        ("отвеча", "ть л ли ет ют ющий вший я ться"),
        ("говор", "ить ил ила ит ят ишь ите ящий"),
        ("leader", "s"),
    ],
)
def test_what_ends_a_form(stem: str, endings: str) -> None:
    assert _ends(stem, stem)
    assert [ending for ending in endings.split() if not _ends(stem, f"{stem}{ending}")] == []


@pytest.mark.parametrize(
    ("stem", "other"),
    [("обуч", "обучние"), ("треб", "требинг"), ("резк", "резкме"), ("чат", "чатбот")],
)
def test_what_does_not(stem: str, other: str) -> None:
    assert not _ends(stem, other)


def _ends(stem: str, form: str) -> bool:
    rest = form[len(stem) - 1 :].replace("й", "и").replace("ё", "е")
    return bool(re.fullmatch(ENDING, rest))
