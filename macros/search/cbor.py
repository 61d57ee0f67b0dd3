"""As much of CBOR (RFC 8949) as it takes to cut Pagefind's index into other pieces.

Items are copied whole, never rebuilt; only texts and arrays of the new frame are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_TEXT, _ARRAY = 3, 4
_SHORT = 24
"""Arguments below stand in the first byte; from here on, the argument is 1, 2, 4 or 8 bytes."""

_ENTRY = rb"\x83[\x60-\x7b]"
"""Where a word of the index begins: an array of three whose first element is a text."""
_NUMBERS = re.compile(
    rb"(?:(?!" + _ENTRY + rb")(?:[\x00-\x17\x20-\x37\x80-\x97]|[\x18\x38\x98]."
    rb"|[\x19\x39\x99]..|[\x1a\x3a\x9a].{4}))*",
    re.DOTALL,
)
"""Numbers and heads of arrays up to the next text: a regular expression, since the positions of a
thousand roles are megabytes."""


def elements(data: bytes) -> list[bytes]:
    """The encoded elements of an array of texts, numbers and arrays."""
    count, at = _head(data, 0)
    found = []
    for _ in range(count):
        end = _end(data, at)
        found.append(data[at:end])
        at = end
    return found


def text(item: bytes) -> str:
    """The value of an encoded text."""
    length, at = _head(item, 0)
    return item[at : at + length].decode()


def encoded(value: str) -> bytes:
    """A text as an item."""
    content = value.encode()
    return _written(_TEXT, len(content)) + content


def array(items: list[bytes]) -> bytes:
    """An array of encoded items."""
    return _written(_ARRAY, len(items)) + b"".join(items)


def entries(chunk: bytes) -> Iterator[tuple[list[str], bytes]]:
    """Each word of an index chunk: its texts (the stem, then forms with й or ё) and its item."""
    _, at = _head(chunk, 0)
    _, at = _head(chunk, at)
    while at < len(chunk):
        start, at, texts = at, at + 1, []
        while at < len(chunk) and chunk[at] >> 5 == _TEXT:
            length, content = _head(chunk, at)
            texts.append(chunk[content : content + length].decode())
            numbers = _NUMBERS.match(chunk, content + length)
            at = numbers.end() if numbers else content + length
        yield texts, chunk[start:at]


def _head(data: bytes, at: int) -> tuple[int, int]:
    """The argument of the item at `at` and where its content begins."""
    argument = data[at] & 31
    if argument < _SHORT:
        return argument, at + 1
    size = 1 << (argument - _SHORT)
    return int.from_bytes(data[at + 1 : at + 1 + size], "big"), at + 1 + size


def _end(data: bytes, at: int) -> int:
    """Where the item at `at` ends."""
    major = data[at] >> 5
    argument, at = _head(data, at)
    if major < _TEXT:
        return at
    if major == _TEXT:
        return at + argument
    for _ in range(argument):
        at = _end(data, at)
    return at


def _written(major: int, argument: int) -> bytes:
    if argument < _SHORT:
        return bytes([major << 5 | argument])
    power = next(power for power in range(4) if argument < 1 << (8 << power))
    return bytes([major << 5 | _SHORT + power]) + argument.to_bytes(1 << power, "big")
