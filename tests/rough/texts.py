"""A file spoilt as bytes and as lines, by a slip of the hand, an editor, a disk or a merge."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.rough.signs import ENCODINGS, HOSTILE, INVALID, SIGNS

Spoil = Callable[[Random, bytes], bytes]


def _flip_a_bit(chance: Random, raw: bytes) -> bytes:
    at = chance.randrange(len(raw))
    return raw[:at] + bytes([raw[at] ^ 1 << chance.randrange(8)]) + raw[at + 1 :]


def _overwrite_bytes(chance: Random, raw: bytes) -> bytes:
    at, length = chance.randrange(len(raw)), chance.randint(1, 64)
    return raw[:at] + chance.randbytes(length) + raw[at + length :]


def _cut_the_end(chance: Random, raw: bytes) -> bytes:
    return raw[: chance.randrange(len(raw))]


def _cut_out(chance: Random, raw: bytes) -> bytes:
    at = chance.randrange(len(raw))
    return raw[:at] + raw[at + chance.randint(1, 200) :]


def _repeat_a_piece(chance: Random, raw: bytes) -> bytes:
    at = chance.randrange(len(raw))
    return raw[:at] + raw[at : at + chance.randint(1, 500)] * 2 + raw[at:]


def _insert_a_sign(chance: Random, raw: bytes) -> bytes:
    text = raw.decode(errors="replace")
    at = chance.randint(0, len(text))
    return (text[:at] + chance.choice(SIGNS) + text[at:]).encode()


def _insert_no_utf8(chance: Random, raw: bytes) -> bytes:
    at = chance.randint(0, len(raw))
    return raw[:at] + chance.choice(INVALID) + raw[at:]


def _encode_otherwise(chance: Random, raw: bytes) -> bytes:
    return raw.decode(errors="replace").encode(chance.choice(ENCODINGS), errors="replace")


def _encode_twice(_: Random, raw: bytes) -> bytes:
    return raw.decode("latin-1").encode()


def _end_lines_otherwise(chance: Random, raw: bytes) -> bytes:
    return raw.replace(b"\n", chance.choice((b"\r\n", b"\r", b"\xc2\x85", b"\n\n", b" \n", b"")))


def _end_some_lines_otherwise(chance: Random, raw: bytes) -> bytes:
    return b"".join(
        line[:-1] + chance.choice((b"\r\n", b"\r", b"\n")) if line.endswith(b"\n") else line
        for line in raw.splitlines(keepends=True)
    )


def _mark_the_start(chance: Random, raw: bytes) -> bytes:
    return chance.choice((b"\xef\xbb\xbf", b"\xef\xbb\xbf" * 2, b"\n\n", b" ", b"\t")) + raw


def _say_nothing(chance: Random, _: bytes) -> bytes:
    empty = (b"", b"\n", b" ", b"\xef\xbb\xbf", b"# \n", b"---\n", b"---\n...\n", b"\x00" * 4096)
    return chance.choice((*empty, b"null\n", b"~", b"[]\n", b"{}\n", b"''\n", b"0\n", b"- \n"))


def _add_after_the_end(chance: Random, raw: bytes) -> bytes:
    return raw + chance.choice((b"\x00", b"\x1a", b"---\n", b"...\n", b"...\n???", b"x", raw))


def _conflict(chance: Random, raw: bytes) -> bytes:
    lines = raw.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    both = [b"<<<<<<< HEAD\n", lines[at], b"=======\n", lines[at], b">>>>>>> theirs\n"]
    return b"".join([*lines[:at], *both, *lines[at + 1 :]])


BYTES: tuple[Spoil, ...] = (
    *(_flip_a_bit, _overwrite_bytes, _cut_the_end, _cut_out, _repeat_a_piece, _insert_a_sign),
    *(_insert_a_sign, _insert_no_utf8, _encode_otherwise, _encode_twice, _end_lines_otherwise),
    *(_end_some_lines_otherwise, _mark_the_start, _say_nothing, _add_after_the_end, _conflict),
)

Line = Callable[[Random, str], str]
"""What becomes of one line; several lines if there are line feeds in it."""

ODD_LINES = (
    *(
        "---",
        "...",
        "%YAML 1.1",
        "%TAG ! !",
        "? a",
        "- ",
        "-",
        "<<: *a",
        "&a",
        "*a",
        "key: |",
        "x: >",
    ),
    *(
        "key:",
        ": value",
        "a: b: c",
        "{",
        "}",
        "[",
        "]",
        "{a: ",
        '"',
        "'",
        "# ",
        "!!binary x",
        "@",
        "`",
    ),
    *("%", "\tx: 1", "- - - -", "x: !!python/object/apply:os.system [id]", "? [a, b]\n: c", "=: 1"),
)
LINES: dict[str, Line] = {
    "drop": lambda *_: "",
    "double": lambda _, line: f"{line}\n{line}",
    "indent": lambda chance, line: " " * chance.randint(1, 7) + line,
    "dedent": lambda chance, line: line.removeprefix(" " * chance.randint(1, 4)),
    "tab": lambda chance, line: chance.choice((f"\t{line}", line.replace(" ", "\t"), f"{line}\t")),
    "halve": lambda chance, line: line[: chance.randint(0, len(line))],
    "comment out": lambda chance, line: chance.choice((f"#{line}", line.replace(": ", ": #", 1))),
    "lose the colon": lambda _, line: line.replace(":", "", 1),
    "lose the space": lambda _, line: line.replace(": ", ":", 1).replace("- ", "-", 1),
    "quote": lambda chance, line: chance.choice(
        (f'{line}"', f"{line}'", line.replace(": ", ': "'))
    ),
    "add odd": lambda chance, line: f"{line}\n{chance.choice(ODD_LINES)}",
    "hostile end": lambda chance, line: f"{line} {chance.choice(HOSTILE)}",
    "change letters": lambda chance, line: line.replace(chance.choice("аоеcpx"), "o", 1),
    "upper": lambda _, line: line.upper(),
    "long": lambda chance, line: line + "б" * chance.choice((300, 1300, 70_000)),
}
"""What a hand does to a line."""


def spoil_a_line(chance: Random, raw: bytes) -> tuple[str, bytes]:
    """How one line of a file was spoilt, and the file."""
    lines = raw.decode(errors="replace").split("\n")
    at = chance.randrange(len(lines))
    how = chance.choice((*LINES, "swap", "join"))
    other = chance.randrange(len(lines))
    if how == "swap":
        lines[at], lines[other] = lines[other], lines[at]
    elif how == "join":
        lines[at : at + 2] = [" ".join(lines[at : at + 2])]
    else:
        lines[at] = LINES[how](chance, lines[at])
    return f"{how}, line {at + 1}", "\n".join(lines).encode(errors="surrogatepass")
