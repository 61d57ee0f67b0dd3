"""Scripts give what the table of cases says, as published: tests/test_twins.py asks Python.

A browser is at hand and takes the modules as readers get them; Node would take them as written.
"""

from __future__ import annotations

import pytest

from tests.browser.conftest import Opened
from tests.twins import TWINS, Twin


@pytest.mark.parametrize("twin", TWINS, ids=lambda twin: twin.name)
def test_script_gives_what_the_table_says(opened: Opened, twin: Twin) -> None:
    ask = f"""async (cases) => {{
        const it = await import("/assets/js/{twin.module}");
        return cases.map(({{ {", ".join(twin.asked[0])} }}) => {twin.script});
    }}"""
    assert opened("about/").evaluate(ask, twin.asked) == twin.given
