from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from macros.documents.blocks import (
    Blank,
    Block,
    Clause,
    DocumentTitle,
    Field,
    Fields,
    Items,
    Letterhead,
    PageMark,
    Paper,
    PlainTitle,
    Section,
    Signatures,
    Table,
)
from macros.documents.formats import odt
from macros.documents.formats.pandoc import convert
from macros.documents.kinds.acquaintance_sheet import acquaintance_sheet
from macros.documents.kinds.blank_form import blank_form
from macros.documents.kinds.job_description import job_description
from macros.documents.kinds.vacancy import vacancy
from macros.documents.walk import texts_in
from macros.model.handbook import Handbook
from macros.model.record import FIRST_DAY
from macros.model.role import Role
from tests.documents.conftest import HOSTILE
from tests.documents.read_back import of_odt, squeezed

OUT_OF_LINE = (Letterhead, DocumentTitle, PageMark, Signatures)


@pytest.mark.parametrize("kind", [job_description, acquaintance_sheet, vacancy])
def test_text_comes_whole_and_in_order(
    kind: Callable[[Handbook, Role], Paper], small: Handbook
) -> None:
    blocks = kind(small, small.role("agent")).blocks
    read = of_odt(odt.render(_paper(*blocks)))
    in_line = tuple(block for block in blocks if not isinstance(block, OUT_OF_LINE))
    rest = read
    for text in filter(None, texts_in(in_line)):
        _, found, rest = rest.partition(squeezed(text))
        assert found, text


def test_signatures_letterhead_and_title_come_whole(small: Handbook) -> None:
    paper = job_description(small, small.role("agent"))
    read = of_odt(odt.render(paper))
    words = list(_shown(tuple(block for block in paper.blocks if isinstance(block, OUT_OF_LINE))))
    assert "УТВЕРЖДАЮ" in words
    assert [text for text in words if squeezed(text) not in read] == []


def test_blank_form_comes_whole(small: Handbook) -> None:
    form = blank_form(small)
    read = of_odt(odt.render(form))
    assert [text for text in _shown(form.blocks) if squeezed(text) not in read] == []


def test_numbers_stand_in_the_text() -> None:
    clauses = (Clause("первый"), Clause("второй"), Section("Б"), Clause("третий"))
    assert (
        of_odt(odt.render(_paper(Section("А"), *clauses))) == "1.А1.1.первый1.2.второй2.Б2.1.третий"
    )


def test_text_is_data() -> None:
    blocks = (
        *map(Clause, HOSTILE),
        Items(HOSTILE),
        PlainTitle(HOSTILE[0], HOSTILE[1]),
        Table(HOSTILE[:2], (HOSTILE[:2],), (1, 1)),
        Fields((Field(HOSTILE[0], HOSTILE[1]),)),
    )
    read = of_odt(odt.render(_paper(*blocks)))
    assert [read.count(squeezed(text)) for text in HOSTILE] == [6, 6, 2, 2, 2, 2]


def _shown(part: object) -> Iterator[str]:
    """The texts of a part without the captions of lines that need none."""
    match part:
        case Blank(caption, text):
            yield text or caption
        case str():
            yield part
        case tuple():
            for item in part:
                yield from _shown(item)
        case _ if hasattr(part, "__dataclass_fields__"):
            for name in part.__dataclass_fields__:
                yield from _shown(getattr(part, name))


def test_pandoc_says_what_is_wrong() -> None:
    with pytest.raises(RuntimeError, match="rhubarb"):
        convert("<p>текст</p>", "rhubarb", files={}, day=FIRST_DAY)


def _paper(*blocks: Block) -> Paper:
    return Paper(title="Проба <b>&", author="Тест", stem="proba", blocks=blocks)
