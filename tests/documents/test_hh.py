"""The text for hh.ru keeps the limits of hh.ru, whatever stands in the data."""

from __future__ import annotations

import re

import pytest

from macros.documents.formats import hh
from macros.documents.kinds.vacancy import vacancy
from macros.model.company import Company
from macros.model.handbook import Handbook
from macros.model.vacancy_limits import E_MAIL, LEAST, MOST, MOST_SKILLS, MOST_TITLE
from macros.reading.load import load_handbook
from macros.telling.vacancy import vacancy_text
from tests.conftest import DATA
from tests.documents.conftest import LEAD, handbook_of, role
from tests.pages import parse

ROLES = [role.id for role in load_handbook(DATA).handbook.roles]
ALLOWED = {"p", "strong", "em", "ul", "ol", "li"}


def text_of(handbook: Handbook, id_: str) -> str:
    return hh.render(vacancy(handbook, handbook.role(id_))).decode("utf-8-sig")


@pytest.mark.parametrize("id_", ROLES)
def test_every_role_keeps_the_limits(handbook: Handbook, id_: str) -> None:
    role = handbook.role(id_)
    text = text_of(handbook.published_at("https://handbook.example/"), id_)
    assert LEAST <= len(text) <= MOST
    assert set(re.findall(r"</?(\w+)", text)) <= ALLOWED
    assert re.search(r"<\w+ ", text) is None
    assert re.search(E_MAIL, text) is None
    assert len(role.title) <= MOST_TITLE
    assert len(role.skills) <= MOST_SKILLS
    assert "http" not in text
    assert "_" not in text
    assert "\u00a0" not in text


@pytest.mark.parametrize("id_", ROLES)
def test_it_says_what_the_vacancy_says(handbook: Handbook, id_: str) -> None:
    said = parse(text_of(handbook, id_)).text
    for part in vacancy_text(handbook, handbook.role(id_)):
        for piece in (part.heading, *part.usual):
            assert " ".join(piece.split()) in said
    assert "Условия" not in said


def test_marks_of_html_stay_text(small: Handbook) -> None:
    text = text_of(small, "agent")
    assert "<b>" not in text
    assert "&lt;b&gt;жир&lt;/b&gt;" in text
    assert set(re.findall(r"</?(\w+)", text)) <= ALLOWED


def test_known_conditions_are_told() -> None:
    company = Company(short_name="ООО «Ромашка»", city="Псков")
    handbook = handbook_of(role(), LEAD).model_copy(update={"company": company})
    points = "<li>Организация: ООО «Ромашка»</li>\n<li>Место работы: Псков</li>"
    assert text_of(handbook, "agent").endswith(
        f"<p><strong>Условия</strong></p>\n<ul>\n{points}\n</ul>\n"
    )


def test_one_point_is_a_sentence_without_a_list() -> None:
    handbook = handbook_of(role(duties={"core": ("отвечает на письма",)}), LEAD)
    wanted = "<p><strong>Что делает оператор</strong></p>\n<p>Отвечает на письма.</p>\n"
    assert wanted in text_of(handbook, "agent")
