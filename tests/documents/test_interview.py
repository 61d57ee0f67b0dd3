"""The scorecard of an interview: the paper to write on and the workbook that adds up."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from itertools import takewhile
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from pypdf import PdfReader

from macros.documents.blocks import Items, Paper, Paragraph, Table
from macros.documents.formats import docx, pdf, xlsx
from macros.documents.kinds.interview_count import interview_count
from macros.documents.kinds.interview_scorecard import interview_scorecard
from macros.documents.walk import every, texts_in
from macros.documents.workbook import Workbook
from macros.model.handbook import Handbook
from macros.model.role import RequiredSkill, Role
from macros.model.work_sample import WorkSample
from macros.reading.load import load_handbook
from macros.telling.interview import NO_QUESTIONS, NO_TASK
from tests.conftest import DATA
from tests.documents.conftest import HOSTILE
from tests.documents.office import Office

ROLES = [role.id for role in load_handbook(DATA).handbook.roles]
_LAST = "Задание и решение"
FIRST = 8
"""The row of the first skill in the workbook."""


@pytest.mark.parametrize("role_id", ROLES)
def test_paper_asks_and_rates_by_the_data(handbook: Handbook, role_id: str) -> None:
    role = handbook.role(role_id)
    paper = interview_scorecard(handbook, role)
    skills = [handbook.skill(required.skill) for required in role.key_skills]
    asked = [tuple(map(_plain, items.items)) for items in every(Items, paper.blocks)]
    assert asked == [skill.questions for skill in skills]
    tables = [table for table in every(Table, paper.blocks) if table.header[0] == "Уровень"]
    for required, skill, table in zip(role.key_skills, skills, tables, strict=True):
        assert [_plain(row[1]) for row in table.rows] == list(skill.levels)
        marked = [number for number, row in enumerate(table.rows, 1) if "(" in row[0]]
        assert marked == sorted({_enough(role, required), required.level})
        assert ("достаточно при приёме" in "".join(row[0] for row in table.rows)) == (
            len(marked) > 1
        )
    *_, result = every(Table, paper.blocks)
    sums = [_enough(role, required) for required in role.key_skills]
    needed = [required.level for required in role.key_skills]
    assert [row[1:] for row in result.rows[:-1]] == [
        (str(enough), str(level), "", "") for enough, level in zip(sums, needed, strict=True)
    ]
    assert tuple(map(_plain, result.rows[-1])) == (
        "Сумма (наибольшая — 12)",
        str(sum(sums)),
        str(sum(needed)),
        "",
        "",
    )
    words = _words(paper)
    assert role.interview is not None
    for text in (*role.interview.shows, *role.interview.red_flags):
        assert text in words
    assert len(PdfReader(BytesIO(pdf.render(paper))).pages) <= 5


def test_task_stands_in_quotes_once(handbook: Handbook) -> None:
    paper = interview_scorecard(handbook, handbook.role("coach"))
    (task,) = (p.text for p in every(Paragraph, paper.blocks) if p.text.startswith("«Прочтите"))
    assert task.count("«") == task.count("»") == 1
    assert "Клиент: „Третий день" in _plain(task)
    assert task.endswith(".»")


def test_paper_says_what_is_missing_and_keeps_the_levels(small: Handbook) -> None:
    paper = interview_scorecard(small, small.role("agent"))
    words = [_plain(p.text) for p in every(Paragraph, paper.blocks)]
    assert NO_QUESTIONS in words
    assert NO_TASK in words
    assert not list(every(Items, paper.blocks))
    (levels,) = (t for t in every(Table, paper.blocks) if t.header[0] == "Уровень")
    assert [row[1] for row in levels.rows] == ["Слышит слова.", "Слышит смысл."]


@pytest.mark.parametrize("role_id", ROLES)
def test_workbook_rates_the_key_skills(handbook: Handbook, role_id: str) -> None:
    role = handbook.role(role_id)
    form, levels, task = _pages(interview_count(handbook, role))
    keys = [
        (handbook.skill(required.skill), _enough(role, required), required.level)
        for required in role.key_skills
    ]
    rows = form.iter_rows(min_row=FIRST, max_row=FIRST + len(keys) - 1, values_only=True)
    assert [tuple(map(_plain, row[:5])) for row in rows] == [
        (skill.title, bar, handbook.level(bar).title.lower(), skill.behaviour(bar), level)
        for skill, bar, level in keys
    ]
    assert _asked(form) == [f"{skill.title}. {q}" for skill, *_ in keys for q in skill.questions]
    assert _table(levels) == [
        (skill.title, bar, level, *skill.levels) for skill, bar, level in keys
    ]
    assert role.interview is not None
    told = [text for _, text in _table(task)]
    partner = (role.interview.partner,) if role.interview.partner else ()
    assert told == [
        role.interview.minutes,
        role.interview.task,
        *partner,
        *role.interview.shows,
        *role.interview.red_flags,
    ]


def test_one_chooses_a_level_and_the_formulas_add_up(handbook: Handbook) -> None:
    form = _pages(interview_count(handbook, handbook.role("agent")))[0]
    (rule,) = form.data_validations.dataValidation
    assert (str(rule.sqref), rule.type, rule.formula1) == ("F8:F10", "list", '"1,2,3,4"')
    assert [form[f"G{row}"].value for row in range(8, 17)] == [
        '=IF(ISNUMBER(F8),MAX(B8-F8,0),"")',
        '=IF(ISNUMBER(F9),MAX(B9-F9,0),"")',
        '=IF(ISNUMBER(F10),MAX(B10-F10,0),"")',
        '=COUNTIF($F$8:$F$10,">=1")',
        "=SUM($F$8:$F$10)",
        "=SUM($B$8:$B$10)",
        "=SUM($E$8:$E$10)",
        "=ROWS($F$8:$F$10)*4",
        "=SUM($G$8:$G$10)",
    ]
    content = BytesIO(xlsx.render(interview_count(handbook, handbook.role("agent"))))
    shown = load_workbook(content, data_only=True).worksheets[0]
    assert [shown[f"G{row}"].value for row in range(11, 17)] == [0, 0, 6, 9, 12, 0]


def test_libreoffice_adds_up(handbook: Handbook, office: Office) -> None:
    book = load_workbook(BytesIO(xlsx.render(interview_count(handbook, handbook.role("coach")))))
    needed = [required.level for required in handbook.role("coach").key_skills]
    assert needed == [3, 3, 4]
    for name, level in {"F8": 4, "F9": 1}.items():
        book.worksheets[0][name] = level
    rows = _calculated(book, office)
    assert [row[6] for row in rows[7:10]] == ["0", "2", ""]
    assert [row[6] for row in rows[10:16]] == ["2", "5", "10", "10", "12", "2"]


def test_form_is_printed_on_one_a4_sheet(handbook: Handbook, office: Office) -> None:
    published = handbook.published_at("https://handbook.example/")
    content = xlsx.render(interview_count(published, published.role("manager")))
    first, *others = PdfReader(BytesIO(office.converted(content, "xlsx", "pdf"))).pages
    assert (round(first.mediabox.width), round(first.mediabox.height)) == (595, 842)
    assert "handbook.example/recruiting/manager/" in first.extract_text()
    assert all(page.mediabox.width > page.mediabox.height for page in others)


def test_workbook_without_questions_and_task(small: Handbook) -> None:
    form, levels, task = _pages(interview_count(small, small.role("agent")))
    assert _asked(form) == [f"Слушание. {NO_QUESTIONS}"]
    assert _table(levels) == [("Слушание", 2, 2, "Слышит слова.", "Слышит смысл.")]
    assert _table(task) == [("Задание", NO_TASK)]
    assert form["G8"].value == '=IF(ISNUMBER(F8),MAX(B8-F8,0),"")'


def test_texts_never_become_formulas(small: Handbook) -> None:
    sample = WorkSample(minutes=10, task="=1+1", shows=("@SUM(A1)",), red_flags=HOSTILE[:2])
    role = small.role("agent").model_copy(update={"interview": sample, "title": "=cmd()"})
    pages = _pages(interview_count(small, role))
    formulas = [
        (page.title, cell.coordinate)
        for page in pages
        for row in page.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert {title for title, _ in formulas} == {"Оценочный лист"}
    assert len(formulas) == 7


def test_what_belongs_together_shares_a_page(handbook: Handbook, office: Office) -> None:
    published = handbook.published_at("https://handbook.example/")
    papers = [interview_scorecard(published, role) for role in published.roles]
    word = office.all_converted([docx.render(paper) for paper in papers], "docx", "pdf")
    for content in (*map(pdf.render, papers), *word):
        pages = [" ".join(p.extract_text().split()) for p in PdfReader(BytesIO(content)).pages]
        for words in ("Вопросы:", "Что рассказал кандидат", "Отметка"):
            assert [page.count(words) for page in pages] == [1, 1, 1, 0]
        for words in ("Что настораживает", "Что показывает хороший ответ", "Не хватает"):
            assert sum(page.count(words) for page in pages) == 1
        for words in ("Не хватает", "Подпись", "Вопросы и уровни на сайте"):
            assert words in pages[-1]


def _enough(role: Role, required: RequiredSkill) -> int:
    return required.level if role.experience.years else required.level - 1


def _asked(form: Worksheet) -> list[object]:
    """What stands beside the places for notes."""
    first = next(cell.row for cell in form["D"] if cell.value == "Что рассказал кандидат") + 1
    said = (_plain(form.cell(row, 1).value) for row in range(first, form.max_row))
    return list(takewhile(lambda text: text != _LAST, said))


def _words(paper: Paper) -> str:
    return _plain("\n".join(texts_in(paper.blocks)))


def _plain(text: Any) -> Any:
    return text.replace("\u00a0", " ") if isinstance(text, str) else text


def _pages(workbook: Workbook) -> list[Worksheet]:
    return load_workbook(BytesIO(xlsx.render(workbook))).worksheets


def _table(page: Worksheet) -> list[tuple[object, ...]]:
    rows = page.iter_rows(min_row=2, values_only=True)
    return [tuple(map(_plain, row)) for row in rows]


def _calculated(book: Any, office: Office) -> list[list[str]]:
    target = BytesIO()
    book.save(target)
    content = office.converted(target.getvalue(), "xlsx", "csv")
    return list(csv.reader(StringIO(content.decode("latin-1"))))
