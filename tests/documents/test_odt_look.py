from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from PIL import Image

from macros.documents.blocks import (
    Blank,
    Block,
    Clause,
    DocumentTitle,
    Letterhead,
    PageMark,
    Paper,
    Signatory,
    Table,
)
from macros.documents.formats import odt
from macros.documents.formats.odt.names import NAMESPACES, q
from macros.documents.kinds.blank_form import blank_form
from macros.documents.kinds.job_description import job_description
from macros.documents.kinds.vacancy import vacancy
from macros.model.handbook import Handbook
from tests.documents.read_back import of_odt

ADDRESS = "https://example.com/roles/agent/"
_LINKS = {**NAMESPACES, "xlink": "http://www.w3.org/1999/xlink"}


@pytest.fixture(scope="module")
def paper(small: Handbook) -> Paper:
    return job_description(small.published_at("https://example.com/"), small.role("agent"))


def test_same_blocks_give_same_bytes_without_a_trace_of_time(paper: Paper) -> None:
    content = odt.render(paper)
    assert content == odt.render(paper)
    with ZipFile(BytesIO(content)) as archive:
        assert archive.namelist()[0] == "mimetype"
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    dates = _part(content, "meta.xml").xpath("//*[contains(text(), 'T00:00:00Z')]/text()")
    assert dates == ["1980-01-01T00:00:00Z"] * 2


def test_title_author_and_language_stand_in_the_properties() -> None:
    properties = _part(odt.render(_paper(Clause("текст"))), "meta.xml")
    assert _texts(properties, "dc:title") == ["Проба <b>&"]
    assert _texts(properties, "dc:creator") == ["Тест"]
    assert _texts(properties, "dc:language") == ["ru-RU"]


@pytest.mark.parametrize(("tag", "country"), [("ru-RU", "RU"), ("uk-UA", "UA")])
def test_words_are_checked_in_the_language_of_the_paper(tag: str, country: str) -> None:
    content = odt.render(Paper("Т", "А", "t", (Clause("текст"),), language=tag))
    letters = _part(content, "styles.xml").xpath(
        "//style:default-style[@style:family='paragraph']/style:text-properties",
        namespaces=NAMESPACES,
    )
    languages = [(it.get(q("fo:language")), it.get(q("fo:country"))) for it in letters]
    assert languages == [(tag[:2], country)]


def test_every_style_in_use_is_defined(paper: Paper, small: Handbook) -> None:
    for one in (paper, vacancy(small, small.role("agent")), blank_form(small)):
        content = odt.render(one)
        names = "//@text:style-name | //@table:style-name | //@draw:style-name"
        used = set(_part(content, "content.xml").xpath(names, namespaces=NAMESPACES))
        defined = {
            name
            for part in ("styles.xml", "content.xml")
            for name in _part(content, part).xpath("//@style:name", namespaces=NAMESPACES)
        }
        assert used - defined == set()


def test_header_of_a_table_is_repeated_and_columns_have_their_widths() -> None:
    table = Table(("А", "Б"), (("1", "2"), ("3", "")), (1, 2))
    content = _part(odt.render(_paper(table)), "content.xml")
    (header,) = content.iter(q("table:table-header-rows"))
    assert "".join(header.itertext()).split() == ["А", "Б"]
    widths = content.xpath("//@style:column-width", namespaces=NAMESPACES)
    assert [float(width.removesuffix("mm")) for width in widths] == pytest.approx(
        [55, 110], abs=0.1
    )
    assert len(content.xpath("//table:table-cell", namespaces=NAMESPACES)) == 6


def test_headings_are_an_outline(paper: Paper) -> None:
    content = _part(odt.render(paper), "content.xml")
    outline = [
        (heading.get(q("text:outline-level")), "".join(heading.itertext()).replace("\u00a0", " "))
        for heading in content.iter(q("text:h"))
    ]
    assert ("1", "1. Общие положения") in outline
    assert ("2", "Дополнительные обязанности") in outline
    assert ("1", "Лист ознакомления") in outline


@pytest.mark.parametrize(("size", "expected"), [((400, 400), (20, 20)), ((900, 100), (60, 6.67))])
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_logo_keeps_its_shape_within_bounds(
    size: tuple[int, int], expected: tuple[float, float], kind: str
) -> None:
    file = BytesIO()
    Image.new("RGB", size, "teal").save(file, kind)
    content = odt.render(_paper(Letterhead(Blank("организация"), logo=file.getvalue())))
    (frame,) = _part(content, "content.xml").iter(q("draw:frame"))
    inches = (frame.get(q(f"svg:{side}"), "").removesuffix("in") for side in ("width", "height"))
    assert [float(side) * 25.4 for side in inches] == pytest.approx(expected, abs=0.1)
    assert _texts(frame, "svg:title") == ["Логотип организации"]
    with ZipFile(BytesIO(content)) as archive:
        (picture,) = (name for name in archive.namelist() if name.startswith("Pictures/"))
        assert archive.read(picture) == file.getvalue()


def test_mark_leads_to_the_page(paper: Paper) -> None:
    content = _part(odt.render(paper), "content.xml")
    (mark,) = (
        it for it in content.iter(q("draw:frame")) if it.find(q("draw:text-box")) is not None
    )
    assert mark.get(q("text:anchor-page-number")) == "1"
    assert mark.xpath(".//text:a/@xlink:href", namespaces=_LINKS) == [ADDRESS]
    assert _texts(mark, "svg:title") == [f"QR-код: {ADDRESS}"]


def test_mark_without_an_address_has_no_code() -> None:
    content = odt.render(_paper(Clause("текст"), PageMark("Редакция 1", "")))
    assert of_odt(content) == "Редакция1" + "0.1.текст"
    assert list(_part(content, "content.xml").iter(q("draw:image"))) == []


def test_what_is_known_needs_no_line() -> None:
    known = Blank("подпись под линией", "слово")
    letterhead = Letterhead(known, Signatory(known, known, known, "дата", "УТВЕРЖДАЮ"))
    content = odt.render(_paper(letterhead, DocumentTitle("ВИД", "1", "название", known, "дата")))
    assert "подписьподлинией" not in of_odt(content)
    assert "RuleCell" not in _cells(content)
    blank = Blank("подпись под линией")
    assert "RuleCell" in _cells(odt.render(_paper(Letterhead(blank))))


def _paper(*blocks: Block) -> Paper:
    return Paper(title="Проба <b>&", author="Тест", stem="proba", blocks=blocks)


def _part(content: bytes, name: str) -> etree._Element:
    with ZipFile(BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def _texts(part: etree._Element, name: str) -> list[str | None]:
    return [found.text for found in part.iter(q(name))]


def _cells(content: bytes) -> list[str | None]:
    cells = _part(content, "content.xml").iter(q("table:table-cell"))
    return [cell.get(q("table:style-name")) for cell in cells]
