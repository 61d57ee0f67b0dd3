"""Whether every text of the data has come into the handbook: read apart from the code under test.

Letters and figures only are compared, for typography changes spaces, quotes and dashes.
"""

from __future__ import annotations

import re
import stat
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from macros.reading.problem import visible

if TYPE_CHECKING:
    from macros.model.handbook import Handbook

_YAML_NAME = re.compile(r"\.(?:ya?ml|json)", re.IGNORECASE)
_KNOWN_OTHERS = {"addresses.txt", "letterhead.docx", "published.json"}
_NO_TEXT = re.compile(r"(?:~|null|true|false|-?\d+(?:\.\d+)?)?", re.IGNORECASE)
_HEAVIEST = 8 * 1024**2


def letters(text: str) -> str:
    """What is left of a text without spaces, signs and case."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFC", text)).casefold()


FILES = {"letterhead", "icon", "logo", "typeface"}


def lost(data: Path, named: set[str], handbook: Handbook) -> Iterator[str]:
    """Texts of files that nobody `named` in a message and that `handbook` does not hold.

    `named` has paths as messages show them: data/roles/agent.yml.
    """
    kept = Counter(map(letters, _leaves(handbook.model_dump(exclude=FILES))))
    written: Counter[str] = Counter()
    for file in _regular_files(data):
        shown = visible(file.relative_to(data.parent).as_posix())
        if any(shown == name or shown.startswith(f"{name}/") for name in named):
            continue
        found = texts(file.read_bytes())
        if found is not None:
            written.update(found)
        elif _YAML_NAME.search(file.name):
            yield f"{shown} was accepted and cannot be read"
    for text, times in (written - kept).items():
        yield f"{text[:60]!r} × {times}"


@lru_cache(maxsize=500)
def texts(raw: bytes) -> Counter[str] | None:
    """How often each text stands in a file; None of what is no YAML with fields."""
    try:
        nodes = list(yaml.compose_all(raw.decode("utf-8-sig"), Loader=yaml.CSafeLoader))
    except (yaml.YAMLError, UnicodeDecodeError, ValueError):
        return None
    if not any(isinstance(node, yaml.MappingNode) for node in nodes):
        return None if any(map(_says_something, nodes)) else Counter()
    scalars = (text for node in nodes if node for text in _scalars(node))
    return +Counter(text for text in map(letters, scalars) if text)


def _says_something(node: yaml.Node | None) -> bool:
    """Unlike an empty document, and «null», which is another word for it."""
    return node is not None and node.tag != "tag:yaml.org,2002:null"


def _regular_files(data: Path) -> Iterator[Path]:
    for file in sorted(data.rglob("*")):
        try:
            about = file.stat()
        except (OSError, ValueError):
            continue
        is_data = stat.S_ISREG(about.st_mode) and about.st_size < _HEAVIEST
        if is_data and "schema" not in file.parts and file.name not in _KNOWN_OTHERS:
            yield file


def _scalars(node: yaml.Node) -> Iterator[str]:
    if isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _scalars(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _scalars(value)
    elif node.style or not _NO_TEXT.fullmatch(node.value):
        yield node.value


def _leaves(content: Any) -> Iterator[str]:
    if isinstance(content, dict):
        for value in content.values():
            yield from _leaves(value)
    elif isinstance(content, list | tuple | set | frozenset):
        for value in content:
            yield from _leaves(value)
    elif content is not None:
        yield str(content)
