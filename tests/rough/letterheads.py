"""The letterhead spoilt: its bytes, its parts, its lengths, and things in it that act."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile, is_zipfile

import docx
from docx.shared import Emu

from tests.rough.signs import HOSTILE, SIGNS
from tests.rough.texts import BYTES

_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

Entries = dict[str, bytes]


def spoil_letterhead(chance: Random, data: Path) -> str:
    """A Word file with other bytes, entries, lengths, or something in it that acts."""
    file = data / "letterhead.docx"
    if chance.random() < 0.35 or not is_zipfile(file):
        spoil = chance.choice(BYTES)
        file.write_bytes(spoil(chance, file.read_bytes() or b"x"))
        return f"letterhead: {spoil.__name__.strip('_')}"
    if chance.random() < 0.3:
        return f"letterhead: {_set_a_length(chance, file)}"
    how = chance.choice(list(_OF_ENTRIES))
    with ZipFile(file) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(list(entries))
    _OF_ENTRIES[how](chance, entries, name)
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for each, content in entries.items():
            archive.writestr(each, content)
        if how == "double":
            archive.writestr(name, entries[name])
    return f"letterhead: {how} {name}"


def _set_a_length(chance: Random, file: Path) -> str:
    document = docx.Document(str(file))
    section = document.sections[-1]
    lengths = (
        "page_width",
        "page_height",
        "left_margin",
        "right_margin",
        "top_margin",
        "bottom_margin",
        "header_distance",
        "footer_distance",
        "gutter",
    )
    name = chance.choice(lengths)
    least = (-500, -1) if name in ("top_margin", "bottom_margin") else ()
    millimetres = chance.choice((*least, 0, 1, 30, 100, 150, 200, 297, 558, 600, 5000, 10**6))
    setattr(section, name, Emu(millimetres * 36_000))
    document.save(str(file))
    return f"{name} {millimetres} mm"


def _remove(_: Random, entries: Entries, name: str) -> None:
    del entries[name]


def _empty(_: Random, entries: Entries, name: str) -> None:
    entries[name] = b""


def _spoil(chance: Random, entries: Entries, name: str) -> None:
    entries[name] = chance.choice(BYTES)(chance, entries[name] or b"x")


def _rename(chance: Random, entries: Entries, name: str) -> None:
    new = chance.choice(
        ("../../x", "/etc/x", name.upper(), f"{name} ", "word\\document.xml", "x" * 300)
    )
    entries[new] = entries.pop(name)


def _declare_an_entity(chance: Random, entries: Entries, name: str) -> None:
    bomb = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
    entity = chance.choice(
        (
            '<!ENTITY x SYSTEM "file:///etc/passwd">',
            '<!ENTITY x "y">',
            '<!ENTITY a0 "x">' + bomb,
            '<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;',
        )
    )
    declaration = f"<!DOCTYPE x [{entity}]>".encode()
    head, mark, tail = entries[name].partition(b"?>")
    entries[name] = head + mark + declaration + tail if mark else declaration + head


def _point_outside(chance: Random, entries: Entries, _: str) -> None:
    names = [name for name in entries if name.endswith(".rels")]
    name = chance.choice(names)
    kind = chance.choice(
        ("attachedTemplate", "image", "oleObject", "hyperlink", "subDocument", "frame")
    )
    target = chance.choice(
        ("http://127.0.0.1:9/x", "file:///etc/passwd", "\\\\a\\b", "../../x", "")
    )
    relation = (
        f'<Relationship Id="rId999" TargetMode="External" Target="{target}" Type="{_KINDS}{kind}"/>'
    )
    entries[name] = entries[name].replace(
        b"</Relationships>", relation.encode() + b"</Relationships>"
    )


def _put_macros(_: Random, entries: Entries, __: str) -> None:
    entries["word/vbaProject.bin"] = b"\xd0\xcf\x11\xe0" + bytes(508)
    types = entries["[Content_Types].xml"]
    entries["[Content_Types].xml"] = types.replace(b"document.main+xml", b"macroEnabled.main+xml")


def _swell(chance: Random, entries: Entries, name: str) -> None:
    size = chance.choice((20, 60, 400)) * 1024**2
    entries[chance.choice((name, "word/media/x.png", "word/x.xml"))] = bytes(size)


def _many(_: Random, entries: Entries, __: str) -> None:
    entries.update({f"word/media/{i}.xml": b"<x/>" for i in range(30_000)})


def _say(chance: Random, entries: Entries, _: str) -> None:
    sign = chance.choice((*HOSTILE, *SIGNS)).encode(errors="surrogatepass")
    body = entries["word/document.xml"]
    entries["word/document.xml"] = body.replace(
        b"<w:sectPr", b"<w:p><w:r><w:t>" + sign + b"</w:t></w:r></w:p><w:sectPr", 1
    )


def _nest(chance: Random, entries: Entries, _: str) -> None:
    depth = chance.choice((100, 1000, 100_000))
    body = entries["word/document.xml"]
    entries["word/document.xml"] = body.replace(
        b"<w:sectPr", b"<w:p>" * depth + b"</w:p>" * depth + b"<w:sectPr", 1
    )


_OF_ENTRIES: dict[str, Callable[[Random, Entries, str], None]] = {
    "remove": _remove,
    "empty": _empty,
    "spoil": _spoil,
    "rename": _rename,
    "double": lambda *_: None,
    "entity in": _declare_an_entity,
    "relation to outside": _point_outside,
    "macros": _put_macros,
    "swell": _swell,
    "many entries": _many,
    "say": _say,
    "nest": _nest,
}
