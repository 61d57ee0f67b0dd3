"""Files say the day of their edition, whatever the clock and the shell of the machine say."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import openpyxl
import pytest
from lxml import etree
from pypdf import PdfReader

from macros.documents.cache import rendered
from macros.documents.downloads import Download, downloads
from macros.model.handbook import Handbook
from macros.model.record import FIRST_DAY
from tests.documents.conftest import LEAD, handbook_of, role

EARLIER, LATER = date(2026, 3, 5), date(2026, 7, 8)
DATED = handbook_of(
    role(edition={"number": 1, "date": EARLIER}),
    LEAD.model_copy(update={"edition": role(edition={"number": 2, "date": LATER}).edition}),
)


def of_docx(content: bytes) -> set[str]:
    said = docx.Document(BytesIO(content)).core_properties
    return {str(said.created)[:10], str(said.modified)[:10]} | of_zip(content)


def of_xlsx(content: bytes) -> set[str]:
    said = openpyxl.load_workbook(BytesIO(content)).properties
    return {str(said.created)[:10], str(said.modified)[:10]} | of_zip(content)


def of_odt(content: bytes) -> set[str]:
    return of_xml(content, "meta.xml", "creation-date", "date") | of_zip(content)


def of_epub(content: bytes) -> set[str]:
    package = etree.XML(ZipFile(BytesIO(content)).read("EPUB/content.opf"))
    modified = package.findtext("*/*[@property='dcterms:modified']", "")
    dated = of_xml(content, "EPUB/content.opf", "date")
    return {modified[:10]} | dated | of_zip(content)


def of_pdf(content: bytes) -> set[str]:
    reader = PdfReader(BytesIO(content))
    told, also = reader.metadata, reader.xmp_metadata
    assert told is not None
    assert also is not None
    dates = (told.creation_date, told.modification_date, also.xmp_create_date, also.xmp_modify_date)
    return {str(day)[:10] for day in dates}


def of_fb2(content: bytes) -> set[str]:
    return {day.get("value", "") for day in etree.XML(content).iterfind(".//{*}date")}


def of_xml(content: bytes, part: str, *names: str) -> set[str]:
    root = etree.XML(ZipFile(BytesIO(content)).read(part))
    return {(found.text or "")[:10] for name in names for found in root.iter(f"{{*}}{name}")}


def of_zip(content: bytes) -> set[str]:
    entries = ZipFile(BytesIO(content)).infolist()
    return {str(date(*entry.date_time[:3])) for entry in entries}


READERS: dict[str, Callable[[bytes], set[str]]] = {
    "docx": of_docx,
    "xlsx": of_xlsx,
    "odt": of_odt,
    "pdf": of_pdf,
    "epub": of_epub,
    "fb2": of_fb2,
}


def one_of_each(handbook: Handbook, role_id: str | None) -> dict[str, Download]:
    return {d.suffix: d for d in downloads(handbook) if d.role == role_id and d.suffix in READERS}


@pytest.mark.parametrize(
    ("handbook", "role_id", "day"),
    [
        (DATED, "agent", EARLIER),
        (DATED, "lead", LATER),
        (DATED, None, LATER),
        (handbook_of(role(), LEAD), None, FIRST_DAY),
        (handbook_of(role(), DATED.role("lead")), "agent", LATER),
    ],
    ids=["of a role", "of another", "of the whole", "without editions", "of a role without one"],
)
def test_file_says_the_day_of_its_edition(
    handbook: Handbook, role_id: str | None, day: date
) -> None:
    files = one_of_each(handbook, role_id)
    assert len(files) >= 4
    for suffix, file in files.items():
        assert READERS[suffix](file.content()) == {str(day)}, suffix


def test_whole_archive_dates_each_file_by_its_own_edition(tmp_path: Path) -> None:
    papers = tuple(d for d in downloads(DATED) if d.suffix == "txt")
    *_, archive = downloads(DATED)
    *_, packed = rendered((*papers, replace(archive, parts=papers)), tmp_path)
    days = {
        entry.filename.split("/")[1]: entry.date_time[:3] for entry in ZipFile(packed).infolist()
    }
    assert days == {"agent": EARLIER.timetuple()[:3], "lead": LATER.timetuple()[:3]}


def test_new_edition_makes_every_file_of_the_role_anew() -> None:
    reedited = handbook_of(role(edition={"number": 1, "date": LATER}), DATED.role("lead"))
    old = {file.address: file.fingerprint for file in downloads(DATED)}
    kept = {file.role for file in downloads(reedited) if old[file.address] == file.fingerprint}
    assert kept == {"lead", None}


def test_neither_clock_nor_shell_dates_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    files = one_of_each(DATED, "agent") | one_of_each(DATED, None)
    before = {suffix: file.content() for suffix, file in files.items()}
    monkeypatch.setattr(time, "time", lambda: 0.0)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "вчера")
    assert {suffix: file.content() for suffix, file in files.items()} == before
