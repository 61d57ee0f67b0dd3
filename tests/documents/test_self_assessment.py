"""The form by which one rates one's own skills, read back and filled in."""

from __future__ import annotations

import csv
import re
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from lxml import etree
from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet
from pypdf import PdfReader

from macros.documents.formats import xlsx
from macros.documents.formats.archive import in_archive
from macros.documents.kinds.interview_count import interview_count
from macros.documents.kinds.self_assessment import self_assessment
from macros.documents.kinds.skills_matrix import skills_matrix
from macros.documents.workbook import Workbook
from macros.model.handbook import Handbook
from macros.model.level import Level
from macros.model.record import FIRST_DAY
from macros.model.role import Role
from macros.model.skill import Skill
from macros.reading.load import load_handbook
from tests.conftest import DATA
from tests.documents.conftest import HOSTILE
from tests.documents.office import Office

ROLES = [role.id for role in load_handbook(DATA).handbook.roles]
FIRST = 7
"""The row of the first skill."""
WIDE, HIGH = (8.27 - 0.9) * 72, (11.69 - 1.1) * 72
"""The printed area of an upright A4 sheet, in points."""
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


@pytest.mark.parametrize("role_id", ROLES)
def test_form_asks_for_every_skill_of_the_role_and_no_other(
    handbook: Handbook, role_id: str
) -> None:
    role = handbook.role(role_id)
    page, levels = _pages(self_assessment(handbook, role))
    last = FIRST + len(role.skills)
    rows = page.iter_rows(min_row=FIRST, max_row=last - 1, values_only=True)
    for required, row in zip(role.skills, rows, strict=True):
        skill, level = handbook.skill(required.skill), handbook.level(required.level)
        assert _plain(row[:6]) == (
            skill.title,
            "ключевой" if required.key else None,
            required.level,
            level.title.lower(),
            skill.levels[required.level - 1],
            None,
        )
    assert (
        page.cell(last, 1).value
        == f"Оценено навыков из {len(role.skills)}:".replace("из ", "из\u00a0")
        or page.cell(last, 1).value == f"Оценено навыков из {len(role.skills)}:"
    )
    table = [_plain(row) for row in levels.iter_rows(min_row=4, values_only=True)]
    skills = [(handbook.skill(need.skill), need.level) for need in role.skills]
    assert table == [(skill.title, level, *skill.levels) for skill, level in skills]


def test_levels_to_choose_are_those_of_the_handbook_and_none(small: Handbook) -> None:
    page = _pages(self_assessment(small, small.role("agent")))[0]
    (rule,) = page.data_validations.dataValidation
    assert (str(rule.sqref), rule.type, rule.formula1) == ("F7:F8", "list", '"0,1,2"')
    assert rule.errorStyle in {None, "stop"}
    assert rule.showInputMessage
    assert rule.showErrorMessage
    told = "0 — навыка пока нет; 1 — знаком; 2 — работает."
    assert rule.prompt.replace("\u00a0", " ").startswith(told)
    assert rule.error.replace("\u00a0", " ") == "Выберите целое число от 0 до 2 из списка."


def test_formulas_count_what_is_missing(small: Handbook) -> None:
    page = _pages(self_assessment(small, small.role("agent")))[0]
    assert [page[f"G{row}"].value for row in (7, 8, 9, 10)] == [
        '=IF(ISNUMBER(F7),MAX(C7-F7,0),"")',
        '=IF(ISNUMBER(F8),MAX(C8-F8,0),"")',
        '=COUNTIF($F$7:$F$8,">=0")',
        '=COUNTIF($G$7:$G$8,">=1")',
    ]
    content = BytesIO(xlsx.render(self_assessment(small, small.role("agent"))))
    shown = load_workbook(content, data_only=True).worksheets[0]
    assert [shown[f"G{row}"].value or "" for row in (7, 8)] == ["", ""]
    assert [shown[f"G{row}"].value for row in (9, 10)] == [0, 0]


def test_texts_of_the_handbook_never_become_formulas(small: Handbook) -> None:
    loud = tuple(
        skill.model_copy(update={"title": f"={text[:80]}", "levels": ("=1+1", f"@{text}")})
        for skill, text in zip(small.skills, HOSTILE, strict=False)
    )
    book = _with(small, skills=loud)
    role = book.role("agent").model_copy(update={"title": "=cmd()"})
    formulas = [
        cell.coordinate
        for page in _pages(self_assessment(book, role))
        for row in page.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert formulas == ["G7", "G8", "G9", "G10"]


def test_scale_of_any_length_fits_the_message(small: Handbook) -> None:
    levels = tuple(
        Level(id=f"l{number}", number=number, title="Очень " * 19 + "хорошо", description="Д.")
        for number in range(1, 10)
    )
    skills = tuple(skill.model_copy(update={"levels": ("Умеет.",) * 9}) for skill in small.skills)
    book = _with(small, levels=levels, skills=skills)
    page = _pages(self_assessment(book, book.role("agent")))[0]
    (rule,) = page.data_validations.dataValidation
    assert rule.formula1 == '"0,1,2,3,4,5,6,7,8,9"'
    assert len(rule.prompt) == 255


def test_only_empty_places_can_be_changed_and_they_are_seen(small: Handbook) -> None:
    page = _pages(self_assessment(small, small.role("agent")))[0]
    assert page.protection.sheet
    assert page.protection.password is None
    free = {
        cell.coordinate for row in page.iter_rows() for cell in row if not cell.protection.locked
    }
    plan = {f"{column}{row}" for row in (13, 14, 15) for column in "ABCDEFG"}
    fields = {f"{column}{row}" for row in (2, 3) for column in "CDEFG"}
    assert free == {"F7", "F8"} | plan | fields
    cells = [cell for row in page.iter_rows() for cell in row if isinstance(cell, Cell)]
    shaded = {cell.coordinate for cell in cells if cell.fill.fgColor.rgb == "FFFFF8D6"}
    assert shaded == {cell.coordinate for cell in cells} & free


@pytest.mark.parametrize("role_id", ROLES)
def test_form_is_printed_on_one_a4_sheet_in_legible_type(handbook: Handbook, role_id: str) -> None:
    published = handbook.published_at("https://handbook.example/")
    workbook = self_assessment(published, published.role(role_id))
    page = _pages(workbook)[0]
    setup = page.page_setup
    assert (int(setup.paperSize), setup.orientation) == (9, "portrait")
    assert (setup.fitToWidth, setup.fitToHeight) == (None, None)  # one by one is the default
    assert page.sheet_properties.pageSetUpPr.fitToPage
    wide = sum(column.width * 5.25 + 3.75 for column in workbook.sheets[0].columns)
    high = sum(page.row_dimensions[row].height or 15 for row in range(1, page.max_row + 1))
    assert 10 * min(WIDE / wide, HIGH / high) >= 8  # points


def test_libreoffice_prints_the_longest_form_on_one_sheet(
    handbook: Handbook, office: Office
) -> None:
    published = handbook.published_at("https://handbook.example/")
    role = max(published.roles, key=lambda each: len(each.skills))
    content = xlsx.render(self_assessment(published, role))
    first, *others = PdfReader(BytesIO(office.converted(content, "xlsx", "pdf"))).pages
    assert (round(first.mediabox.width), round(first.mediabox.height)) == (595, 842)
    assert "handbook.example" in first.extract_text()
    assert all(page.mediabox.width > page.mediabox.height for page in others)
    sizes: list[float] = []
    first.extract_text(
        visitor_text=lambda text, cm, tm, _font, size: (
            sizes.append(size * tm[3] * cm[3]) if "ключевой" in text else None
        )
    )
    assert min(sizes) >= 8  # points


def test_libreoffice_calculates_what_is_missing(small: Handbook, office: Office) -> None:
    needs = [("listening", 2), ("patience", 1)] * 2
    role = _needing(small.role("agent"), needs)
    book = load_workbook(BytesIO(xlsx.render(self_assessment(small, role))))
    for name, own in {"F7": 0, "F8": 2, "F9": 1}.items():
        book.worksheets[0][name] = own
    rows = _calculated(book, office)
    assert [row[6] for row in rows[6:10]] == ["2", "0", "1", ""]
    assert [row[6] for row in rows[10:12]] == ["3", "2"]


def test_nothing_rated_is_nothing_missing(small: Handbook, office: Office) -> None:
    book = load_workbook(BytesIO(xlsx.render(self_assessment(small, small.role("agent")))))
    rows = _calculated(book, office)
    assert [row[6] for row in rows[6:10]] == ["", "", "0", "0"]


def test_rows_are_as_high_as_libreoffice_needs(handbook: Handbook, office: Office) -> None:
    role = max(handbook.roles, key=lambda each: len(each.skills))
    interview = interview_count(handbook, handbook.role("quality-analyst"))
    workbooks = (skills_matrix(handbook), self_assessment(handbook, role), interview)
    contents = [xlsx.render(workbook) for workbook in workbooks]
    for content, best in zip(contents, _best_heights(contents, office), strict=True):
        ours = [_heights(page) for page in load_workbook(BytesIO(content)).worksheets]
        for mine, needed in zip(ours, best, strict=True):
            assert max(needed) > 20  # points; several lines
            short = {
                row: (height, needed[row - 1])
                for row, height in mine.items()
                if height < needed[row - 1]
            }
            assert short == {}


def _pages(workbook: Workbook) -> list[Worksheet]:
    return load_workbook(BytesIO(xlsx.render(workbook))).worksheets


def _plain(row: tuple[object, ...]) -> tuple[object, ...]:
    return tuple(cell.replace("\u00a0", " ") if isinstance(cell, str) else cell for cell in row)


def _with(handbook: Handbook, **records: tuple[Level, ...] | tuple[Skill, ...]) -> Handbook:
    fields = {name: getattr(handbook, name) for name in type(handbook).model_fields}
    return Handbook(**fields | records)


def _needing(role: Role, needs: list[tuple[str, int]]) -> Role:
    first = role.skills[0]
    skills = (first.model_copy(update={"skill": skill, "level": level}) for skill, level in needs)
    return role.model_copy(update={"skills": tuple(skills)})


def _saved(book: object) -> bytes:
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _calculated(book: object, office: Office) -> list[list[str]]:
    """The first sheet as LibreOffice calculates it; only figures, words are in its own coding."""
    content = office.converted(_saved(book), "xlsx", "csv")
    return list(csv.reader(StringIO(content.decode("latin-1"))))


def _heights(page: Worksheet) -> dict[int, float]:
    return {number: row.height for number, row in page.row_dimensions.items() if row.height}


def _best_heights(contents: list[bytes], office: Office) -> list[list[list[float]]]:
    """The heights that LibreOffice gives the rows of each sheet by their texts, in points."""
    free = [_without_heights(each) for each in office.all_converted(contents, "xlsx", "ods")]
    return [_heights_of_flat(each) for each in office.all_converted(free, "ods", "fods")]


def _without_heights(content: bytes) -> bytes:
    with ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    free = re.sub(rb' style:row-height="[^"]*"', b"", parts["content.xml"])
    parts["content.xml"] = free.replace(b'row-height="false"', b'row-height="true"')
    return in_archive((name, part, FIRST_DAY) for name, part in parts.items())


def _heights_of_flat(content: bytes) -> list[list[float]]:
    root = etree.fromstring(content)
    heights = {
        style.get(f"{STYLE}name"): _points(properties.get(f"{STYLE}row-height"))
        for style in root.iter(f"{STYLE}style")
        for properties in style.iter(f"{STYLE}table-row-properties")
    }
    return [
        [
            heights[row.get(f"{TABLE}style-name")]
            for row in table.iter(f"{TABLE}table-row")
            for _ in range(min(int(row.get(f"{TABLE}number-rows-repeated", "1")), 1000))
        ]
        for table in root.iter(f"{TABLE}table")
    ]


def _points(length: str) -> float:
    unit = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0}[length[-2:]]
    return float(length[:-2]) * unit
