"""Addresses are a contract; links between pages are relative."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from macros.model import address
from macros.model.address import address_of, relative
from macros.model.handbook import Handbook


def test_addresses_of_records(handbook: Handbook) -> None:
    assert address_of(handbook.role("agent")) == "roles/agent/"
    assert address_of(handbook.skill("empathy")) == "skills/empathy/"
    assert address_of(handbook.kpi("aht")) == "kpis/#aht"
    assert address_of(handbook.terms[0]) == f"glossary/#{handbook.terms[0].id}"


def test_addresses_of_pages_never_change() -> None:
    assert {
        address.HOME,
        address.CATALOGUE,
        address.STRUCTURE,
        address.SKILLS_MATRIX,
        address.EXPERIENCE_MATRIX,
        address.SKILLS,
        address.KPIS,
        address.GLOSSARY,
        address.DOWNLOADS,
        address.ABOUT,
    } == {
        "",
        "roles/",
        "structure/",
        "matrices/skills/",
        "matrices/experience/",
        "skills/",
        "kpis/",
        "glossary/",
        "downloads/",
        "about/",
    }


@pytest.mark.parametrize("origin", ["", "roles/", "roles/agent/", "matrices/skills/"])
@pytest.mark.parametrize(
    "target",
    [
        "",
        "roles/",
        "roles/agent/",
        "roles/agent/#skills",
        "kpis/#aht",
        "downloads/roles/agent/a.pdf",
    ],
)
def test_relative_links_lead_there_wherever_the_site_is(origin: str, target: str) -> None:
    for site in ("https://example.org/", "https://example.org/handbook/"):
        link = relative(origin, target)
        assert link
        assert not link.startswith("/")
        assert urljoin(site + origin, link) == site + target


@pytest.mark.parametrize(
    ("where", "before"),
    [
        ("r/agent/", "r/operator/"),
        ("roles/agent/", "roles/operator/"),
        ("onboarding/agent/quiz/", "onboarding/operator/quiz/"),
        ("downloads/roles/agent/vacancy.txt", "downloads/roles/operator/vacancy.txt"),
        ("roles/agents/", "roles/agents/"),
        ("", ""),
    ],
)
def test_former_address(where: str, before: str) -> None:
    assert address.former(where, "agent", "operator") == before
