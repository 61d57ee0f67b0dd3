"""`check --fix`: mends slips in the files themselves and leaves every other byte where it is.

No YAML library writes a file back as it was: they set spaces in { } and before comments, join
lines, turn `~` into nothing. So only the letters in question are exchanged, at the place where the
parser found the text, and the file is read again: it must say the same but for that text.
"""

from __future__ import annotations

import re
import shutil
from codecs import BOM_UTF8
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import yaml

from macros.reading.document import Place, StrictLoader, Value, decoded, document_of, value_at
from macros.reading.load import read_draft
from macros.reading.rules.care import mended, slips_among
from macros.reading.texts import texts

Mending = tuple[Place, str]
"""A place in a file and what should stand there."""


def mend(data: Path) -> int:
    """Mend what can be mended in the data folder; how many texts were. OSError if one may not be.

    Texts of records whose shape is wrong are left alone, and so are those whose new words would
    mean something else to YAML where they stand.
    """
    draft, _ = read_draft(data)
    written = tuple(texts(draft))
    slips = slips_among(each.text for each in written)
    mendings: dict[str, list[Mending]] = defaultdict(list)
    for each in written:
        new = mended(each, slips)
        if new != each.text:
            mendings[each.entry.document.path].append(((*each.entry.place, *each.place), new))
    return sum(_mend_file(data.parent / path, found) for path, found in mendings.items())


def _mend_file(file: Path, mendings: list[Mending]) -> int:
    raw = file.read_bytes()
    new, done = with_mendings(raw, mendings)
    if done:
        _replace(file.resolve(), new)
    return done


def with_mendings(raw: bytes, mendings: list[Mending]) -> tuple[bytes, int]:
    """A file with as many of the mendings as are safe, and their number."""
    text, done = decoded(raw), 0
    for place, new in mendings:
        candidate = _with_mending(text, place, new)
        if candidate is not None:
            text, done = candidate, done + 1
    line_ends = iter(re.findall(b"\r\n|\r|\n", raw))
    body = re.sub(b"\n", lambda _: next(line_ends), text.encode())
    return (BOM_UTF8 if raw.startswith(BOM_UTF8) else b"") + body, done


def _with_mending(text: str, place: Place, new: str) -> str | None:
    """`text` with `new` at `place` and all else as it was; None if that cannot be done."""
    before = document_of(text, "")
    start, end = _span(text, place)
    source = _respelt(text[start:end], str(value_at(place, before.content)), new)
    if source is None:
        return None
    candidate = text[:start] + source + text[end:]
    after = document_of(candidate, "")
    same = after.content == _put(before.content, place, new)
    return candidate if same and len(after.problems) == len(before.problems) else None


def _span(text: str, place: Place) -> tuple[int, int]:
    """Where in `text` the value at `place` begins and ends, quotes and all."""
    node: Any = yaml.compose(text, Loader=StrictLoader)
    for step in place:
        is_list = isinstance(node, yaml.SequenceNode)
        node = dict(enumerate(node.value) if is_list else _fields(node))[step]
    return node.start_mark.index, node.end_mark.index


def _fields(node: yaml.MappingNode) -> Iterator[tuple[str, yaml.Node]]:
    return ((key.value, value) for key, value in node.value)


def _respelt(source: str, old: str, new: str) -> str | None:
    """`source`, which YAML reads as `old`, changed in those letters that differ in `new`."""
    spans = _spans(source, old)
    if spans is None:
        return None
    for tag, i, j, k, m in reversed(SequenceMatcher(None, old, new, autojunk=False).get_opcodes()):
        if tag == "equal":
            continue
        first = spans[i][0] if j > i or i == 0 else spans[i - 1][1]
        last = spans[j - 1][1] if j > i else first
        if "\n" in source[first:last]:
            return None
        source = source[:first] + new[k:m] + source[last:]
    return source


def _spans(source: str, value: str) -> list[tuple[int, int]] | None:
    """Where in `source` each letter of `value` stands; one more for what follows the last."""
    at = source.index("\n") if source[0] in "|>" else int(source[0] in "\"'")
    spans = []
    for letter in value:
        while (width := _width(source, at, letter)) == 0 and source[at : at + 1].isspace():
            at += 1  # the indentation of a line
        if width == 0:
            return None
        spans.append((at, at + width))
        at += width
    return [*spans, (at, at)]


def _width(source: str, at: int, letter: str) -> int:
    """How many signs spell `letter` at this place; 0 if it does not stand there."""
    if source[at : at + 2] in ("''", f"\\{letter}") and letter == source[at + 1]:
        return 2 if source[0] in "\"'" else 1
    if source[at : at + 1] == letter:
        return 1
    is_fold = letter == " " and source[at : at + 1] == "\n"
    return int(is_fold)


def _put(content: Value, place: Place, new: str) -> Value:
    if not place:
        return new
    step, rest = place[0], place[1:]
    if isinstance(content, dict):
        return {k: _put(v, rest, new) if k == step else v for k, v in content.items()}
    assert isinstance(content, tuple)  # noqa: S101 — a place leads through fields and lists
    return tuple(_put(v, rest, new) if i == step else v for i, v in enumerate(content))


def _replace(file: Path, content: bytes) -> None:
    """A killed program leaves the old file or the new one, never half of one."""
    fresh = file.with_name(f".{file.name}.new")
    fresh.write_bytes(content)
    shutil.copymode(file, fresh)
    fresh.replace(file)
