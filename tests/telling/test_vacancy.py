from __future__ import annotations

import re

import pytest

from macros.model.handbook import Handbook
from macros.model.vacancy_limits import E_MAIL, UNLAWFUL
from macros.telling.vacancy import OFFER, vacancy_text

JUDGED = {
    "Ищем молодую девушку до 35 лет": ["девушку", "до 35 лет"],
    "Нужны девушки, девушек берём охотно": ["девушки", "девушек"],
    "МУЖЧИНА не старше 45": ["МУЖЧИНА", "не старше 45"],
    "возраст от 20 до 40 лет": ["возраст", "от 20 до 40 лет"],
    "25–40\u00a0лет, 18 - 30 лет": ["25–40\u00a0лет", "18 - 30 лет"],
    "не\u00a0старше\u00a045": ["не\u00a0старше\u00a045"],
    "Парни и парень, юноши": ["Парни", "парень", "юноши"],
    "женского пола, без детей": ["женского пола", "без детей"],
    "(женщина)": ["женщина"],
    "молодым специалистам, молодых людей": ["молодым специалистам", "молодых людей"],
    "Замужем, семейное положение важно": ["Замужем", "семейное положение"],
    "славянская внешность, московская прописка": ["славянская", "прописка"],
    "Опыт от 1 до 3 лет": [],
    "Нагрузка возрастает к вечеру": [],
    "Парная работа, парнике": [],
    "Полная занятость, пол-ставки": [],
    "Ведёт базу данных мужественно": [],
}
"""Sentences and what is unlawful in them; the browser is asked about the same ones."""
MAILS = {
    "Пишите на hr@example.com.": "hr@example.com",
    "«кадры@пример.рф»": "кадры@пример.рф",
    "в ящик@, цена 5@10": None,
    "Звоните 8 800": None,
}


@pytest.mark.parametrize("sentence", JUDGED)
def test_unlawful_conditions_are_found(sentence: str) -> None:
    assert re.findall(UNLAWFUL, sentence, re.IGNORECASE) == JUDGED[sentence]


@pytest.mark.parametrize("sentence", MAILS)
def test_addresses_for_letters_are_found(sentence: str) -> None:
    found = re.search(E_MAIL, sentence)
    assert (found and found[0]) == MAILS[sentence]


def test_lines_of_a_list_have_capitals_and_no_last_mark(handbook: Handbook) -> None:
    for role in handbook.roles:
        for part in vacancy_text(handbook, role):
            assert part.usual
            if part.listed:
                for line in part.lines:
                    assert line.text[0] == line.text[0].upper()
                    assert line.text[-1] not in ".;"


def test_duties_in_the_third_person_are_those_of_the_position(handbook: Handbook) -> None:
    headings = {
        role.id: next(part.heading for part in vacancy_text(handbook, role) if part.id == "duties")
        for role in handbook.roles
    }
    assert headings["agent"] == "Что делает оператор контакт-центра"
    assert headings["coach"] == "Что делает наставник команды"


def test_no_ready_text_speaks_for_the_company(handbook: Handbook) -> None:
    for role in handbook.roles:
        assert OFFER.id not in {part.id for part in vacancy_text(handbook, role)}


def test_nothing_unlawful_is_offered(handbook: Handbook) -> None:
    lines = [
        line.text
        for role in handbook.roles
        for part in vacancy_text(handbook, role)
        for line in part.lines
    ]
    assert [line for line in lines if re.search(UNLAWFUL, line, re.IGNORECASE)] == []
