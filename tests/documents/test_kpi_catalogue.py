from __future__ import annotations

from macros.documents.blocks import Heading
from macros.documents.kinds.kpi_catalogue import kpi_catalogue
from macros.documents.offered import DOCX
from macros.model.handbook import Handbook
from macros.russian.typography import typeset
from macros.telling.kpi import kpi_facts, kpi_title
from macros.telling.passages import plain
from tests.documents.read_back import of_docx, squeezed


def test_every_kpi_is_told_whole(handbook: Handbook) -> None:
    paper = kpi_catalogue(handbook)
    headings = [block.text for block in paper.blocks if isinstance(block, Heading)]
    assert headings == [typeset(kpi_title(kpi)) for kpi in handbook.kpis]
    read = of_docx(DOCX.render(paper))
    for kpi in handbook.kpis:
        for told in (kpi.definition, *(plain(fact.words) for fact in kpi_facts(kpi))):
            assert squeezed(typeset(told)) in read
