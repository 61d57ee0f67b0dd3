"""DOCX through python-docx: real Word styles, numbering, repeated headers, fields.

Nothing is formatted by hand where a style can say it, so a personnel officer restyles the paper
in Word by changing a style. The styles are in docx_styles.py.
"""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from docx.shared import Pt

from macros.documents.blocks import (
    Annex,
    Approval,
    Clause,
    DocumentTitle,
    Entry,
    Items,
    Lead,
    Letterhead,
    Note,
    Section,
    Signatory,
    Signatures,
    SubHeading,
    Table,
)
from macros.documents.formats.archive import reproducible
from macros.documents.formats.docx_paragraphs import Rule, captions, paragraph, rules
from macros.documents.formats.docx_styles import styled_document
from macros.documents.formats.docx_tables import bare_table, ruled_table

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell

    from macros.documents.blocks import Block, Paper

    Place = Document | _Cell

# Office properties need a moment; a fixed one keeps the files equal from run to run.
_CREATED = datetime(2025, 1, 1, tzinfo=UTC)
_TEXT_WIDTH = 165
_CORNERS = (72, 17, 76)
_SIGNATURE, _NAME = Rule(0, 52), Rule(58, 132)


def render(paper: Paper) -> bytes:
    """The paper as a Word document (Office Open XML) on A4, text width 165 mm."""
    document = styled_document(paper.language)
    properties = document.core_properties
    properties.title, properties.author = paper.title, paper.author
    properties.last_modified_by = paper.author
    properties.created = properties.modified = _CREATED
    properties.language, properties.comments, properties.revision = paper.language, "", 1
    for block, follower in zip(paper.blocks, (*paper.blocks[1:], None), strict=True):
        _write(document, block, follower)
    target = BytesIO()
    document.save(target)
    return reproducible(target.getvalue())


def _write(document: Document, block: Block, follower: Block | None) -> None:
    match block:
        case Letterhead():
            _letterhead(document, block)
        case DocumentTitle():
            _title(document, block)
        case Section(text):
            paragraph(document, "Heading 1", text)
        case Annex(text):
            paragraph(document, "Annex", text)
        case SubHeading(text):
            paragraph(document, "Heading 2", text)
        case Lead(text):
            _introduction(document, "Lead", text, follower)
        case Clause(text):
            _introduction(document, "Clause", text, follower)
        case Items(items):
            for item in items:
                last = paragraph(document, "List Bullet", item)
            last.paragraph_format.keep_with_next = isinstance(follower, Signatures) or None
        case Table():
            ruled_table(document, block, tied=isinstance(follower, Signatures))
        case Signatures():
            _signatures(document, block)
        case Note(text):
            paragraph(document, "Note", text)


def _introduction(document: Document, style: str, text: str, follower: Block | None) -> None:
    words = paragraph(document, style, text)
    # Words must not part from what they introduce, nor signatures stand on a page alone.
    if isinstance(follower, Items | Table | Signatures):
        words.paragraph_format.keep_with_next = True
    if isinstance(follower, Table):
        words.paragraph_format.space_after = Pt(6)


def _letterhead(document: Document, letterhead: Letterhead) -> None:
    left, _, right = bare_table(document, _CORNERS)
    _entry(left, letterhead.organisation, Rule(0, 66))
    if letterhead.approval:
        _approval(right, letterhead.approval)
    # A new cell holds an empty paragraph; the words stand after it.
    for cell in (left, right):
        first, *words = cell.paragraphs
        if words:
            cell._element.remove(first._element)  # noqa: SLF001 – python-docx has no call for it


def _approval(cell: _Cell, approval: Approval) -> None:
    paragraph(cell, "Service Heading", approval.heading)
    _entry(cell, approval.post, Rule(0, 72))
    signature, name = Rule(0, 28), Rule(31, 72)
    rules(cell, (signature, ""), (name, ""))
    captions(cell, (signature, approval.signature.caption), (name, approval.name.caption))
    paragraph(cell, "Service", approval.date)


def _title(document: Document, title: DocumentTitle) -> None:
    heading = paragraph(document, "Title")
    heading.add_run(f"{title.kind} №\u00a0{title.number}").add_break()
    heading.add_run(title.title)
    place = Rule(0, 56)
    rules(document, (place, title.place.text), ending=title.date, width=_TEXT_WIDTH)
    if not title.place.text:
        captions(document, (place, title.place.caption))


def _signatures(document: Document, signatures: Signatures) -> None:
    paragraph(document, "Signatures Heading", signatures.heading)
    for signatory in signatures.signatories:
        _signatory(document, signatory, last=signatory is signatures.signatories[-1])


def _signatory(document: Document, signatory: Signatory, *, last: bool) -> None:
    _entry(document, signatory.post, Rule(0, 132), style="Signatory")
    lines = ((_SIGNATURE, signatory.signature), (_NAME, signatory.name))
    rules(
        document,
        *((rule, entry.text) for rule, entry in lines),
        ending=signatory.date,
        width=_TEXT_WIDTH,
    )
    under = captions(document, *((rule, entry.caption) for rule, entry in lines))
    under.paragraph_format.keep_with_next = not last


def _entry(place: Place, entry: Entry, rule: Rule, *, style: str = "Service") -> None:
    """The words of `entry`, or a line of the length of `rule` with its caption."""
    if entry.text:
        paragraph(place, style, entry.text)
    else:
        rules(place, (rule, ""))
        captions(place, (rule, entry.caption)).paragraph_format.keep_with_next = True
