"""Plain text that any mail program shows right: no columns, no characters that draw."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from macros.documents.blocks import (
    Annex,
    Blank,
    Clause,
    Codes,
    DocumentTitle,
    Fields,
    Heading,
    Hint,
    Items,
    Lead,
    Letterhead,
    Note,
    PageMark,
    Paragraph,
    PlainTitle,
    Section,
    Signatory,
    Signatures,
    SubHeading,
    Table,
    numbered,
)
from macros.telling import paper as told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.documents.blocks import Block, Paper

WIDTH = 78
_LINE = "_" * 24


def render(paper: Paper) -> bytes:
    """The paper, lines of at most 78 characters except for longer words, LF ends.

    UTF-8 with a byte order mark: a browser that is told no encoding shows it right.
    """
    paragraphs = ("\n".join(_lines(number, block)) for number, block in numbered(paper.blocks))
    text = "\n\n".join(paragraph for paragraph in paragraphs if paragraph.strip())
    # Non-breaking spaces have done their work in wrapping; in mail they only disturb a search.
    return (text.replace("\u00a0", " ") + "\n").encode("utf-8-sig")


def _lines(number: str, block: Block) -> Iterator[str]:
    match block:
        case Letterhead(organisation, approval):
            yield from _wrapped(_filled(organisation))
            if approval:
                yield ""
                yield from _signatory(approval)
        case DocumentTitle():
            yield from _title(block)
        case PlainTitle(kind, title):
            yield from _wrapped(kind)
            yield from _wrapped(title)
        case PageMark(edition, address):
            yield from _wrapped(edition)
            if address:
                yield from _wrapped(f"{told.PAGE}: {address}")
        case Section(text):
            yield ""
            yield from _wrapped(f"{number} {text.upper()}")
        case Annex(text) | Heading(text):
            yield ""
            yield from _wrapped(text.upper())
        case Hint(text):
            yield from _wrapped(f"[{text}]")
        case Clause(text):
            yield from _wrapped(f"{number} {text}")
        case SubHeading(text) | Lead(text) | Paragraph(text) | Note(text):
            yield from _wrapped(text)
        case Items(items):
            for item in items:
                yield from _wrapped(item, "  — ", "    ")
        case Table():
            yield "\n\n".join("\n".join(_record(block, row)) for row in block.rows)
        case Fields(fields):
            for field in fields:
                yield from _wrapped(f"{field.name}: {field.text or _LINE}")
        case Signatures():
            yield from _signatures(block)
        case Codes(codes):
            for code in codes:
                yield from _wrapped(f"{code.caption}: {code.address}")


def _title(title: DocumentTitle) -> Iterator[str]:
    yield ""
    yield from _wrapped(f"{title.kind} № {title.number}")
    yield from _wrapped(title.title)
    yield ""
    yield from _wrapped(f"{_filled(title.place)}, {title.date}")


def _signatures(signatures: Signatures) -> Iterator[str]:
    yield ""
    yield signatures.heading
    for signatory in signatures.signatories:
        yield ""
        yield from _signatory(signatory)


def _signatory(signatory: Signatory) -> Iterator[str]:
    yield from _wrapped(signatory.heading)
    yield from _wrapped(_filled(signatory.post))
    yield _filled(signatory.signature)
    yield _filled(signatory.name)
    yield signatory.date


def _record(table: Table, row: tuple[str, ...]) -> Iterator[str]:
    """A row of a table as a record: its first cell, then the others under their headings."""
    yield from _wrapped(row[0] or f"{table.header[0]}: {_LINE}")
    for title, cell in zip(table.header[1:], row[1:], strict=True):
        yield from _wrapped(f"{title}: {cell or _LINE}", "    ", "    ")


def _filled(entry: Blank) -> str:
    return entry.text or f"{_LINE} ({entry.caption})"


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
