"""Pagefind's index, cut so that a query loads little.

Pagefind cuts the index into chunks of 20,000 positions, 30 KB each, and keeps the whole text of a
page with its title. For a dozen roles that is a third of the index for one word; here a chunk holds
a few words, and what a page is stands apart from what it says, which comes in pieces. Pages get
names that tell their kind and department, so that the browser counts and filters without asking.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import deflate
from zopfli import zlib as zopfli  # type: ignore[import-untyped]

from macros.search import cbor
from macros.search.misread import names_as_stems, unmarked
from macros.search.words import WordList

if TYPE_CHECKING:
    from macros.search.records import Finding

SIGNATURE = 12
"""Bytes before the content of each file of Pagefind."""
PREFIX = 3
"""Words that share so many letters stay together: a beginning of a word finds all its endings."""
SMALLEST = 6_000
MOST = 600
"""A chunk has at least this many bytes before compression, and there are about this many."""
PIECE = 120
EXCERPT = 30
"""Words in a piece of text, and how many of the next piece it repeats for an excerpt at its end;
find.js counts on both."""
ENCODING = "windows-1251"
"""Of what pages are and say; engine.js counts on it."""
_FOREIGN = re.compile(f"[^{re.escape(bytes(range(256)).decode(ENCODING, 'ignore'))}]")
LAST = "\U0010ffff"
"""Stands after every word."""

IndexItems = list[tuple[list[str], bytes]]
"""Stem with its forms, and item of each word, as `cbor.entries` gives them."""


def bundle(
    raw: Path, named: dict[str, Finding], start: dict[str, Any], *, quickly: bool = False
) -> dict[str, bytes]:
    """The files of the search by name, from the index that Pagefind has put into `raw`.

    `named` are the records by the name of the file that Pagefind read. `start` is what the browser
    needs before the first query; sections, words and the version are added to it.
    """
    (meta,) = raw.glob("*.pf_meta")
    version, pages, chunks, *rest = cbor.elements(_content(meta))
    items = list(_items(raw, chunks))
    words = WordList()
    renamed: list[bytes] = []
    ranges: list[bytes] = []
    files: dict[str, bytes] = {}
    sections: dict[tuple[str, str], int] = {}
    for page in cbor.elements(pages):
        fragment_name, *others = cbor.elements(page)
        content = _content(raw / "fragment" / f"{cbor.text(fragment_name)}.pf_fragment")
        fragment = json.loads(unmarked(content.decode()))
        name = Path(fragment["url"]).stem
        renamed.append(cbor.array([cbor.encoded(name), *others]))
        record = named[name]
        files |= _page(name, record, fragment, sections)
        words.add(record.all_names, fragment["content"])
    for number, (first, last, content) in enumerate(_chunks(items)):
        files[f"{number}.index"] = _packed(content)
        ranges.append(cbor.array(list(map(cbor.encoded, (first, last, str(number))))))
    frame = [version, cbor.array(renamed), cbor.array(ranges), *rest]
    pack = _packed if quickly else _smallest
    files["pages"] = pack(cbor.array(frame))
    files["engine"] = pack(gzip.decompress((raw / "wasm.ru.pagefind").read_bytes()))
    stems = {stem for (stem, *_), _ in items if unmarked(stem) == stem}
    names = (name for record in named.values() for name in record.all_names)
    row, endings = words.packed(stems | names_as_stems(names))
    start |= {
        "sections": list(sections),
        "words": row,
        "endings": endings,
        "short": " ".join(words.short()),
        "version": _version(files),
    }
    return files | {"start": pack(_json(start))}


def _items(raw: Path, chunks: bytes) -> Iterator[tuple[list[str], bytes]]:
    for chunk in cbor.elements(chunks):
        _, _, name = cbor.elements(chunk)
        yield from cbor.entries(_content(raw / "index" / f"{cbor.text(name)}.pf_index"))


def _chunks(items: IndexItems) -> Iterator[tuple[str, str, bytes]]:
    """The first and the last word that a chunk may be asked for, and its content."""
    size = max(SMALLEST, _bytes(items) // MOST)
    chunks: list[IndexItems] = []
    for group in _groups(items, PREFIX, size):
        if chunks and _bytes([*chunks[-1], *group]) <= size:
            chunks[-1].extend(group)
        else:
            chunks.append(group)
    pairs = pairwise(chunks)
    ends = ["", *(_between(before[-1][0][0], chunk[0][0][0]) for before, chunk in pairs), LAST]
    for (start, end), chunk in zip(pairwise(ends), chunks, strict=True):
        yield start, end, cbor.array([cbor.array([item for _, item in chunk])])


def _between(before: str, word: str) -> str:
    """No word, and just before the shortest beginning of `word` that stands after `before`."""
    first = next(word[:i] for i in range(1, len(word) + 1) if word[:i] > before)
    return f"{first[:-1]}{chr(ord(first[-1]) - 1)}{LAST}"


def _bytes(items: IndexItems) -> int:
    return sum(len(item) for _, item in items)


def _groups(items: IndexItems, letters: int, size: int) -> Iterator[IndexItems]:
    """Words with the same first letters; by more letters where they would not fit in one chunk."""
    for _, group in groupby(items, lambda item: item[0][0][:letters]):
        alike = list(group)
        if len(alike) > 1 and _bytes(alike) > size:
            yield from _groups(alike, letters + 1, size)
        else:
            yield alike


def _page(
    name: str, record: Finding, fragment: dict[str, Any], sections: dict[tuple[str, str], int]
) -> dict[str, bytes]:
    """What a page is, and the pieces of what it says; new `sections` are given numbers."""
    heads = [
        [anchor["location"], sections.setdefault((anchor["id"], anchor["text"]), len(sections))]
        for anchor in fragment["anchors"]
        if re.fullmatch(r"h[2-6]", anchor["element"])
    ]
    words = fragment["content"].split()
    pieces = {
        f"{name}.{number}": _packed(_json(" ".join(words[start : start + PIECE + EXCERPT])))
        for number, start in enumerate(range(0, len(words), PIECE))
    }
    return pieces | {f"{name}.page": _packed(_json([record.title, record.address, heads]))}


def _version(files: dict[str, bytes]) -> str:
    content = hashlib.sha256()
    for name in sorted(files):
        content.update(name.encode() + files[name])
    return content.hexdigest()[:8]


def _content(file: Path) -> bytes:
    return gzip.decompress(file.read_bytes())[SIGNATURE:]


def _json(content: object) -> bytes:
    """In an encoding that has one byte for a Russian letter: up to a quarter less to load."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return _FOREIGN.sub(lambda sign: json.dumps(sign[0])[1:-1], text).encode(ENCODING)


@cache
def _smallest(content: bytes) -> bytes:
    """What every query loads: as small as can be; the engine takes a second."""
    return bytes(zopfli.compress(content, numiterations=5))


def _packed(content: bytes) -> bytes:
    return bytes(deflate.zlib_compress(content, 12))
