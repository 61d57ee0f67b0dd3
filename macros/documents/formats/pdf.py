"""PDF of a formal paper: tagged (PDF/UA-1), for archives (PDF/A-2a), reproducible.

The layout is in templates/paper.typ.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from macros.documents.blocks import Codes, Letterhead, PageMark, numbered
from macros.documents.formats import qr
from macros.documents.formats.measures import MEASURES
from macros.documents.formats.paper_styles import STYLES
from macros.documents.formats.typesetter import breakable, compiled
from macros.documents.walk import in_json, reworded
from macros.telling import paper as told

if TYPE_CHECKING:
    from macros.documents.blocks import Block, Paper

TEMPLATE = "paper.typ"


def render(paper: Paper) -> bytes:
    """The paper as PDF/A-2a and PDF/UA-1; typst.TypstError if it cannot conform."""
    data = {
        "title": paper.title,
        "author": paper.author,
        "language": paper.language,
        "measures": asdict(MEASURES),
        "sizes": {style.id: style.size or MEASURES.size for style in STYLES},
        "told": {"logo": told.LOGO, "page": told.PAGE},
        "blocks": [_shown(number, block) for number, block in numbered(paper.blocks)],
    }
    return compiled(TEMPLATE, data, format="pdf", day=paper.day, look=paper.look)


def _shown(number: str, block: Block) -> dict[str, Any]:
    words = in_json(reworded(block, breakable))
    assert isinstance(words, dict)  # noqa: S101 – a block is always an object
    match block:
        case Letterhead(logo=logo):
            return {"number": number, **words, "logo": list(logo) if logo else None}
        case PageMark(address=address):
            return {"number": number, **words, **(_code(address) if address else {})}
        case Codes(codes):
            shown = [{"caption": code.caption, **_code(code.address)} for code in codes]
            return {"number": number, "block": "Codes", "codes": shown}
        case _:
            return {"number": number, **words}


def _code(address: str) -> dict[str, str]:
    return {"address": address, "qr": qr.svg(address), "alt": told.code(address)}
