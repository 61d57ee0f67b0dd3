"""One YAML file read strictly, with the position of every value kept.

Against plain YAML 1.1: `18:00`, `no`, `1_000` and dates stay text; duplicate keys, anchors,
aliases, tags and several documents in a file are problems, not surprises.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from macros.reading.problem import Problem

Step = str | int
Place = tuple[Step, ...]
Value = str | int | float | bool | None | tuple["Value", ...] | dict[str, "Value"]

DEEPEST = 12


@dataclass(frozen=True)
class Document:
    """The content of a file; positions are (line, column) from 1, by place in the content."""

    path: str
    content: Value = None
    problems: tuple[Problem, ...] = ()
    values: dict[Place, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Place, tuple[int, int]] = field(default_factory=dict)

    def position(self, place: Place, *, key: bool = False) -> tuple[int, int]:
        """Where `place` stands, or the nearest place around it that exists."""
        for end in range(len(place), -1, -1):
            found = (self.keys if key else self.values).get(place[:end])
            if found:
                return found
        return (1, 1)

    def texts(self) -> Iterator[tuple[Place, str]]:
        """Every text of the document with its place."""
        return _texts((), self.content)


def read_document(path: Path, shown: str) -> Document:
    """Read one file; whatever is wrong is in `problems`, with `shown` as the path."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        return _broken(shown, 1, 1, f"файл не в кодировке UTF-8 (байт {error.start})")
    except OSError as error:
        return _broken(shown, 1, 1, f"файл не читается: {error.strerror}")
    try:
        node = yaml.compose(text, Loader=StrictLoader)
        return _Reading(shown).document(node)
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        column = len(before) - before.rfind("\n")
        message = f"недопустимый знак U+{_code(error.character):04X}"
        return _broken(shown, before.count("\n") + 1, column, message)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return _broken(shown, line, column, *_syntax(error.problem or ""))
    except RecursionError:
        return _broken(shown, 1, 1, "слишком глубокая вложенность")


class StrictLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML 1.2 core scalars only: whole and decimal numbers, true, false, null."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 — the attribute PyYAML reads


for tag, pattern, first in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("int", r"^-?(?:0|[1-9][0-9]{0,14})$", "-0123456789"),
    ("float", r"^-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}$", "-0123456789"),
    ("null", r"^(?:~|null|)$", ["~", "n", ""]),
):
    StrictLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))


class _Reading:
    """Walks the nodes of one file once, gathering content, positions and problems."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.values: dict[Place, tuple[int, int]] = {}
        self.keys: dict[Place, tuple[int, int]] = {}
        self.seen: set[int] = set()

    def document(self, node: yaml.Node | None) -> Document:
        if node is None:
            return _broken(self.path, 1, 1, "файл пуст")
        content = self.value(node, ())
        return Document(self.path, content, tuple(self.problems), self.values, self.keys)

    def value(self, node: yaml.Node, place: Place) -> Value:
        self.values[place] = _position(node)
        if id(node) in self.seen:
            self.problem(node, place, "псевдонимы YAML (& и *) не поддерживаются")
            return None
        self.seen.add(id(node))
        if len(place) > DEEPEST:
            self.problem(node, place, "слишком глубокая вложенность")
            return None
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, place)
        if isinstance(node, yaml.SequenceNode):
            return tuple(self.value(item, (*place, i)) for i, item in enumerate(node.value))
        return self.scalar(node, place)

    def mapping(self, node: yaml.MappingNode, place: Place) -> dict[str, Value]:
        content: dict[str, Value] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode) or key_node.value == "<<":
                self.problem(key_node, place, "имя поля должно быть простым словом")
                continue
            key = str(key_node.value)
            here = (*place, key)
            if key in content:
                first = self.keys[here][0]
                message = f"поле «{key}» повторяется"
                self.problem(key_node, here, message, f"первый раз оно в строке {first}")
                continue
            self.keys[here] = _position(key_node)
            content[key] = self.value(value_node, here)
        return content

    def scalar(self, node: yaml.ScalarNode, place: Place) -> Value:
        kind = node.tag.removeprefix("tag:yaml.org,2002:")
        text = str(node.value)
        match kind:
            case "str":
                return text
            case "int":
                return int(text)
            case "float":
                return float(text)
            case "bool" if text in {"true", "false"}:
                return text == "true"
            case "null" if text in {"", "~", "null"}:
                return None
        self.problem(node, place, f"метка «{node.tag}» не поддерживается", "уберите слово с «!»")
        return None

    def problem(self, node: yaml.Node, place: Place, message: str, hint: str | None = None) -> None:
        line, column = _position(node)
        self.problems.append(Problem(self.path, line, column, message, hint, dotted(place)))


def dotted(place: Place) -> str:
    """`("skills", 2, "level")` as `skills[2].level`."""
    parts = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in place)
    return "".join(parts).removeprefix(".")


def _position(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _texts(place: Place, value: Value) -> Iterator[tuple[Place, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts((*place, key), item)
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from _texts((*place, i), item)


def _broken(path: str, line: int, column: int, message: str, hint: str | None = None) -> Document:
    return Document(path, problems=(Problem(path, line, column, message, hint),))


def _code(character: str | int) -> int:
    return character if isinstance(character, int) else ord(character[0])


def _syntax(problem: str) -> tuple[str, str]:
    """Say the parser's complaint in Russian."""
    if "tab" in problem or "'\\t'" in problem:
        return "в отступе стоит табуляция", "отступы делают пробелами"
    if "mapping values are not allowed" in problem:
        return "лишнее двоеточие в строке", "текст с «: » внутри возьмите в кавычки"
    if "undefined alias" in problem or "alias" in problem:
        return "псевдонимы YAML (& и *) не поддерживаются", "текст с «*» или «&» возьмите в кавычки"
    if "could not find expected ':'" in problem:
        return "нет двоеточия после имени поля", "после двоеточия нужен пробел"
    if "quoted scalar" in problem or "end of stream" in problem:
        return "кавычка открыта и не закрыта", "проверьте парные кавычки"
    if "block end" in problem or "block entry" in problem or "block mapping" in problem:
        return "сбился отступ", "соседние поля начинаются в одном столбце"
    if "flow" in problem or "expected ',' or" in problem:
        return "не закрыта скобка списка", "проверьте парные [ ] и { }"
    if "another document" in problem or "single document" in problem:
        return "в файле больше одного документа", "уберите строку «---»"
    if "character" in problem or "token" in problem:
        return "строка начинается со знака, особого для YAML", "возьмите текст в кавычки"
    return "запись YAML не разобрать", "проверьте отступы, двоеточия и кавычки"
