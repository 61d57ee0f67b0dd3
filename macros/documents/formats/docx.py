"""DOCX through python-docx: real Word styles, numbering, repeated headers, fields.

Nothing is formatted by hand where a style can say it, so a personnel officer restyles the paper
in Word by changing a style. Styles and numbering are in docx_styles.py.
"""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from macros.documents.blocks import (
    Approval,
    Clause,
    DocumentTitle,
    Entry,
    Heading,
    Items,
    Lead,
    Letterhead,
    Note,
    PageBreak,
    Section,
    Signatory,
    Signatures,
    SubHeading,
    Table,
)
from macros.documents.formats.archive import reproducible
from macros.documents.formats.docx_styles import SERVICE, styled_document
from macros.documents.formats.docx_tables import bare_table, ruled_table
from macros.documents.formats.docx_tabs import Rule, caption_under, page_break, rules

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell

    from macros.documents.blocks import Block, Paper

    Place = Document | _Cell

# Office properties need a moment; a fixed one keeps the files equal from run to run.
_CREATED = datetime(2025, 1, 1, tzinfo=UTC)
_CORNERS = (72, 17, 76)
_TEXT_WIDTH = 165
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
            document.add_paragraph(text, "Heading 1")
        case Heading(text):
            document.add_paragraph(text, "Annex Heading")
        case SubHeading(text):
            document.add_paragraph(text, "Heading 2")
        case Lead(text):
            document.add_paragraph(text, "Lead")
        case Clause(text):
            clause = document.add_paragraph(text, "Clause")
            # A clause must not part from the list or the table that it introduces.
            clause.paragraph_format.keep_with_next = isinstance(follower, Items | Table) or None
        case Items(items):
            for item in items:
                document.add_paragraph(item, "List Bullet")
        case Table():
            ruled_table(document, block, tied=isinstance(follower, Signatures))
        case Signatures():
            _signatures(document, block)
        case Note(text):
            document.add_paragraph(text, "Note")
        case PageBreak():
            page_break(document)


def _letterhead(document: Document, letterhead: Letterhead) -> None:
    left, _, right = bare_table(document, _CORNERS)
    _entry(left, letterhead.organisation, Rule(0, _CORNERS[0] - 4))
    if letterhead.approval:
        _approval(right, letterhead.approval)
    # Word puts an empty paragraph into a new cell; the first real one stands after it.
    for cell in (left, right):
        first = cell.paragraphs[0]
        if len(cell.paragraphs) > 1:
            first._element.getparent().remove(first._element)  # noqa: SLF001 – no public way


def _approval(cell: _Cell, approval: Approval) -> None:
    cell.add_paragraph(approval.heading, "Service Heading")
    _entry(cell, approval.post, Rule(0, 72))
    signature, name = Rule(0, 28), Rule(31, 72)
    rules(cell, signature, name)
    caption_under(cell, (signature, approval.signature.caption), (name, approval.name.caption))
    cell.add_paragraph(approval.date, SERVICE)


def _title(document: Document, title: DocumentTitle) -> None:
    heading = document.add_paragraph(style="Title")
    heading.add_run(f"{title.kind} №\u00a0{title.number}").add_break()
    heading.add_run(title.title)
    place = Rule(0, 56)
    if title.place.text:
        rules(document, place, texts=(title.place.text, title.date), width=_TEXT_WIDTH)
    else:
        rules(document, place, texts=("", title.date), width=_TEXT_WIDTH)
        caption_under(document, (place, title.place.caption))


def _signatures(document: Document, signatures: Signatures) -> None:
    document.add_paragraph(signatures.heading, "Service Heading")
    for signatory in signatures.signatories:
        _signatory(document, signatory, last=signatory is signatures.signatories[-1])


def _signatory(document: Document, signatory: Signatory, *, last: bool) -> None:
    _entry(document, signatory.post, Rule(0, 132), keep=True)
    line = rules(document, _SIGNATURE, _NAME, texts=("", "", signatory.date), width=_TEXT_WIDTH)
    line.paragraph_format.keep_with_next = True
    caption = caption_under(
        document, (_SIGNATURE, signatory.signature.caption), (_NAME, signatory.name.caption)
    )
    caption.paragraph_format.keep_with_next = not last


def _entry(place: Place, entry: Entry, rule: Rule, *, keep: bool = False) -> None:
    """The words of `entry`, or a line of the length of `rule` with its caption."""
    if entry.text:
        place.add_paragraph(entry.text, SERVICE).paragraph_format.keep_with_next = keep
        return
    rules(place, rule).paragraph_format.keep_with_next = True
    caption_under(place, (rule, entry.caption)).paragraph_format.keep_with_next = keep
