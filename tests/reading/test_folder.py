"""Every name in the data folder is read, is left alone by a rule, or is named."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.reading.folder import LEFT_ALONE
from macros.reading.ledger import LEDGER, broken_promises
from tests.conftest import ROOT
from tests.reading.conftest import OTHERS, VOCABULARIES, problems, refuse

STRAY = "1:1  под таким именем справочник ничего не читает"
AWAY = "лишнее уберите из папки данных или начните его имя с точки"
ROLES = f"должности лежат в папке roles; {AWAY}"
SUFFIX = "1:1  имя файла с данными кончается на .yml"
PIPE = "1:1  это не обычный файл, а канал или устройство — положите на его место обычный файл"


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("company.yml", "Company.yml"),
        ("company.yml", "company.yaml"),
        ("company.yml", "company.yml.txt"),
        ("company.yml", "company.yml "),
        ("company.yml", "company\u200b.yml"),
        ("company.yml", "company.json"),
        ("staffing.yml", "Staffing.YML"),
        ("processes.yml", "processes"),
        ("sizes.yml", "Sizes.yml"),
    ],
)
def test_misnamed_file_is_told_its_name(name: str, other: str, data: Path) -> None:
    (data / name).rename(data / other)
    shown = other.replace("\u200b", "\\u200b")
    assert problems(data) == [f"data/{shown}:{STRAY} — переименуйте в «{name}»"]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("staffing.yml", "stafing.yml"),
        ("company.yml", "compani.yml"),
        ("processes.yml", "process.yml"),
        ("skills.yml", "skill.yml"),
    ],
)
def test_misspelt_file_is_guessed(name: str, other: str, data: Path) -> None:
    (data / name).rename(data / other)
    assert problems(data) == [f"data/{other}:{STRAY} — возможно, «{name}»"]


@pytest.mark.parametrize("name", [*VOCABULARIES, *(each for each in OTHERS if "/" not in each)])
def test_no_file_can_be_misspelt_in_silence(name: str, data: Path) -> None:
    (data / name).rename(data / f"{name[1:]}")
    (line,) = problems(data)
    assert line == f"data/{name[1:]}:{STRAY} — возможно, «{name}»"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Company.yml", f"{STRAY} — company.yml здесь уже есть: перенесите правки в него; {AWAY}"),
        ("complaints.yml", f"{STRAY} — {ROLES}"),
        ("complaints.json", f"{STRAY} — {ROLES}"),
        ("Roles", f"{STRAY} — roles здесь уже есть: перенесите правки в него; {AWAY}"),
        ("adresses.txt", f"{STRAY} — возможно, «addresses.txt»"),
        ("заметки.txt", f"предупреждение: {AWAY}"),
        ("Наш бланк.docx", f"предупреждение: бланк называется letterhead.docx; {AWAY}"),
        ("logo.png", f"предупреждение: картинки и шрифты называют в brand.yml; {AWAY}"),
        (
            "roles/agent.yml.txt",
            f"{SUFFIX} — agent.yml здесь уже есть: перенесите правки в него; {AWAY}",
        ),
        ("roles/coach.yml.txt", f"{SUFFIX} — переименуйте в «coach.yml»"),
        ("roles/coach.json", f"{SUFFIX} — переименуйте в «coach.yml»"),
        ("roles/coach.yml ", f"{SUFFIX} — переименуйте в «coach.yml»"),
        ("roles/coach", f"{SUFFIX} — переименуйте в «coach.yml»"),
        ("roles/фото.jpg", f"1:1  это не файл должности — {AWAY}"),
    ],
)
def test_stray_is_named(name: str, expected: str, data: Path) -> None:
    (data / name).write_text("title: Наставник\n", encoding="utf-8")
    warning = expected.removeprefix("предупреждение: ")
    if warning != expected:
        start, _, message = STRAY.partition("  ")
        expected = f"{start}  предупреждение: {message} — {warning}"
    assert problems(data) == [f"data/{name}:{expected}"]


@pytest.mark.parametrize(
    "name",
    [
        *("agent — копия", "agent - копия", "agent (копия)", "agent копия 2", "Копия agent"),
        *(
            "agent (2)",
            "agent copy",
            "agent - Copy (3)",
            "agent-copy",
            "Copy of agent",
            "agent_copy",
        ),
    ],
)
@pytest.mark.parametrize("suffix", [".yml", ".yaml"])
def test_copy_beside_its_original_is_told_from_a_position(
    name: str, suffix: str, data: Path
) -> None:
    (data / "roles" / f"{name}{suffix}").write_bytes((data / "roles" / "agent.yml").read_bytes())
    (data / f"{name.replace('agent', 'kpis')}{suffix}").write_text("", encoding="utf-8")
    told = "1:1  похоже на копию файла {0}; справочник её не читает — перенесите правки в {0}"
    in_roles, in_data = sorted(problems(data), key=lambda line: not line.startswith("data/roles/"))
    assert in_roles.startswith(f"data/roles/{name}{suffix}:{told.format('agent.yml')}")
    assert in_data.startswith(
        f"data/{name.replace('agent', 'kpis')}{suffix}:{told.format('kpis.yml')}"
    )


def test_yaml_beside_yml_is_told_to_give_its_edits(data: Path) -> None:
    (data / "roles" / "agent.yaml").write_text("title: Агент\n", encoding="utf-8")
    hint = f"agent.yml здесь уже есть: перенесите правки в него; {AWAY}"
    assert problems(data) == [f"data/roles/agent.yaml:{SUFFIX} — {hint}"]


def test_role_in_a_folder_of_its_own_is_one_problem(data: Path) -> None:
    (data / "roles" / "line").mkdir()
    (data / "roles" / "agent.yml").rename(data / "roles" / "line" / "agent.yml")
    assert problems(data) == [
        f"data/roles/line:1:1  в эту папку справочник не заглядывает — {ROLES}"
    ]


@pytest.mark.parametrize(
    "name",
    [
        *(".git", ".DS_Store", ".agent.yml.swp", "agent.yml~", "#agent.yml#", "~$tterhead.docx"),
        *("agent.yml.bak", "agent.yml.orig", "agent.tmp", "Thumbs.db", "desktop.ini", "README.md"),
    ],
)
def test_leftovers_are_left_alone(name: str, data: Path) -> None:
    for folder in (data, data / "roles"):
        (folder / name).write_text("a: [", encoding="utf-8")
    assert problems(data) == []


def test_the_rule_is_told_to_editors() -> None:
    told = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert [pattern for pattern in LEFT_ALONE if f"`{pattern}`" not in told] == []


def test_logo_in_a_folder_is_no_stray(data: Path) -> None:
    (data / "pictures").mkdir()
    (data / "brand.yml").write_text("logo: pictures/logo.png\n", encoding="utf-8")
    (line,) = problems(data)
    assert line.startswith("data/brand.yml:1:7  нет файла «pictures/logo.png»")


def pipe(file: Path) -> None:
    file.unlink(missing_ok=True)
    os.mkfifo(file)


def endless(file: Path) -> None:
    file.unlink(missing_ok=True)
    file.symlink_to("/dev/zero")


def plug(file: Path) -> None:
    file.unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX) as opened:
        here = Path.cwd()
        os.chdir(file.parent)  # the address of a socket is short
        opened.bind(file.name)
        os.chdir(here)


@pytest.mark.parametrize("make", [pipe, endless, plug])
@pytest.mark.parametrize(
    "name", ["roles/agent.yml", "skills.yml", "company.yml", "letterhead.docx"]
)
def test_only_regular_files_are_opened(name: str, make: Callable[[Path], None], data: Path) -> None:
    make(data / name)
    assert problems(data) == [f"data/{name}:{PIPE}"]


def test_pipe_for_a_logo_or_a_ledger(data: Path) -> None:
    pipe(data / "logo.png")
    (data / "brand.yml").write_text("logo: logo.png\n", encoding="utf-8")
    assert problems(data) == [f"data/brand.yml:1:7  {PIPE.partition('  ')[2]}"]
    pipe(data / LEDGER)
    assert list(map(str, broken_promises(data, frozenset))) == [f"data/{LEDGER}:{PIPE}"]


def test_link_to_a_regular_file_is_followed(data: Path, tmp_path: Path) -> None:
    (data / "skills.yml").rename(tmp_path / "elsewhere.yml")
    (data / "skills.yml").symlink_to(tmp_path / "elsewhere.yml")
    assert problems(data) == []


LOOP = "ссылка ведёт сама на себя — положите сюда сам файл"
ODD = "имя слишком длинное, или в нём знак, какого в именах не бывает"


@pytest.mark.parametrize(
    ("logo", "message"),
    [
        ('"a\\0b.png"', ODD),
        ("a" * 300 + ".png", ODD),
        ("a/" * 590 + "a", "нет файла"),
        ("itself.png", LOOP),
        (".", "это папка, а нужен файл"),
        ("/dev/zero", "файл «/dev/zero» лежит вне папки данных"),
    ],
)
def test_odd_name_of_a_logo(logo: str, message: str, data: Path) -> None:
    if logo.startswith("itself"):
        (data / "itself.png").symlink_to("itself.png")
    (data / "brand.yml").write_text(f"logo: {logo}\n", encoding="utf-8")
    assert any(line.partition("  ")[2].startswith(message) for line in problems(data))


@pytest.mark.parametrize("name", ["roles/agent.yml", "skills.yml", "letterhead.docx", "roles"])
def test_link_to_itself(name: str, data: Path) -> None:
    if (data / name).exists():
        (data / name).rename(data.parent / "away")
    (data / name).symlink_to(Path(name).name)
    assert f"data/{name}:1:1  {LOOP}" in problems(data)


@pytest.mark.parametrize("name", ["skills.yml", "roles/agent.yml", "roles", "."])
def test_what_may_not_be_read_is_one_problem(
    name: str, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root may read anything, so the system's answer is put in its mouth."""
    shut = data / name
    refuse(monkeypatch, shut, PermissionError(13, "Permission denied"))
    what = "папку" if shut.is_dir() else "файл"
    shown = shut.relative_to(data.parent).as_posix()
    assert problems(data) == [
        f"{shown}:1:1  {what} не прочитать: нет прав доступа — откройте доступ на чтение"
    ]


def test_failing_disk_is_one_problem(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, data / "skills.yml", OSError(5, "Input/output error"))
    assert problems(data) == ["data/skills.yml:1:1  файл не прочитать: ошибка диска EIO"]


def test_ledger_that_may_not_be_read_breaks_the_build(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (data / LEDGER).write_text("/roles/agent/\n", encoding="utf-8")
    refuse(monkeypatch, data / LEDGER, PermissionError(13, "Permission denied"))
    (problem,) = broken_promises(data, frozenset)
    assert problem.message == "файл не прочитать: нет прав доступа"
