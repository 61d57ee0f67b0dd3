"""Pagefind's index, cut so that a query loads little.

Pagefind cuts the index into chunks of 20,000 positions, 30 KB each, and keeps the text of a page in
one piece. For a dozen roles that is a third of the index for one word; here a chunk holds a few
words and a piece of text two hundred. Pages get names that tell their kind and department, so that
the browser counts and filters without asking.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any

from macros.search import cbor

if TYPE_CHECKING:
    from macros.search.records import Record

SIGNATURE = 12
"""Bytes before the content of each file of Pagefind."""
PREFIX = 3
"""Words that share so many letters stay together: a beginning of a word finds all its endings."""
SMALLEST = 6_000
MOST = 100
"""A chunk has at least this many bytes before compression, and there are about this many."""
PIECE = 200
EXCERPT = 30
"""Words in a piece of text, and how many of the next piece it repeats for an excerpt at its end;
find.js counts on both."""
LAST = "\U0010ffff"
"""Stands after every word."""

Words = list[tuple[list[str], bytes]]


def bundle(raw: Path, named: dict[str, Record], start: dict[str, Any]) -> dict[str, bytes]:
    """The files of the search by name, from the index that Pagefind has put into `raw`.

    `named` are the records by the name of the file that Pagefind read. `start` is what the browser
    needs before the first query; words and the version are added to it.
    """
    (meta,) = raw.glob("*.pf_meta")
    version, pages, chunks, *rest = cbor.elements(_content(meta))
    names = [cbor.elements(page) for page in cbor.elements(pages)]
    fragments = [_fragment(raw, cbor.text(name)) for name, _ in names]
    files: dict[str, bytes] = {}
    for fragment in fragments:
        name = _stem(fragment)
        files |= dict(_pieces(name, named[name], fragment))
    words = list(_words(raw, chunks))
    ranges = []
    for i, (first, last, content) in enumerate(_chunks(words)):
        files[f"{i}.index"] = _packed(content)
        ranges.append(cbor.array([*map(cbor.encoded, (first, last, str(i)))]))
    new_pages = [
        cbor.array([cbor.encoded(_stem(fragment)), *others])
        for fragment, (_, *others) in zip(fragments, names, strict=True)
    ]
    files["pages"] = _packed(
        cbor.array([version, cbor.array(new_pages), cbor.array(ranges), *rest])
    )
    files["engine"] = (raw / "wasm.ru.pagefind").read_bytes()
    return files | {"start": _start(files, words, start)}


def _start(files: dict[str, bytes], words: Words, start: dict[str, Any]) -> bytes:
    content = hashlib.sha256(b"".join(files[name] for name in sorted(files)))
    start |= {"version": content.hexdigest()[:8], "words": vocabulary(words)}
    return _packed(json.dumps(start, ensure_ascii=False, separators=(",", ":")).encode())


def vocabulary(words: Iterable[tuple[list[str], bytes]]) -> str:
    """The stems in a row, each without the letters that it shares with the stem before it.

    How many those are stands before the rest as a capital letter: A for none, B for one.
    """
    stems = sorted({_spelt(texts) for texts, _ in words if _is_word(texts[0])})
    row = []
    for before, stem in zip(["", *stems], stems, strict=False):
        shared = next(
            (i for i, (a, b) in enumerate(zip(before, stem, strict=False)) if a != b),
            min(len(before), len(stem)),
        )
        shared = min(shared, len(ascii_uppercase) - 1)
        row.append(ascii_uppercase[shared] + stem[shared:])
    return "".join(row)


def _is_word(stem: str) -> bool:
    return len(stem) > 1 and stem.isalpha()


def _spelt(texts: list[str]) -> str:
    """A stem with its й and ё, which the index folds into и and е, if a form shows them."""
    stem, *forms = texts
    return forms[0][: len(stem)] if forms and len(forms[0]) >= len(stem) else stem


def _words(raw: Path, chunks: bytes) -> Iterator[tuple[list[str], bytes]]:
    for chunk in cbor.elements(chunks):
        _, _, name = cbor.elements(chunk)
        yield from cbor.entries(_content(raw / "index" / f"{cbor.text(name)}.pf_index"))


def _chunks(words: Words) -> Iterator[tuple[str, str, bytes]]:
    """The first and the last word that a chunk may be asked for, and its content."""
    size = max(SMALLEST, sum(len(item) for _, item in words) // MOST)
    chunks: list[tuple[str, list[bytes]]] = []
    for prefix, items in _groups(words, PREFIX, size):
        if chunks and sum(map(len, chunks[-1][1])) + sum(map(len, items)) <= size:
            chunks[-1][1].extend(items)
        else:
            chunks.append((prefix if chunks else "", items))
    ends = [*(prefix for prefix, _ in chunks[1:]), LAST]
    for (prefix, items), end in zip(chunks, ends, strict=True):
        yield prefix, end, cbor.array([cbor.array(items)])


def _groups(words: Words, letters: int, size: int) -> Iterator[tuple[str, list[bytes]]]:
    """Words with the same first letters; by more letters where they would not fit in one chunk."""
    for prefix, group in groupby(words, lambda word: word[0][0][:letters]):
        alike = list(group)
        items = [item for _, item in alike]
        if len(alike) > 1 and sum(map(len, items)) > size:
            yield from _groups(alike, letters + 1, size)
        else:
            yield prefix, items


def _pieces(name: str, record: Record, fragment: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
    words = fragment["content"].split()
    heads = [
        [anchor["location"], anchor["id"], anchor["text"]]
        for anchor in fragment["anchors"]
        if re.fullmatch(r"h\d", anchor["element"])
    ]
    for i, start in enumerate(range(0, len(words) or 1, PIECE)):
        piece = {
            "title": record.title,
            "address": record.address,
            "names": record.names,
            "words": " ".join(words[start : start + PIECE + EXCERPT]),
            "heads": heads,
        }
        yield f"{name}.{i}", _packed(json.dumps(piece, ensure_ascii=False).encode())


def _fragment(raw: Path, name: str) -> dict[str, Any]:
    fragment: dict[str, Any] = json.loads(_content(raw / "fragment" / f"{name}.pf_fragment"))
    return fragment


def _stem(fragment: dict[str, Any]) -> str:
    return Path(fragment["url"]).stem


def _content(file: Path) -> bytes:
    return gzip.decompress(file.read_bytes())[SIGNATURE:]


def _packed(content: bytes) -> bytes:
    return gzip.compress(content, 9, mtime=0)
