"""The logo, the letterhead and the settings that name them, spoilt."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, is_zipfile

import docx
import yaml
from docx.shared import Emu
from PIL import Image

from tests.rough.signs import HOSTILE, SIGNS
from tests.rough.structure import VALUES, dumped
from tests.rough.texts import BYTES

FORMATS = ("PNG", "PNG", "PNG", "JPEG", "JPEG", "JPEG", "GIF", "BMP", "WEBP", "TIFF", "ICO", "PPM", "TGA")
MODES = ("RGB", "RGB", "RGB", "RGBA", "RGBA", "L", "LA", "P", "1", "CMYK", "I;16", "I", "YCbCr")
SIZES = ((1, 1), (1, 4000), (4000, 1), (300, 100), (300, 100), (60, 90), (4001, 2), (2000, 2000), (9000, 9000))
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
LOGO_NAMES = (
    *("logo.png", "logo.PNG", "logo.svg", "logo", "логотип компании.png", "img/logo.png", "../logo.png"),
    *("/etc/passwd", "https://a.b/logo.png", "logo.png ", "", ".", "..", "roles", "company.yml"),
    *("letterhead.docx", "a\0b.png", "x" * 300, "x" * 5000, "~/logo.png", "C:\\logo.png", "-", "*.png"),
    *("logo.png\n", "roles/agent.yml", "/dev/zero", "/proc/self/mem", "schema/role.json", "\x1b[31m.png"),
)
SETTINGS: dict[str, tuple[object, ...]] = {
    "name": ("ООО «Ромашка»", "A" * 1300, "<b>x</b>", "{{ 7 }}", "", 5, "&" * 200, "\u202eабв"),
    "short_name": ("ООО «Р»", "A" * 300, "=1+1", "", ["a"]),
    "city": ("Киев", "г. Москва", "", 5, "М" * 2000),
    "jurisdiction": ("ru", "ua", "neutral", "RU", "by", "", None, True, "Ru "),
    "approving_post": ({"title": "Директор", "genitive": "директора"}, {"title": "Директор"}, "Директор",
                       {}, None, {"title": "<i>", "genitive": "{x}"}),  # fmt: skip
    "coordinating_posts": ([], ["Юрист"], ["Юрист"] * 60, "Юрист", [None], [{"title": "Юрист"}]),
    "number_pattern": ("НОМЕР-ДИ", "НОМЕР", "ДИ", "{0}", "%s", "НОМЕР/НОМЕР", "../НОМЕР", "№ НОМЕР", "\\1"),
    "key_skills": (0, 1, 2, 3, 4, 8, 100, -1, "3", 3.0, None, 10**20),
    "roles_off": ([], ["coach"], ["coach", "manager"], ["coach", "coach"], ["agent"], ["coch"], "coach",
                  ["customer-service-director"], ["team-leader", "instructor", "hr-specialist"],
                  ["operations-manager", "quality-analyst", "resource-planning-analyst", "manager"],
                  [None], [5], [["coach"]], ["Наставник команды"], ["COACH"]),  # fmt: skip
    "logo": LOGO_NAMES,
}


def spoil_settings(chance: Random, data: Path) -> str:
    """Other values for one to four of the settings."""
    file = data / "company.yml"
    content: Any = yaml.safe_load(file.read_bytes()) or {}
    changed = chance.sample(list(SETTINGS), chance.choice((1, 1, 1, 2, 4)))
    for name in changed:
        odd = chance.random() < 0.1
        content[name] = chance.choice(VALUES if odd else SETTINGS[name])
    if chance.random() < 0.05:
        content[chance.choice(("Logo", "logotype", "roles-off", *HOSTILE))] = "x"
    file.write_bytes(dumped(content))
    return f"settings: {', '.join(changed)}"


def spoil_logo(chance: Random, data: Path) -> str:
    """A picture of some kind under some name, whole or not, that the settings name."""
    name = "logo.png" if chance.random() < 0.75 else chance.choice(LOGO_NAMES)
    how, picture = _picture(chance)
    if chance.random() < 0.3:
        spoil = chance.choice(BYTES)
        how, picture = f"{how}, then {spoil.__name__.strip('_')}", spoil(chance, picture)
    _put(data, name if chance.random() < 0.9 else "другой.png", picture)
    company = data / "company.yml"
    settings: Any = yaml.safe_load(company.read_bytes()) or {}
    company.write_bytes(dumped({**settings, "logo": name}))
    return f"logo: {how}, named {name[:40]!r}"


def _put(data: Path, name: str, picture: bytes) -> None:
    try:
        place = (data / name).resolve()
        if place.is_relative_to(data.resolve()):
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(picture)
    except (OSError, ValueError):
        return


def _picture(chance: Random) -> tuple[str, bytes]:
    form, mode, size = chance.choice(FORMATS), chance.choice(MODES), chance.choice(SIZES)
    match chance.choice((*["drawn"] * 8, "SVG", "bomb", "text", "lengths")):
        case "SVG":
            return "SVG", SVG
        case "bomb":
            return "PNG of 60,000 × 60,000", _png(60_000, 60_000, b"\0" * 1000)
        case "text":
            return "text", chance.choice(HOSTILE).encode()
        case "lengths":
            return "PNG with other lengths", _png(chance.randrange(2**31), 3, chance.randbytes(50))
    target = BytesIO()
    try:
        Image.new(mode, size).save(target, form)
    except (OSError, ValueError, KeyError):
        return f"{form}, empty", b""
    return f"{form} {mode} {size}", target.getvalue()


def _png(width: int, height: int, pixels: bytes) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND", b"")


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
    lengths = ("page_width", "page_height", "left_margin", "right_margin", "top_margin",
               "bottom_margin", "header_distance", "footer_distance", "gutter")  # fmt: skip
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
    new = chance.choice(("../../x", "/etc/x", name.upper(), f"{name} ", "word\\document.xml", "x" * 300))
    entries[new] = entries.pop(name)


def _declare_an_entity(chance: Random, entries: Entries, name: str) -> None:
    bomb = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
    entity = chance.choice((
        '<!ENTITY x SYSTEM "file:///etc/passwd">', '<!ENTITY x "y">', '<!ENTITY a0 "x">' + bomb,
        '<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;',
    ))  # fmt: skip
    declaration = f"<!DOCTYPE x [{entity}]>".encode()
    head, mark, tail = entries[name].partition(b"?>")
    entries[name] = head + mark + declaration + tail if mark else declaration + head


def _point_outside(chance: Random, entries: Entries, _: str) -> None:
    names = [name for name in entries if name.endswith(".rels")]
    name = chance.choice(names)
    kind = chance.choice(("attachedTemplate", "image", "oleObject", "hyperlink", "subDocument", "frame"))
    target = chance.choice(("http://127.0.0.1:9/x", "file:///etc/passwd", "\\\\a\\b", "../../x", ""))
    relation = (
        '<Relationship Id="rId999" TargetMode="External" Target="%s" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s"/>'
    ) % (target, kind)
    entries[name] = entries[name].replace(b"</Relationships>", relation.encode() + b"</Relationships>")


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
    entries["word/document.xml"] = body.replace(b"<w:sectPr", b"<w:p><w:r><w:t>" + sign + b"</w:t></w:r></w:p><w:sectPr", 1)


def _nest(chance: Random, entries: Entries, _: str) -> None:
    depth = chance.choice((100, 1000, 100_000))
    body = entries["word/document.xml"]
    entries["word/document.xml"] = body.replace(b"<w:sectPr", b"<w:p>" * depth + b"</w:p>" * depth + b"<w:sectPr", 1)


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
