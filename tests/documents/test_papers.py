from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from pypdf import PdfReader

from macros.documents.blocks import Block, Clause, Paper, Section, Signatures, Table
from macros.documents.downloads import PAPER_FORMATS
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


def test_emoji_stay_or_are_named(paper: Paper) -> None:
    assert EMOJI in of_docx(word.render(paper))
    assert EMOJI in of_txt(txt.render(paper))
    read = of_pdf(pdf.render(paper))
    assert EMOJI in read or "[grinningface]улыбка[woman][personalcomputer]" in read


def test_character_of_no_font_does_not_stop_the_build() -> None:
    paper = _paper(Section("Раздел"), Clause("中文 и 👩‍👩‍👧 и ]\u200d["))
    assert "[cjkunifiedideograph4e2d]" in of_pdf(pdf.render(paper))


@pytest.mark.parametrize("file_format", PAPER_FORMATS, ids=lambda one: one.suffix)
def test_same_blocks_give_same_bytes(paper: Paper, file_format: object) -> None:
    render = file_format.render  # type: ignore[attr-defined]
    assert render(paper) == render(paper)


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


def test_word_counts_sections_and_clauses_by_itself(paper: Paper) -> None:
    document = docx.Document(BytesIO(word.render(paper)))
    styles = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style]
    assert styles.count("Heading 1") == sum(isinstance(block, Section) for block in paper.blocks)
    assert styles.count("Clause") == sum(isinstance(block, Clause) for block in paper.blocks)
    assert all("numPr" in document.styles[name].element.xml for name in ("Heading 1", "Clause"))


def test_word_repeats_headers_and_has_its_own_first_page(paper: Paper) -> None:
    document = docx.Document(BytesIO(word.render(paper)))
    ruled = document.tables[1:]
    assert ruled
    assert all("w:tblHeader" in table._tbl.xml for table in ruled)  # noqa: SLF001 – no public way
    section = document.sections[0]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml  # noqa: SLF001 – no public way
    assert (section.left_margin.mm, section.right_margin.mm) == (
        pytest.approx(30, abs=0.1),
        pytest.approx(15, abs=0.1),
    )


def test_word_file_names_title_author_and_no_moment(paper: Paper) -> None:
    content = word.render(paper)
    properties = docx.Document(BytesIO(content)).core_properties
    assert properties.title == "Должностная инструкция оператора"
    assert properties.author == "Справочник должностей контакт-центра"
    with ZipFile(BytesIO(content)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}


def test_signatures_hold_together_in_word(paper: Paper) -> None:
    document = docx.Document(BytesIO(word.render(paper)))
    texts = [paragraph.text for paragraph in document.paragraphs]
    start = texts.index("СОГЛАСОВАНО")
    signatures = next(block for block in paper.blocks if isinstance(block, Signatures))
    held = document.paragraphs[start : start + 3 * len(signatures.signatories)]
    for paragraph in held:
        own = paragraph.paragraph_format.keep_with_next
        style = paragraph.style
        assert own or (style and style.paragraph_format.keep_with_next)  # type: ignore[attr-defined]


def test_plain_text_keeps_to_the_width_and_to_plain_spaces(paper: Paper) -> None:
    text = txt.render(paper).decode()
    assert "\u00a0" not in text
    assert all(len(line) <= txt.WIDTH for line in text.splitlines() if " " in line.strip())
    assert "3.1. Отвечает на звонки." in text


def _paper(*blocks: Block) -> Paper:
    return Paper(title="Проба", author="Тест", stem="proba", blocks=blocks)
