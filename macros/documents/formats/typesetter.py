"""Typst as the project uses it: a template of macros/templates and data in JSON make a file.

Typst sees the words as data (`sys.inputs.document`) and never as markup; the layout is in the
template. Fonts come with packages and with us, so that the same bytes come out on every machine.
"""

from __future__ import annotations

import json
import re
import tempfile
import unicodedata
from functools import cache, reduce
from importlib.util import find_spec
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import typst

from macros.documents.formats.moment import seconds
from macros.documents.look import USUAL, Look
from macros.filling import TEMPLATES
from macros.model.record import FIRST_DAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


FALLBACK_FONTS = Path(__file__).parents[2] / "fonts"
FONT_PACKAGES = ("font_source_serif_pro", "font_source_sans_pro")

Data: TypeAlias = dict[str, Any]
"""An object that JSON can hold."""

_turns: dict[str, RLock] = {}
_LONG_WORD = re.compile(r"\S{32,}")
_STEP = 8
_JOINERS = "\u200d\ufe0e\ufe0f"
_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")


def compiled(
    template: str,
    data: Data,
    *,
    format: Literal["pdf", "svg", "png"],  # noqa: A002 – Typst's own name for it
    ppi: int | None = None,
    day: date = FIRST_DAY,
    look: Look = USUAL,
) -> bytes:
    """`data` laid out by `template`, the name of a file in macros/templates.

    PDF, made on `day`, conforms to PDF/UA-1 and PDF/A-2a; SVG and PNG (`ppi` pixels an inch) have
    one page. A character that no font has is written out by its Unicode name in brackets: the
    standards forbid an empty box in its place. typst.TypstError if the document cannot conform.
    """
    with _turn(template):
        pdf, inputs = _conforming(template, data, day, look)
        if format == "pdf":
            return pdf
        picture = _compiler(template, look.typeface).compile(
            format=format, ppi=ppi, sys_inputs=inputs
        )
    assert isinstance(picture, bytes)  # noqa: S101 – a list comes only for several pages
    return picture


def queried(template: str, data: Data, label: str, look: Look = USUAL) -> list[Any]:
    """The values of the metadata that `template` leaves under `label`, in the order of the page."""
    with _turn(template):
        _conforming(template, data, FIRST_DAY, look)
        compiler = _compiler(template, look.typeface)
        found: list[Any] = json.loads(compiler.query(f"<{label}>", field="value"))
    return found


def breakable(text: str) -> str:
    """`text` with places to break a word that hyphenation would let run over the margin."""

    def spaced(word: re.Match[str]) -> str:
        letters = word.group()
        return "\u200b".join(letters[at : at + _STEP] for at in range(0, len(letters), _STEP))

    return _LONG_WORD.sub(spaced, text)


def _conforming(template: str, data: Data, day: date, look: Look) -> tuple[bytes, dict[str, str]]:
    # The compiler keeps what it was given last: pictures and queries that follow cost little.
    while True:
        inputs = {"document": json.dumps(data, ensure_ascii=False), "look": _shown(look)}
        try:
            pdf = _compiler(template, look.typeface).compile(
                format="pdf",
                sys_inputs=inputs,
                pdf_standards=["ua-1", "a-2a"],
                timestamp=seconds(day),
            )
        except typst.TypstError as error:
            missing = _missing(error)
            named = _reworded(data, lambda text, clusters=missing: reduce(_named, clusters, text))  # type: ignore[misc]
            if named == data:
                raise
            data = named
        else:
            assert isinstance(pdf, bytes)  # noqa: S101 – a list comes only for PNG and SVG
            return pdf, inputs


def _turn(template: str) -> RLock:
    # A compiler refuses a second thread, and a query speaks of the compilation before it. Two
    # threads that come first at the same moment must get the same lock.
    return _turns.setdefault(template, RLock())


@cache
def _shown(look: Look) -> str:
    colours = {name: tone.light for name, tone in look.palette.tones.items()}
    return json.dumps({"colours": colours, "typeface": _families(look.typeface)})


@cache
def _families(typeface: tuple[bytes, ...]) -> list[str]:
    folders = [_folder_of(typeface).name] if typeface else []
    found: list[str] = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=folders
    ).families()
    return found


@cache
def _folder_of(typeface: tuple[bytes, ...]) -> tempfile.TemporaryDirectory[str]:
    # Typst reads fonts from folders only; this one goes when the process ends.
    folder = tempfile.TemporaryDirectory(prefix="handbook_")
    for number, font in enumerate(typeface):
        Path(folder.name, f"{number}.ttf").write_bytes(font)
    return folder


@cache
def _compiler(template: str, typeface: tuple[bytes, ...]) -> typst.Compiler:
    # Reading the fonts takes 0.1 s, a document 10 ms: one compiler serves the whole run.
    return typst.Compiler(
        str(TEMPLATES / template),
        root=str(TEMPLATES),
        font_paths=[str(folder) for folder in _font_folders(typeface)],
        ignore_system_fonts=True,
    )


def _font_folders(typeface: tuple[bytes, ...]) -> list[Path]:
    packages = filter(None, map(find_spec, FONT_PACKAGES))
    places = [place for found in packages for place in found.submodule_search_locations or ()]
    own = [Path(_folder_of(typeface).name)] if typeface else []
    return [*own, *map(Path, places), FALLBACK_FONTS]


def _missing(error: typst.TypstError) -> list[str]:
    """Every cluster that no font has; a joiner, which may do well elsewhere, if nothing else."""
    found = _MISSING.findall(error.diagnostic)
    clusters = [_ESCAPE.sub(lambda code: chr(int(code[1], 16)), cluster) for cluster in found]
    return [cluster for cluster in clusters if cluster.strip(_JOINERS)] or clusters


def _named(text: str, cluster: str) -> str:
    # A name is ASCII, so each round leaves fewer characters that may be missing: the loop ends.
    if cluster.isascii():
        return text
    name = unicodedata.name(cluster[0], f"U+{ord(cluster[0]):04X}").lower()
    return re.sub(f"{re.escape(cluster)}[{_JOINERS}]*", f"[{name}]", text)


def _reworded(part: Any, wording: Callable[[str], str]) -> Any:
    if isinstance(part, str):
        return wording(part)
    if isinstance(part, dict):
        return {name: _reworded(value, wording) for name, value in part.items()}
    if isinstance(part, list):
        return [_reworded(item, wording) for item in part]
    return part
