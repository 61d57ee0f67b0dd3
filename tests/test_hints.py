"""Hints over terms in the built pages: where they stand and where they must not."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.model.handbook import Handbook
from macros.russian.typography import typeset
from tests.pages import Element, pages_of

PLACES_WITHOUT = {
    "a",
    "h1",
    "h2",
    "h3",
    "h4",
    "title",
    "caption",
    "button",
    "summary",
    "blockquote",
}


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Element]:
    return pages_of(site)


def _terms(page: Element) -> list[Element]:
    return page.all("a", class_="term")


def test_a_term_links_to_its_entry_and_carries_its_definition(
    pages: dict[str, Element], handbook: Handbook
) -> None:
    terms = {term.id: term for term in handbook.terms}
    links = [link for page in pages.values() for link in _terms(page)]
    assert len(links) > 20
    for link in links:
        where, _, id_ = link.attributes["href"].partition("#")
        assert where.endswith("glossary/") or where in {"./", ""}
        assert link.attributes["data-hint"] == typeset(terms[id_].definition)
        assert link.attributes["data-name"].startswith(typeset(terms[id_].term))


def test_a_term_is_explained_once_on_the_page_of_a_role_or_skill(
    pages: dict[str, Element],
) -> None:
    explained = 0
    for where, page in pages.items():
        if where.startswith(("roles/", "skills/")):
            targets = [link.attributes["href"] for link in _terms(page)]
            assert len(targets) == len(set(targets)), where
            explained += len(targets)
    assert explained


def test_no_hint_stands_in_a_link_or_a_heading(pages: dict[str, Element]) -> None:
    for where, page in pages.items():
        for element in page.walk():
            if element.tag in PLACES_WITHOUT:
                inside = [e for e in _terms(element) if e is not element]
                assert inside == [], (where, element.text)


def test_an_entry_does_not_explain_itself(pages: dict[str, Element], handbook: Handbook) -> None:
    glossary = pages["glossary/"]
    entries = {e.attributes["id"]: e for e in glossary.all("div") if "id" in e.attributes}
    for term in handbook.terms:
        targets = {link.attributes["href"] for link in _terms(entries[term.id])}
        assert not any(target.endswith(f"#{term.id}") for target in targets)
    assert _terms(glossary)
