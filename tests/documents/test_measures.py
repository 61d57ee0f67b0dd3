from __future__ import annotations

from macros.documents.formats.measures import MEASURES, logo_side


def test_columns_fill_the_text() -> None:
    of_text = (MEASURES.corners, MEASURES.registration, MEASURES.signatory, MEASURES.mark)
    assert {sum(columns) for columns in (*of_text, MEASURES.codes * 3)} == {MEASURES.text}
    assert sum(MEASURES.approval) == MEASURES.corners[-1]


def test_logo_is_bound_by_its_longer_side() -> None:
    assert logo_side(300, 100) == logo_side(30, 10) == ("height", 20)
    assert logo_side(301, 100) == ("width", 60)
