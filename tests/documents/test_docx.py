"""Word documents: made on the company's letterhead, counted by Word, opened by LibreOffice."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.shared import Mm, Pt
from PIL import Image
from pypdf import PdfReader

from macros.documents.blocks import Paper, Section, Signatures
from macros.documents.formats import docx as word
from macros.documents.formats.docx.styles import WORD_STYLES, standard_letterhead
from macros.documents.kinds.job_description import job_description
from macros.documents.kinds.vacancy import vacancy
from macros.model.handbook import Handbook
from tests.documents.office import Office
from tests.documents.read_back import of_docx, squeezed
from tests.reading.letterheads import SETTINGS, edited, related


def picture(width: int = 300, height: int = 100) -> bytes:
    target = BytesIO()
    Image.new("RGB", (width, height), "navy").save(target, "PNG")
    return target.getvalue()


def letterhead(change: Callable[[Document], object], base: bytes | None = None) -> bytes:
    """A letterhead as a company would make it from `base`, python-docx's own file without one."""
    document = docx.Document(BytesIO(base)) if base else docx.Document()
    change(document)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def saved_in_russian_word(content: bytes) -> bytes:
    """Ids of styles as a Russian Word writes them: «1» for «heading 1», «a3» for «Title»."""
    ids = {"Heading1": "1", "Heading2": "2", "Title": "a3", "ListBullet": "a", "Clause": "a4"}
    with ZipFile(BytesIO(content)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    for name in ("word/styles.xml", "word/numbering.xml", "word/document.xml"):
        text = parts[name].decode()
        for old, new in ids.items():
            text = text.replace(f'w:styleId="{old}"', f'w:styleId="{new}"')
            text = text.replace(f'w:val="{old}"', f'w:val="{new}"')
        parts[name] = text.encode()
    target = BytesIO()
    with ZipFile(target, "w") as copy:
        for name, part in parts.items():
            copy.writestr(name, part)
    return target.getvalue()


def opened(paper: Paper) -> Document:
    return docx.Document(BytesIO(word.render(paper)))


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


@pytest.fixture(scope="module")
def paper(small: Handbook) -> Paper:
    return job_description(small, small.role("agent"))


def on(paper: Paper, content: bytes) -> Paper:
    return Paper(paper.title, paper.author, paper.stem, paper.blocks, letterhead=content)


def test_standard_letterhead_has_the_layout_of_the_standard() -> None:
    document = docx.Document(BytesIO(standard_letterhead()))
    section = document.sections[0]
    margins = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    assert [round(margin.mm) for margin in margins if margin] == [30, 15, 20, 20]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml  # noqa: SLF001 – no public way
    assert document.styles["Normal"].font.size.pt == 12
    assert {style.name for style in WORD_STYLES} <= {style.name for style in document.styles}


def test_word_counts_sections_and_clauses_by_itself(paper: Paper) -> None:
    document = opened(paper)
    styles = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style]
    assert styles.count("Heading 1") == sum(isinstance(block, Section) for block in paper.blocks)
    assert styles.count("Пункт") == sum(type(block).__name__ == "Clause" for block in paper.blocks)
    assert all("numPr" in document.styles[name].element.xml for name in ("Heading 1", "Пункт"))


def test_headers_of_tables_are_repeated_and_rows_whole(paper: Paper) -> None:
    ruled = opened(paper).tables[1:]
    assert ruled
    for table in ruled:
        assert "w:tblHeader" in table.rows[0]._tr.xml  # noqa: SLF001 – no public way
        assert all("w:cantSplit" in row._tr.xml for row in table.rows)  # noqa: SLF001


def test_file_names_title_author_language_and_no_moment(paper: Paper) -> None:
    content = word.render(paper)
    document = docx.Document(BytesIO(content))
    properties = document.core_properties
    assert properties.title == "Должностная инструкция оператора"
    assert properties.author == "Справочник должностей"
    assert properties.language == "ru-RU"
    assert 'w:lang w:val="ru-RU"' in document.styles.element.xml
    with ZipFile(BytesIO(content)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}


def test_signatures_hold_together(paper: Paper) -> None:
    document = opened(paper)
    start = texts(document).index("СОГЛАСОВАНО")
    signatures = next(block for block in paper.blocks if isinstance(block, Signatures))
    for paragraph in document.paragraphs[start : start + 3 * len(signatures.signatories)]:
        own = paragraph.paragraph_format.keep_with_next
        assert own or paragraph.style.paragraph_format.keep_with_next


def test_first_sheet_carries_the_code_of_the_page(small: Handbook) -> None:
    published = small.published_at("https://handbook.example/")
    document = opened(job_description(published, published.role("agent")))
    (mark,) = (p for p in document.paragraphs if "https://handbook.example" in p.text)
    xml = mark._p.xml  # noqa: SLF001 – no public way
    assert 'w:yAlign="bottom"' in xml
    assert 'descr="QR-код: https://handbook.example/roles/agent/"' in xml
    assert document.inline_shapes[0].width.mm == pytest.approx(22, abs=0.1)


def test_without_an_address_there_is_no_code(paper: Paper) -> None:
    assert len(opened(paper).inline_shapes) == 0


@pytest.mark.parametrize(("width", "height"), [(300, 100), (1000, 10), (10, 1000)])
def test_logo_of_any_shape_fits_its_corner(small: Handbook, width: int, height: int) -> None:
    handbook = small.model_copy(update={"logo": picture(width, height)})
    corner = opened(job_description(handbook, handbook.role("agent"))).tables[0]._tbl  # noqa: SLF001
    (logo,) = corner.xpath(".//wp:inline")
    assert logo.docPr.get("descr") == "Логотип организации"
    assert logo.extent.cy <= Mm(20)
    assert logo.extent.cx <= Mm(60)
    assert logo.extent.cx / logo.extent.cy == pytest.approx(width / height, rel=0.01)


def test_margins_of_the_letterhead_set_every_width(paper: Paper) -> None:
    def narrow(document: Document) -> None:
        section = document.sections[-1]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(50)

    document = opened(on(paper, letterhead(narrow)))
    assert document.sections[-1].left_margin.mm == pytest.approx(50, abs=0.1)
    for table in document.tables:
        assert sum(column.width.mm for column in table.columns) == pytest.approx(110, abs=1)


def test_header_words_pictures_and_body_of_the_letterhead_stay(paper: Paper) -> None:
    def busy(document: Document) -> None:
        header = document.sections[0].header.paragraphs[0]
        header.text = "ООО «Ромашка»"
        header.add_run().add_picture(BytesIO(picture()), width=Mm(20))
        document.add_table(1, 2).rows[0].cells[0].text = "ИНН 000"
        document.add_paragraph("Лицензия № 1")

    document = opened(on(paper, letterhead(busy)))
    header = document.sections[0].header
    assert "ООО «Ромашка»" in header.paragraphs[0].text
    assert "a:blip" in header._element.xml  # noqa: SLF001 – no public way
    assert document.tables[0].rows[0].cells[0].text == "ИНН 000"
    assert texts(document)[0] == "Лицензия № 1"


def test_styles_of_the_letterhead_stay_and_only_missing_ones_are_added(paper: Paper) -> None:
    def loud(document: Document) -> None:
        document.styles["Title"].font.size = Pt(20)
        document.styles["Heading 1"].font.name = "Impact"

    document = opened(on(paper, letterhead(loud)))
    assert document.styles["Title"].font.size == Pt(20)
    assert document.styles["Heading 1"].font.name == "Impact"
    assert {style.name for style in WORD_STYLES} <= {style.name for style in document.styles}


def test_styles_are_found_by_name_when_word_was_russian(paper: Paper) -> None:
    russian = saved_in_russian_word(
        letterhead(
            lambda d: setattr(d.styles["Heading 1"].font, "italic", True), standard_letterhead()
        )
    )
    assert b'w:styleId="1"' in ZipFile(BytesIO(russian)).read("word/styles.xml")
    document = opened(on(paper, russian))
    names = [style.name for style in document.styles]
    assert len(names) == len(set(names))
    assert document.styles["Heading 1"].font.italic
    assert "3.1.Отвечаетназвонки." in of_docx(word.render(on(paper, russian)))


def test_letterhead_without_numbering_or_styles_is_completed(paper: Paper) -> None:
    def bare(document: Document) -> None:
        for style in list(document.styles):
            if style.name != "Normal":
                style.element.getparent().remove(style.element)
        for key, relation in list(document.part.rels.items()):
            if relation.reltype.endswith("/numbering"):
                del document.part.rels[key]

    content = word.render(on(paper, letterhead(bare)))
    assert of_docx(content) == of_docx(word.render(paper))


def test_numbering_of_the_letterhead_stays(paper: Paper) -> None:
    own = standard_letterhead()
    numbered = docx.Document(BytesIO(own)).part.numbering_part.element.xml
    document = opened(on(paper, own))
    assert document.part.numbering_part.element.xml == numbered


def test_hostile_texts_stay_text_on_any_letterhead(paper: Paper) -> None:
    body = of_docx(word.render(on(paper, letterhead(lambda d: d.add_paragraph("Бланк")))))
    assert body == squeezed("Бланк") + of_docx(word.render(paper))


PERSON = "Иванов И. И."


def telling() -> bytes:
    """A letterhead with a name in every place that nobody sees."""
    template = "attachedTemplate"
    content = related(template, f"file:///C:/{PERSON}.dotx", of=SETTINGS, external=True)
    elements = (
        f'<w:{template} r:id="{template}"/><w:docVars><w:docVar w:name="{PERSON}"/></w:docVars>'
    )
    content = edited(
        content,
        (SETTINGS, "</w:settings>", f"{elements}</w:settings>"),
        ("docProps/app.xml", "<Manager/>", f"<Manager>{PERSON}</Manager>"),
        (
            "docProps/core.xml",
            "<cp:keywords/>",
            f"<cp:keywords>{PERSON}</cp:keywords>",
        ),
    )
    for kind, target in (
        ("vbaProject", "vbaProject.bin"),
        ("customXml", "../customXml/item1.xml"),
        ("people", "people.xml"),
    ):
        content = related(kind, target, part=f"<a>{PERSON}</a>", content=content)
    custom = ("custom-properties", "docProps/custom.xml")
    return related(*custom, of="", part=f"<a>{PERSON}</a>", content=content)


def test_what_nobody_sees_of_a_letterhead_stays_behind(paper: Paper) -> None:
    content = telling()
    assert len(found_in(content, PERSON)) == 8
    rendered = word.render(on(paper, content))
    assert found_in(rendered, PERSON) == []
    assert docx.Document(BytesIO(rendered)).core_properties.keywords == ""


def found_in(content: bytes, words: str) -> list[str]:
    with ZipFile(BytesIO(content)) as archive:
        return [name for name in archive.namelist() if words.encode() in archive.read(name)]


def test_libreoffice_opens_it_and_counts_pages_from_the_second(
    handbook: Handbook, office: Office
) -> None:
    published = handbook.published_at("https://handbook.example/")
    content = word.render(job_description(published, published.role("agent")))
    pages = PdfReader(BytesIO(office.converted(content, "docx", "pdf"))).pages
    found = [page.extract_text() for page in pages]
    assert 5 <= len(found) <= 7
    assert not re.match(r"\s*1\s*\n", found[0])
    assert re.match(r"\s*2\s*\n", found[1])
    assert "https://handbook.example/roles/agent/" in found[0]
    signed = next(page for page in found if "СОГЛАСОВАНО" in page)
    assert len(signed) > 300


def test_vacancy_fits_two_pages_in_libreoffice(handbook: Handbook, office: Office) -> None:
    content = word.render(vacancy(handbook, handbook.role("agent")))
    assert len(PdfReader(BytesIO(office.converted(content, "docx", "pdf"))).pages) <= 2
