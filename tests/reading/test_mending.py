"""`check --fix` changes the letters it mends, and no other byte of a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from macros.cli import main
from macros.reading.document import Place, document_of
from macros.reading.mending import mend, with_mendings
from tests.conftest import Edit
from tests.reading.conftest import problems, refuse

AGENT = "roles/agent.yml"
LINES = "слово  слово\n", "слово слово\n"


@pytest.mark.parametrize(
    ("before", "place", "new", "after"),
    [
        ("a: x - y  # почему\n", ("a",), "x — y", "a: x — y  # почему\n"),
        ("{c: 1,b: [ p - q]}", ("b", 0), "p — q", "{c: 1,b: [ p — q]}"),
        ("- 'Это ''да'' - да.'\n", (0,), "Это «да» — да", "- 'Это «да» — да'\n"),
        ('- "Это \\"да\\" - да."\n', (0,), "Это «да» — да", '- "Это «да» — да"\n'),
        ("a: >\n  а  б\n  в.\n\n# в\nb: 1\n", ("a",), "а б в\n", "a: >\n  а б\n  в\n\n# в\nb: 1\n"),
        ("a: |-\n   а - б\n   в - г\n", ("a",), "а — б\nв — г", "a: |-\n   а — б\n   в — г\n"),
        ("a: а -\n  б - в\r\nb: ~\r\n", ("a",), "а — б — в", "a: а —\n  б — в\r\nb: ~\r\n"),
        ("\ufeffa: Делает\n", ("a",), "Делает.", "\ufeffa: Делает.\n"),
        ("? делает\n: да", ("делает",), "Да.", "? делает\n: Да."),
    ],
)
def test_only_the_words_change(before: str, place: Place, new: str, after: str) -> None:
    assert with_mendings(before.encode(), [(place, new)]) == (after.encode(), 1)


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("a: Делает:.\n", "Делает:"),  # would become a field
        ('a: "x\\t- y"\n', "x\t— y"),  # spelt by a code
    ],
)
def test_what_is_not_safe_is_left(text: str, new: str) -> None:
    assert with_mendings(text.encode(), [(("a",), new)]) == (text.encode(), 0)


@given(st.text("а -—'\"#:\\\n«.", min_size=1), st.text("а -—'\"#:\\«.", min_size=1))
def test_a_file_says_the_new_words_or_stays(old: str, new: str) -> None:
    """Whatever is written in whatever way, the neighbours say what they said."""
    for text in (
        f"a: {old}\nb: 1 # в\n",
        f"- '{old}'\n- б",
        f'{{a: "{old}" , b: 1}}',
        f"a: >\n  {old}\n",
    ):
        before = document_of(text, "")
        if before.problems or before.content is None:
            continue
        for place, _ in before.texts():
            after, done = with_mendings(text.encode(), [(place, new)])
            if not done:
                assert after == text.encode()
            else:
                said = dict(document_of(after.decode(), "").texts())
                assert said == {**dict(before.texts()), place: new}


def test_fix_mends_all_files_and_says_how_much(data: Path, edit: Edit) -> None:
    edit(AGENT, "- Отвечает на звонки", "- отвечает на  звонки.  # главное")
    edit("kpis.yml", "Сколько длится обращение.", "Сколько длится обращение")
    result = CliRunner().invoke(main, ["check", "--fix", "--data", str(data)])
    assert result.stderr == "Исправлено текстов: 2\n"
    assert result.stdout == "Ошибок: 0, предупреждений: 0\n"
    assert "    - Отвечает на звонки  # главное\n" in (data / AGENT).read_text(encoding="utf-8")
    assert not [file for file in data.rglob(".*") if file.is_file()]


def test_nothing_to_mend_touches_no_file(data: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in data.rglob("*.yml")}
    assert mend(data) == 0
    assert {file: file.stat().st_mtime_ns for file in before} == before


def test_mending_a_duty_keeps_it_quoted(data: Path, edit: Edit) -> None:
    edit(AGENT, "Учит новичков", 'Учит "новичков" - и не только.')
    edit("processes.yml", "duty: Учит", 'duty: Учит "новичков" -')
    assert mend(data) == 2
    assert problems(data) == []


def test_what_a_comma_cut_off_is_not_made_a_point(data: Path, edit: Edit) -> None:
    edit(AGENT, "[Среднее]", "[Среднее, можно неоконченное, лучше высшее]")
    assert mend(data) == 0


def test_title_that_names_files_is_left_to_a_person(data: Path, edit: Edit) -> None:
    edit("roles/lead.yml", "title: Руководитель", "title: Pуководитель")
    assert mend(data) == 0


def test_file_with_an_error_is_mended_where_it_can_be(data: Path, edit: Edit) -> None:
    edit("skills.yml", "Умение дослушать.", "Умение дослушать")
    edit("skills.yml", "group: customer\n  definition", "grup: customer\n  definition")
    assert mend(data) == 1
    assert "definition: Умение дослушать.\n" in (data / "skills.yml").read_text(encoding="utf-8")


def test_file_that_may_not_be_written_ends_in_no_traceback(
    data: Path, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(AGENT, "- Отвечает на звонки", "- Отвечает на звонки.")
    refuse(monkeypatch, data / "roles" / ".agent.yml.new", PermissionError(13, "Permission denied"))
    result = CliRunner().invoke(main, ["check", "--fix", "--data", str(data)])
    assert result.exit_code == 1
    assert "не записать: нет прав" in result.output
