"""A folder of files: all problems of all of them, none of them twice."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.model.role import Role
from macros.reading.load import MAY_BE_LEFT_OUT, load_handbook
from macros.reading.problem import HandbookError, Problem, quoted
from tests.conftest import DATA, Edit
from tests.reading.conftest import OTHERS, VOCABULARIES, problems

NO_FILE = "1:1  нет файла — верните файл или возьмите его из исходного справочника"
DEMANDED = [name for name in VOCABULARIES if name not in MAY_BE_LEFT_OUT]
BAD_NAME = "не годится в id — строчные латинские буквы, цифры и дефис, не длиннее 60 знаков"
NOT_A_NUMBER = (
    "нужно целое число, а стоит текст «many» — Сколько ключевых навыков у каждой должности"
)
BAD_SUFFIX = "1:1  имя файла с данными кончается на .yml — переименуйте в"

Damage = Callable[[Path], object]


def write(name: str, text: str) -> Damage:
    return lambda data: (data / name).write_text(text, encoding="utf-8")


def remove(name: str) -> Damage:
    return lambda data: (data / name).unlink()


def rename(name: str, other: str) -> Damage:
    return lambda data: (data / name).rename(data / other)


def copy(name: str, other: str) -> Damage:
    return lambda data: shutil.copy(data / name, data / other)


def test_real_data_has_no_problems() -> None:
    assert problems(DATA) == []


@pytest.mark.parametrize("content", [None, "", "# name: наша\n", "{}\n"])
def test_company_may_say_nothing(content: str | None, data: Path) -> None:
    shutil.rmtree(data)
    shutil.copytree(DATA, data)
    (data / "company.yml").unlink()
    if content is not None:
        (data / "company.yml").write_text(content, encoding="utf-8")
    assert problems(data) == []
    company = load_handbook(data).handbook.company
    assert (company.name, company.jurisdiction, company.key_skills) == (None, "neutral", 3)


@pytest.mark.parametrize("name", [*DEMANDED, "process_groups.yml"])
def test_missing_vocabulary_is_one_problem(name: str, data: Path) -> None:
    (data / name).unlink()
    assert problems(data) == [f"data/{name}:{NO_FILE}"]


@pytest.mark.parametrize("name", VOCABULARIES)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1:1  файл пуст"),
        ("{}\n", "1:1  нужны записи вида «id: поля», хотя бы одна"),
        ("- а\n", "1:1  нужны записи вида «id: поля», хотя бы одна"),
        ("а\n", "1:1  нужны записи вида «id: поля», хотя бы одна"),
        (
            "!x {}\n",
            "1:1  метки YAML (!) не поддерживаются — текст с «!» в начале возьмите в кавычки",
        ),
        ("\t", "1:1  в отступе стоит табуляция — отступы делают пробелами"),
    ],
)
def test_vocabulary_that_says_nothing_is_one_problem(
    name: str, text: str, expected: str, data: Path
) -> None:
    (data / name).write_text(text, encoding="utf-8")
    assert problems(data) == [f"data/{name}:{expected}"]


@pytest.mark.parametrize(
    ("damage", "expected"),
    [
        (write("roles/agent.yml", ""), ["roles/agent.yml:1:1  файл пуст"]),
        (
            write("roles/agent.yml", "- а\n"),
            ["roles/agent.yml:1:1  нужны поля вида «имя: значение», а стоит список"],
        ),
        (
            write("company.yml", "key_skils: 1\n"),
            ["company.yml:1:1  неизвестное поле «key_skils» — возможно, key_skills"],
        ),
        (
            write("company.yml", "key_skills: many\nroles_off: [nobody]\n"),
            [f"company.yml:1:13  {NOT_A_NUMBER}"],
        ),
        (
            rename("roles/agent.yml", "roles/agent.yaml"),
            [f"roles/agent.yaml:{BAD_SUFFIX} «agent.yml»"],
        ),
        (
            rename("roles/agent.yml", "roles/agent.YML"),
            [f"roles/agent.YML:{BAD_SUFFIX} «agent.yml»"],
        ),
        (
            rename("roles/agent.yml", "roles/Agent.yml"),
            [f"roles/Agent.yml:1:1  имя файла «Agent» {BAD_NAME}"],
        ),
        (
            copy("roles/lead.yml", "roles/старший.yml"),
            [f"roles/старший.yml:1:1  имя файла «старший» {BAD_NAME}"],
        ),
        (
            copy("roles/lead.yml", f"roles/{'a' * 61}.yml"),
            [f"roles/{'a' * 61}.yml:1:1  имя файла «{'a' * 60}…» {BAD_NAME}"],
        ),
        (
            lambda data: (data / "roles" / "x.yml").mkdir(),
            ["roles/x.yml:1:1  это папка, а нужен файл"],
        ),
        (
            lambda data: (data / "roles" / "x.yml").symlink_to("нигде"),
            ["roles/x.yml:1:1  ссылка ведёт в никуда — положите сюда сам файл"],
        ),
        (
            lambda data: shutil.rmtree(data / "roles"),
            ["roles:1:1  нет ни одной должности — положите сюда файл должности"],
        ),
        (write("roles/.#agent.yml", "начатая правка"), []),
        (write("roles/README.md", "# Должности"), []),
    ],
)
def test_damaged_folder(damage: Damage, expected: list[str], data: Path) -> None:
    damage(data)
    assert problems(data) == [f"data/{line}" for line in expected]


def test_empty_folder_names_everything_that_is_missing(tmp_path: Path) -> None:
    missing = [f"data/{name}:{NO_FILE}" for name in DEMANDED]
    roles = "data/roles:1:1  нет ни одной должности — положите сюда файл должности"
    assert problems(tmp_path / "data") == sorted([*missing, roles])


def test_problems_of_all_files_in_order(data: Path, edit: Edit) -> None:
    edit("roles/head.yml", "title: Директор", "title: 5")
    edit("roles/agent.yml", "skill: empathy", "skill: empaty")
    edit("roles/agent.yml", "purpose: Помогает клиентам.", "purpose: ЗАПОЛНИТЕ")
    edit("roles/agent.yml", "title: Оператор", "title: Руководитель команды")
    edit("skills.yml", "group: customer", "group: customers")
    edit("kpis.yml", "unit: секунды", "unit: раз: два")
    two_owners = "на имя «Руководитель команды» откликаются две должности: agent и lead"
    assert problems(data) == [
        "data/kpis.yml:5:12  лишнее двоеточие в строке — текст с «: » внутри возьмите в кавычки",
        "data/roles/agent.yml:11:10  поле «purpose» ещё не заполнено",
        "data/roles/agent.yml:23:12  навык «empaty» не найден — возможно, empathy",
        "data/roles/head.yml:1:8  нужен текст, а стоит 5 — возьмите значение в кавычки",
        f"data/roles/lead.yml:1:8  предупреждение: {two_owners} — оставьте имя одной из них",
        "data/skills.yml:3:10  группа навыков «customers» не найдена — возможно, customer",
    ]


def test_lines_sort_as_numbers() -> None:
    places = [("б.yml", 1, 1), ("а.yml", 10, 2), ("а.yml", 9, 30), ("а.yml", 9, 4)]
    error = HandbookError(Problem(*place, "беда") for place in places)
    assert [(p.path, p.line, p.column) for p in error.problems] == sorted(places)
    assert str(error).splitlines()[0] == "а.yml:9:4  беда"


def test_progress_counts_role_files(data: Path) -> None:
    told: list[tuple[int, int]] = []
    load_handbook(data, lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_roles_stand_by_department_grade_and_title(data: Path) -> None:
    roles = load_handbook(data).handbook.roles
    assert [role.id for role in roles] == ["head", "lead", "agent"]
    assert all(isinstance(role, Role) for role in roles)


def test_company_without_a_role(data: Path, edit: Edit) -> None:
    edit("company.yml", "roles_off: []", "roles_off: [agent]")
    assert [role.id for role in load_handbook(data).handbook.roles] == ["head", "lead"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("а\nб\t в", "«а б в»"),
        ("\x1b[31mкрасный", "«\\x1b[31mкрасный»"),
        ("а\u200bб\u202eв\u3164", "«а\\u200bб\\u202eв\\u3164»"),
        ("а" * 61, f"«{'а' * 60}…»"),
        ("", "«»"),
    ],
)
def test_quoted_words_keep_to_one_harmless_line(text: str, expected: str) -> None:
    assert quoted(text) == expected


def test_files_of_this_handbook_are_those_of_the_real_one() -> None:
    real = {file.name for file in DATA.glob("*.yml")}
    assert {name for name in (*VOCABULARIES, *OTHERS) if "/" not in name} == real
