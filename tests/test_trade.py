"""The engine knows no trade: an edition of another one has no word of ours in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.commands.build import build
from mkdocs.config import load_config

from macros.cli import EDITION, main
from tests.conftest import ROOT
from tests.installed import said
from tests.pages import read
from tests.trade import texts_in, told_of_trade

SCHOOL = ROOT / "tests" / "handbooks" / "school"
OWN_WORDS = {
    "": "Словарь школы",
    "glossary": "Как говорят в школе",
    "roles/teacher": "Назначение, обязанности, навыки, взаимодействие — беседы с преподавателями",
}


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """A language school: data of its own, the prose of the starter where it has none."""
    folder = tmp_path / "school"
    shutil.copytree(EDITION / "docs", folder / "docs")
    return Path(shutil.copytree(SCHOOL, folder, dirs_exist_ok=True))


@pytest.mark.parametrize("folder", ["macros", "overrides"])
def test_source_has_no_word_of_our_trade(folder: str) -> None:
    assert told_of_trade(ROOT / folder) == []


def test_school_is_right(school: Path) -> None:
    done = CliRunner().invoke(main, ["check", "--data", str(school / "data")])
    assert done.output == "Ошибок: 0, предупреждений: 0\n"


@pytest.mark.usefixtures("_pages_only")
def test_pages_of_a_school_have_no_word_of_our_trade(school: Path) -> None:
    config = load_config(str(school / "mkdocs.yml"), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    for file in (school / "site" / "downloads").rglob("*.*"):
        if file.name != "index.html":
            file.unlink()  # another file stands in for it
    assert told_of_trade(school / "site") == []
    assert telling(school / "site", "реподавател") >= {".html", ".json", ".pagefind"}
    for page, words in OWN_WORDS.items():
        assert words in read(school / "site" / page / "index.html").text


@pytest.mark.thorough
def test_documents_of_a_school_have_no_word_of_our_trade(school: Path, installed: Path) -> None:
    assert "Ошибок: 0, предупреждений: 0" in said(school, installed, "check")
    said(school, installed, "build")
    assert told_of_trade(school / "site") == []
    documents = {".docx", ".odt", ".pdf", ".txt", ".xlsx", ".csv", ".epub", ".fb2", ".svg", ".zip"}
    assert telling(school / "site", "реподавател") >= documents
    assert telling(school / "site", "Кто есть кто") >= {".epub", ".fb2", ".pdf"}


def telling(site: Path, words: str) -> set[str]:
    """Kinds of files in which `words` that the school does have are found."""
    return {Path(name).suffix for name, text in texts_in(site) if words in text}
