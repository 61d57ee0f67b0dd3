"""A company's colour, icon and typeface arrive wherever its handbook is seen."""

from __future__ import annotations

import html
import re
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from PIL import Image
from pypdf import PdfReader

from macros.derived.palette import palette
from macros.documents.downloads import downloads
from macros.documents.formats.preview import png
from macros.documents.formats.typesetter import FALLBACK_FONTS
from macros.documents.kinds.page_preview import page_preview, role_preview
from macros.documents.look import look_of
from macros.documents.preview import Masthead
from macros.model.brand import Brand
from macros.model.handbook import Handbook
from macros.prose import with_former_icon
from macros.reading.load import load_handbook
from macros.site import Site
from tests.conftest import build_site

GREEN, LIGHT_GREEN = "#1b5e20", "#81c784"
TYPEFACE = tuple(
    (FALLBACK_FONTS / f"NotoSans-{name}.ttf").read_bytes() for name in ("Regular", "Italic")
)
"""A face that documents have otherwise for rare letters only."""
MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'


@pytest.fixture(scope="module")
def branded(handbook: Handbook) -> Handbook:
    brand = Brand(color=GREEN, color_dark=LIGHT_GREEN)
    changed = {"brand": brand, "typeface": TYPEFACE, "site_url": "https://example.com/"}
    return handbook.model_copy(update=changed)


@pytest.fixture
def site(data: Path, tmp_path: Path, _pages_only: None) -> Path:
    """Pages of the real handbook with a brand of its own."""
    (data / "brand.yml").write_text(
        f'color: "{GREEN}"\ncolor_dark: "{LIGHT_GREEN}"\nicon: mark.svg\n'
        "typeface:\n  regular: our.ttf\n  bold: our-bold.ttf\n",
        encoding="utf-8",
    )
    (data / "mark.svg").write_text(MARK, encoding="utf-8")
    for name, content in zip(("our.ttf", "our-bold.ttf"), TYPEFACE, strict=True):
        (data / name).write_bytes(content)
    build_site(tmp_path / "site", data)
    return tmp_path / "site"


def test_pages_have_the_look_of_the_brand(site: Path) -> None:
    sheet = (site / "assets/css/palette.css").read_text(encoding="utf-8")
    assert re.search(rf"--link:\s*light-dark\({GREEN}, ?{LIGHT_GREEN}\)", sheet)
    assert re.search(r"--typeface:\s*[\"']?Typeface", sheet)
    named = re.findall(r"url\([\"']?\.\./fonts/([\w.]+)", sheet)
    assert [(site / "assets/fonts" / name).read_bytes() for name in named] == list(TYPEFACE)
    assert (site / "assets/favicon.svg").read_text(encoding="utf-8") == MARK
    band = palette(Brand(color=GREEN, color_dark=LIGHT_GREEN)).band
    for page in ("index.html", "roles/agent/index.html", "404.html"):
        head = (site / page).read_text(encoding="utf-8")
        told = re.findall(r'theme-color" media="\(\S+ (\w+)\)" content="(.+?)"', head)
        assert told == [("light", band.light), ("dark", band.dark)]
        assert "assets/css/palette.css" in head
    card = html.unescape((site / "recruiting/agent/index.html").read_text(encoding="utf-8"))
    assert f"border-top:4px solid {GREEN}" in card


def test_pictures_beside_links_have_it(branded: Handbook) -> None:
    shown = Masthead("Справочник", MARK.encode(), look_of(branded))
    plain = Masthead("Справочник", MARK.encode())
    band = tuple(bytes.fromhex(palette(branded.brand).band.light[1:]))
    for preview in (
        role_preview(branded, branded.role("agent"), shown),
        page_preview(branded, "О чём", "Слова", shown, cover=True),
    ):
        with Image.open(BytesIO(png(preview))) as picture:
            corner = picture.convert("RGB").getpixel((1190, 10))
        assert max(abs(one - other) for one, other in zip(corner, band, strict=True)) <= 3
    usual = role_preview(branded, branded.role("agent"), plain)
    assert png(usual) != png(role_preview(branded, branded.role("agent"), shown))


@pytest.mark.parametrize(
    "address",
    [
        "downloads/roles/agent/dolzhnostnaya-instruktsiya-operator-kontakt-tsentra.pdf",
        "downloads/structure/plakat-orgstruktury-malyy-tsentr-a4.pdf",
    ],
)
def test_papers_and_posters_are_set_in_its_typeface(address: str, branded: Handbook) -> None:
    (download,) = (each for each in downloads(branded) if each.address == address)
    assert "NotoSans-Regular" in fonts_of(download.content())


def test_posters_and_the_book_have_its_colour(branded: Handbook) -> None:
    files = {each.address: each for each in downloads(branded)}
    poster = files["downloads/structure/plakat-orgstruktury-malyy-tsentr.svg"].content()
    assert f'"{GREEN}"'.encode() in poster
    (book,) = (
        each
        for name, each in files.items()
        if name.startswith("downloads/book/") and each.suffix == "pdf"
    )
    content = book.content()
    assert "NotoSans-Regular" in fonts_of(content)
    first = PdfReader(BytesIO(content)).pages[0].get_contents()
    assert first is not None
    used = re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) scn", first.get_data())
    assert GREEN in {"#" + bytes(round(float(part) * 255) for part in each).hex() for each in used}


def test_spreadsheets_shade_levels_with_it(branded: Handbook) -> None:
    files = {each.address: each for each in downloads(branded)}
    matrix = files["downloads/matrices/matritsa-navykov.xlsx"].content()
    sheet = openpyxl.load_workbook(BytesIO(matrix)).worksheets[0]
    (scale,) = (rule.colorScale for on in sheet.conditional_formatting for rule in on.rules)
    colours = palette(branded.brand)
    told = [colours.cell_low.light, colours.cell_high.light]
    assert [f"#{mark.rgb[2:].lower()}" for mark in scale.color] == told


def test_documents_of_a_brand_are_others(handbook: Handbook, branded: Handbook) -> None:
    def prints(of: Handbook) -> dict[str, str]:
        return {
            each.address: each.fingerprint
            for each in downloads(of)
            if each.suffix in {"pdf", "xlsx"}
        }

    usual, own = prints(handbook), prints(branded)
    assert usual.keys() == own.keys()
    assert not set(usual.values()) & set(own.values())


def test_without_a_brand_the_icon_is_neutral(handbook: Handbook, tmp_path: Path) -> None:
    plain = handbook.model_copy(update={"icon": b"", "brand": Brand(color=GREEN)})
    site = Site(plain, tmp_path)
    (icon,) = (each.content for each in site.assets if each.address == site.icon)
    assert palette(plain.brand).band.light in icon.decode()


def test_an_icon_in_docs_of_an_older_edition_is_still_shown(data: Path) -> None:
    (data / "brand.yml").unlink()
    handbook = load_handbook(data).handbook
    docs = data.parent / "docs"
    assert with_former_icon(handbook, docs).icon == b""
    (docs / "assets").mkdir(parents=True)
    (docs / "assets/favicon.svg").write_text(MARK, encoding="utf-8")
    assert with_former_icon(handbook, docs).icon == MARK.encode()
    own = handbook.model_copy(update={"icon": b"own"})
    assert with_former_icon(own, docs).icon == b"own"


def fonts_of(pdf: bytes) -> str:
    names = set()
    for page in PdfReader(BytesIO(pdf)).pages:
        fonts = page["/Resources"].get("/Font", {})
        names |= {str(font.get_object()["/BaseFont"]) for font in fonts.values()}
    return " ".join(sorted(names))
