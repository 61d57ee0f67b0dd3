"""ODT for LibreOffice and the offices made from it: a Jinja template, pandoc, then what it lacks.

The words and their styles are in templates/paper.html.jinja, the styles in styles.py; tables,
lines and pictures get their look in content.py.
"""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from PIL import Image

from macros.documents.blocks import Codes, Letterhead, PageMark, numbered
from macros.documents.formats import qr
from macros.documents.formats.archive import in_archive
from macros.documents.formats.measures import MEASURES, logo_side
from macros.documents.formats.odt.content import finished
from macros.documents.formats.odt.properties import MANIFEST, manifest, properties
from macros.documents.formats.odt.styles import reference
from macros.documents.formats.pandoc import convert
from macros.documents.walk import in_json
from macros.filling import filled
from macros.telling import paper as told

if TYPE_CHECKING:
    from macros.documents.blocks import Block, Paper

TEMPLATE = "paper.html.jinja"
_STYLES = "reference.odt"


def render(paper: Paper) -> bytes:
    """The paper as an OpenDocument text on A4; RuntimeError if pandoc complains."""
    look = ("--wrap=none", f"--reference-doc={_STYLES}")
    made = convert(_html(paper), "odt", *look, files={_STYLES: reference()}, day=paper.day)
    with ZipFile(BytesIO(made)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files[MANIFEST] = manifest(files[MANIFEST])
    files["content.xml"] = finished(files["content.xml"])
    files["meta.xml"] = properties(files["meta.xml"], paper.title, paper.author)
    return in_archive((name, content, paper.day) for name, content in files.items())


def _html(paper: Paper) -> str:
    blocks = [_shown(number, block) for number, block in numbered(paper.blocks)]
    return filled(TEMPLATE, paper=paper, blocks=blocks, measures=MEASURES, told=told)


def _shown(number: str, block: Block) -> dict[str, Any]:
    words = in_json(block)
    assert isinstance(words, dict)  # noqa: S101 – a block is always an object
    match block:
        case Letterhead(logo=logo):
            return {**words, "logo": _logo(logo) if logo else None}
        case PageMark(address=address):
            return {**words, "qr": _source("png", qr.png(address)) if address else ""}
        case Codes(codes):
            pictures = [_source("png", qr.png(code.address)) for code in codes]
            return {**words, "pictures": pictures}
        case _:
            return {"number": number, **words}


def _logo(logo: bytes) -> dict[str, str]:
    with Image.open(BytesIO(logo)) as picture:
        side, length = logo_side(picture.width, picture.height)
        kind = (picture.format or "png").lower()
    return {"source": _source(kind, logo), "side": side, "length": f"{length}mm"}


def _source(kind: str, picture: bytes) -> str:
    return f"data:image/{kind};base64,{b64encode(picture).decode()}"
