"""Strict YAML: text stays text, every surprise of YAML is a problem at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.reading.document import Document, dotted, read_document

NO_ALIASES = (
    "псевдонимы YAML (& и *) не поддерживаются — текст с «&» или «*» в начале возьмите в кавычки"
)
NO_TAGS = "метки YAML (!) не поддерживаются — текст с «!» в начале возьмите в кавычки"
SPECIAL = "значение начинается со знака, особого для YAML — возьмите текст в кавычки"
TABULATION = "в отступе стоит табуляция — отступы делают пробелами"
COLON = "лишнее двоеточие в строке — текст с «: » внутри возьмите в кавычки"
INDENT = "сбился отступ — соседние поля начинаются в одном столбце"
LIST = "сбился отступ в списке — пункты начинаются с «- » в одном столбце"
NO_COLON = "нет двоеточия после имени поля — после двоеточия нужен пробел"
QUOTE = "кавычка открыта и не закрыта — проверьте парные кавычки"
BRACKET = "скобка не закрыта или между пунктами нет запятой — проверьте [ ], { } и запятые"
REST = (
    "после кавычки или скобки стоит лишний текст"
    " — возьмите в кавычки всю строку, внутри неё пишите «ёлочки»"
)
OTHER = "запись YAML не разобрать — проверьте отступы, двоеточия и кавычки"
TOO_DEEP = "слишком глубокая вложенность — проверьте отступы, [ ] и { }"
NOT_UTF8 = "файл не в кодировке UTF-8 — сохраните файл в UTF-8"


def read(tmp_path: Path, written: str | bytes) -> Document:
    file = tmp_path / "x.yml"
    file.write_bytes(written if isinstance(written, bytes) else written.encode())
    return read_document(file, "x.yml")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("18:00", "18:00"),
        ("no", "no"),
        ("Yes", "Yes"),
        ("on", "on"),
        ("True", "True"),
        ("NULL", "NULL"),
        ("1_000", "1_000"),
        ("010", "010"),
        ("0x1F", "0x1F"),
        ("1e3", "1e3"),
        (".5", ".5"),
        ("+7", "+7"),
        (".inf", ".inf"),
        ("2026-11-24", "2026-11-24"),
        ("9" * 5000, "9" * 5000),
        ("=", "="),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("7", 7),
        ("-12", -12),
        ("0", 0),
        ("0.5", 0.5),
        ("'7'", "7"),
        ('"true"', "true"),
        ("[а, 1, no]", ("а", 1, "no")),
        ("|\n  раз\n  два\n", "раз\nдва\n"),
        (">\n  раз\n  два\n", "раз два\n"),
    ],
)
def test_values(written: str, value: object, tmp_path: Path) -> None:
    document = read(tmp_path, f"поле: {written}")
    assert document.problems == ()
    assert document.content == {"поле": value}
    assert isinstance(document.content, dict)
    assert type(document.content["поле"]) is type(value)


@pytest.mark.parametrize(
    "written", ["a: б\n", "\ufeffa: б\n", "---\na: б\n...\n", "a: б\r\n", "# в\na: б"]
)
def test_harmless_differences(written: str, tmp_path: Path) -> None:
    document = read(tmp_path, written)
    assert (document.content, document.problems) == ({"a": "б"}, ())


@pytest.mark.parametrize("written", ["", "\ufeff", "# только заметка\n", "---\n", "~\n"])
def test_file_without_a_word(written: str, tmp_path: Path) -> None:
    document = read(tmp_path, written)
    assert (document.content, document.problems) == (None, ())


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("a: 1\nб: 2\na: 3\n", "3:1  поле «a» повторяется — первый раз оно в строке 1"),
        ("a:\n  б: 1\n  б: 1\n", "3:3  поле «б» повторяется — первый раз оно в строке 2"),
        ("a: &x б\n", f"1:4  {NO_ALIASES}"),
        ("a: &x [б]\nв: *x\n", f"1:4  {NO_ALIASES}"),
        ("a: &x {б: 1}\nв:\n  <<: *x\n", f"1:4  {NO_ALIASES}"),
        ("a: &x [*x]\n", f"1:4  {NO_ALIASES}"),
        ("&x a: б\n", f"1:1  {NO_ALIASES}"),
        ("a: *x\n", f"1:4  {NO_ALIASES}"),
        ("a: *важно* знать\n", f"1:5  {NO_ALIASES}"),
        ("a: !!int abc\n", f"1:4  {NO_TAGS}"),
        ("a: !!str 5\n", f"1:4  {NO_TAGS}"),
        ("a: ! б\n", f"1:4  {NO_TAGS}"),
        ("a: !x {б: 1}\n", f"1:4  {NO_TAGS}"),
        ("a: !x!y б\n", f"1:4  {NO_TAGS}"),
        ("a: !!python/object/apply:os.system [ls]\n", f"1:4  {NO_TAGS}"),
        ("!!str a: б\n", f"1:1  {NO_TAGS}"),
        ("a:\n\tб: 1\n", f"2:1  {TABULATION}"),
        ("a:\n  б: 1\n\tв: 2\n", f"3:1  {TABULATION}"),
        ("a:\n\t- б\n", f"2:1  {TABULATION}"),
        ("a: Роль: оператор\n", f"1:8  {COLON}"),
        ("a: 1\n  б: 2\n", f"2:4  {INDENT}"),
        ("a:\n    б: 1\n  в: 2\n", f"3:3  {INDENT}"),
        ("a:\n  - б\n - в\n", f"3:2  {INDENT}"),
        ("a:\n  - б\n  в: 1\n", f"3:3  {LIST}"),
        ("a: - б\n", f"1:4  {LIST}"),
        ("a: 1\nбв\nг: 2\n", f"3:1  {NO_COLON}"),
        ("a: 1\nб:2\nв: 3\n", f"3:1  {NO_COLON}"),
        ('a: 1\nб: "в\nг: 1\n', f"2:4  {QUOTE}"),
        ("a: 1\nб: 'в\nг: 1\n", f"2:4  {QUOTE}"),
        ('a: "б" в\n', f"1:8  {REST}"),
        ("a: [б] в\n", f"1:8  {REST}"),
        ('a: "\\й"\n', "1:5  непонятный знак после «\\» — возьмите текст в одинарные кавычки"),
        ("a: [б, в\nг: 1\n", f"1:4  {BRACKET}"),
        ("a: {б: в\nг: 1\n", f"1:4  {BRACKET}"),
        ('a: ["б" в]\n', f"1:4  {BRACKET}"),
        ("a: @б\n", f"1:4  {SPECIAL}"),
        ("a: `б`\n", f"1:4  {SPECIAL}"),
        ("a: %б\n", f"1:4  {SPECIAL}"),
        ("a: ,б\n", f"1:4  {SPECIAL}"),
        ("a: ]\n", f"1:4  {SPECIAL}"),
        ("a: | б\n", f"1:6  {SPECIAL}"),
        ("a: ? б\n", f"1:4  {SPECIAL}"),
        (
            "a: {{ б }}\n",
            "1:5  имя поля должно быть простым словом — текст со скобками возьмите в кавычки",
        ),
        ("a: 1\n---\nб: 2\n", "2:1  в файле больше одного документа — уберите строку «---»"),
        ("a: 1\n...\nб: 2\n", "3:1  в файле больше одного документа — уберите строку «...»"),
        ("%YAML 3.0\n---\na: 1\n", f"1:1  {OTHER}"),
        ("а: б\nв: г\x00\n", "2:5  недопустимый знак U+0000 — удалите его"),
        ("а: б\nв: гд\x07е\n", "2:6  недопустимый знак U+0007 — удалите его"),
        ("а: б\x7f\n", "1:5  недопустимый знак U+007F — удалите его"),
        ("а: б\x9b31mв\n", "1:5  недопустимый знак U+009B — удалите его"),
        ("а: \ufffe\n", "1:4  недопустимый знак U+FFFE — удалите его"),
        ("а: б\ufeffв\n", "1:5  недопустимый знак U+FEFF — удалите его"),
        ("а: 1\nб: привет\n".encode("cp1251"), f"1:1  {NOT_UTF8}"),
        ("a: 1\nbб: привет\n".encode("cp1251"), f"2:2  {NOT_UTF8}"),
        ("а: б\n".encode("utf-16"), f"1:1  {NOT_UTF8}"),
        (b"a: \xed\xa0\x80\n", f"1:4  {NOT_UTF8}"),
        ("a: " + "[" * 300 + "]" * 300, f"1:16  {TOO_DEEP}"),
        ("a: " + "{a: " * 300 + "1" + "}" * 300, f"1:52  {TOO_DEEP}"),
        ("- " * 5000 + "б", f"1:27  {TOO_DEEP}"),
        ("".join(" " * i + "a:\n" for i in range(500)), f"14:14  {TOO_DEEP}"),
    ],
)
def test_one_problem_at_its_place(written: str | bytes, expected: str, tmp_path: Path) -> None:
    assert list(map(str, read(tmp_path, written).problems)) == [f"x.yml:{expected}"]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[? ", "{? {"])
def test_depth_that_would_kill_the_parser(opening: str, tmp_path: Path) -> None:
    (problem,) = read(tmp_path, opening * 50_000).problems
    assert (problem.line, problem.message) == (1, "слишком глубокая вложенность")


def test_aliases_that_would_fill_the_memory(tmp_path: Path) -> None:
    tenfold = "".join(f"a{i}: &a{i} [{','.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 10))
    document = read(tmp_path, f"a0: &a0 [б]\n{tenfold}")
    assert [problem.line for problem in document.problems] == list(range(1, 11))


OTHER_FILE = "проверьте, тот ли это файл"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("a: [" + "б," * 501 + "]", "1:4  слишком длинный список: больше 500 пунктов"),
        ("a:\n" + "- б\n" * 300_000, "2:1  слишком длинный список: больше 500 пунктов"),
        ("".join(f"a{i}: 1\n" for i in range(50_000)), "1:1  слишком много полей: больше 2000"),
        ("a: [" + "б," * 500 + "]", None),
        (("- [" + "б," * 500 + "]\n") * 300, "200:202  слишком много записей в одном файле"),
        ("a: " + "x" * 4 * 1024 * 1024, "1:1  файл больше 4 МБ"),
    ],
)
def test_more_than_any_file_of_a_handbook_holds(
    written: str, expected: str | None, tmp_path: Path
) -> None:
    named = [f"x.yml:{expected} — {OTHER_FILE}"] if expected else []
    assert list(map(str, read(tmp_path, written).problems)) == named


def test_every_duplicate_is_named(tmp_path: Path) -> None:
    document = read(tmp_path, "a: 1\na: 2\nб: 1\nб: 2\nб: 3\n")
    assert [problem.line for problem in document.problems] == [2, 4, 5]
    assert document.content == {"a": 1, "б": 1}


def test_folder_in_place_of_a_file(tmp_path: Path) -> None:
    (problem,) = read_document(tmp_path, "x.yml").problems
    assert str(problem) == "x.yml:1:1  это папка, а нужен файл"


def test_link_that_leads_nowhere(tmp_path: Path) -> None:
    (problem,) = read_document(tmp_path / "нет.yml", "x.yml").problems
    assert problem.message == "ссылка ведёт в никуда"


def test_position_of_values_and_keys(tmp_path: Path) -> None:
    document = read(tmp_path, "a:\n  - б: [в, г]\n")
    place = ("a", 0, "б", 1)
    assert document.position(place) == (2, 12)
    assert document.position(place, key=True) == (2, 5)
    assert document.position((*place, "нет")) == (2, 12)
    assert document.position(("нет",)) == (1, 1)
    assert dict(document.texts()) == {("a", 0, "б", 0): "в", place: "г"}
    assert dotted(place) == "a[0].б[1]"


@pytest.mark.parametrize(
    ("written", "cut"),
    [
        ("a: Выясняет #1 что нужно\n", True),
        ("a:\n  - Выясняет  #1\n", True),
        ("a: Выясняет # пояснение\n", False),
        ("a: 'Выясняет #1'\n", False),
        ("a: Выясняет#1\n", False),
        ("a: Выясняет\n#пояснение\n", False),
    ],
)
def test_text_cut_by_a_hash_is_named(tmp_path: Path, written: str, *, cut: bool) -> None:
    messages = [problem.message for problem in read(tmp_path, written).problems]
    assert messages == (["текст обрывается на знаке #"] if cut else [])
