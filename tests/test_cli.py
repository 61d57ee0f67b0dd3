"""The `handbook` command as an editor, a script and a build service see it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mkdocs.exceptions import Abort

from macros.cli import main
from macros.documents.formats.docx.styles import standard_letterhead
from macros.reading.letterhead import SAVE_AS_WORD
from macros.reading.schema import schemas
from tests.conftest import Edit, build_site
from tests.reading.conftest import refuse
from tests.reading.letterheads import SETTINGS, edited


def handbook(*arguments: str | Path, color: bool = False) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)), color=color)


@pytest.fixture
def misspelt(data: Path, edit: Edit) -> Path:
    edit("roles/agent.yml", "skill: empathy", "skill: empaty")
    return data


@pytest.fixture
def doubtful(data: Path, edit: Edit) -> Path:
    edit("roles/agent.yml", "  - агент колл-центра\n", "  - Инструктор\n")
    return data


def place(data: Path, name: str, words: str) -> str:
    """`line:column` of the first `words` in a file."""
    lines = (data / name).read_text(encoding="utf-8").split("\n")
    line = next(i for i, text in enumerate(lines) if words in text)
    return f"{line + 1}:{lines[line].index(words) + 1}"


def test_check_of_good_data(data: Path) -> None:
    result = handbook("check", "--data", data)
    assert (result.exit_code, result.output) == (0, "Ошибок: 0, предупреждений: 0\n")


def test_check_names_the_place_the_fault_and_the_cure(misspelt: Path) -> None:
    at = place(misspelt, "roles/agent.yml", "empaty")
    result = handbook("check", "--data", misspelt)
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        f"data/roles/agent.yml:{at}  навык «empaty» не найден — возможно, empathy",
        "Ошибок: 1, предупреждений: 0",
    ]


def test_a_letterhead_that_takes_no_paper_is_named_before_the_build(
    data: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = data / "letterhead.docx"
    edit = (SETTINGS, 'defaultTabStop w:val="720"', 'defaultTabStop w:val="wide"')
    edit_mode = (SETTINGS, 'w:val="14"', 'w:val="fourteen"')
    file.write_bytes(edited(standard_letterhead(), edit, edit_mode))
    line = f"data/letterhead.docx:1:1  на этом бланке документ Word не составить — {SAVE_AS_WORD}"
    result = handbook("check", "--data", data)
    assert result.output.splitlines() == [line, "Ошибок: 1, предупреждений: 0"]
    with pytest.raises(Abort, match="Документов не составить"):
        build_site(tmp_path / "site", data)
    assert line in caplog.messages


def test_warnings_do_not_fail(doubtful: Path) -> None:
    result = handbook("check", "--data", doubtful)
    *lines, count = result.output.splitlines()
    assert (result.exit_code, count) == (0, "Ошибок: 0, предупреждений: 1")
    assert [line.partition("  ")[2] for line in lines] == [
        (
            "предупреждение: на имя «инструктор» откликаются две должности: agent и instructor"
            " — оставьте имя одной из них"
        )
    ]


def test_check_as_json(misspelt: Path) -> None:
    result = handbook("check", "--data", misspelt, "--format", "json")
    line, column = map(int, place(misspelt, "roles/agent.yml", "empaty").split(":"))
    assert result.exit_code == 1
    assert json.loads(result.output) == [
        {
            "path": "data/roles/agent.yml",
            "line": line,
            "column": column,
            "message": "навык «empaty» не найден",
            "hint": "возможно, empathy",
            "field": "skills[1].skill",
            "severity": "error",
        }
    ]


def test_check_of_good_data_as_json(data: Path) -> None:
    result = handbook("check", "--data", data, "--format", "json")
    assert (result.exit_code, json.loads(result.output)) == (0, [])


def test_check_for_github(misspelt: Path, edit: Edit) -> None:
    edit("roles/coach.yml", "purpose: ", "purpose: [на 100%] # ")
    (misspelt / "roles" / "a,b:c.yml").write_text("", encoding="utf-8")
    line, column = place(misspelt, "roles/agent.yml", "empaty").split(":")
    result = handbook("check", "--data", misspelt, "--format", "github")
    assert result.exit_code == 1
    lines = result.output.splitlines()
    assert lines[0] == "::error file=data/roles/a%2Cb%3Ac.yml,line=1,col=1::файл пуст"
    assert lines[1] == (
        f"::error file=data/roles/agent.yml,line={line},col={column}"
        "::навык «empaty» не найден — возможно, empathy"
    )
    assert lines[2].startswith("::error file=data/roles/coach.yml,")
    assert len(lines) == 3


def test_warning_for_github(doubtful: Path) -> None:
    result = handbook("check", "--data", doubtful, "--format", "github")
    assert result.exit_code == 0
    assert result.output.startswith("::warning file=data/roles/")


def test_colours_only_on_a_terminal(misspelt: Path) -> None:
    plain = handbook("check", "--data", misspelt).output
    coloured = handbook("check", "--data", misspelt, color=True).output
    assert "\x1b" not in plain
    assert coloured.startswith("\x1b[31mdata/roles/agent.yml:")


def test_colours_on_a_real_terminal(misspelt: Path) -> None:
    ours, its = pytest.importorskip("pty").openpty()
    command = [Path(sys.executable).with_name("handbook"), "check"]
    ran = subprocess.run(command, cwd=misspelt.parent, stdout=its, check=False)
    os.close(its)
    with os.fdopen(ours, "rb") as terminal:
        assert terminal.read(20).startswith(b"\x1b[31mdata/")
    assert ran.returncode == 1


def test_installed_command_in_the_folder_of_the_handbook(misspelt: Path) -> None:
    command = [Path(sys.executable).with_name("handbook"), "check"]
    ran = subprocess.run(
        command,
        cwd=misspelt.parent,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (1, "")
    assert ran.stdout.startswith("data/roles/agent.yml:")


def test_data_folder_that_is_not_there(tmp_path: Path) -> None:
    result = handbook("check", "--data", tmp_path / "нет")
    assert result.exit_code == 2
    assert "нет" in result.output
    assert "Traceback" not in result.output


def test_new_role_has_nothing_wrong_but_blanks(data: Path) -> None:
    result = handbook("new", "role", "shift-lead", "--data", data)
    assert result.exit_code == 0
    assert "shift-lead.yml" in result.output
    check = handbook("check", "--data", data)
    *lines, count = check.output.splitlines()
    assert check.exit_code == 1
    assert lines
    assert all(line.startswith("data/roles/shift-lead.yml:") for line in lines)
    assert all(line.endswith("ещё не заполнено") for line in lines)
    assert count == f"Ошибок: {len(lines)}, предупреждений: 0"


@pytest.mark.parametrize(
    "role_id", ["Agent", "старший", "a b", "../agent", "a_b", "a--b", "-", "", "a" * 61, "a\n"]
)
def test_bad_id_is_refused(role_id: str, data: Path) -> None:
    before = sorted(data.rglob("*"))
    result = handbook("new", "role", "--data", data, "--", role_id)
    assert result.exit_code == 1
    assert "не годится в id" in result.output
    assert sorted(data.rglob("*")) == before


def test_existing_file_is_not_overwritten(data: Path) -> None:
    file = data / "roles" / "agent.yml"
    before = file.read_bytes()
    result = handbook("new", "role", "agent", "--data", data)
    assert result.exit_code == 1
    assert "agent.yml уже есть" in result.output
    assert file.read_bytes() == before


def test_new_letterhead_is_the_standard_one_and_never_overwrites(data: Path) -> None:
    file = data / "letterhead.docx"
    assert handbook("new", "letterhead", "--data", data).exit_code == 0
    assert file.read_bytes() == standard_letterhead()
    assert handbook("check", "--data", data).exit_code == 0
    file.write_bytes(b"mine")
    result = handbook("new", "letterhead", "--data", data)
    assert (result.exit_code, file.read_bytes()) == (1, b"mine")
    assert "letterhead.docx уже есть" in result.output


def test_what_was_published_is_compared_until_it_is_published_anew(data: Path, edit: Edit) -> None:
    edit("sizes.yml", "Средний центр", "Центр побольше")
    assert "по-старому" not in handbook("check", "--data", data).output, "nothing is published yet"
    edit("sizes.yml", "Центр побольше", "Средний центр")
    assert handbook("published", "--data", data).exit_code == 0
    edit("sizes.yml", "Средний центр", "Центр побольше")
    old = f"data/roles/coach.yml:{place(data, 'roles/coach.yml', 'В малых и средних')}"
    check = handbook("check", "--data", data)
    assert (
        f"{old}  предупреждение: сказано по-старому: «средних центрах», теперь это «Центр побольше»"
        " — исправьте; если верно и так, опубликуйте и запустите handbook published"
    ) in check.output.splitlines()
    accepted = handbook("published", "--data", data)
    assert old in accepted.output, "what will not be named again is named once more"
    assert "по-старому" not in handbook("check", "--data", data).output


@pytest.mark.parametrize("command", ["check", "published"])
def test_damaged_record_of_what_was_published(command: str, data: Path) -> None:
    (data / "published.json").write_text("<<<<<<<", encoding="utf-8")
    result = handbook(command, "--data", data)
    assert result.exit_code == 0
    assert (
        "data/published.json:1:1  предупреждение: запись об опубликованном испорчена — "
        "верните файл из истории правок или запишите заново: handbook published"
    ) in result.output.splitlines()


@pytest.mark.parametrize("name", ["skills.yml", "company.yml"])
def test_new_role_waits_for_readable_vocabularies(name: str, data: Path) -> None:
    (data / name).write_text("a: [", encoding="utf-8")
    result = handbook("new", "role", "shift-lead", "--data", data)
    assert result.exit_code == 1
    assert "сначала исправьте то, что назовёт check" in result.output
    assert not (data / "roles" / "shift-lead.yml").exists()


def test_place_that_cannot_be_written(data: Path) -> None:
    for file in (data / "roles").iterdir():
        file.unlink()
    (data / "roles").rmdir()
    (data / "roles").write_text("не папка", encoding="utf-8")
    result = handbook("new", "role", "shift-lead", "--data", data)
    assert result.exit_code == 1
    assert "это файл, а нужна папка" in result.output


def test_disk_that_takes_nothing(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, data / "roles" / "shift-lead.yml", OSError(28, "No space left"))
    result = handbook("new", "role", "shift-lead", "--data", data)
    assert result.exit_code == 1
    assert "не записать" in result.output


def test_schemas_are_written(data: Path) -> None:
    assert handbook("schema", "--data", data).exit_code == 0
    written = {f.name: f.read_text(encoding="utf-8") for f in (data / "schema").iterdir()}
    assert written == schemas()


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["new", "role", "--help"]])
def test_help_is_in_russian(arguments: list[str]) -> None:
    result = handbook(*arguments)
    assert result.exit_code == 0
    assert any("а" <= char <= "я" for char in result.output)


HIDDEN = "\x1b[31m\u202eабв\u200b\n::warning::беда\r.yml"
SHOWN = "\\x1b[31m\\u202eабв\\u200b\\n::warning::беда\\r.yml"


@pytest.mark.parametrize("style", ["text", "json", "github"])
def test_names_of_files_command_neither_terminals_nor_pipelines(style: str, data: Path) -> None:
    (data / "roles" / HIDDEN).write_text("title: [", encoding="utf-8")
    (data / HIDDEN).write_text("", encoding="utf-8")
    output = handbook("check", "--data", data, "--format", style).output
    assert not re.search("[\x1b\u200b\u202e\r]", output)
    if style == "json":
        shown = {problem["path"] for problem in json.loads(output)}
        assert {f"data/{SHOWN}", f"data/roles/{SHOWN}"} <= shown
    else:
        assert not re.search("^::warning", output, re.MULTILINE)
        assert (SHOWN if style == "text" else SHOWN.replace(":", "%3A")) in output


def test_a_terminal_without_cyrillic_gets_codes(misspelt: Path) -> None:
    ran = subprocess.run(
        [Path(sys.executable).with_name("handbook"), "check"],
        cwd=misspelt.parent,
        env={**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"},
        capture_output=True,
        encoding="latin-1",
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (1, "")
    assert ran.stdout.startswith("data/roles/agent.yml:")


@pytest.mark.parametrize("command", [["check"], ["published"], ["new", "role", "shift-lead"]])
@pytest.mark.parametrize("name", [".", "roles", "roles/agent.yml", "skills.yml", "addresses.txt"])
def test_what_may_not_be_read_ends_no_command_in_a_traceback(
    name: str, command: list[str], data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (data / "addresses.txt").write_text("/roles/agent/\n", encoding="utf-8")
    refuse(monkeypatch, data / name, PermissionError(13, "Permission denied"))
    result = handbook(*command, "--data", data)
    assert isinstance(result.exception, SystemExit | None)
    if command == ["check"]:
        assert f"{(data / name).relative_to(data.parent)}:1:1  " in result.output
        assert "нет прав доступа — откройте доступ на чтение" in result.output
