from __future__ import annotations

import pytest

from macros.model.handbook import Handbook
from macros.model.term import Term
from macros.model.vocabulary import Finder, Mention, finder


def _term(id_: str, name: str, *aliases: str) -> Term:
    return Term(id=id_, term=name, aliases=aliases, definition="Определение.")


@pytest.fixture(scope="module")
def find() -> Finder:
    terms = (
        _term("feedback", "обратная связь"),
        _term("briefing", "летучка", "утренняя летучка"),
        _term("aht", "AHT", "среднее время обработки"),
        _term("sl", "SL", "уровень сервиса"),
        _term("sla", "SLA"),
        _term("adaptation", "адаптация"),
        _term("wfm", "WFM", "планирование ресурсов"),
        _term("voc", "VoC", "Голос клиента"),
        _term("p-and-l", "P&L"),
        _term("onet", "O*NET"),
        _term("cross-sell", "кросс-продажа"),
        _term("accounting", "учёт"),
    )
    return finder(terms, ["Аналитик по планированию ресурсов"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Даёт обратную связь", ["feedback: обратную связь"]),
        ("Обратной связью дорожат", ["feedback: Обратной связью"]),
        ("без обратной\u00a0связи", ["feedback: обратной\u00a0связи"]),
        ("Обратная, связь", []),
        ("Связь обратная", []),
        ("Ведёт пять летучек", ["briefing: летучек"]),
        ("утреннюю летучку", ["briefing: утреннюю летучку"]),
        ("AHT растёт", ["aht: AHT"]),
        ("aht и Aht", []),
        ("среднего времени обработки", ["aht: среднего времени обработки"]),
        ("SLA, а не SL", ["sla: SLA", "sl: SL"]),
        ("адаптацию, Адаптации", ["adaptation: адаптацию", "adaptation: Адаптации"]),
        ("адаптер", []),
        ("планированием ресурсов", ["wfm: планированием ресурсов"]),
        ("задания аналитикам по планированию ресурсов и WFM", ["wfm: WFM"]),
        ("программа «Голос клиента»", ["voc: Голос клиента"]),
        ("слышит голос клиента", []),
        ("P&L и O*NET", ["p-and-l: P&L", "onet: O*NET"]),
        ("кросс-продажами", ["cross-sell: кросс-продажами"]),
        ("распродажами", []),
        ("учета, учёту", ["accounting: учета", "accounting: учёту"]),
        ("", []),
    ],
)
def test_terms_are_found_in_any_form(find: Finder, text: str, found: list[str]) -> None:
    pieces = find(text)
    mentions = [piece for piece in pieces if isinstance(piece, Mention)]
    assert [f"{mention.term.id}: {mention.words}" for mention in mentions] == found
    whole = "".join(piece if isinstance(piece, str) else piece.words for piece in pieces)
    assert whole == text


def test_terms_about_roles_and_terms_of_every_page_get_no_hint(handbook: Handbook) -> None:
    shown = handbook.mentions("Оператор контакт-центра принимает обращение и смотрит на AHT")
    assert [piece.term.id for piece in shown if isinstance(piece, Mention)] == ["aht"]


def test_a_term_without_letters_is_never_found() -> None:
    assert finder([_term("number", "№")])("№ 5") == ("№ 5",)
