"""What a document checks where it is made."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from macros.documents.blocks import Table
from macros.documents.workbook import Blanks, Column, Sheet

_COLUMNS = (Column("А", 9), Column("Б", 9))


@pytest.mark.parametrize(
    "uneven",
    [
        lambda: Table(("А", "Б"), (("1", "2"), ("3",)), (1, 1)),
        lambda: Table(("А", "Б"), (("1", "2"),), (1, 1, 1)),
        lambda: Sheet("Лист", _COLUMNS, (("1", "2"), ("3", "4", "5"))),
        lambda: Blanks(("А", "Б"), (1, 1), (("",),)),
        lambda: Blanks(("А", "Б"), (2,), (("", ""),)),
    ],
    ids=["short row", "third width", "long row", "short blank", "missing span"],
)
def test_uneven_table_is_refused_where_it_is_made(uneven: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match="столбцов"):
        uneven()


def test_table_without_rows_is_even() -> None:
    Table(("А",), (), (1,))
    Sheet("Лист", _COLUMNS, ())
