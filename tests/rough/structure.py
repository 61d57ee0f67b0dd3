"""A YAML file whose values are dropped, retyped, renamed, repeated or blown up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from random import Random
from typing import Any

import yaml

from tests.rough.signs import HOSTILE, SIGNS

Place = tuple[str | int, ...]

VALUES: tuple[object, ...] = (
    *(None, True, False, 0, -1, 1, 2, 3.5, 1e300, float("inf"), float("nan"), 10**18, 10**400),
    *("", " ", "0", "no", "null", "~", "yes", "1_000", "0x10", "1e3", "12:30", "007", "½", "100 %"),
    *("2026-02-30", "2026-11-24", "24.11.2026", "0000-00-00", "9999-12-31", "2026-11-24T00:00:00Z"),
    *("б" * 1200, "б" * 1201, "б" * 5000, "a" * 200_000, "слово " * 5000, "agent", "coch", "index"),
    *(
        [],
        {},
        [[]],
        [{}],
        {"": ""},
        {"a": 1},
        [None],
        ["", ""],
        [1, "1", True],
        {"x": {"y": {"z": 1}}},
    ),
    *(
        ["а"] * 600,
        list(range(30_000)),
        {f"k{i}": i for i in range(30_000)},
        "https://a.b",
        "a@b.c",
    ),
)
BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 12)
)
DEEP = ("[", "{a: ", "- ", "? ", "a:\n ", "[[{", '{"', "!!x [", "&a [", "- ? ")
ALIASES = ("x: &x 1\ny: *x\n", "x: &x {y: *x}\n", "<<: {a: b}\n", "x: *nobody\n", BOMB)
TAGS = (
    "!!python/object/apply:os.system [id]",
    "!!binary aGk=",
    "!!set {a, b}",
    "!x y",
    "!!str 1",
    "!!int x",
    "!!float 1",
    "!!timestamp 2026-01-01",
    "!!omap []",
    "!<tag:a,2026:b> c",
    "! x",
)


def spoil_structure(chance: Random, raw: bytes) -> tuple[str, bytes]:
    """How the structure of a YAML file was spoilt, and the file."""
    text = raw.decode(errors="replace")
    how = chance.choice((*_OF_CONTENT, *_OF_CONTENT, *_OF_TEXT))
    if how in _OF_TEXT:
        return how, _OF_TEXT[how](chance, text).encode()
    try:
        content = yaml.load(text, Loader=yaml.CSafeLoader)
        places = list(_places(content))
    except (yaml.YAMLError, ValueError, RecursionError, TypeError):
        places = []
    if not places:
        return f"{how} (nothing to do it to)", raw
    place = chance.choice(places)
    changed = _OF_CONTENT[how](chance, deepcopy(content), place)
    return f"{how} at {'.'.join(map(str, place))}", dumped(changed)


def dumped(content: object) -> bytes:
    """YAML as an editor would write it."""
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    return yaml.dump(
        content, Dumper=dumper, allow_unicode=True, sort_keys=False, width=10**6, encoding="utf-8"
    )


def _drop(_: Random, content: Any, place: Place) -> Any:
    del _at(content, place[:-1])[place[-1]]
    return content


def _retype(chance: Random, content: Any, place: Place) -> Any:
    _at(content, place[:-1])[place[-1]] = chance.choice(VALUES)
    return content


def _say_something_hostile(chance: Random, content: Any, place: Place) -> Any:
    _at(content, place[:-1])[place[-1]] = chance.choice(HOSTILE)
    return content


def _add_a_sign(chance: Random, content: Any, place: Place) -> Any:
    text = str(_at(content, place))
    at = chance.randint(0, len(text))
    _at(content, place[:-1])[place[-1]] = text[:at] + chance.choice(SIGNS) + text[at:]
    return content


def _rename(chance: Random, content: Any, place: Place) -> Any:
    where, key = _at(content, place[:-1]), place[-1]
    if not isinstance(where, dict):
        return content
    odd = (f"{key} ", str(key).upper(), f"{key}s", "", "name", "id", 5, None, True, "é", "a" * 300)
    new = chance.choice((*odd, *HOSTILE, *where))
    items = [(new if each == key else each, value) for each, value in where.items()]
    where.clear()
    where.update(items)
    return content


def _repeat(chance: Random, content: Any, place: Place) -> Any:
    where, key = _at(content, place[:-1]), place[-1]
    if isinstance(where, list):
        where[key:key] = deepcopy(where[key : key + 1]) * chance.choice((1, 2, 40, 600))
    else:
        where[f"{key}-copy"] = deepcopy(where[key])
    return content


def _reorder(chance: Random, content: Any, place: Place) -> Any:
    where = _at(content, place[:-1])
    if isinstance(where, list):
        chance.shuffle(where)
    else:
        items = list(where.items())
        chance.shuffle(items)
        where.clear()
        where.update(items)
    return content


def _wrap(chance: Random, content: Any, place: Place) -> Any:
    value = _at(content, place)
    wrapped = ([value], {"value": value}, [[value]], {"text": value, "note": value}, str(value))
    _at(content, place[:-1])[place[-1]] = chance.choice(wrapped)
    return content


def _copy_from_elsewhere(chance: Random, content: Any, place: Place) -> Any:
    other = chance.choice(list(_places(content)))
    _at(content, place[:-1])[place[-1]] = deepcopy(_at(content, other))
    return content


def _add_unknown(chance: Random, content: Any, place: Place) -> Any:
    where = _at(content, place[:-1])
    if isinstance(where, list):
        where.append(chance.choice(VALUES))
    else:
        where[chance.choice(("note", "titel", "x y", "_", "Ключ", *HOSTILE))] = chance.choice(
            VALUES
        )
    return content


def _nest(chance: Random, text: str) -> str:
    opening = chance.choice(DEEP) * chance.choice((5, 14, 200, 5_000, 60_000))
    return chance.choice((text + "x: " + opening, opening, f"x:\n  {opening}\n" + text))


def _alias(chance: Random, text: str) -> str:
    return chance.choice((text + chance.choice(ALIASES), chance.choice(ALIASES)))


def _tag(chance: Random, text: str) -> str:
    head, colon, tail = text.partition(": ") if chance.random() < 0.5 else text.rpartition(": ")
    return f"{head}{colon}{chance.choice(TAGS)} {tail}"


def _write_as_flow(_: Random, text: str) -> str:
    try:
        content = yaml.load(text, Loader=yaml.CSafeLoader)
        return yaml.dump(
            content,
            Dumper=yaml.CSafeDumper,
            allow_unicode=True,
            sort_keys=False,
            default_flow_style=True,
        )
    except (yaml.YAMLError, ValueError, RecursionError, TypeError):
        return text


def _repeat_a_key(chance: Random, text: str) -> str:
    lines = text.split("\n")
    keys = [line for line in lines if ":" in line]
    lines.insert(chance.randrange(len(lines) + 1), chance.choice(keys) if keys else "a: 1")
    return "\n".join(lines)


def _grow(chance: Random, text: str) -> str:
    many = chance.choice((3_000, 60_000))
    return text + chance.choice(
        (
            "".join(f"k{i}: {i}\n" for i in range(many)),
            "x:\n" + "- я\n" * many,
            "# я\n" * many,
            "x: " + "слово " * many,
            "\n" * many,
            f"x: [{'я, ' * many}]\n",
        )
    )


_OF_CONTENT: dict[str, Callable[[Random, Any, Place], Any]] = {
    "drop": _drop,
    "retype": _retype,
    "hostile": _say_something_hostile,
    "sign": _add_a_sign,
    "rename": _rename,
    "repeat": _repeat,
    "reorder": _reorder,
    "wrap": _wrap,
    "copy": _copy_from_elsewhere,
    "unknown": _add_unknown,
}
_OF_TEXT: dict[str, Callable[[Random, str], str]] = {
    "nest": _nest,
    "alias": _alias,
    "tag": _tag,
    "flow": _write_as_flow,
    "key twice": _repeat_a_key,
    "grow": _grow,
}


def _places(content: Any, place: Place = ()) -> Iterator[Place]:
    if place:
        yield place
    items: Any = ()
    if isinstance(content, dict):
        items = content.items()
    elif isinstance(content, list):
        items = enumerate(content)
    for key, value in items:
        yield from _places(value, (*place, key))


def _at(content: Any, place: Place) -> Any:
    for step in place:
        content = content[step]
    return content
