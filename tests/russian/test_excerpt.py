from __future__ import annotations

import pytest

from macros.russian.excerpt import excerpt


@pytest.mark.parametrize(
    ("text", "longest", "shown"),
    [
        ("Коротко и ясно.", 40, "Коротко и ясно."),
        ("Первое предложение. Второе предложение.", 30, "Первое предложение."),
        ("Да. Второе предложение длиннее первого.", 24, "Да. Второе предложение…"),
        ("Одно, два, три, четыре", 10, "Одно, два…"),
        ("Слово — другое слово", 9, "Слово…"),
        ("нескончаемое", 6, "неско…"),
        ("Начало. «Голос клиента» — опрос.", 10, "Начало."),
        ("Звонит в 9 ч. утра каждый день недели", 20, "Звонит в 9 ч. утра…"),
    ],
)
def test_excerpt_ends_where_a_reader_expects(text: str, longest: int, shown: str) -> None:
    assert excerpt(text, longest) == shown
    assert len(shown) <= longest
