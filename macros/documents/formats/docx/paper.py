"""DOCX through python-docx: real Word styles, numbering, repeated headers, fields.

A paper is written on the company's letterhead, and nothing is formatted by hand where a style can
say it, so a personnel officer restyles every paper in Word by changing that one file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.shared import Pt

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
)
from macros.documents.formats.docx.package import packaged
from macros.documents.formats.docx.paragraphs import (
    Rule,
    WordDocument,
    add_rule,
    captions,
    close_rule,
    paragraph,
    rules,
)
from macros.documents.formats.docx.pictures import add_logo, codes, drawn_page_mark
from macros.documents.formats.docx.properties import set_properties
from macros.documents.formats.docx.styles import opened
from macros.documents.formats.docx.tables import bare_table, ruled_table
from macros.documents.formats.measures import MEASURES

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell

    from macros.documents.blocks import Block, Paper

    Place = Document | _Cell

_APART = Pt(6)


def render(paper: Paper) -> bytes:
    """The paper as a Word document (Office Open XML) on its letterhead."""
    document = opened(paper.letterhead)
    set_properties(
        document,
        title=paper.title,
        author=paper.author,
        language=paper.language,
        day=paper.day,
    )
    sheet = WordDocument.of(document)
    for block, follower in zip(paper.blocks, (*paper.blocks[1:], None), strict=True):
        _write(sheet, block, follower)
    return packaged(document, paper.day)


def _write(sheet: WordDocument, block: Block, follower: Block | None) -> None:
    document = sheet.document
    match block:
        case Letterhead():
            _letterhead(sheet, block)
        case PageMark():
            drawn_page_mark(sheet, block)
        case DocumentTitle():
            _document_title(sheet, block)
        case PlainTitle(kind, title):
            _title(document, kind, title)
        case Section(text):
            paragraph(document, "Heading1", text)
        case Annex(text):
            paragraph(document, "Annex", text)
        case Heading(text):
            paragraph(document, "PlainHeading", text)
        case SubHeading(text):
            paragraph(document, "Heading2", text)
        case Lead(text):
            _introduction(document, "Lead", text, follower)
        case Clause(text):
            _introduction(document, "Clause", text, follower)
        case Paragraph(text):
            _introduction(document, "Body", text, follower)
        case Hint(text):
            paragraph(document, "Hint", text)
        case Items():
            _items(document, block, follower)
        case Table():
            _table(sheet, block, follower)
        case Fields():
            _fields(sheet, block, follower)
        case Signatures():
            _signatures(sheet, block)
        case Codes():
            codes(sheet, block)
        case Note(text):
            paragraph(document, "Note", text)


def _introduction(document: Document, style: str, text: str, follower: Block | None) -> None:
    words = paragraph(document, style, text)
    # Words must not part from what they introduce, nor signatures stand on a page alone.
    if isinstance(follower, Items | Table | Signatures):
        words.paragraph_format.keep_with_next = True
    if isinstance(follower, Table):
        words.paragraph_format.space_after = _APART


def _table(sheet: WordDocument, block: Table, follower: Block | None) -> None:
    after = ruled_table(sheet, block, tied=isinstance(follower, Signatures))
    if after and block.whole and isinstance(follower, Fields):
        after.paragraph_format.keep_with_next = True
    if after and isinstance(follower, Table):
        after.paragraph_format.space_after = _APART


def _items(document: Document, block: Items, follower: Block | None) -> None:
    *others, last = [paragraph(document, "ListBullet", item) for item in block.items]
    if isinstance(follower, Table):
        last.paragraph_format.space_after = _APART
    if isinstance(follower, Table) and follower.whole:
        for item in (*others, last):
            item.paragraph_format.keep_with_next = True
    elif isinstance(follower, Signatures):
        last.paragraph_format.keep_with_next = True


def _letterhead(sheet: WordDocument, letterhead: Letterhead) -> None:
    left, _, right = bare_table(sheet, tuple(map(sheet.scaled, MEASURES.corners)))
    if letterhead.logo:
        add_logo(paragraph(left, "Service"), letterhead.logo)
    _entry(left, letterhead.organisation, _in_cell(sheet, MEASURES.corners[0]))
    if letterhead.approval:
        _approval(right, letterhead.approval, sheet)
    # A new cell holds an empty paragraph; the words stand after it.
    for cell in (left, right):
        first, *words = cell.paragraphs
        if words:
            cell._element.remove(first._element)  # noqa: SLF001 – python-docx has no call for it


def _approval(cell: _Cell, approval: Signatory, sheet: WordDocument) -> None:
    paragraph(cell, "ServiceHeading", approval.heading)
    whole = _in_cell(sheet, MEASURES.corners[-1])
    _entry(cell, approval.post, whole)
    signature, name = sheet.rules(MEASURES.approval)
    name = Rule(name.start, whole.end)
    rules(cell, (signature, ""), (name, ""))
    captions(cell, (signature, approval.signature.caption), (name, approval.name.caption))
    paragraph(cell, "Service", approval.date)


def _document_title(sheet: WordDocument, title: DocumentTitle) -> None:
    _title(sheet.document, f"{title.kind} №\u00a0{title.number}", title.title)
    place, *_ = sheet.rules(MEASURES.registration)
    rules(sheet.document, (place, title.place.text), ending=title.date, width=sheet.width)
    if not title.place.text:
        captions(sheet.document, (place, title.place.caption))


def _title(document: Document, kind: str, title: str) -> None:
    heading = paragraph(document, "Title")
    heading.add_run(kind).add_break()
    heading.add_run(title)


def _fields(sheet: WordDocument, fields: Fields, follower: Block | None) -> None:
    for field in fields.fields:
        words = paragraph(sheet.document, "Field", f"{field.name}: {field.text}")
        words.paragraph_format.keep_with_next = True
        if not field.text:
            add_rule(words, sheet.width)
            close_rule(words)
    if not isinstance(follower, Signatures | Note):
        words.paragraph_format.keep_with_next = None
    if isinstance(follower, Paragraph):
        words.paragraph_format.space_after = _APART


def _signatures(sheet: WordDocument, signatures: Signatures) -> None:
    paragraph(sheet.document, "SignaturesHeading", signatures.heading)
    for signatory in signatures.signatories:
        _signatory(sheet, signatory, last=signatory is signatures.signatories[-1])


def _signatory(sheet: WordDocument, signatory: Signatory, *, last: bool) -> None:
    document = sheet.document
    signature, name, _ = sheet.rules(MEASURES.signatory)
    _entry(document, signatory.post, Rule(0, name.end), style="Signatory")
    lines = ((signature, signatory.signature), (name, signatory.name))
    rules(
        document,
        *((rule, entry.text) for rule, entry in lines),
        ending=signatory.date,
        width=sheet.width,
    )
    under = captions(document, *((rule, entry.caption) for rule, entry in lines))
    under.paragraph_format.keep_with_next = not last


def _in_cell(sheet: WordDocument, width: float) -> Rule:
    """A line as long as a cell of this width has room for."""
    return Rule(0, sheet.scaled(width - 2 * MEASURES.cell_side))


def _entry(place: Place, entry: Blank, rule: Rule, *, style: str = "Service") -> None:
    """The words of `entry`, or a line of the length of `rule` with its caption."""
    if entry.text:
        paragraph(place, style, entry.text)
    else:
        rules(place, (rule, ""))
        captions(place, (rule, entry.caption)).paragraph_format.keep_with_next = True
