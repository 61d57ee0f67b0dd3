"""Texts of rendered papers, for comparison: white space is the format's own affair.

Numbers that Word counts are written out; page numbers and repeated headers of tables are not text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from zipfile import ZipFile

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree
from pypdf import PdfReader


def squeezed(text: str) -> str:
    """`text` without white space, break opportunities and hyphens.

    pypdf does not read /ActualText, so it takes the hyphens of a font for those of line ends.
    """
    return "".join(text.split()).translate(dict.fromkeys(map(ord, "\u200b\u00ad-")))


def of_docx(content: bytes) -> str:
    return squeezed("\n".join(_of_docx(content)))


def of_odt(content: bytes) -> str:
    with ZipFile(BytesIO(content)) as archive:
        root = etree.fromstring(archive.read("content.xml"))
    body = root.find(".//{urn:oasis:names:tc:opendocument:xmlns:office:1.0}text")
    return squeezed("".join(body.itertext()))


def of_pdf(content: bytes) -> str:
    pages = (page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    return squeezed("\n".join(re.sub(r"\A\s*\d+\s*\n", "", page) for page in pages))


def of_txt(content: bytes) -> str:
    return squeezed(content.decode("utf-8-sig"))


def _of_docx(content: bytes) -> Iterator[str]:
    section = clause = 0
    for part in docx.Document(BytesIO(content)).iter_inner_content():
        if isinstance(part, Table):
            yield from (cell.text for row in part.rows for cell in row.cells)
        elif isinstance(part, Paragraph):
            match part.style.name if part.style else "":
                case "Heading 1" if "numPr" in part.style.element.xml:
                    section, clause = section + 1, 0
                    yield f"{section}. {part.text}"
                case "Пункт":
                    clause += 1
                    yield f"{section}.{clause}. {part.text}"
                case _:
                    yield part.text


READERS: dict[str, Callable[[bytes], str]] = {
    "docx": of_docx,
    "odt": of_odt,
    "pdf": of_pdf,
    "txt": of_txt,
}
