"""The book in PDF, EPUB and FB2: it says what the handbook says, and its links lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
import typst
from lxml import etree
from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject

from macros.documents.book import Book, ids, links, passages
from macros.documents.formats.book import epub, fb2, pdf
from macros.documents.formats.book.ebook import identifier
from macros.documents.kinds.book import book
from macros.model.absent import without_roles
from macros.model.handbook import Handbook
from macros.model.role import Role
from macros.telling.experience import usual
from macros.telling.labels import classified
from macros.telling.passages import Link, Prose
from tests.documents.conftest import HOSTILE, LEAD, handbook_of, role
from tests.documents.read_back import squeezed

EMOJI = "😀"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
)
XHTML = "{http://www.w3.org/1999/xhtml}"
FB2 = "{http://www.gribuser.ru/xml/fictionbook/2.0}"
HREF = "{http://www.w3.org/1999/xlink}href"
APPLE = "META-INF/com.apple.ibooks.display-options.xml"
FOOT, HEAD = 60, 780
"""The heights, in points, that the text of a page stands between."""
RENDERERS = {"pdf": pdf, "epub": epub, "fb2": fb2}


def of_pdf(content: bytes) -> str:
    return said(map(body, PdfReader(BytesIO(content)).pages))


def said(bodies: Iterable[str]) -> str:
    """What pages say, without the numbers of the pages that links name."""
    return re.sub(r"\s*\u00a0с\.\u00a0\d+", "", "\n".join(bodies))


def body(page: PageObject) -> str:
    """The text of a page between its header and its number."""
    pieces: list[str] = []

    def seen(text: str, matrix: list[float], *_: object) -> None:
        if FOOT < matrix[5] < HEAD:
            pieces.append(text)

    page.extract_text(visitor_text=seen)
    return "".join(pieces)


def of_epub(content: bytes) -> str:
    return "\n".join(" ".join(page.itertext()) for _, page in pages_of(content))


def of_fb2(content: bytes) -> str:
    return "\n".join(" ".join(body.itertext()) for body in etree.XML(content).iter(f"{FB2}body"))


READERS: dict[str, Callable[[bytes], str]] = {"pdf": of_pdf, "epub": of_epub, "fb2": of_fb2}


def pages_of(content: bytes) -> Iterator[tuple[str, etree._Element]]:
    """The pages of an EPUB in the order of reading, each with its name."""
    with ZipFile(BytesIO(content)) as archive:
        package = etree.XML(archive.read("EPUB/content.opf"))
        spaces = {"o": "http://www.idpf.org/2007/opf"}
        files = {item.get("id"): item.get("href") for item in package.iterfind(".//o:item", spaces)}
        for entry in package.iterfind(".//o:itemref", spaces):
            name = files[entry.get("idref")]
            assert name is not None
            yield name, etree.XML(archive.read(f"EPUB/{name}"))


@pytest.fixture(scope="module")
def whole(handbook: Handbook) -> Book:
    return book(handbook.published_at("https://example.com/", "Кто есть кто"))


@pytest.fixture(scope="module")
def files(whole: Book) -> dict[str, bytes]:
    return {suffix: render(whole) for suffix, render in RENDERERS.items()}


@pytest.fixture(scope="module")
def bodies(reader: PdfReader) -> list[str]:
    return [body(page) for page in reader.pages]


@pytest.fixture(scope="module")
def texts(files: dict[str, bytes], bodies: list[str]) -> dict[str, str]:
    read = {"pdf": said(bodies), "epub": of_epub(files["epub"]), "fb2": of_fb2(files["fb2"])}
    return {suffix: squeezed(text) for suffix, text in read.items()}


@pytest.fixture(scope="module")
def hostile(small: Handbook) -> dict[str, bytes]:
    return {suffix: render(book(small)) for suffix, render in RENDERERS.items()}


@pytest.fixture(scope="module")
def reader(files: dict[str, bytes]) -> PdfReader:
    return PdfReader(BytesIO(files["pdf"]))


@pytest.fixture(scope="module")
def pages(bodies: list[str]) -> list[str]:
    return [squeezed(text) for text in bodies]


def test_ids_are_unique_and_every_link_leads_to_one(whole: Book) -> None:
    places = list(ids(whole))
    assert all(place.isascii() for place in places)
    assert len(set(places)) == len(places)
    assert {link.to for link in links(whole)} <= set(places)


def test_links_of_a_handbook_without_some_roles_lead_somewhere(handbook: Handbook) -> None:
    less = book(without_roles(handbook, ["coach", "operations-manager"]))
    assert {link.to for link in links(less)} <= set(ids(less))


def test_roles_refer_to_skills_kpis_and_roles_and_these_to_roles(
    handbook: Handbook, whole: Book
) -> None:
    targets = {
        holder.id: {link.to for link in links(holder)}
        for part in whole.parts
        for holder in (part, *part.chapters)
    }
    for one in handbook.roles:
        named = targets[f"role--{one.id}"]
        assert {f"skill--{required.skill}" for required in one.skills} <= named
        assert {f"kpi--{kpi}" for kpi in one.kpis} <= named
        assert {f"role--{report.id}" for report in handbook.reports(one)} <= named
        for required in one.skills:
            group = handbook.skill(required.skill).group
            assert f"role--{one.id}" in targets[f"skills--{group}--group"]
        assert f"role--{one.id}" in targets["structure"]


def chapter(handbook: Handbook, one: Role) -> Iterator[str]:
    yield one.purpose
    yield from one.context
    yield one.vacancy.typical_day
    yield from (other.difference for other in one.distinct_from)
    yield from one.duties.all
    for required in sorted(one.skills, key=lambda required: not required.key):
        skill = handbook.skill(required.skill)
        yield skill.title
        yield f"{required.level} — {handbook.level(required.level).title.lower()}"
        yield required.why or skill.definition
    yield usual(one.experience)
    yield from (*one.experience.required, *one.experience.preferred, *one.education)
    yield from one.knowledge
    for kpi in map(handbook.kpi, one.kpis):
        yield from (kpi.title, kpi.definition)
    yield from (*one.rights, *handbook.form.rights, *one.liability, *handbook.liability)
    for exchange in one.interactions:
        partner = exchange.with_role
        yield handbook.role(partner).title if partner else exchange.outside or ""
        yield from (exchange.gives, exchange.gets)
    yield from (handbook.role(step.role).title for step in one.career.to)
    yield from (item for stage in one.onboarding for _, item in stage.items.all)
    yield one.vacancy.pitch
    for entry in one.classification:
        yield from (classified(entry), entry.title)


@pytest.mark.parametrize("suffix", RENDERERS)
def test_book_says_in_order_what_every_role_says(
    handbook: Handbook, texts: dict[str, str], suffix: str
) -> None:
    text = texts[suffix]
    in_order = [one for each in handbook.departments for one in handbook.roles_of(each)]
    for one in in_order:
        for piece in chapter(handbook, one):
            _, found, after = text.partition(squeezed(piece))
            assert found, f"{one.id}: {piece}; дальше: {text[:80]}"
            text = after


@pytest.mark.parametrize("suffix", RENDERERS)
def test_book_says_what_roles_refer_to(
    handbook: Handbook, texts: dict[str, str], suffix: str
) -> None:
    text = texts[suffix]
    for skill in handbook.skills:
        assert all(squeezed(behaviour) in text for behaviour in skill.levels)
    for kpi in handbook.kpis:
        assert squeezed(kpi.formula) in text
        assert squeezed(kpi.reading) in text
    for stage in handbook.onboarding:
        assert all(squeezed(item) in text for _, item in stage.common.all)
    assert all(squeezed(term.definition) in text for term in handbook.terms)


@pytest.mark.parametrize("text", [text for text in HOSTILE if EMOJI not in text])
@pytest.mark.parametrize("suffix", RENDERERS)
def test_text_is_data(hostile: dict[str, bytes], suffix: str, text: str) -> None:
    assert squeezed(text) in squeezed(READERS[suffix](hostile[suffix]))


def test_emoji_stay(hostile: dict[str, bytes]) -> None:
    assert EMOJI in of_epub(hostile["epub"])
    assert EMOJI in of_fb2(hostile["fb2"])


def test_name_and_address_of_a_company_are_data_too() -> None:
    company = "ООО & «Рога» #1 *и* $копыта$"
    one = book(handbook_of(role(), LEAD, short_name=company))
    assert squeezed(company) in squeezed(of_pdf(pdf(one)))
    assert company in of_epub(epub(one)).replace("\u00a0", " ")
    nickname = etree.XML(fb2(one)).findtext(f".//{FB2}nickname", "")
    assert nickname == company


@pytest.mark.parametrize("suffix", RENDERERS)
def test_eighty_duties_and_an_endless_word_find_room(suffix: str) -> None:
    duties = (*(f"Обязанность номер {number} из многих" for number in range(80)), "Щ" * 300)
    one = book(handbook_of(role(duties={"core": duties}), LEAD))
    text = squeezed(READERS[suffix](RENDERERS[suffix](one)))
    assert all(squeezed(duty) in text for duty in duties)


@pytest.mark.parametrize("suffix", RENDERERS)
def test_same_book_gives_same_bytes(whole: Book, files: dict[str, bytes], suffix: str) -> None:
    assert RENDERERS[suffix](replace(whole)) == files[suffix]


@pytest.mark.parametrize("suffix", RENDERERS)
def test_logo_is_welcome(small: Handbook, suffix: str) -> None:
    plain = book(small)
    with_logo = RENDERERS[suffix](replace(plain, logo=PNG))
    assert with_logo != RENDERERS[suffix](plain)


def test_pdf_has_a_bookmark_for_every_part_chapter_and_skill(
    handbook: Handbook, whole: Book, reader: PdfReader, pages: list[str]
) -> None:
    bookmarks = {squeezed(one.title): one for one in flat(reader.outline)}
    holders = [one for part in whole.parts for one in (part, *part.chapters)]
    named = [squeezed(one.title) for one in (*holders, *handbook.skills)]
    assert set(named) <= set(bookmarks)
    for title in named:
        page = reader.get_destination_page_number(bookmarks[title])
        assert title in pages[page]


def flat(outline: list) -> Iterator:  # type: ignore[type-arg]
    for item in outline:
        if isinstance(item, list):
            yield from flat(item)
        else:
            yield item


def test_pdf_links_lead_to_the_pages_of_what_they_name(
    whole: Book, reader: PdfReader, pages: list[str]
) -> None:
    headings = [
        title
        for part in whole.parts
        for holder in (part, *part.chapters)
        for title in (holder.title, *(one.title for one in passages(holder.blocks)))
    ]
    led = [leads_to(reader, annotation) for annotation in inner(reader)]
    assert len(led) >= len(list(links(whole)))
    for page in set(led):
        assert any(squeezed(title) in pages[page] for title in headings)
    for chapter in (chapter for part in whole.parts for chapter in part.chapters):
        assert any(pages[page].startswith(squeezed(chapter.title)) for page in led)


def inner(reader: PdfReader) -> Iterator[DictionaryObject]:
    for page in reader.pages:
        for annotation in page.get("/Annots", ()):
            one = annotation.get_object()
            if "/URI" not in one.get("/A", {}):
                yield one


def leads_to(reader: PdfReader, annotation: DictionaryObject) -> int:
    target = annotation["/Dest"] if "/Dest" in annotation else annotation["/A"]["/D"]
    if isinstance(target, str):
        return reader.get_destination_page_number(reader.named_destinations[target])
    return next(at for at, page in enumerate(reader.pages) if page == target[0].get_object())


def test_pdf_tells_the_pages_of_what_links_name(
    handbook: Handbook, bodies: list[str], pages: list[str]
) -> None:
    text = "\n".join(bodies)
    for one in handbook.roles:
        superior = handbook.superior(one)
        if superior is not None:
            words = r"\s+".join(superior.cases.dative.replace("-", r"-\s*").split())
            told = re.search(rf"Подчиняется\s*{words}\s*с\.\s*(\d+)", text)
            assert told is not None, one.id
            assert pages[int(told[1]) - 1].startswith(squeezed(superior.title))


def test_pdf_is_tagged_titled_and_in_russian(reader: PdfReader) -> None:
    assert reader.metadata is not None
    assert reader.metadata.title == "Кто есть кто"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert reader.trailer["/Root"]["/Lang"] == "ru-RU"


def test_epub_begins_with_its_type_and_names_its_package(files: dict[str, bytes]) -> None:
    with ZipFile(BytesIO(files["epub"])) as archive:
        first, *rest = archive.infolist()
        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        assert archive.read(first) == b"application/epub+zip"
        assert {entry.date_time[0] for entry in (first, *rest)} == {1980}
        container = archive.read("META-INF/container.xml")
        assert b'full-path="EPUB/content.opf"' in container


def test_epub_says_what_it_is(whole: Book, files: dict[str, bytes]) -> None:
    with ZipFile(BytesIO(files["epub"])) as archive:
        package = etree.XML(archive.read("EPUB/content.opf"))
        said = {
            etree.QName(one).localname: one.text
            for one in reversed(package.findall("{*}metadata/{http://purl.org/dc/elements/1.1/}*"))
        }
        listed = {item.get("href") for item in package.iterfind("{*}manifest/{*}item")}
        packed = {name.removeprefix("EPUB/") for name in archive.namelist()}
    assert said["title"] == whole.title
    assert said["creator"] == whole.author
    assert said["language"] == "ru-RU"
    assert said["identifier"].startswith("urn:uuid:")
    assert listed == packed - {"mimetype", "META-INF/container.xml", "content.opf", APPLE}


def test_epub_contents_name_every_part_and_chapter(whole: Book, files: dict[str, bytes]) -> None:
    titles = [one.title for part in whole.parts for one in (part, *part.chapters)]
    with ZipFile(BytesIO(files["epub"])) as archive:
        nav = etree.XML(archive.read("EPUB/nav.xhtml")).find(f".//{XHTML}nav")
        ncx = etree.XML(archive.read("EPUB/toc.ncx"))
    assert nav is not None
    assert [link.text for link in nav.iter(f"{XHTML}a")] == titles
    labels = [text.text for text in ncx.findall(".//{*}navPoint/{*}navLabel/{*}text")]
    assert labels == [whole.title, *titles]


def test_epub_links_lead_to_places_of_its_pages(whole: Book, files: dict[str, bytes]) -> None:
    pages = dict(pages_of(files["epub"]))
    places = {
        f"{name.removeprefix('text/')}#{one.get('id')}"
        for name, page in pages.items()
        for one in page.iterfind(".//*[@id]")
    }
    hrefs = [
        link.get("href") or ""
        for name, page in pages.items()
        if name.startswith("text/")
        for link in page.iter(f"{XHTML}a")
    ]
    inside = [href for href in hrefs if not href.startswith("http")]
    assert len(inside) == len(list(links(whole)))
    assert set(inside) <= places


def test_fb2_links_lead_to_its_ids_and_sections_are_not_mixed(
    whole: Book, files: dict[str, bytes]
) -> None:
    root = etree.XML(files["fb2"])
    places = [one.get("id") for one in root.iterfind(".//*[@id]")]
    assert sorted(places) == sorted([*ids(whole), "image1"])
    hrefs = [link.get(HREF) or "" for link in root.iter(f"{FB2}a")]
    inside = [href for href in hrefs if href.startswith("#")]
    assert len(inside) == len(list(links(whole)))
    assert {href[1:] for href in inside} <= set(places)
    for section in root.iter(f"{FB2}section"):
        names = {etree.QName(one).localname for one in section} - {"title"}
        assert names
        assert names == {"section"} or "section" not in names


def test_fb2_says_what_it_is(whole: Book, files: dict[str, bytes]) -> None:
    root = etree.XML(files["fb2"])
    info = root.find(f"{FB2}description/{FB2}title-info")
    assert root.tag == f"{FB2}FictionBook"
    assert info is not None
    assert info.findtext(f"{FB2}genre") == "ref_ref"
    assert info.findtext(f"{FB2}book-title") == whole.title
    assert info.findtext(f"{FB2}author/{FB2}nickname") == whole.author
    assert info.findtext(f"{FB2}lang") == "ru"
    assert root.findtext(f".//{FB2}document-info/{FB2}id", "").startswith("urn:uuid:")


def test_it_gives_its_texts_away_only_as_the_site_does(small: Handbook) -> None:
    assert book(small.published_at("https://example.com/")).note == ""
    there = small.published_at("https://example.com/", "Кто есть кто", "тексты — наши")
    assert book(there).note == "Тексты\u00a0— наши."


def test_identifier_stays_when_the_text_changes(whole: Book, small: Handbook) -> None:
    other = book(small.published_at("https://example.com/"))
    assert identifier(whole) == identifier(other)
    assert identifier(other) != identifier(book(small))


def test_dangling_link_stops_the_build(small: Handbook) -> None:
    one = book(small)
    paragraph = Prose((Link("туда", "nowhere"),))
    broken = replace(one, parts=(replace(one.parts[0], blocks=(paragraph,)),))
    with pytest.raises(typst.TypstError, match="nowhere"):
        pdf(broken)
