"""PDF through Typst: tagged (PDF/UA-1), for archives (PDF/A-2a), the same bytes on every machine.

Typst sees the blocks as JSON data and never as markup; the layout is in templates/paper.typ.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import typst

from macros.documents.blocks import numbered
from macros.documents.walk import plain, reworded

if TYPE_CHECKING:
    from macros.documents.blocks import Paper
    from macros.documents.walk import Json

TEMPLATE = Path(__file__).parents[2] / "templates" / "paper.typ"
FONT_PACKAGES = ("font_source_serif_pro", "font_source_sans_pro")

_CREATED = 1_735_689_600  # 1 January 2025 UTC: equal documents must give equal files
_LONG_WORD = re.compile(r"\S{32,}")
_STEP = 8
_JOINERS = "\u200d\ufe0e\ufe0f"
_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")


def render(paper: Paper) -> bytes:
    """The paper as PDF/A-2a and PDF/UA-1; typst.TypstError if it cannot conform.

    A character that no font has is written out by its Unicode name in brackets: the standards
    forbid an empty box in its place.
    """
    paper = reworded(paper, _breakable)
    while True:
        try:
            return _compile(paper)
        except typst.TypstError as error:
            missing = _missing(error)
            named = reworded(paper, lambda text, cluster=missing: _named(text, cluster))  # type: ignore[misc]
            if named == paper:
                raise
            paper = named


def _compile(paper: Paper) -> bytes:
    data: dict[str, Json] = {
        "title": paper.title,
        "author": paper.author,
        "language": paper.language,
        "blocks": [
            {"number": number, **_object(plain(block))} for number, block in numbered(paper.blocks)
        ],
    }
    pdf = _compiler().compile(
        format="pdf",
        sys_inputs={"paper": json.dumps(data, ensure_ascii=False)},
        pdf_standards=["ua-1", "a-2a"],
        timestamp=_CREATED,
    )
    assert isinstance(pdf, bytes)  # noqa: S101 – Typst returns a list only for PNG and SVG
    return pdf


@lru_cache(maxsize=1)
def _compiler() -> typst.Compiler:
    # Reading the fonts takes 70 ms, a document 10 ms: one compiler serves the whole run.
    return typst.Compiler(
        str(TEMPLATE),
        root=str(TEMPLATE.parent),
        font_paths=[str(folder) for folder in _font_folders()],
        ignore_system_fonts=True,
    )


def _font_folders() -> list[Path]:
    packages = filter(None, map(find_spec, FONT_PACKAGES))
    return [Path(place) for found in packages for place in found.submodule_search_locations or ()]


def _breakable(text: str) -> str:
    """`text` with places to break a word that hyphenation would let run over the margin."""

    def spaced(word: re.Match[str]) -> str:
        letters = word.group()
        return "\u200b".join(letters[at : at + _STEP] for at in range(0, len(letters), _STEP))

    return _LONG_WORD.sub(spaced, text)


def _missing(error: typst.TypstError) -> str:
    found = _MISSING.search(str(error))
    if found is None:
        return ""
    return _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), found[1])


def _named(text: str, cluster: str) -> str:
    # A name is ASCII, so each round leaves fewer characters that may be missing: render() ends.
    if cluster.isascii():
        return text
    name = unicodedata.name(cluster[0], f"U+{ord(cluster[0]):04X}").lower()
    return re.sub(f"{re.escape(cluster)}[{_JOINERS}]*", f"[{name}]", text)


def _object(value: Json) -> dict[str, Json]:
    assert isinstance(value, dict)  # noqa: S101 – a block is always an object
    return value
