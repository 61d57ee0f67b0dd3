"""A scale may have two to seven levels: the data, the pages and the files follow it."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from macros.documents.downloads import downloads
from macros.model.level import FEWEST, MOST
from macros.reading.load import load_handbook
from macros.site import Site
from tests.conftest import build_site
from tests.levels import TITLES, rescale
from tests.reading.conftest import problems

COUNTS = (2, *(pytest.param(n, marks=pytest.mark.thorough) for n in (3, 5)), 7)


@pytest.fixture(params=COUNTS)
def count(request: pytest.FixtureRequest, data: Path) -> int:
    """So many levels in the data."""
    levels: int = request.param
    rescale(data, levels)
    return levels


def test_the_data_is_clean(count: int, data: Path) -> None:
    loaded = load_handbook(data)
    assert loaded.warnings == ()
    assert [level.title for level in loaded.handbook.levels] == list(TITLES[:count])


@pytest.mark.parametrize("outside", [FEWEST - 1, MOST + 1])
def test_no_other_number_is_taken(outside: int, data: Path) -> None:
    rescale(data, MOST)
    levels = (data / "levels.yml").read_text(encoding="utf-8")
    if outside < FEWEST:
        levels = levels.partition("level-2:")[0]
    else:
        levels += "level-8: {number: 8, title: Превосходит, description: Превосходит всех.}\n"
    (data / "levels.yml").write_text(levels, encoding="utf-8")
    told = f"уровней в шкале: {outside}, а бывает от 2 до 7"
    assert [line for line in problems(data) if told in line]


@pytest.mark.usefixtures("_pages_only")
def test_pages_show_every_level_in_a_colour_of_its_own(
    count: int, data: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    build_site(site, data)
    sheet = (site / "assets/css/palette.css").read_text(encoding="utf-8")
    coloured = re.findall(r"\[data-level=[\"']?(\d)[\"']?\]\s*\{\s*--step:\s*light-dark", sheet)
    assert coloured == [str(number) for number in range(1, count + 1)]
    for page, label in (
        ("skills/empathy", "{} — {}"),
        ("skills", "{} · {}"),
        ("roles/agent", "<b>{}</b> <span>{}</span>"),
    ):
        text = (site / page / "index.html").read_text(encoding="utf-8").replace("\xa0", " ")
        for number, title in enumerate(TITLES[:count], 1):
            told = label.format(number, title)
            assert told in text or told.lower() in text, page
        assert f'data-level="{count + 1}"' not in text
    matrix = (site / "matrices/skills/index.html").read_text(encoding="utf-8")
    shown = set(re.findall(r'data-level="(\d)"', matrix))
    assert str(count) in shown
    assert shown <= set(coloured)


def test_files_have_a_place_for_every_level(count: int, data: Path) -> None:
    files = {file.address: file for file in downloads(load_handbook(data).handbook)}
    rating = next(file for name, file in files.items() if "roles/agent/samootsenka" in name)
    book = openpyxl.load_workbook(BytesIO(rating.content()))
    (choice,) = {rule.formula1 for rule in book.worksheets[0].data_validations.dataValidation}
    assert choice.strip('"') == ",".join(map(str, range(count + 1)))
    cells = (cell for row in book.worksheets[1].iter_rows(max_row=4) for cell in row)
    heads = {str(cell.value).replace("\xa0", " ") for cell in cells}
    assert {f"{n} — {title.lower()}" for n, title in enumerate(TITLES[:count], 1)} <= heads
    matrix = next(file for name, file in files.items() if "matritsa-navykov.xlsx" in name)
    (scale,) = _scales(openpyxl.load_workbook(BytesIO(matrix.content())).worksheets[0])
    assert [float(mark.val) for mark in scale.colorScale.cfvo] == [1, count]
    for name in ("dolzhnostnaya-instruktsiya", "otsenochnyy-list"):
        papers = [f for address, f in files.items() if f"roles/agent/{name}" in address]
        assert [file.suffix for file in papers if not file.content()] == []


def test_questions_offer_other_levels(count: int, data: Path, tmp_path: Path) -> None:
    site = Site(load_handbook(data).handbook, tmp_path)
    asked = [q for q in site.quizzes["agent"] if f" из {count}. " in q.text]
    assert asked
    assert {len(question.options) for question in asked} == {min(count, 4)}


def _scales(sheet: openpyxl.worksheet.worksheet.Worksheet) -> list[openpyxl.formatting.rule.Rule]:
    rules = (rule for each in sheet.conditional_formatting for rule in each.rules)
    return [rule for rule in rules if rule.type == "colorScale"]
