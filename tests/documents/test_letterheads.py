"""Letterheads as they come: from other programs, with other versions, with names we use too."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from pypdf import PdfReader

from macros.documents.blocks import Paper, Signatures, Table
from macros.documents.formats import docx as word
from macros.documents.formats.docx.styles import WORD_STYLES, standard_letterhead
from macros.documents.kinds.job_description import job_description
from macros.model.handbook import Handbook
from tests.documents.office import Office
from tests.documents.read_back import of_docx, squeezed
from tests.documents.test_docx import letterhead, on, opened


@pytest.fixture(scope="module")
def paper(small: Handbook) -> Paper:
    return job_description(small, small.role("agent"))


def xml(part: object) -> str:
    return str(part._element.xml)  # type: ignore[attr-defined]  # noqa: SLF001 – no public way


def test_standard_letterhead_names_a_font_that_every_windows_has() -> None:
    with ZipFile(BytesIO(standard_letterhead())) as archive:
        fonts = archive.read("word/fontTable.xml").decode()
    assert 'w:name="Liberation Serif"' in fonts
    assert '<w:altName w:val="Times New Roman"/>' in fonts


def test_words_in_a_content_control_stay(paper: Paper) -> None:
    def controlled(document: Document) -> None:
        control = (
            f"<w:sdt {nsdecls('w')}><w:sdtContent><w:r><w:t>Отдел кадров</w:t></w:r>"
            "</w:sdtContent></w:sdt>"
        )
        document.add_paragraph()._p.append(parse_xml(control))  # noqa: SLF001 – no public way

    assert "Отдел кадров" in xml(opened(on(paper, letterhead(controlled))))


def test_empty_letterhead_leaves_no_line_at_the_top(paper: Paper) -> None:
    empty = letterhead(lambda document: document.add_paragraph())
    first = opened(on(paper, empty)).element.body[0]
    assert first.tag == qn("w:tbl")


def test_table_at_the_end_of_a_letterhead_does_not_grow_into_ours(paper: Paper) -> None:
    document = opened(on(paper, letterhead(lambda document: document.add_table(1, 2))))
    assert document.element.body[0].getnext().tag == qn("w:p")


def test_styles_whose_names_differ_in_case_only_do_not_get_one_id(paper: Paper) -> None:
    def twins(document: Document) -> None:
        for name in ("Пункт", "пункт"):
            document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)

    content = word.render(on(paper, letterhead(twins)))
    ids = [style.style_id for style in docx.Document(BytesIO(content)).styles]
    assert len(ids) == len(set(ids))
    assert "3.1.Отвечаетназвонки." in of_docx(content)


def test_style_of_characters_may_have_the_name_of_ours(paper: Paper) -> None:
    def named(document: Document) -> None:
        document.styles.add_style("Примечание", WD_STYLE_TYPE.CHARACTER)

    content = word.render(on(paper, letterhead(named)))
    styles = docx.Document(BytesIO(content)).styles
    assert styles["Примечание"].type == WD_STYLE_TYPE.CHARACTER
    assert {style.id for style in WORD_STYLES} <= {style.style_id for style in styles}
    assert of_docx(content) == of_docx(word.render(paper))


def test_spelling_is_checked_in_russian_on_an_english_letterhead(paper: Paper) -> None:
    english = letterhead(lambda document: document)
    assert b'w:val="en-US"' in ZipFile(BytesIO(english)).read("word/styles.xml")
    styles = opened(on(paper, english)).styles.element
    assert {language.get(qn("w:val")) for language in styles.iter(qn("w:lang"))} == {"ru-RU"}


def test_parts_of_the_numbering_keep_the_order_that_word_wants(paper: Paper) -> None:
    def cleaned(document: Document) -> None:
        numbering = document.part.numbering_part.element
        numbering.append(parse_xml(f'<w:numIdMacAtCleanup {nsdecls("w")} w:val="1"/>'))

    numbering = opened(on(paper, letterhead(cleaned))).part.numbering_part.element
    names = [element.tag.partition("}")[2] for element in numbering]
    order = ["numPicBullet", "abstractNum", "num", "numIdMacAtCleanup"]
    assert names == sorted(names, key=order.index)
    assert names[-1] == "numIdMacAtCleanup"


def test_cells_are_as_wide_as_columns(paper: Paper) -> None:
    tables = opened(paper).tables
    assert len(tables) > 3
    for table in tables:
        for row in table.rows:
            widths = [round(cell.width.mm) for cell in row.cells]
            assert widths == [round(column.width.mm) for column in table.columns]


@pytest.mark.parametrize(("mode", "indent"), [("14", "108"), ("15", "0")])
def test_edge_of_a_table_stands_at_the_margin_in_every_word(
    paper: Paper, mode: str, indent: str
) -> None:
    def versioned(document: Document) -> None:
        for setting in document.settings.element.iter(qn("w:compatSetting")):
            if setting.get(qn("w:name")) == "compatibilityMode":
                setting.set(qn("w:val"), mode)

    ruled = opened(on(paper, letterhead(versioned, standard_letterhead()))).tables[1]
    assert f'<w:tblInd w:w="{indent}" w:type="dxa"/>' in ruled._tbl.xml  # noqa: SLF001


def test_words_stand_off_the_lines_without_a_style_of_tables(paper: Paper) -> None:
    def bare(document: Document) -> None:
        for style in list(document.styles):
            if style.type == WD_STYLE_TYPE.TABLE:
                style.element.getparent().remove(style.element)

    ruled = opened(on(paper, letterhead(bare))).tables[1]
    assert '<w:left w:w="108" w:type="dxa"/>' in ruled._tbl.xml  # noqa: SLF001 – no public way


def test_code_stands_at_the_right_however_long_the_address(small: Handbook) -> None:
    published = small.published_at(f"https://{'long-' * 30}name.example/")
    document = opened(job_description(published, published.role("agent")))
    (mark,) = (words for words in document.paragraphs if "long-" in words.text)
    before, _, after = mark.text.partition("\n")
    assert before.endswith("\t")
    assert len(before) < 40
    assert "long-" in after


@pytest.mark.parametrize(("rows", "kept"), [(3, 4), (30, 1)])
def test_end_of_a_table_is_kept_with_the_signatures(paper: Paper, rows: int, kept: int) -> None:
    signatures = next(block for block in paper.blocks if isinstance(block, Signatures))
    table = Table(("Термин", "Смысл"), (("строка", "слово"),) * rows, (30, 70))
    (word_table,) = opened(Paper("Проба", "Тест", "proba", (table, signatures))).tables
    held = [
        bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in word_table.rows
    ]
    assert held == [False] * (rows + 1 - kept) + [True] * kept


def test_signatures_never_stand_on_a_page_alone_in_libreoffice(
    handbook: Handbook, office: Office
) -> None:
    content = word.render(job_description(handbook, handbook.role("coach")))
    pages = PdfReader(BytesIO(office.converted(content, "docx", "pdf"))).pages
    (signed,) = (text for page in pages if "СОГЛАСОВАНО" in (text := page.extract_text()))
    assert "Определение" in signed


def test_paper_on_a_letterhead_saved_by_libreoffice_is_whole(paper: Paper, office: Office) -> None:
    saved = office.converted(b" ", "txt", "docx")
    content = word.render(on(paper, saved))
    assert squeezed(of_docx(content)) == of_docx(word.render(paper))
    assert docx.Document(BytesIO(content)).sections[-1].page_width.mm == pytest.approx(
        docx.Document(BytesIO(saved)).sections[-1].page_width / Mm(1)
    )
