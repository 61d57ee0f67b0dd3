from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from pypdf import PdfReader

from macros.documents.blocks import Blank, Block, Clause, Hint, Paper, Section, Table
from macros.documents.formats import docx as word
from macros.documents.formats import pdf, txt
from macros.documents.kinds.acquaintance_sheet import acquaintance_sheet
from macros.documents.kinds.blank_form import blank_form
from macros.documents.kinds.first_day import first_day
from macros.documents.kinds.formalities import agreement
from macros.documents.kinds.interview_scorecard import interview_scorecard
from macros.documents.kinds.job_description import job_description
from macros.documents.kinds.onboarding_plan import onboarding_plan_form
from macros.documents.kinds.vacancy import vacancy
from macros.documents.offered import DOCX, ODT, PDF, TXT, Format
from macros.documents.walk import every, texts_in
from macros.model.company import Company
from macros.model.handbook import Handbook
from macros.model.role import Role
from tests.documents.conftest import HOSTILE, LEAD, handbook_of, role
from tests.documents.read_back import READERS, of_docx, of_pdf, of_txt, squeezed

EMOJI = "😀"


@pytest.fixture(scope="module")
def paper(small: Handbook) -> Paper:
    return job_description(small, small.role("agent"))


PAPER_FORMATS = pytest.mark.parametrize("form", [DOCX, ODT, PDF, TXT], ids=lambda form: form.suffix)


@PAPER_FORMATS
@pytest.mark.parametrize(
    "kind",
    [
        job_description,
        acquaintance_sheet,
        vacancy,
        interview_scorecard,
        onboarding_plan_form,
        first_day,
    ],
)
def test_every_kind_comes_whole_in_every_format(
    kind: Callable[[Handbook, Role], Paper], form: Format[Paper], small: Handbook
) -> None:
    """Also in the formats that the kind is not offered in."""
    paper = kind(small.published_at("https://a.example/"), small.role("agent"))
    read = READERS[form.suffix](form.render(paper)).lower()
    words = (b.rows if isinstance(b, Table) else b for b in paper.blocks)
    captions = {entry.caption for entry in every(Blank, paper.blocks) if entry.text}
    said = (text for text in texts_in(tuple(words)) if text not in captions)
    missing = [text for text in said if squeezed(text).lower() not in read]
    assert [text for text in missing if EMOJI not in text and text.strip("_. 0123456789")] == []


@PAPER_FORMATS
def test_blank_form_comes_whole_in_every_format(form: Format[Paper], small: Handbook) -> None:
    paper = blank_form(small)
    read = READERS[form.suffix](form.render(paper)).lower()
    for block in paper.blocks:
        if isinstance(block, Hint | Clause):
            assert squeezed(block.text).lower() in read


@PAPER_FORMATS
def test_text_is_data(paper: Paper, form: Format[Paper]) -> None:
    read = READERS[form.suffix](form.render(paper))
    for hostile in HOSTILE:
        if EMOJI not in hostile:
            assert squeezed(hostile) in read


@PAPER_FORMATS
def test_eighty_duties_and_nothing_optional(form: Format[Paper]) -> None:
    duties = tuple(f"Делает дело {number}" for number in range(1, 81))
    bare = role(
        duties={"core": duties},
        rights=(),
        liability=(),
        knowledge=("дело",),
        experience={"required": ("Не нужен",)},
        edition=None,
    )
    handbook = handbook_of(bare, LEAD)
    read = READERS[form.suffix](form.render(job_description(handbook, bare)))
    for number, duty in enumerate(duties, 1):
        assert squeezed(f"3.{number}. {duty}.") in read
    assert squeezed("3.81. Выполняет поручения.") in read
    assert squeezed("Редакция ___ от ___.___.20__") in read


def test_emoji_stay(paper: Paper) -> None:
    assert EMOJI in of_docx(word.render(paper))
    assert EMOJI in of_txt(txt.render(paper))
    assert f"{EMOJI}улыбка👩💻" in of_pdf(pdf.render(paper)).replace("\u200d", "")


def test_character_of_no_font_does_not_stop_the_build() -> None:
    paper = _paper(Section("Раздел"), Clause("中文 и 👩‍👩‍👧 и ]\u200d["))
    assert "[cjkunifiedideograph4e2d]" in of_pdf(pdf.render(paper))


@PAPER_FORMATS
def test_same_blocks_give_same_bytes(paper: Paper, form: Format[Paper]) -> None:
    assert form.render(paper) == form.render(paper)


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
    text = txt.render(paper).decode("utf-8-sig")
    assert "\u00a0" not in text
    assert all(len(line) <= txt.WIDTH for line in text.splitlines() if " " in line.strip())
    assert "3.1. Отвечает на звонки." in text


def _paper(*blocks: Block) -> Paper:
    return Paper(title="Проба", author="Тест", stem="proba", blocks=blocks)
