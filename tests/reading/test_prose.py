"""Typography of the pages' prose: words are looked at, Markdown and macros are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.reading.prose import slips_in_prose

PAGE = """\
---
description: Слово - дело
---
# О справочнике  { #a-b - c }

- Слово — дело, `а - б`, [«да»](https://example.com/a - b)
{{ table("а - б") }} <b title="а - б">да</b>

| а | б |
|---|---|

```
а - б
```
еще - ё
"""


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "docs" / "deep").mkdir(parents=True)
    return tmp_path / "docs"


def test_slips_are_told_by_line(docs: Path) -> None:
    (docs / "deep" / "a.md").write_text(PAGE, encoding="utf-8")
    assert [str(problem) for problem in slips_in_prose(docs)] == [
        "docs/deep/a.md:15:1  предупреждение: дефис вместо тире: «еще - ё»",
        "docs/deep/a.md:15:1  предупреждение: «е» вместо «ё»: «еще - ё»",
    ]


def test_pages_that_cannot_be_read_and_pages_that_are_not_there(docs: Path) -> None:
    (docs / "a.md").write_bytes(b"\xff")
    assert list(slips_in_prose(docs)) == []
    assert list(slips_in_prose(docs / "nowhere")) == []
