"""What search engines and messengers are told of each page."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest
from PIL import Image

from macros.model.handbook import Handbook
from tests.pages import Element, pages_of, read

BASE = "https://example.com/"


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Element]:
    """Address → page, without the page for lost visitors, which nobody shares."""
    return {where: page for where, page in pages_of(site).items() if where != "404.html"}


def _named(page: Element, name: str) -> str:
    found = page.all("meta", property=name) or page.all("meta", name=name)
    assert len(found) == 1, name
    return found[0].attributes["content"]


def test_every_page_says_what_it_is(pages: dict[str, Element]) -> None:
    for where, page in pages.items():
        title = _named(page, "og:title")
        assert title in page.all("title")[0].text, where
        assert _named(page, "og:description") == _named(page, "description")
        assert _named(page, "og:url") == BASE + where
        assert _named(page, "og:locale") == "ru_RU"
        assert _named(page, "og:site_name")
        assert _named(page, "og:type") == ("article" if where else "website")
        assert _named(page, "twitter:card") == "summary_large_image"
        assert title in _named(page, "og:image:alt")


def test_every_page_has_a_picture_of_its_own(site: Path, pages: dict[str, Element]) -> None:
    addresses = [_named(page, "og:image") for page in pages.values()]
    assert len(set(addresses)) == len(pages)
    for page, address in zip(pages.values(), addresses, strict=True):
        file = site / address.removeprefix(BASE)
        with Image.open(file) as picture:
            assert picture.format == "PNG"
            assert picture.size == (1200, 630)
        assert _named(page, "og:image:width") == "1200"
        assert _named(page, "og:image:height") == "630"
        assert file.stat().st_size <= 60 * 1024
    made = {path.relative_to(site).as_posix() for path in (site / "assets/preview").rglob("*.png")}
    assert made == {address.removeprefix(BASE) for address in addresses}


def test_descriptions_are_unique_and_neither_short_nor_long(pages: dict[str, Element]) -> None:
    descriptions = {where: _named(page, "description") for where, page in pages.items()}
    assert len(set(descriptions.values())) == len(pages)
    wrong = {w: text for w, text in descriptions.items() if not 50 <= len(text) <= 200}
    assert wrong == {}


def test_pictures_are_not_offered_for_download(site: Path) -> None:
    links = read(site / "downloads" / "index.html").all("a")
    assert not [a for a in links if "preview" in a.attributes.get("href", "")]


def test_robots_are_shown_the_map_of_the_site(site: Path) -> None:
    robots = (site / "robots.txt").read_text(encoding="utf-8")
    assert f"Sitemap: {BASE}sitemap.xml" in robots.splitlines()


def test_page_for_the_lost_is_not_shared(site: Path) -> None:
    assert read(site / "404.html").all("meta", property="og:title") == []


def test_page_for_the_lost_leads_to_every_role_and_skill(site: Path, handbook: Handbook) -> None:
    page = read(site / "404.html")
    links = {link.attributes.get("href") for link in page.all("a")}
    assert {f"/roles/{role.id}/" for role in handbook.roles} <= links
    assert {f"/skills/{skill.id}/" for skill in handbook.skills} <= links
    assert len(page.all("h1")) == 1
    assert page.all("html")[0].attributes["lang"] == "ru"
    assert _named(page, "description").startswith("Такой страницы")
    assert "Такой страницы нет" in page.all("title")[0].text


def test_every_page_but_the_first_shows_the_way_to_it(pages: dict[str, Element]) -> None:
    for where, page in pages.items():
        found = page.all("nav", class_="path")
        assert len(found) == (1 if where else 0), where
        if not found:
            continue
        *way, here = found[0].all("li")
        assert here.attributes["aria-current"] == "page"
        assert here.text
        assert not here.all("a")
        assert way[0].all("a")[0].text == "Главная"
        for step in way:
            link = step.all("a")[0].attributes["href"]
            target = urljoin(BASE + where, link).removeprefix(BASE)
            assert target.partition("#")[0] in pages, (where, link)
            assert target != where


def test_the_way_to_a_role_goes_through_its_department(
    pages: dict[str, Element], handbook: Handbook
) -> None:
    for role in handbook.roles:
        way = pages[f"roles/{role.id}/"].all("nav", class_="path")[0].all("a")
        assert [link.text for link in way][1:] == [
            "Должности",
            handbook.department(role.department).title,
        ]
        assert way[-1].attributes["href"] == f"../#{role.department}"
