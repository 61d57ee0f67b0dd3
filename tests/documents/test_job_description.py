from __future__ import annotations

from macros.documents.blocks import (
    Clause,
    DocumentTitle,
    Letterhead,
    Note,
    Section,
    Signatures,
    Table,
    numbered,
)
from macros.documents.kinds.job_description import job_description
from macros.model.handbook import Handbook
from macros.model.role import Role
from tests.documents.conftest import LEAD, handbook_of, role


def clauses(handbook: Handbook, of: Role) -> dict[str, str]:
    paper = job_description(handbook, of)
    return {
        number: block.text.replace("\u00a0", " ")
        for number, block in numbered(paper.blocks)
        if isinstance(block, Clause)
    }


def test_sections_stand_in_the_order_of_the_form(small: Handbook) -> None:
    paper = job_description(small, small.role("agent"))
    assert [
        block.heading.replace("\u00a0", " ") for block in paper.blocks if isinstance(block, Section)
    ] == [
        "Общие положения",
        "Требования к работнику",
        "Должностные обязанности",
        "Права",
        "Ответственность",
        "Взаимоотношения (связи по должности)",
        "Показатели оценки работы",
        "Термины и сокращения",
    ]


def test_duties_are_numbered_core_first_then_additional_then_the_closing_one(
    small: Handbook,
) -> None:
    duties = {
        number: text
        for number, text in clauses(small, small.role("agent")).items()
        if number.startswith("3.")
    }
    assert duties["3.1."] == "Отвечает на звонки."
    assert duties["3.8."] == "Пишет письма."
    assert duties["3.9."] == "Выполняет поручения."
    assert len(duties) == 9


def test_rights_and_liability_begin_with_the_common_ones(small: Handbook) -> None:
    found = clauses(small, small.role("agent"))
    assert (found["4.1."], found["4.2."]) == (
        "Вносить предложения.",
        "Прекращать грубый разговор.",
    )
    assert (found["5.1."], found["5.2."]) == ("За ущерб.", "За точность записей.")


def test_subordination_takes_the_dative_and_root_reports_to_the_head(small: Handbook) -> None:
    assert "подчиняется руководителю команды." in clauses(small, small.role("agent"))["1.5."]
    assert "подчиняется руководителю организации." in clauses(small, small.role("lead"))["1.5."]


def test_years_of_experience_stand_before_what_is_asked_for(small: Handbook) -> None:
    found = clauses(small, small.role("agent"))
    assert found["2.2."] == "Стаж: от 2 лет работы с клиентами."
    assert found["2.3."] == "Необходимый опыт: опыт не требуется."
    beginner = role(experience={"years": 0, "required": ("Опыт не требуется",)})
    assert clauses(handbook_of(beginner, LEAD), beginner)["2.2."] == found["2.3."]


def test_key_skills_are_marked_and_levels_are_words(small: Handbook) -> None:
    paper = job_description(small, small.role("agent"))
    skills = next(block for block in paper.blocks if isinstance(block, Table))
    assert skills.rows[0] == ("Слушание*", "2\u00a0— работает", "Слышит смысл.")
    assert skills.rows[1][0] == "Терпение"


def test_only_terms_that_stand_in_the_text_are_explained(small: Handbook) -> None:
    paper = job_description(small, small.role("agent"))
    tables = [block for block in paper.blocks if isinstance(block, Table)]
    terms = next(table for table in tables if table.header[0] == "Термин")
    assert [row[0] for row in terms.rows] == ["база знаний"]


def test_without_a_company_the_form_carries_blanks(small: Handbook) -> None:
    paper = job_description(small, small.role("agent"))
    head, title = paper.blocks[:2]
    assert isinstance(head, Letterhead)
    assert isinstance(title, DocumentTitle)
    assert head.organisation.text == title.place.text == ""
    assert head.approval is not None
    assert head.approval.date == "___.___.20__"


def test_company_fills_the_blanks() -> None:
    handbook = handbook_of(
        role(),
        LEAD,
        name="ООО «Ромашка»",
        city="Пермь",
        jurisdiction="ua",
        coordinating_posts=("Юрист",),
    )
    blocks = job_description(handbook, handbook.role("agent")).blocks
    signatures = next(block for block in blocks if isinstance(block, Signatures))
    note = next(block for block in blocks if isinstance(block, Note))
    assert isinstance(blocks[0], Letterhead)
    assert blocks[0].organisation.text == "ООО «Ромашка»"
    assert [one.post.text for one in signatures.signatories] == ["Юрист"]
    assert clauses(handbook, handbook.role("agent"))["5.1."] == "За шкоду."
    assert "ГОСТ" not in note.text
