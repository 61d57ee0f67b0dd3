"""Whatever is published of others is named, with its licence."""

from __future__ import annotations

import re
from pathlib import Path

from packaging.requirements import Requirement
from pypdf import PdfReader

from macros.documents.formats.typesetter import FALLBACK_FONTS
from macros.model.address import NOTICES
from tests.conftest import ROOT
from tests.pages import read
from tests.wheels import PYPROJECT

NAMED = (ROOT / "macros" / NOTICES).read_text(encoding="utf-8")
PUBLISHED_NOWHERE = {
    "mkdocs-macros-plugin",
    "click",
    "jinja2",
    "markdown",
    "markupsafe",
    "pydantic",
    "pyyaml",
    "typst",
    "segno",
    "pillow",
    "tdewolff-minify",
    "zopfli",
    "deflate",
    "hatchling",
}
"""Packages that only work for the site; a new one is put here, or named in the notices."""


def test_every_package_is_named_or_leaves_nothing_on_the_site() -> None:
    packages = {Requirement(line).name for line in PYPROJECT["project"]["dependencies"]}
    assert packages >= PUBLISHED_NOWHERE
    for package in packages - PUBLISHED_NOWHERE:
        assert re.search(rf"^(?:.*, )?{package}\b.* — ", NAMED, re.MULTILINE), package


def test_every_font_that_comes_with_us_is_named() -> None:
    assert re.findall(r"^  (\S+\.ttf)\b", NAMED, re.MULTILINE)
    assert sorted(re.findall(r"^  (\S+\.ttf)\b", NAMED, re.MULTILINE)) == sorted(
        file.name for file in FALLBACK_FONTS.iterdir()
    )


def test_every_icon_is_named() -> None:
    templates = "".join(file.read_text() for file in (ROOT / "overrides").rglob("*.html"))
    icons = dict.fromkeys(re.findall(r"\.icons/material/([\w-]+)\.svg", templates))
    assert templates.count(".icons/") == templates.count(".icons/material/") > 0
    for icon in icons:
        assert re.search(rf"Значки.*\b{icon}\b.*Material Design Icons", NAMED), icon


def test_every_font_in_a_published_pdf_is_named(site: Path) -> None:
    fonts = set()
    for file in site.rglob("*.pdf"):
        for page in PdfReader(file).pages:
            for font in page["/Resources"].get("/Font", {}).values():
                fonts.add(font.get_object()["/BaseFont"].split("+")[-1].split("-")[0])
    assert fonts
    for font in fonts:
        assert font in NAMED.replace(" ", ""), font


def test_notices_are_published_and_every_page_leads_to_them(site: Path) -> None:
    assert (site / NOTICES).read_text(encoding="utf-8-sig") == NAMED
    for page in ("index.html", "roles/agent/index.html", "404.html"):
        links = [e.attributes.get("href", "") for e in read(site / page).walk() if e.tag == "a"]
        assert any(link and link.endswith(NOTICES) for link in links), page
