"""The company's letterhead and files of its brand: used when fit, named with a cure when not."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile
from zlib import crc32

import docx
import pytest
from docx.shared import Mm
from PIL import Image

from macros.reading.load import load_handbook
from tests.reading.conftest import problems

SAVE_AS_WORD = "сохраните бланк в Word как «Документ Word (*.docx)» под именем letterhead.docx"
NO_WORD = f"letterhead.docx:1:1  бланк — не документ Word — {SAVE_AS_WORD}"
LOGO = "brand.yml:1:7  "
NO_PICTURE = (
    f"{LOGO}«logo.png» — не картинка PNG или JPEG, или она испорчена"
    " — сохраните картинку заново как PNG или JPEG"
)
TOO_LARGE = (
    f"{LOGO}картинка «logo.png» больше 4000 точек"
    " — уменьшите её: в документе логотип не выше двух сантиметров"
)


def word_file() -> bytes:
    target = BytesIO()
    docx.Document().save(target)
    return target.getvalue()


def without_pages() -> bytes:
    document = docx.Document()
    document.element.body.remove(document.element.body.sectPr)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def narrow(margin: int) -> bytes:
    """A sheet 210 mm wide with two margins of so many millimetres."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width = Mm(210)
    section.left_margin = section.right_margin = Mm(margin)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def archive(**entries: str) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as opened:
        for name, text in entries.items():
            opened.writestr(name, text)
    return target.getvalue()


def picture(form: str = "PNG", size: tuple[int, int] = (300, 100), mode: str = "RGB") -> bytes:
    target = BytesIO()
    Image.new(mode, size).save(target, form)
    return target.getvalue()


def header_only(side: int) -> bytes:
    """A PNG that says it is so many pixels wide and high, which nobody would unpack."""
    small = picture(size=(1, 1))
    header = b"IHDR" + side.to_bytes(4, "big") * 2 + small[24:29]
    return small[:12] + header + crc32(header).to_bytes(4, "big") + small[33:]


def write(name: str, content: bytes) -> Callable[[Path], object]:
    return lambda data: (data / name).write_bytes(content)


@pytest.mark.parametrize(
    ("damage", "expected"),
    [
        (write("letterhead.docx", b""), NO_WORD),
        (write("letterhead.docx", b"\xd0\xcf\x11\xe0 an old .doc"), NO_WORD),
        (write("letterhead.docx", b"%PDF-1.7"), NO_WORD),
        (write("letterhead.docx", word_file()[:-500]), NO_WORD),
        (write("letterhead.docx", archive(mimetype="application/vnd.oasis")), NO_WORD),
        (
            write("letterhead.docx", without_pages()),
            (
                "letterhead.docx:1:1  в бланке не заданы размеры страницы"
                " — откройте его в Word и сохраните заново"
            ),
        ),
        (
            write("letterhead.docx", narrow(60)),
            (
                "letterhead.docx:1:1  в бланке между полями 90 мм"
                " — документам нужно не меньше 100 мм: уменьшите поля"
            ),
        ),
        (
            write("letterhead.docx", narrow(150)),
            (
                "letterhead.docx:1:1  в бланке между полями 0 мм"
                " — документам нужно не меньше 100 мм: уменьшите поля"
            ),
        ),
        (
            write("letterhead.docx", b"0" * (5 * 1024 * 1024 + 1)),
            "letterhead.docx:1:1  файл больше 5 МБ — уменьшите в нём картинки",
        ),
        (
            lambda data: (data / "letterhead.docx").mkdir(),
            "letterhead.docx:1:1  это папка, а нужен файл",
        ),
        (
            lambda data: (data / "letterhead.docx").symlink_to("nowhere"),
            "letterhead.docx:1:1  ссылка ведёт в никуда — положите сюда сам файл",
        ),
        (
            write("Letterhead.odt", b""),
            f"Letterhead.odt:1:1  под таким именем справочник ничего не читает — {SAVE_AS_WORD}",
        ),
    ],
)
def test_unfit_letterhead_is_named_with_a_cure(
    damage: Callable[[Path], object], expected: str, data: Path
) -> None:
    damage(data)
    assert problems(data) == [f"data/{expected}"]


def test_letterhead_is_kept_as_it_is(data: Path) -> None:
    assert load_handbook(data).handbook.letterhead == b""
    content = word_file()
    (data / "letterhead.docx").write_bytes(content)
    assert load_handbook(data).handbook.letterhead == content


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        (
            "logo.png",
            None,
            (f"{LOGO}нет файла «logo.png» — положите его рядом с brand.yml или уберите строку"),
        ),
        ("logo.png", b"", NO_PICTURE),
        ("logo.png", b"<svg/>", NO_PICTURE),
        ("logo.png", picture("GIF"), NO_PICTURE),
        ("logo.png", picture()[:-30], NO_PICTURE),
        ("logo.png", picture("JPEG", (900, 900))[:-900], NO_PICTURE),
        ("logo.png", picture(size=(4001, 3)), TOO_LARGE),
        ("logo.png", header_only(12_000), TOO_LARGE),
        ("logo.png", header_only(60_000), TOO_LARGE),
        (
            "logo.png",
            picture("JPEG", mode="CMYK"),
            f"{LOGO}картинка «logo.png» — в красках для типографии (CMYK) — сохраните её в RGB",
        ),
        (
            "logo.png",
            b"0" * (1024 * 1024 + 1),
            f"{LOGO}файл больше 1 МБ — уменьшите картинку, а в шрифте оставьте русский и латиницу",
        ),
        (
            "../logo.png",
            picture(),
            (f"{LOGO}файл «../logo.png» лежит вне папки данных — положите его рядом с brand.yml"),
        ),
        (
            "roles",
            None,
            f"{LOGO}это папка, а нужен файл",
        ),
    ],
)
def test_unfit_logo_is_named_at_its_line(
    name: str, content: bytes | None, expected: str, data: Path
) -> None:
    (data / "brand.yml").write_text(f"logo: {name}\n", encoding="utf-8")
    if content is not None:
        (data / name).write_bytes(content)
    assert problems(data) == [f"data/{expected}"]


def test_all_faults_of_the_company_come_at_once(data: Path) -> None:
    write("letterhead.docx", b"no")(data)
    (data / "brand.yml").write_text("color: green\nlogo: logo.png\n", encoding="utf-8")
    (data / "company.yml").write_text("jurisdiction: rf\n", encoding="utf-8")
    assert [line.split("  ")[0] for line in problems(data)] == [
        "data/brand.yml:1:8",
        "data/brand.yml:2:7",
        "data/company.yml:1:15",
        "data/letterhead.docx:1:1",
    ]


@pytest.mark.parametrize("content", [picture(), picture("JPEG"), picture(mode="RGBA")])
def test_fit_logo_is_kept_as_it_is(content: bytes, data: Path) -> None:
    (data / "logo.png").write_bytes(content)
    (data / "brand.yml").write_text("logo: logo.png\n", encoding="utf-8")
    assert load_handbook(data).handbook.logo == content
