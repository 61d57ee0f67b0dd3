"""Texts of rendered files, for comparison: white space is the format's own affair."""

from __future__ import annotations

from io import BytesIO

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph
from pypdf import PdfReader


def squeezed(text: str) -> str:
    """`text` without white space, break opportunities and hyphens.

    pypdf does not read /ActualText, so it takes the hyphens of a font for those of line ends.
    """
    return "".join(text.split()).translate(dict.fromkeys(map(ord, "\u200b\u00ad-")))


def of_docx(content: bytes) -> str:
    texts = []
    for part in docx.Document(BytesIO(content)).iter_inner_content():
        if isinstance(part, Paragraph):
            texts.append(part.text)
        elif isinstance(part, Table):
            texts.extend(cell.text for row in part.rows for cell in row.cells)
    return squeezed("\n".join(texts))


def of_pdf(content: bytes) -> str:
    return squeezed("\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages))


def of_txt(content: bytes) -> str:
    return squeezed(content.decode())
