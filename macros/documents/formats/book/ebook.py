"""EPUB and FB2 of a book: pandoc writes them from HTML (templates/book.html.jinja)."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from lxml import etree

from macros.documents.formats.book.cover import cover
from macros.documents.formats.pandoc import convert
from macros.documents.walk import in_json
from macros.filling import TEMPLATES, filled

if TYPE_CHECKING:
    from macros.documents.book import Book

_COVER, _LOOK = "cover.png", "book.css"
_FB2 = "{http://www.gribuser.ru/xml/fictionbook/2.0}"


def epub(book: Book) -> bytes:
    """The book as EPUB 3: a file for each part and chapter, their titles in the contents."""
    parts = ("--split-level=2", "--toc", "--toc-depth=2", f"--css={_LOOK}")
    return _converted(book, "epub3", "--epub-cover-image", *parts)


def fb2(book: Book) -> bytes:
    """The book as FB2, whose readers show no tables: a row becomes a list under its first cell.

    Pandoc knows neither an organisation as the author nor the identity of the document, so the
    description is ours.
    """
    root = etree.fromstring(_converted(book, "fb2", "--metadata=cover-image"))
    description = etree.fromstring(_filled("book_description.xml.jinja", book).encode())
    root.replace(next(root.iter(f"{_FB2}description")), description)
    for section in list(root.iter(f"{_FB2}section")):
        _part(section)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def identifier(book: Book) -> str:
    """A URN of the book that stays as long as the address of its site, or its title, does."""
    return uuid.uuid5(uuid.NAMESPACE_URL, book.address or f"{book.author}: {book.title}").urn


def _part(section: etree._Element) -> None:
    """Text before the first subsection gets a section of its own: FB2 allows no mixture."""
    if section.find(f"{_FB2}section") is None:
        return
    loose = [each for each in section if each.tag not in {f"{_FB2}title", f"{_FB2}section"}]
    if loose:
        first = etree.Element(f"{_FB2}section")
        loose[0].addprevious(first)
        first.extend(loose)


def _converted(book: Book, to: str, cover_option: str, *arguments: str) -> bytes:
    html = _filled("book.html.jinja", book, tables=to != "fb2")
    files = {_COVER: cover(book), _LOOK: (TEMPLATES / _LOOK).read_bytes()}
    cover_argument = f"{cover_option}={_COVER}"
    return convert(html, to, cover_argument, *arguments, files=files, day=book.day)


def _filled(template: str, book: Book, **context: object) -> str:
    return filled(template, book=in_json(book), identifier=identifier(book), **context)
