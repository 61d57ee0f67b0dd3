"""Prose of the pages: its typography is told line by line, and mended by its writer alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.reading.files import Unfit, content
from macros.reading.problem import Problem, quoted
from macros.reading.rules.care import slips_among
from macros.reading.rules.typography import ALL
from macros.reading.slip import Slip
from macros.russian.phrasing import Phrasing

PROSE = "docs"
_HEAVIEST = 4
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---$", re.DOTALL | re.MULTILINE)
_NO_PROSE = re.compile(
    r"^ *```.*?^ *```$|`[^`\n]*`|\{\{.*?\}\}|\{%.*?%\}|<[^>]*>"
    r"|\]\([^)]*\)| ?\{[:#. ][^}]*\}",
    re.DOTALL | re.MULTILINE,
)
"""Code, macros, tags, addresses, attributes."""
SOMETHING = "Ω"
"""Stands for it, so that a comma after a macro follows a word."""
_MARK = re.compile(r"\s*(?:(?:[-*+>|]|\d+\.)\s+)*")
"""What Markdown puts before the words of a line."""


@dataclass(frozen=True)
class ProseLine:
    """A line of a page; lines count from 1. A field of its front matter stands there as written."""

    path: str
    number: int
    text: str
    in_front_matter: bool


def slips_in_prose(docs: Path) -> Iterator[Problem]:
    """A warning for each slip; a file that cannot be read is told by those who publish it."""
    lines = [line for line in prose_lines(docs) if not line.in_front_matter]
    slips = slips_among("".join(line.text for line in lines))
    for line in lines:
        for slip in slips:
            found = slip.found(line.text) if _concerns_prose(slip) else None
            if found is not None:
                message = f"{slip.message}: {quoted(found)}"
                yield Problem(line.path, line.number, 1, message, severity="warning")


def prose_lines(docs: Path) -> Iterator[ProseLine]:
    """Every line of every page: its words, with nothing of Markdown, macros and tags."""
    for file in sorted(docs.rglob("*.md")):
        shown = file.relative_to(docs.parent).as_posix()
        text = _text(file)
        front = _FRONT_MATTER.match(text)
        fields = front[0].count("\n") + 1 if front else 0
        for number, line in enumerate(_NO_PROSE.sub(_blanked, text).split("\n"), 1):
            yield ProseLine(shown, number, _MARK.sub("", line, count=1), number <= fields)


def _concerns_prose(slip: Slip) -> bool:
    """Spaces mean something in Markdown, and a quotation may go on in the next line."""
    return Phrasing.FREE in slip.phrasing and slip.phrasing != ALL and slip.mend is not None


def _text(file: Path) -> str:
    try:
        return content(file, _HEAVIEST, "").decode("utf-8-sig").replace("\r\n", "\n")
    except (Unfit, UnicodeDecodeError):
        return ""


def _blanked(found: re.Match[str]) -> str:
    """As many lines as there were."""
    return "\n" * found[0].count("\n") or SOMETHING
