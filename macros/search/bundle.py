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
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any

from zopfli import gzip as zopfli  # type: ignore[import-untyped]

from macros.search import cbor
from macros.search.names import folded

if TYPE_CHECKING:
    from macros.search.records import Record

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
SHORT = 3
"""Letters of a word that is looked up only if it stands in the texts: shorter than that, what is
being typed is the beginning of too many; words.js counts on it."""
LAST = "\U0010ffff"
"""Stands after every word."""

Words = list[tuple[list[str], bytes]]
"""Texts and item of each word, as `cbor.entries` gives them."""


def bundle(raw: Path, named: dict[str, Record], start: dict[str, Any]) -> dict[str, bytes]:
    """The files of the search by name, from the index that Pagefind has put into `raw`.

    `named` are the records by the name of the file that Pagefind read. `start` is what the browser
    needs before the first query; sections, words and the version are added to it.
    """
    (meta,) = raw.glob("*.pf_meta")
    version, pages, chunks, *rest = cbor.elements(_content(meta))
    words = list(_words(raw, chunks))
    renamed: list[bytes] = []
    ranges: list[bytes] = []
    files: dict[str, bytes] = {}
    sections: dict[tuple[str, str], int] = {}
    short: set[str] = set()
    for page in cbor.elements(pages):
        fragment_name, *others = cbor.elements(page)
        fragment = json.loads(
            _content(raw / "fragment" / f"{cbor.text(fragment_name)}.pf_fragment")
        )
        name = Path(fragment["url"]).stem
        renamed.append(cbor.array([cbor.encoded(name), *others]))
        files |= _page(name, named[name], fragment, sections)
        short |= _short(fragment["content"], named[name])
    for number, (first, last, content) in enumerate(_chunks(words)):
        files[f"{number}.index"] = _packed(content)
        ranges.append(cbor.array(list(map(cbor.encoded, (first, last, str(number))))))
    frame = [version, cbor.array(renamed), cbor.array(ranges), *rest]
    files["pages"] = _smallest(cbor.array(frame))
    files["engine"] = _smallest(gzip.decompress((raw / "wasm.ru.pagefind").read_bytes()))
    start |= {
        "sections": list(sections),
        "words": vocabulary(words),
        "short": " ".join(sorted(short)),
        "version": _version(files),
    }
    return files | {"start": _smallest(_json(start))}


def vocabulary(words: Iterable[tuple[list[str], bytes]]) -> str:
    """The stems in a row, each without the letters that it shares with the stem before it.

    How many those are stands before the rest as a capital letter: A for none, B for one.
    """
    row = []
    before = ""
    for stem in sorted({_spelt(texts) for texts, _ in words if _is_word(texts[0])}):
        pairs = enumerate(zip(before, stem, strict=False))
        shared = next((i for i, (a, b) in pairs if a != b), min(len(before), len(stem)))
        shared = min(shared, len(ascii_uppercase) - 1)
        row.append(ascii_uppercase[shared] + stem[shared:])
        before = stem
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
    size = max(SMALLEST, _bytes(words) // MOST)
    chunks: list[Words] = []
    for group in _groups(words, PREFIX, size):
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


def _bytes(words: Words) -> int:
    return sum(len(item) for _, item in words)


def _groups(words: Words, letters: int, size: int) -> Iterator[Words]:
    """Words with the same first letters; by more letters where they would not fit in one chunk."""
    for _, group in groupby(words, lambda word: word[0][0][:letters]):
        alike = list(group)
        if len(alike) > 1 and _bytes(alike) > size:
            yield from _groups(alike, letters + 1, size)
        else:
            yield alike


def _page(
    name: str, record: Record, fragment: dict[str, Any], sections: dict[tuple[str, str], int]
) -> dict[str, bytes]:
    """What a page is, and the pieces of what it says; new `sections` are given numbers."""
    heads = [
        [anchor["location"], sections.setdefault((anchor["id"], anchor["text"]), len(sections))]
        for anchor in fragment["anchors"]
        if re.fullmatch(r"h[2-6]", anchor["element"])
    ]
    words = fragment["content"].split()
    pieces = {
        f"{name}.{number}": _packed(" ".join(words[start : start + PIECE + EXCERPT]).encode())
        for number, start in enumerate(range(0, len(words), PIECE))
    }
    return pieces | {f"{name}.page": _packed(_json([record.title, record.address, heads]))}


def _short(content: str, record: Record) -> set[str]:
    text = " ".join([content, record.title, *record.names])
    words = (re.sub(r"[\W_]", "", word) for word in folded(text).split())
    return {word for word in words if 1 < len(word) <= SHORT}


def _version(files: dict[str, bytes]) -> str:
    content = hashlib.sha256()
    for name in sorted(files):
        content.update(name.encode() + files[name])
    return content.hexdigest()[:8]


def _content(file: Path) -> bytes:
    return gzip.decompress(file.read_bytes())[SIGNATURE:]


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


@cache
def _smallest(content: bytes) -> bytes:
    """What every query loads: as small as gzip can be; the engine takes a second."""
    return bytes(zopfli.compress(content, numiterations=1))


def _packed(content: bytes) -> bytes:
    return gzip.compress(content, 9, mtime=0)
