"""One YAML file read strictly, with the position of every value kept.

Against plain YAML 1.1: `18:00`, `no`, `1_000` and dates stay text; duplicate keys, anchors,
aliases, tags and several documents in a file are problems, not surprises.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import ClassVar, Literal

import yaml

from macros.reading.complaints import NO_ALIASES, NO_TAGS, complaint, place_of
from macros.reading.excess import ExcessError, refuse_excess
from macros.reading.files import WRONG_FILE, Unfit, content
from macros.reading.problem import Problem, quoted


class Unreadable(Enum):
    """Stands for a value that is already a problem, so that nothing else is said about it."""

    UNREADABLE = "нечитаемо"


UNREADABLE = Unreadable.UNREADABLE

Step = str | int
Place = tuple[Step, ...]
Value = (
    str
    | int
    | float
    | bool
    | Literal[Unreadable.UNREADABLE]
    | tuple["Value", ...]
    | dict[str, "Value"]
    | None
)

HEAVIEST = 4
"""Megabytes of one file; ours have a fiftieth of one."""
FORBIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What YAML does not print, and the byte order mark anywhere but at the start of a file."""

HASH_AMID = re.compile(r"[ \t]+#(?=\S)")
"""A `#` that YAML takes for a comment and the writer most likely did not."""


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
    """Read one file; whatever is wrong is in `problems`, with `shown` as the path.

    A file that is empty, or nothing but comments, has None for its content.
    """
    try:
        text = decoded(content(path, HEAVIEST, WRONG_FILE))
    except Unfit as unfit:
        return _broken(shown, 1, 1, unfit.message, unfit.hint)
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()
        hint = "сохраните файл в UTF-8"
        return _broken(shown, *_end_of(before), "файл не в кодировке UTF-8", hint)
    return document_of(text, shown)


def decoded(raw: bytes) -> str:
    """The text of a file with one kind of line end."""
    return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def document_of(text: str, shown: str) -> Document:
    """What `read_document` gives for a file of this text."""
    forbidden = FORBIDDEN.search(text)
    if forbidden:
        message = f"недопустимый знак U+{ord(forbidden[0]):04X}"
        return _broken(shown, *_end_of(text[: forbidden.start()]), message, "удалите его")
    try:
        refuse_excess(yaml.parse(text, Loader=StrictLoader))
        return _Reading(shown, text).document(yaml.compose(text, Loader=StrictLoader))
    except ExcessError as excess:
        return _broken(shown, *excess.place, excess.message, excess.hint)
    except yaml.MarkedYAMLError as error:
        return _broken(shown, *place_of(error, text), *complaint(error, text))


class StrictLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML 1.2 core scalars only: whole and decimal numbers, true, false, null."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}


for tag, pattern, first in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("int", r"^-?(?:0|[1-9][0-9]{0,14})$", "-0123456789"),
    ("float", r"^-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}$", "-0123456789"),
    ("null", r"^(?:~|null|)$", ["~", "n", ""]),
):
    StrictLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))


class _Reading:
    """Walks the nodes of one file once, gathering content, positions and problems."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.problems: list[Problem] = []
        self.values: dict[Place, tuple[int, int]] = {}
        self.keys: dict[Place, tuple[int, int]] = {}
        self.seen: set[int] = set()

    def document(self, node: yaml.Node | None) -> Document:
        content = self.value(node, ()) if node else None
        return Document(self.path, content, tuple(self.problems), self.values, self.keys)

    def value(self, node: yaml.Node, place: Place) -> Value:
        self.values[place] = _position(node)
        if id(node) in self.seen:
            return UNREADABLE  # an alias; its anchor has been reported
        self.seen.add(id(node))
        if not self.plain(node, place):
            return UNREADABLE
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, place)
        if isinstance(node, yaml.SequenceNode):
            return tuple(self.value(item, (*place, i)) for i, item in enumerate(node.value))
        is_plain = isinstance(node, yaml.ScalarNode) and not node.style
        if is_plain and HASH_AMID.match(self.text, node.end_mark.index):
            hint = "возьмите весь текст в кавычки; в пояснении после # поставьте пробел"
            self.problem(node, place, "текст обрывается на знаке #", hint)
        return self.scalar(node)

    def plain(self, node: yaml.Node, place: Place) -> bool:
        """Whether the node carries neither an anchor nor a tag; they are what it starts with."""
        match self.text[node.start_mark.index : node.start_mark.index + 1]:
            case "&":
                self.problem(node, place, *NO_ALIASES)
            case "!":
                self.problem(node, place, *NO_TAGS)
            case _:
                return True
        return False

    def mapping(self, node: yaml.MappingNode, place: Place) -> Value:
        content: dict[str, Value] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                hint = "текст со скобками возьмите в кавычки"
                self.problem(key_node, place, "имя поля должно быть простым словом", hint)
                continue
            key = str(key_node.value)
            here = (*place, key)
            if not self.plain(key_node, here):
                continue
            if key in content:
                first = self.keys[here][0]
                message = f"поле {quoted(key)} повторяется"
                self.problem(key_node, here, message, f"первый раз оно в строке {first}")
                continue
            self.keys[here] = _position(key_node)
            content[key] = self.value(value_node, here)
        return content or (UNREADABLE if node.value else {})

    def scalar(self, node: yaml.Node) -> Value:
        text = str(node.value)
        match node.tag.removeprefix("tag:yaml.org,2002:"):
            case "int":
                return int(text)
            case "float":
                return float(text)
            case "bool":
                return text == "true"
            case "null":
                return None
            case _:
                return text

    def problem(self, node: yaml.Node, place: Place, message: str, hint: str | None = None) -> None:
        line, column = _position(node)
        self.problems.append(Problem(self.path, line, column, message, hint, dotted(place)))


def value_at(place: Place, content: Value) -> Value:
    """What stands at `place`, which exists."""
    for step in place:
        content = content[step]  # type: ignore[index]
    return content


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
    return Document(path, UNREADABLE, (Problem(path, line, column, message, hint),))


def _end_of(before: str) -> tuple[int, int]:
    """Line and column of what comes right after `before`."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")
