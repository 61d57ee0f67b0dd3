"""Prose of the pages: its typography is told line by line, and mended by its writer alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from macros.reading.files import Unfit, content
from macros.reading.problem import Problem, quoted
from macros.reading.rules.care import slips_among
from macros.reading.rules.typography import ALL
from macros.reading.slip import Slip
from macros.russian.phrasing import Phrasing

PROSE = "docs"
_HEAVIEST = 4
_NO_PROSE = re.compile(
    r"\A---\n.*?\n---$|^ *```.*?^ *```$|`[^`\n]*`|\{\{.*?\}\}|\{%.*?%\}|<[^>]*>"
    r"|\]\([^)]*\)| ?\{[:#. ][^}]*\}",
    re.DOTALL | re.MULTILINE,
)
"""Front matter, code, macros, tags, addresses, attributes."""
_SOMETHING = "Ω"
"""Stands for it, so that a comma after a macro follows a word."""
_MARK = re.compile(r"\s*(?:(?:[-*+>|]|\d+\.)\s+)*")
"""What Markdown puts before the words of a line."""


def slips_in_prose(docs: Path) -> Iterator[Problem]:
    """A warning for each slip; a file that cannot be read is told by those who publish it."""
    pages = {file: _prose(file) for file in sorted(docs.rglob("*.md"))}
    slips = slips_among("".join(pages.values()))
    for file, text in pages.items():
        shown = file.relative_to(docs.parent).as_posix()
        for number, line in enumerate(text.split("\n"), 1):
            for slip in slips:
                found = slip.found(line) if _concerns_prose(slip) else None
                if found is not None:
                    message = f"{slip.message}: {quoted(found)}"
                    yield Problem(shown, number, 1, message, severity="warning")


def _concerns_prose(slip: Slip) -> bool:
    """Spaces mean something in Markdown, and a quotation may go on in the next line."""
    return Phrasing.FREE in slip.phrasing and slip.phrasing != ALL and slip.mend is not None


def _prose(file: Path) -> str:
    """The text of a page, each line where it was."""
    try:
        text = content(file, _HEAVIEST, "").decode("utf-8-sig")
    except (Unfit, UnicodeDecodeError):
        return ""
    text = _NO_PROSE.sub(
        lambda found: "\n" * found[0].count("\n") or _SOMETHING, text.replace("\r\n", "\n")
    )
    return "\n".join(_MARK.sub("", line, count=1) for line in text.split("\n"))
