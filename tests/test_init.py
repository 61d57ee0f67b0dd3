"""A small edition as `handbook init` writes it: right at once, with the engine from anywhere."""

from __future__ import annotations

import os
import subprocess
import sys
from gettext import GNUTranslations
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from click.testing import CliRunner
from mkdocs.commands.build import build
from mkdocs.config import load_config

from macros.cli import EDITION, main
from tests.conftest import ROOT
from tests.installed import said
from tests.trade import told_of_trade

WORDS = ROOT / "macros" / "locale" / "ru" / "LC_MESSAGES" / "messages.po"


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    folder = tmp_path / "edition"
    done = CliRunner().invoke(main, ["init", str(folder)])
    assert done.exit_code == 0, done.output
    return folder


def test_it_is_right_at_once(edition: Path) -> None:
    done = CliRunner().invoke(main, ["check", "--data", str(edition / "data")])
    assert done.output == "Ошибок: 0, предупреждений: 0\n"
    config = load_config(str(edition / "mkdocs.yml"), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    written = {file.parent.name for file in (edition / "site" / "roles").glob("*/index.html")}
    assert written == {file.stem for file in (edition / "data" / "roles").iterdir()}


def test_it_is_short_and_says_what_to_do(edition: Path) -> None:
    settings = (edition / "mkdocs.yml").read_text(encoding="utf-8")
    assert len(settings.splitlines()) <= 12
    for file in (edition / "data").glob("*.yml"):
        assert file.read_text(encoding="utf-8").splitlines()[1].startswith("# "), file
    assert not [path for path in edition.rglob("*") if path.is_symlink()]


def test_it_knows_no_trade(edition: Path) -> None:
    assert told_of_trade(edition) == []


def test_nothing_is_overwritten(edition: Path) -> None:
    (edition / "mkdocs.yml").write_text("mine", encoding="utf-8")
    for hidden in (".gitignore", "README.md"):
        (edition / hidden).unlink()
    done = CliRunner().invoke(main, ["init", str(edition)])
    assert done.exit_code == 1
    assert "уже есть" in done.output
    assert (edition / "mkdocs.yml").read_text(encoding="utf-8") == "mine"
    assert not (edition / "README.md").exists()


def test_the_words_of_click_are_compiled() -> None:
    with WORDS.with_suffix(".mo").open("rb") as file:
        compiled = GNUTranslations(file)
    with WORDS.open("rb") as file:
        written = [message for message in read_po(file) if message.id]
    for message in written:
        if message.pluralizable:
            assert [compiled.ngettext(*message.id, n) for n in (1, 2, 5)] == list(message.string)
        else:
            assert compiled.gettext(message.id) == message.string


@pytest.mark.parametrize("words", [(), ("-h",), ("chek",), ("serve", "--port", "x"), ("init",)])
def test_click_speaks_russian_in_any_country(words: tuple[str, ...]) -> None:
    command = (sys.executable, "-c", "from macros.start import run; run()", *words)
    env = {**os.environ, "LC_ALL": "C", "LANGUAGE": "de"}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    told = done.stdout + done.stderr
    assert told
    for english in ("Usage", "Options", "Commands", "Error", "Try", "Show", "Missing", "No such"):
        assert english not in told


@pytest.mark.thorough
def test_with_the_engine_from_a_wheel(tmp_path: Path, installed: Path) -> None:
    said(tmp_path, installed, "init", "edition")
    edition = tmp_path / "edition"
    assert "Ошибок: 0" in said(edition, installed, "check")
    said(edition, installed, "build")
    ours = {file.relative_to(EDITION) for file in EDITION.rglob("*") if file.is_file()}
    theirs = {file.relative_to(edition) for file in edition.rglob("*") if file.is_file()}
    kept = {file for file in theirs if file.parts[0] not in {"site", ".cache"}}
    assert {file for file in kept - ours if file.parts[:2] != ("data", "schema")} == set()
    assert (edition / "site" / "assets" / "css" / "handbook.css").is_file()
    assert list((edition / "site" / "downloads").rglob("*.pdf"))
