from __future__ import annotations

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from macros.documents.blocks import (
    Block,
    Clause,
    Paper,
    Section,
    Table,
)
from macros.documents.formats import odt
from macros.documents.kinds.formalities import agreement
from macros.documents.kinds.job_description import job_description
from macros.model.company import Company
from macros.model.handbook import Handbook
from tests.documents.office import Office
from tests.documents.read_back import squeezed

ADDRESS = "https://example.com/roles/agent/"


@pytest.fixture(scope="module")
def paper(small: Handbook) -> Paper:
    return job_description(small.published_at("https://example.com/"), small.role("agent"))


def test_office_opens_it_and_numbers_pages_from_the_second(paper: Paper, office: Office) -> None:
    (reader,) = _in_office(office, [paper])
    first, second, *rest = (page.extract_text() for page in reader.pages)
    assert 1 <= len(rest) <= 8
    assert not re.match(r"\s*1\s*\n", first)
    assert re.match(r"\s*2\s*\n", second)
    assert squeezed(ADDRESS) in squeezed(first)
    assert "Лист ознакомления" in rest[-1]


def test_signatures_never_stand_on_a_page_alone(office: Office) -> None:
    papers = [
        _paper(
            Section("Раздел"),
            *(Clause("пункт") for _ in range(clauses)),
            *((_table(rows),) if rows else ()),
            agreement(Company()),
        )
        for clauses in range(20, 44, 4)
        for rows in (0, 1, 6)
    ]
    for reader in _in_office(office, papers):
        pages = [page.extract_text() for page in reader.pages]
        signed = next(page for page in pages if "СОГЛАСОВАНО" in page)
        assert "строка" in signed or "пункт" in signed
        assert "подпись" in signed


def _paper(*blocks: Block) -> Paper:
    return Paper(title="Проба <b>&", author="Тест", stem="proba", blocks=blocks)


def _table(rows: int) -> Table:
    return Table(("Термин", "Смысл"), (("строка", "слово " * 25),) * rows, (28, 72))


def _in_office(office: Office, papers: list[Paper]) -> list[PdfReader]:
    """The papers as LibreOffice prints them."""
    printed = office.all_converted([odt.render(paper) for paper in papers], "odt", "pdf")
    return [PdfReader(BytesIO(content)) for content in printed]
