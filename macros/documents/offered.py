"""The formats that documents are offered in; a new one is a file in formats/ and a line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from macros.documents.blocks import Paper
from macros.documents.book import Book
from macros.documents.formats import book as e_book
from macros.documents.formats import csv, docx, hh, odt, pdf, poster, txt, xlsx
from macros.documents.poster import Poster
from macros.documents.workbook import Workbook

D = TypeVar("D", Paper, Workbook, Poster, Book)


@dataclass(frozen=True, slots=True)
class Format(Generic[D]):
    """A file format: `suffix` without the dot, `label` for people, and its renderer.

    `mark` tells files of one document and one suffix apart: «a4», «a3».
    """

    suffix: str
    label: str
    render: Callable[[D], bytes]
    mark: str = ""


DOCX = Format("docx", "Word", docx.render)
ODT = Format("odt", "ODT", odt.render)
PDF = Format("pdf", "PDF", pdf.render)
TXT = Format("txt", "Текст", txt.render)
HH = Format("html", "HTML для hh.ru", hh.render)
XLSX = Format("xlsx", "Excel", xlsx.render)
CSV = Format("csv", "CSV", csv.render)
POSTER_FORMATS = (
    Format("pdf", "PDF, А4", poster.pdf_a4, "a4"),
    Format("pdf", "PDF, А3", poster.pdf_a3, "a3"),
    Format("svg", "SVG", poster.svg),
    Format("png", "PNG", poster.png),
)
BOOK_FORMATS = (
    Format("pdf", "PDF", e_book.pdf),
    Format("epub", "EPUB", e_book.epub),
    Format("fb2", "FB2", e_book.fb2),
)
