from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from pypdf import PdfReader

from macros.documents.blocks import Block, Clause, Paper, Section, Table
from macros.documents.downloads import DOCX, PDF, TXT, Format
from macros.documents.formats import docx as word
from macros.documents.formats import pdf, txt
from macros.documents.kinds.formalities import agreement
from macros.documents.kinds.job_description import job_description
from macros.model.company import Company
from macros.model.handbook import Handbook
from tests.documents.conftest import HOSTILE
from tests.documents.read_back import of_docx, of_pdf, of_txt, squeezed

EMOJI = "😀"


@pytest.fixture(scope="module")
def paper(small: Handbook) -> Paper:
    return job_description(small, small.role("agent"))


@pytest.mark.parametrize("hostile", [text for text in HOSTILE if EMOJI not in text])
@pytest.mark.parametrize(
    ("render", "read"), [(word.render, of_docx), (pdf.render, of_pdf), (txt.render, of_txt)]
)
def test_text_is_data(
    paper: Paper, hostile: str, render: Callable[[Paper], bytes], read: Callable[[bytes], str]
) -> None:
    assert squeezed(hostile) in read(render(paper))


def test_emoji_stay(paper: Paper) -> None:
    assert EMOJI in of_docx(word.render(paper))
    assert EMOJI in of_txt(txt.render(paper))
    assert f"{EMOJI}улыбка👩💻" in of_pdf(pdf.render(paper)).replace("\u200d", "")


def test_character_of_no_font_does_not_stop_the_build() -> None:
    paper = _paper(Section("Раздел"), Clause("中文 и 👩‍👩‍👧 и ]\u200d["))
    assert "[cjkunifiedideograph4e2d]" in of_pdf(pdf.render(paper))


@pytest.mark.parametrize("file_format", [DOCX, PDF, TXT], ids=lambda form: form.suffix)
def test_same_blocks_give_same_bytes(paper: Paper, file_format: Format[Paper]) -> None:
    assert file_format.render(paper) == file_format.render(paper)


def test_pdf_is_tagged_titled_and_in_russian(paper: Paper) -> None:
    reader = PdfReader(BytesIO(pdf.render(paper)))
    assert reader.metadata is not None
    assert reader.metadata.title == "Должностная инструкция оператора"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert reader.trailer["/Root"]["/Lang"] == "ru-RU"


def test_pdf_numbers_pages_from_the_second(paper: Paper) -> None:
    first, second, *_ = PdfReader(BytesIO(pdf.render(paper))).pages
    assert not re.match(r"\s*1\s*\n", first.extract_text())
    assert re.match(r"\s*2\s*\n", second.extract_text())


@pytest.mark.parametrize("clauses", range(20, 44, 4))
@pytest.mark.parametrize("rows", [0, 1, 6])
def test_signatures_never_stand_on_a_page_alone(clauses: int, rows: int) -> None:
    table = Table(("Термин", "Смысл"), (("строка", "слово " * 25),) * rows, (28, 72))
    paper = _paper(
        Section("Раздел"),
        *(Clause("пункт") for _ in range(clauses)),
        *((table,) if rows else ()),
        agreement(Company()),
    )
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf.render(paper))).pages]
    signed = next(page for page in pages if "СОГЛАСОВАНО" in page)
    assert "строка" in signed or "пункт" in signed


def test_plain_text_keeps_to_the_width_and_to_plain_spaces(paper: Paper) -> None:
    text = txt.render(paper).decode()
    assert "\u00a0" not in text
    assert all(len(line) <= txt.WIDTH for line in text.splitlines() if " " in line.strip())
    assert "3.1. Отвечает на звонки." in text


def _paper(*blocks: Block) -> Paper:
    return Paper(title="Проба", author="Тест", stem="proba", blocks=blocks)
