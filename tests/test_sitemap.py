"""The sitemap says when a page was edited; the clock and the shell have no say in it."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree

from macros.site import Site
from tests.conftest import Edit, build_site

BASE = "https://example.com/"
OLD, NEW = "2026-11-24", "2026-11-30"


def test_every_page_has_the_day_of_its_edition(
    data: Path, edit: Edit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in = property(lambda site: tuple((d.address, Path(__file__)) for d in site.downloads))
    monkeypatch.setattr(Site, "documents", stand_in)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "вчера")
    edit("roles/agent.yml", f"  date: {OLD}", f"  date: {NEW}")
    site = tmp_path / "site"
    build_site(site, data)
    days = {
        page.findtext("{*}loc", "").removeprefix(BASE): page.findtext("{*}lastmod")
        for page in etree.parse(site / "sitemap.xml").getroot()
    }
    renewed = {address for address in days if "agent" in address.split("/")}
    assert renewed == {
        "roles/agent/",
        "onboarding/agent/",
        "onboarding/agent/quiz/",
        "recruiting/agent/",
    }
    assert {days[address] for address in (*renewed, "", "glossary/", "skills/patience/")} == {NEW}
    assert {days[f"{folder}coach/"] for folder in ("roles/", "onboarding/", "recruiting/")} == {OLD}


def test_packed_sitemap_says_no_other_time_than_the_newest_page(site: Path) -> None:
    with gzip.open(site / "sitemap.xml.gz") as packed:
        assert packed.read() == (site / "sitemap.xml").read_bytes()
        assert packed.mtime == datetime.fromisoformat(OLD).replace(tzinfo=UTC).timestamp()
