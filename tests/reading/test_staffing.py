"""Ratios whose shape is wrong: above all, a number without a source is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.reading.load import load_handbook
from tests.conftest import Edit
from tests.reading.conftest import problems

PUBLISHED = "    published:\n      - figure: 8–12\n        source: {title: Обзор рынка}\n"
READINGS = "    readings:\n      - {up_to: 5, title: Мало, text: Т., source: {title: О}}\n"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            PUBLISHED,
            "",
            "5:5  у числа нет источника: добавьте published или уберите default и typical",
        ),
        (
            "        source: {title: Обзор рынка}\n",
            "",
            "10:9  нет обязательного поля «source» — Откуда число",
        ),
        (
            "    default: 10\n",
            "",
            "5:5  нет ни числа в default, ни объяснения в note, почему его нет",
        ),
        ("default: 10", "default: 0", "8:14  число 0 слишком мало, нужно не меньше 1"),
        ("default: 10", "default: 2000", "8:14  число 2000 слишком велико, нужно не больше 1000"),
        ("default: 10", "default: десять", "8:14  нужно целое число, а стоит текст «десять»"),
        ("default: 10", "default: 9.5", "8:14  нужно целое число, а стоит дробное 9,5"),
        (
            "default: 10",
            "default: 10\n    typical: [11, 12]",
            "5:5  default 10 вне диапазона typical [11, 12]",
        ),
        ("examples: [10, 100]", "examples: [0]", "2:12  число 0 слишком мало, нужно не меньше 1"),
        (
            "    done_by: [head]\n",
            READINGS,
            "5:5  границы up_to в readings растут, и у последней записи up_to нет",
        ),
    ],
)
def test_wrong_shape_is_named_at_its_place(
    old: str, new: str, expected: str, data: Path, edit: Edit
) -> None:
    edit("staffing.yml", old, new)
    assert len(problems(data)) == 1
    assert problems(data)[0].startswith(f"data/staffing.yml:{expected}")


def test_handbook_without_the_file_does_not_count_people(data: Path) -> None:
    (data / "staffing.yml").unlink()
    assert load_handbook(data).handbook.staffing is None


def test_empty_or_misnamed_file_is_a_problem(data: Path) -> None:
    file = data / "staffing.yml"
    file.write_text("", encoding="utf-8")
    assert problems(data) == ["data/staffing.yml:1:1  файл пуст"]
    file.rename(data / "staffing.yaml")
    assert [line.split()[0] for line in problems(data)] == ["data/staffing.yaml:1:1"]


def test_ratio_without_a_number_says_why(data: Path, edit: Edit) -> None:
    edit("staffing.yml", "    default: 10\n" + PUBLISHED, "    note: Числа нет.\n")
    staffing = load_handbook(data).handbook.staffing
    assert staffing is not None
    assert staffing.ratios[0].default is None
