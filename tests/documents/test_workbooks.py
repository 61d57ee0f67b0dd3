from __future__ import annotations

import csv as reader
from collections.abc import Callable
from io import BytesIO, StringIO
from itertools import pairwise

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from macros.documents.formats import csv, xlsx
from macros.documents.kinds.experience_matrix import experience_matrix
from macros.documents.kinds.responsibility_matrix import responsibility_matrix
from macros.documents.kinds.skills_matrix import skills_matrix
from macros.documents.workbook import Column, Sheet, Workbook
from macros.model.handbook import Handbook
from macros.telling import process as told
from tests.documents.conftest import HOSTILE, LEAD, LOUD, handbook_of, role

LOOKS_LIKE_A_FORMULA = ("=1+1", "+7 900", "-1", "@СУММ(A1)")


def test_skills_matrix_holds_every_required_level_and_nothing_else(handbook: Handbook) -> None:
    page = _pages(skills_matrix(handbook))[0]
    titles = [cell.value for cell in page[2]][2:]
    groups = {group.id: group for group in handbook.skill_groups}
    assert titles == [s.title for g in handbook.skill_groups for s in handbook.skills_of(g)]
    assert len(titles) == len(handbook.skills)
    for role_, row in zip(
        handbook.roles, page.iter_rows(min_row=3, values_only=True), strict=False
    ):
        assert row[:2] == (role_.title, handbook.department(role_.department).title)
        wanted = {handbook.skill(need.skill).title: need.level for need in role_.skills}
        found = zip(titles, row[2:], strict=True)
        assert {title: level for title, level in found if level is not None} == wanted
    assert [value for value in _values(page)[2 + len(handbook.roles)] if value] == []
    bands = [cell.value for cell in page[1] if cell.value]
    assert bands == [
        groups[group].title for group in dict.fromkeys(s.group for s in handbook.skills)
    ]


def test_bands_stand_over_the_skills_of_their_group(handbook: Handbook) -> None:
    page = _pages(skills_matrix(handbook))[0]
    by_title = {skill.title: skill.group for skill in handbook.skills}
    merged = {area.start_cell.value: area for area in page.merged_cells.ranges if area.min_row == 1}
    for group in handbook.skill_groups:
        area = merged[group.title]
        under = [page.cell(2, place).value for place in range(area.min_col, area.max_col + 1)]
        assert [by_title[title] for title in under] == [group.id] * len(under)


def test_csv_of_the_matrix_says_the_same(handbook: Handbook) -> None:
    rows = _rows(csv.render(skills_matrix(handbook)))
    page = _pages(skills_matrix(handbook))[0]
    table = page.iter_rows(min_row=2, max_row=2 + len(handbook.roles), values_only=True)
    assert rows == [["" if cell is None else str(cell) for cell in row] for row in table]


def test_further_sheets_explain_levels_and_skills(handbook: Handbook) -> None:
    _, levels, skills = _pages(skills_matrix(handbook))
    assert (levels.title, skills.title) == ("Уровни", "Навыки")
    assert _values(levels)[1:] == [
        (level.number, level.title, level.description) for level in handbook.levels
    ]
    assert [(row[0], *row[2:]) for row in _values(skills)[2:]] == [
        (skill.title, skill.definition, *skill.levels) for skill in handbook.skills
    ]


def test_matrix_keeps_header_and_names_in_view_and_filters(small: Handbook) -> None:
    page, levels, skills = _pages(skills_matrix(small))
    assert (page.freeze_panes, page.auto_filter.ref) == ("C3", "A2:D4")
    assert (levels.freeze_panes, levels.auto_filter.ref) == ("B2", "A1:C3")
    assert (skills.freeze_panes, skills.auto_filter.ref) == ("B3", "A2:E4")


def test_colour_tells_levels_apart_and_stays_light(small: Handbook) -> None:
    page, *others = _pages(skills_matrix(small))
    (coloured,) = page.conditional_formatting
    (rule,) = coloured.rules
    assert (str(coloured.sqref), rule.type) == ("C3:D4", "colorScale")
    assert [limit.val for limit in rule.colorScale.cfvo] == [1, len(small.levels)]
    shades = [_grey(color.rgb) for color in rule.colorScale.color]
    # A black digit on the darkest one has a contrast of 4.5 : 1 at the least.
    assert shades[0] - shades[1] > 50
    assert shades[1] > 120
    assert [len(other.conditional_formatting) for other in others] == [0, 0]


def test_lists_are_printed_as_wide_as_a_lying_a4_sheet(small: Handbook) -> None:
    for page in _pages(skills_matrix(small)):
        setup = page.page_setup
        assert (int(setup.paperSize), setup.orientation) == (9, "landscape")
        assert (setup.fitToWidth, setup.fitToHeight) == (None, 0)
        assert page.sheet_properties.pageSetUpPr.fitToPage
    page = _pages(skills_matrix(small))[0]
    assert (page.print_title_rows, page.print_title_cols) == ("$1:$2", "$A:$B")
    assert page.oddFooter.right.text.endswith("Страница &P из &N")


def test_experience_matrix_reads_back(small: Handbook) -> None:
    page = _pages(experience_matrix(small))[0]
    assert (page["D2"].value, page["E2"].value) == (2, "работы с клиентами")
    assert page["H2"].value == f"{LOUD}; опыт в банке"
    assert page["H2"].data_type == "s"
    assert (page.freeze_panes, page.auto_filter.ref) == ("B2", "A1:I3")


def test_responsibility_matrix_says_in_words_who_does_what(handbook: Handbook) -> None:
    page, settled = _pages(responsibility_matrix(handbook))
    titles = [cell.value for cell in page[2]][2:]
    rows = {row[0]: dict(zip(titles, row[2:], strict=True)) for row in _values(page)[2:]}
    for process in handbook.processes:
        words = rows[process.title]
        for role_ in handbook.roles:
            parts = process.parts(role_.id)
            assert words[role_.title] == (" и ".join(map(told.part, parts)) or None)
    assert [row[0] for row in _values(settled)[1:]] == [
        process.title for g in handbook.process_groups for process in handbook.processes_of(g)
    ]
    assert {row[6] for row in _values(settled)[1:]} == {p.settled for p in handbook.processes}
    table = _rows(csv.render(responsibility_matrix(handbook)))
    assert len(table) == len(handbook.processes) + 1


@pytest.mark.parametrize("text", [*HOSTILE, *LOOKS_LIKE_A_FORMULA, "http://a.b/"])
def test_text_is_never_a_formula(text: str) -> None:
    workbook = _workbook(text)
    cell = _pages(workbook)[0]["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)
    rows = _rows(csv.render(workbook))
    assert rows[1][0] == (f"'{text}" if text[0] in "=+-@" else text)


@pytest.mark.parametrize("text", LOOKS_LIKE_A_FORMULA)
def test_text_like_a_formula_stays_text_when_somebody_edits_the_cell(text: str) -> None:
    assert _pages(_workbook(text))[0]["A2"].quotePrefix
    assert not _pages(_workbook("просто текст"))[0]["A2"].quotePrefix


@pytest.mark.parametrize("text", ["=1+1", "@ref", "& <b>", '"кавычки"'])
def test_titles_of_roles_and_columns_are_text_too(text: str) -> None:
    page = _pages(Workbook(text, text, "x", (Sheet(text, (Column(text, 20, text),), ()),)))[0]
    assert [(page[name].value, page[name].data_type) for name in ("A1", "A2")] == [(text, "s")] * 2
    assert page.oddFooter.left.text.strip() == text.replace("&", "&&")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Уровни: 1/4 [да?] \\ 'нет' *", "Уровни 1 4 да нет"),
        ("Очень длинное название листа с навыками", "Очень длинное название листа с"),
        ("[]", "Лист"),
    ],
)
def test_sheet_gets_a_name_that_excel_takes(title: str, name: str) -> None:
    workbook = Workbook("Проба", "Тест", "proba", (Sheet(title, (Column("А", 9),), ()),))
    assert _pages(workbook)[0].title == name


def test_longer_texts_get_higher_rows_up_to_the_highest() -> None:
    texts = ("слово", "слово " * 30, "слово " * 60, "X" * 300, "слово " * 2000)
    sheet = Sheet("Лист", (Column("Текст", 30),), tuple((text,) for text in texts))
    page = _pages(Workbook("Проба", "Тест", "proba", (sheet,)))[0]
    one, many, more, unbroken, endless = (page.row_dimensions[row].height for row in range(2, 7))
    assert all(low < high for low, high in pairwise((one, many, more, endless)))
    assert unbroken > 5 * one
    assert 408 < endless <= 409


def test_long_title_of_a_level_column_takes_more_lines_not_more_height() -> None:
    titles = ("Слушание", "Очень " * 15 + "длинное", "Работа с заинтересованными сторонами")
    sheet = Sheet("Лист", tuple(Column(title, 3, levels=4) for title in titles), ())
    page = _pages(Workbook("Проба", "Тест", "proba", (sheet,)))[0]
    short, long, middling = (page.column_dimensions[name].width for name in "ABC")
    assert short == middling
    assert long > 2 * short
    assert page.row_dimensions[1].height < 260


def test_properties_name_the_document_and_the_company() -> None:
    workbook = skills_matrix(handbook_of(role(), LEAD, short_name="Ромашка & Ко"))
    properties = load_workbook(BytesIO(xlsx.render(workbook))).properties
    assert (properties.title, properties.creator) == ("Матрица навыков", "Ромашка & Ко")


def test_csv_is_what_excel_opens_in_russia(small: Handbook) -> None:
    content = csv.render(skills_matrix(small))
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig").splitlines()[1] == "Оператор;Линия;2;1"


def test_empty_workbook_is_a_file_all_the_same() -> None:
    columns = (Column("А", 9), Column("Б", 9, levels=3))
    workbook = Workbook("Пусто", "Тест", "pusto", (Sheet("Лист", columns, ()),))
    assert _pages(workbook)[0]["A1"].value == "А"
    assert csv.render(workbook).decode("utf-8-sig") == "А;Б\r\n"


@pytest.mark.parametrize("render", [xlsx.render, csv.render])
def test_same_workbook_gives_same_bytes(
    small: Handbook, render: Callable[[Workbook], bytes]
) -> None:
    assert render(skills_matrix(small)) == render(skills_matrix(small))


def _workbook(text: str) -> Workbook:
    sheet = Sheet("Лист", (Column("Текст", 30),), ((text,),))
    return Workbook("Проба", "Тест", "proba", (sheet,))


def _pages(workbook: Workbook) -> list[Worksheet]:
    return load_workbook(BytesIO(xlsx.render(workbook))).worksheets


def _values(page: Worksheet) -> list[tuple[object, ...]]:
    return list(page.iter_rows(values_only=True))


def _rows(content: bytes) -> list[list[str]]:
    return list(reader.reader(StringIO(content.decode("utf-8-sig")), delimiter=";"))


def _grey(color: str) -> float:
    """How light a colour is on a grey print: 0 is black, 255 is white."""
    red, green, blue = (int(color[place : place + 2], 16) for place in (2, 4, 6))
    return 0.299 * red + 0.587 * green + 0.114 * blue


@pytest.mark.parametrize("letter", ["щ", "😀"])
def test_text_that_a_cell_cannot_hold_says_that_it_goes_on_elsewhere(letter: str) -> None:
    sheet = Sheet("Лист", (Column("К", 10),), ((letter * 40_000,), ("цел",)))
    first, whole = (row[0].value for row in list(_pages(_book(sheet, "Книга"))[0])[1:3])
    assert first.startswith(letter * 16_000)
    assert first.endswith("весь текст — на странице справочника]")
    assert len(first.encode("utf-16-le")) // 2 <= 32_767
    assert whole == "цел"


@pytest.mark.parametrize("title", ["A&G", "A&&G & Ко", "&" * 120, "Щ" * 300])
def test_no_title_costs_a_sheet_its_footer(title: str) -> None:
    sheet = Sheet("Лист", (Column("К", 10),), (("цел",),))
    page = _pages(_book(sheet, title))[0]
    left, right = page.oddFooter.left.text, page.oddFooter.right.text
    shown = (left or "").replace("\u200b", "").replace("&&", "&").strip()
    assert shown == title or (shown.endswith("…") and title.startswith(shown[:-1]))
    assert "Страница" in (right or "")


def _book(sheet: Sheet, title: str) -> Workbook:
    return Workbook(title, "Автор", "kniga", (sheet,))
