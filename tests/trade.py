"""Words of our own trade, and every text of a folder that they could stand in."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from pypdf import PdfReader

from macros.search.bundle import ENCODING

WORDS = re.compile(
    r"(?<![а-яё])центр|(?:контакт|колл)\W?центр|клиент|звон(?:ок|к)|супервайзер"
    r"|оператор(?!\w*\s+персональных\s+данных)|(?:contact|call)\W?cent(?:re|er)|kontakt-tsentr",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^>]*>")
_MEMBERS = {".docx", ".odt", ".xlsx", ".epub", ".zip"}
_SILENT = {".png", ".ico", ".mo", ".pyc", ".ttf", ".woff2"}


def told_of_trade(folder: Path) -> list[str]:
    """Every file of `folder` whose name or text has such a word, with the words around it."""
    return [
        f"{name}: …{text[max(found.start() - 30, 0) : found.end() + 30]}…"
        for name, text in texts_in(folder)
        for found in WORDS.finditer(text)
    ]


def texts_in(folder: Path) -> Iterator[tuple[str, str]]:
    """The name of each file with its name, then with every text in it."""
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = file.relative_to(folder).as_posix()
        for text in (name, *_texts(file.suffix, file.read_bytes())):
            yield name, text


def _texts(suffix: str, content: bytes) -> Iterator[str]:
    if suffix in _MEMBERS:
        with ZipFile(BytesIO(content)) as archive:
            for member in archive.namelist():
                yield from _texts(Path(member).suffix, archive.read(member))
    elif suffix == ".pdf":
        reader = PdfReader(BytesIO(content))
        text = "\n".join(page.extract_text() for page in reader.pages)
        yield from (str(reader.metadata), text, re.sub(r"[-\u00ad]\s*\n\s*", "", text))
    elif suffix == ".gz":
        yield gzip.decompress(content).decode()
    elif suffix == ".pagefind":
        yield zlib.decompress(content).decode(ENCODING, "replace")
    elif suffix not in _SILENT:
        text = unescape(content.decode())
        yield text
        yield _TAG.sub("", text)  # a word may be cut into runs
