"""The settings, and the pictures that the brand names, spoilt."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import yaml
from PIL import Image

from tests.rough.signs import HOSTILE
from tests.rough.structure import VALUES, dumped
from tests.rough.texts import BYTES

FORMATS = (
    "PNG",
    "PNG",
    "PNG",
    "JPEG",
    "JPEG",
    "JPEG",
    "GIF",
    "BMP",
    "WEBP",
    "TIFF",
    "ICO",
    "PPM",
    "TGA",
)
MODES = ("RGB", "RGB", "RGB", "RGBA", "RGBA", "L", "LA", "P", "1", "CMYK", "I;16", "I", "YCbCr")
SIZES = (
    (1, 1),
    (1, 4000),
    (4000, 1),
    (300, 100),
    (300, 100),
    (60, 90),
    (4001, 2),
    (2000, 2000),
    (9000, 9000),
)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
LOGO_NAMES = (
    *(
        "logo.png",
        "logo.PNG",
        "logo.svg",
        "logo",
        "логотип компании.png",
        "img/logo.png",
        "../logo.png",
    ),
    *("/etc/passwd", "https://a.b/logo.png", "logo.png ", "", ".", "..", "roles", "company.yml"),
    *(
        "letterhead.docx",
        "a\0b.png",
        "x" * 300,
        "x" * 5000,
        "~/logo.png",
        "C:\\logo.png",
        "-",
        "*.png",
    ),
    *(
        "logo.png\n",
        "roles/agent.yml",
        "/dev/zero",
        "/proc/self/mem",
        "schema/role.json",
        "\x1b[31m.png",
    ),
)
SETTINGS: dict[str, tuple[object, ...]] = {
    "name": ("ООО «Ромашка»", "A" * 1300, "<b>x</b>", "{{ 7 }}", "", 5, "&" * 200, "\u202eабв"),
    "short_name": ("ООО «Р»", "A" * 300, "=1+1", "", ["a"]),
    "city": ("Киев", "г. Москва", "", 5, "М" * 2000),
    "jurisdiction": ("ru", "ua", "neutral", "RU", "by", "", None, True, "Ru "),
    "approving_post": (
        {"title": "Директор", "genitive": "директора"},
        {"title": "Директор"},
        "Директор",
        {},
        None,
        {"title": "<i>", "genitive": "{x}"},
    ),
    "coordinating_posts": ([], ["Юрист"], ["Юрист"] * 60, "Юрист", [None], [{"title": "Юрист"}]),
    "number_pattern": (
        "НОМЕР-ДИ",
        "НОМЕР",
        "ДИ",
        "{0}",
        "%s",
        "НОМЕР/НОМЕР",
        "../НОМЕР",
        "№ НОМЕР",
        "\\1",
    ),
    "key_skills": (0, 1, 2, 3, 4, 8, 100, -1, "3", 3.0, None, 10**20),
    "roles_off": (
        [],
        ["coach"],
        ["coach", "manager"],
        ["coach", "coach"],
        ["agent"],
        ["coch"],
        "coach",
        ["customer-service-director"],
        ["team-leader", "instructor", "hr-specialist"],
        ["operations-manager", "quality-analyst", "resource-planning-analyst", "manager"],
        [None],
        [5],
        [["coach"]],
        ["Наставник команды"],
        ["COACH"],
    ),
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


def spoil_picture(chance: Random, data: Path) -> str:
    """A picture of some kind under some name, whole or not, that the brand names."""
    name = "logo.png" if chance.random() < 0.75 else chance.choice(LOGO_NAMES)
    how, picture = _picture(chance)
    if chance.random() < 0.3:
        spoil = chance.choice(BYTES)
        how, picture = f"{how}, then {spoil.__name__.strip('_')}", spoil(chance, picture or b"x")
    _put(data, name if chance.random() < 0.9 else "другой.png", picture)
    field = chance.choice(("logo", "icon"))
    (data / "brand.yml").write_bytes(dumped({field: name}))
    return f"{field}: {how}, named {name[:40]!r}"


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
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(pixels))
        + chunk(b"IEND", b"")
    )
