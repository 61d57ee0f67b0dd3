"""Headings of pages: ids that can be sent in a letter, links that say where they lead."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.headings import slug
from macros.views.policy import POLICY
from tests.conftest import ROOT
from tests.pages import Element, pages_of


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Element]:
    return pages_of(site)


def test_every_id_is_readable_in_an_address(pages: dict[str, Element]) -> None:
    ids = {
        (where, element.attributes["id"])
        for where, page in pages.items()
        for element in page.walk()
        if "id" in element.attributes
    }
    assert [found for found in ids if not re.fullmatch(r"[a-z][a-z0-9-]*", found[1])] == []


def test_links_of_headings_name_their_sections(pages: dict[str, Element]) -> None:
    for where, page in pages.items():
        for level in ("h1", "h2", "h3"):
            for heading in page.all(level):
                for link in heading.all("a", class_="headerlink"):
                    words = heading.text.removesuffix("#")
                    assert link.attributes["aria-label"] == f"Ссылка на раздел «{words}»", where
                    assert link.attributes["href"] == f"#{heading.attributes['id']}"
                    assert link.text == "#"


def test_a_heading_without_words_has_an_id_too() -> None:
    assert slug("Щи & борщ", "-") == "shchi-borshch"
    assert slug("…", "-") == "section"


def test_readme_tells_hosts_the_policy_of_the_pages() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"Content-Security-Policy: {POLICY}; frame-ancestors 'none'" in readme
