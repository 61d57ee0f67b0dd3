"""Non-breaking spaces, shown as «~» here."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.russian.typography import NBSP, typeset


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Оператор — это человек", "Оператор~— это человек"),
        ("Слово –", "Слово~–"),
        ("Работает в команде и с клиентом", "Работает в~команде и~с~клиентом"),
        ("А в доме", "А~в~доме"),
        ("(с клиентом)", "(с~клиентом)"),
        ("«о работе»", "«о~работе»"),
        ("80 % за 20 секунд", "80~% за 20 секунд"),
        ("6 минут, 30 дней, 5 лет", "6~минут, 30~дней, 5~лет"),
        ("10 000 звонков", "10~000 звонков"),
        ("1 000 000 ₽", "1~000~000~₽"),
        ("5 млн рублей", "5~млн рублей"),
        ("№ 5 и №5", "№~5 и~№~5"),
        ("§ 12", "§~12"),
        ("и т. д., и т. п.", "и~т.~д., и~т.~п."),
        ("т. е. и т.к.", "т.~е. и~т.~к."),
        ("ст. 57 и п. 3", "ст.~57 и~п.~3"),
        ("от 30 до 150 или 200 на команду", "от 30 до 150 или 200 на команду"),
        ("г. Москва", "г.~Москва"),
        ("А. Б. Иванов и А.Б. Иванов", "А.~Б.~Иванов и~А.~Б.~Иванов"),
        ("хотел бы, знает ли, тот же", "хотел~бы, знает~ли, тот~же"),
        ("AHT — в секундах", "AHT~— в~секундах"),
        ("contact centre agent", "contact centre agent"),
        ("жил-был", "жил-был"),
        ("", ""),
    ],
)
def test_spaces(text: str, expected: str) -> None:
    assert typeset(text) == expected.replace("~", NBSP)


@given(st.text("абвг аи—№5.«(%", max_size=40))
def test_only_spaces_change_and_twice_is_once(text: str) -> None:
    once = typeset(text)
    assert once.replace(NBSP, "").replace(" ", "") == text.replace(" ", "")
    assert typeset(once) == once
