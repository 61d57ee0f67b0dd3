"""Files opened by their address, from a host that names no encoding."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from macros.model.handbook import Handbook


@pytest.mark.parametrize("suffix", ["txt", "html"])
def test_letters_are_shown_right(
    browser: Browser, address: str, site: Path, handbook: Handbook, suffix: str
) -> None:
    files = sorted(site.glob(f"downloads/roles/agent/*.{suffix}"))
    assert files
    page = browser.new_page(locale="ru-RU")
    for file in files:
        page.goto(address + file.relative_to(site).as_posix())
        expect(page.locator("body")).to_contain_text(handbook.role("agent").duties.core[0])
