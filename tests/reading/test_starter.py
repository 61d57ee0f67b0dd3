"""The file a new position starts from: nothing wrong with it but its blanks."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from macros.reading.draft import BLANK
from macros.reading.load import load_handbook, read_draft
from macros.reading.mending import mend
from macros.reading.problem import HandbookError, Problem
from macros.reading.starter import starter
from tests.conftest import DATA, Edit
from tests.reading.conftest import problems


@pytest.fixture(params=["small", "real"])
def folder(request: pytest.FixtureRequest, data: Path) -> Path:
    """The small handbook, then the real one."""
    if request.param == "real":
        shutil.rmtree(data)
        shutil.copytree(DATA, data)
    return data


def begin(folder: Path, *ids: str) -> str:
    draft, _ = read_draft(folder)
    text = starter(draft)
    for id_ in ids:
        (folder / "roles" / f"{id_}.yml").write_text(text, encoding="utf-8")
    return text


def found(folder: Path) -> tuple[Problem, ...]:
    with pytest.raises(HandbookError) as raised:
        load_handbook(folder)
    return raised.value.problems


def test_every_problem_of_a_new_file_is_a_blank(folder: Path) -> None:
    text = begin(folder, "newcomer")
    problems = found(folder)
    assert {problem.path for problem in problems} == {"data/roles/newcomer.yml"}
    assert all(problem.message.endswith("ещё не заполнено") for problem in problems)
    assert len(problems) == text.count(f'"{BLANK}') > 10


def test_two_new_files_do_not_quarrel(folder: Path) -> None:
    begin(folder, "newcomer", "another")
    assert all(problem.message.endswith("ещё не заполнено") for problem in found(folder))


def test_filled_in_file_is_a_role(folder: Path) -> None:
    text = begin(folder)
    filled = re.sub(rf'"{BLANK}: ([^"]*)"', r'"\1"', text)
    (folder / "roles" / "newcomer.yml").write_text(filled, encoding="utf-8")
    mend(folder)
    assert problems(folder) == []
    role = load_handbook(folder).handbook.role("newcomer")
    assert role.title == "название должности, именительный падеж"


def test_first_role_of_an_empty_handbook_is_its_root(data: Path, edit: Edit) -> None:
    for file in (data / "roles").iterdir():
        file.unlink()
    (data / "processes.yml").unlink()
    (data / "staffing.yml").unlink()
    edit("glossary.yml", "\n  role: agent", "")
    begin(data, "head")
    assert all(problem.message.endswith("ещё не заполнено") for problem in found(data))
