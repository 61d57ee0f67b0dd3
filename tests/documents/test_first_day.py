"""The sheet of the first day: one page for every role, ten words, numbers with their sources."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import docx
import pytest
from pypdf import PdfReader

from macros.documents.blocks import Code, Codes, Paper, Table
from macros.documents.formats import docx as word
from macros.documents.formats import odt, pdf, txt
from macros.documents.kinds.first_day import first_day
from macros.documents.walk import every
from macros.model.handbook import Handbook
from macros.model.kpi import Benchmark
from macros.model.record import Source
from macros.model.term import Term
from macros.reading.load import load_handbook
from macros.russian.typography import NBSP
from tests.conftest import DATA
from tests.documents.conftest import LEAD, handbook_of, role
from tests.documents.office import Office
from tests.documents.read_back import squeezed

ROLES = [role.id for role in load_handbook(DATA).handbook.roles]
LONG = "https://kontakt-tsentr.example-company.ru/spravochnik/"
LEAST = 9


def numbers(paper: Paper) -> Table:
    return tables(paper)["Главные числа"]


def words(paper: Paper) -> list[str]:
    found = tables(paper).get("Слова")
    return [row[0] for row in found.rows] if found else []


def tables(paper: Paper) -> dict[str, Table]:
    return {table.header[0].replace(NBSP, " "): table for table in every(Table, paper.blocks)}


@pytest.mark.parametrize("address", ["", "https://a.example/", LONG])
@pytest.mark.parametrize("role_id", ROLES)
def test_it_is_one_page(handbook: Handbook, role_id: str, address: str) -> None:
    published = handbook.published_at(address)
    paper = first_day(published, published.role(role_id))
    assert len(PdfReader(BytesIO(pdf.render(paper))).pages) == 1


def test_it_is_one_page_in_an_office(handbook: Handbook, office: Office) -> None:
    published = handbook.published_at(LONG)
    papers = [word.render(first_day(published, role)) for role in published.roles]
    printed = office.all_converted(papers, "docx", "pdf")
    pages = [len(PdfReader(BytesIO(content)).pages) for content in printed]
    assert dict(zip(ROLES, pages, strict=True)) == dict.fromkeys(ROLES, 1)


def test_long_texts_leave_room_for_fewer_words(handbook: Handbook) -> None:
    long = handbook.role("agent").model_copy(update={"purpose": "Помогает клиентам. " * 60})
    paper = first_day(handbook, long)
    assert 0 < len(words(paper)) < len(words(first_day(handbook, handbook.role("agent"))))
    assert len(PdfReader(BytesIO(pdf.render(paper))).pages) == 1


def test_no_letter_is_tiny(handbook: Handbook) -> None:
    published = handbook.published_at(LONG)
    sizes: set[float] = set()

    def visit(text: str, _cm: Any, matrix: list[float], _font: Any, size: float) -> None:
        if text.strip():
            sizes.add(round(abs(matrix[3]) * size, 1))

    content = pdf.render(first_day(published, published.role("agent")))
    PdfReader(BytesIO(content)).pages[0].extract_text(visitor_text=visit)
    assert min(sizes) >= LEAST


@pytest.mark.parametrize("role_id", ROLES)
def test_ten_words_besides_the_three_numbers(handbook: Handbook, role_id: str) -> None:
    role_ = handbook.role(role_id)
    paper = first_day(handbook, role_)
    assert len(set(words(paper))) == 10
    assert len(numbers(paper).rows) == 3
    explained = {term.term for term in handbook.terms if term.kpi in role_.kpis[:3]}
    assert explained.isdisjoint(words(paper))
    titles = {term.term for term in handbook.terms if term.role}
    assert titles.isdisjoint(words(paper))


def test_words_of_the_role_come_first(handbook: Handbook) -> None:
    assert words(first_day(handbook, handbook.role("agent")))[:2] == ["CSAT", "Adherence"]
    assert "летучка" in words(first_day(handbook, handbook.role("agent")))
    assert "летучка" not in words(first_day(handbook, handbook.role("hr-specialist")))


def test_small_glossary_gives_fewer_words(small: Handbook) -> None:
    assert words(first_day(small, small.role("agent"))) == ["база знаний", "WFM"]
    none = small.model_copy(update={"terms": ()})
    assert words(first_day(none, none.role("agent"))) == []


def test_words_that_cannot_be_said_shortly_are_left_out() -> None:
    long = Term(id="long", term="долгое слово", definition="слово " * 60)
    handbook = handbook_of(role(), LEAD).model_copy(update={"terms": (long,)})
    assert words(first_day(handbook, handbook.role("agent"))) == []


def test_number_is_quoted_with_its_source_or_not_at_all(small: Handbook) -> None:
    (plain,) = numbers(first_day(small, small.role("agent"))).rows
    assert plain == ("Время обработки (AHT)", "Д.", "")
    source = Source(title="Обзор центров")
    quoted = small.kpis[0].model_copy(
        update={"benchmarks": (Benchmark(figure="300 секунд", source=source),)}
    )
    handbook = handbook_of(role(), LEAD).model_copy(update={"kpis": (quoted,)})
    (row,) = numbers(first_day(handbook, handbook.role("agent"))).rows
    assert squeezed(row[1]) == squeezed("Д. Обычно называют: 300 секунд. Источник: Обзор центров.")


@pytest.mark.parametrize("role_id", ROLES)
def test_quotes_are_those_of_the_handbook(handbook: Handbook, role_id: str) -> None:
    role_ = handbook.role(role_id)
    rows = numbers(first_day(handbook, role_)).rows
    for kpi, (_, explained, goal) in zip(map(handbook.kpi, role_.kpis[:3]), rows, strict=True):
        assert goal == ""
        assert ("Обычно называют" in explained) == bool(kpi.benchmarks)
        for benchmark in kpi.benchmarks[:1]:
            assert squeezed(benchmark.figure) in squeezed(explained)
            assert squeezed(benchmark.source.title) in squeezed(explained)


def test_whom_to_ask_begins_with_the_superior(small: Handbook) -> None:
    def first(role_id: str) -> str:
        people = tables(first_day(small, small.role(role_id)))["К кому обращаться"]
        assert all(row[2:] == ("", "") for row in people.rows)
        return people.rows[0][0]

    assert first("agent") == "Руководитель команды"
    assert first("lead") == "Непосредственный руководитель"


def test_codes_lead_to_the_pages_of_the_role(small: Handbook) -> None:
    published = small.published_at("https://a.example/site/")
    paper = first_day(published, published.role("agent"))
    addresses = [
        "https://a.example/site/roles/agent/",
        "https://a.example/site/onboarding/agent/",
        "https://a.example/site/glossary/",
    ]
    assert [code.address for code in every(Code, paper.blocks)] == addresses
    page = PdfReader(BytesIO(pdf.render(paper))).pages[0]
    links = [note.get_object()["/A"]["/URI"] for note in page["/Annots"]]
    assert list(dict.fromkeys(links)) == addresses
    document = docx.Document(BytesIO(word.render(paper)))
    described = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]  # noqa: SLF001
    assert described == [f"QR-код: {address}" for address in addresses]
    assert odt.render(paper) == odt.render(paper)
    assert all(address in txt.render(paper).decode() for address in addresses)


def test_without_an_address_there_are_no_codes(small: Handbook) -> None:
    paper = first_day(small, small.role("agent"))
    assert not any(isinstance(block, Codes) for block in paper.blocks)
    assert "http" not in txt.render(paper).decode()
