"""Python gives what the table of cases says; tests/browser/test_twins.py asks the scripts."""

from __future__ import annotations

import pytest

from tests.twins import TWINS, Twin


@pytest.mark.parametrize("twin", TWINS, ids=lambda twin: twin.name)
def test_python_gives_what_the_table_says(twin: Twin) -> None:
    assert [twin.python(**case) for case in twin.asked] == twin.given
