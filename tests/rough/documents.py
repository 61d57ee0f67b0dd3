"""One document of each family, made from the data and read back as far as a library can."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from io import BytesIO, StringIO
from random import Random
from typing import TYPE_CHECKING
from zipfile import ZipFile

from lxml import etree
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.rough.outcome import Fault

if TYPE_CHECKING:
    from macros.documents.downloads import Download
    from macros.site import Site

_XML = (".xml", ".rels", ".xhtml", ".opf", ".ncx")
_LARGE = ("epub", "fb2")  # the whole handbook: seconds each
_RUN = ("=", "+", "-", "@", "\t", "\r")
_OF_THE_DATA = ("cmd", "HYPERLINK")


def faults_of_documents(chance: Random, site: Site) -> Iterator[Fault]:
    """What is wrong with one DOCX, ODT, PDF, XLSX, CSV, TXT, HTML and SVG of the `site`."""
    by_suffix: dict[str, list[Download]] = {}
    for download in site.downloads:
        if not download.parts and not (download.suffix == "pdf" and "/book/" in download.address):
            by_suffix.setdefault(download.suffix, []).append(download)
    for suffix, downloads in by_suffix.items():
        if suffix in _LARGE and chance.random() > 0.05:
            continue
        chosen = chance.choice(downloads)
        fault = why_unfit(suffix, chosen.content())
        if fault:
            yield Fault("damage", f"{chosen.address}: {fault}")


def why_unfit(suffix: str, content: bytes) -> str | None:
    """Why a file of this kind cannot be opened; None of one that can."""
    try:
        return _READERS.get(suffix, _text)(content)
    except Exception as error:  # noqa: BLE001 – each library has errors of its own
        return f"{type(error).__name__}: {error}"


def _archive(content: bytes) -> str | None:
    with ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.endswith(_XML):
                etree.fromstring(archive.read(name))
        broken = archive.testzip()
    return f"{broken} is broken" if broken else None


def _sheet(content: bytes) -> str | None:
    book = load_workbook(BytesIO(content))
    for cell in (cell for sheet in book for row in sheet.iter_rows() for cell in row):
        if cell.data_type == "f" and any(sign in str(cell.value) for sign in _OF_THE_DATA):
            return f"a formula of the data in {cell.coordinate}: {cell.value!r}"
    return _archive(content)


def _pdf(content: bytes) -> str | None:
    return None if PdfReader(BytesIO(content)).pages else "no pages"


def _table(content: bytes) -> str | None:
    rows = csv.reader(StringIO(content.decode("utf-8-sig")), delimiter=";")
    run = [cell for row in rows for cell in row if cell.startswith(_RUN)]
    return f"a cell that is run: {run[0]!r}" if run else None


def _xml(content: bytes) -> str | None:
    etree.fromstring(content)
    return None


def _text(content: bytes) -> str | None:
    text = content.decode("utf-8-sig")
    return None if text.strip() else "empty"


_READERS: dict[str, Callable[[bytes], str | None]] = {
    **dict.fromkeys(("docx", "odt", "epub"), _archive),
    **dict.fromkeys(("svg", "fb2"), _xml),
    "xlsx": _sheet,
    "pdf": _pdf,
    "csv": _table,
    "png": lambda content: None if content.startswith(b"\x89PNG") else "no PNG",
}
