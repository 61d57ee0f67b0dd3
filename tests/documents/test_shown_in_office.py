"""LibreOffice shows everything that a paper says: a row in the file may still be lost on a page."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from macros.documents.blocks import Paper, Table
from macros.documents.kinds.job_description import job_description
from macros.documents.offered import DOCX, ODT, Format
from macros.documents.walk import texts_in
from macros.model.handbook import Handbook
from macros.reading.load import load_handbook
from tests.conftest import DATA
from tests.documents.office import Office
from tests.documents.read_back import squeezed

Printed = dict[str, tuple[Paper, bytes]]


@pytest.fixture(scope="module", params=[DOCX, ODT], ids=lambda form: form.suffix)
def printed(request: pytest.FixtureRequest, handbook: Handbook, office: Office) -> Printed:
    """The job description of each role, and its PDF by LibreOffice."""
    form: Format = request.param
    published = handbook.published_at("https://example.com/")
    papers = [job_description(published, role) for role in published.roles]
    files = office.all_converted([form.render(paper) for paper in papers], form.suffix, "pdf")
    roles = (role.id for role in published.roles)
    return dict(zip(roles, zip(papers, files, strict=True), strict=True))


@pytest.mark.parametrize("role_id", [role.id for role in load_handbook(DATA).handbook.roles])
def test_every_row_of_every_table_is_shown(printed: Printed, role_id: str) -> None:
    paper, content = printed[role_id]
    pages = (page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    shown = squeezed("".join(re.sub(r"\A\s*\d+\s*\n", "", page) for page in pages))
    rows = (block.rows for block in paper.blocks if isinstance(block, Table))
    missing = [text for text in texts_in(tuple(rows)) if not _stands_in(shown, squeezed(text))]
    assert missing == []


def _stands_in(shown: str, text: str) -> bool:
    """Whole, or in two pieces where the end of a page cuts a row."""
    cuts = ((text[:at], text[at:]) for at in range(1, len(text)))
    return text in shown or any(all(len(p) > 3 and p in shown for p in pieces) for pieces in cuts)
