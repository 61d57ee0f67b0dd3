from __future__ import annotations

import csv as reader
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from macros.documents.blocks import Sheet, Workbook
from macros.documents.formats import csv, xlsx
from macros.documents.kinds.experience_matrix import experience_matrix
from macros.documents.kinds.skills_matrix import skills_matrix
from macros.model.handbook import Handbook
from tests.documents.conftest import HOSTILE, LOUD


def test_skills_matrix_reads_back(small: Handbook) -> None:
    page = load_workbook(BytesIO(xlsx.render(skills_matrix(small)))).worksheets[0]
    rows = list(page.iter_rows(min_row=1, max_row=3, values_only=True))
    assert rows[0] == ("Должность", "Подразделение", "Слушание", "Терпение")
    assert rows[1] == ("Оператор", "Линия", 2, 1)
    assert page.freeze_panes == "B2"
    assert page.auto_filter.ref == "A1:D3"


def test_experience_matrix_reads_back(small: Handbook) -> None:
    page = load_workbook(BytesIO(xlsx.render(experience_matrix(small)))).worksheets[0]
    assert page["F2"].value == f"{LOUD}; Опыт в банке"
    assert page["F2"].data_type == "s"


@pytest.mark.parametrize("text", [*HOSTILE, "=1+1", "+7 900", "-1", "@СУММ(A1)", "http://a.b/"])
def test_text_is_never_a_formula(text: str) -> None:
    workbook = _workbook(text)
    cell = load_workbook(BytesIO(xlsx.render(workbook))).worksheets[0]["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)
    rows = list(reader.reader(StringIO(csv.render(workbook).decode("utf-8-sig")), delimiter=";"))
    assert rows[1][0] == (f"'{text}" if text[0] in "=+-@" else text)


def test_csv_is_what_excel_opens_in_russia(small: Handbook) -> None:
    content = csv.render(skills_matrix(small))
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig").splitlines()[1] == "Оператор;Линия;2;1"


def test_empty_workbook_is_a_file_all_the_same() -> None:
    workbook = Workbook("Пусто", "Тест", "pusto", (Sheet("Лист", ("А", "Б"), ()),))
    assert load_workbook(BytesIO(xlsx.render(workbook))).worksheets[0]["A1"].value == "А"
    assert csv.render(workbook).decode("utf-8-sig") == "А;Б\r\n"


@pytest.mark.parametrize("render", [xlsx.render, csv.render])
def test_same_workbook_gives_same_bytes(small: Handbook, render: object) -> None:
    workbook = skills_matrix(small)
    assert render(workbook) == render(workbook)  # type: ignore[operator]


def _workbook(text: str) -> Workbook:
    return Workbook("Проба", "Тест", "proba", (Sheet("Лист", ("Текст",), ((text,),)),))
