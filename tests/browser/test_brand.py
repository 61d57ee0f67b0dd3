"""A brand and a scale of seven levels on a phone: legible in every look, and nothing cut off."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import faults_in_every_look
from tests.browser.conftest import PHONE, Opened
from tests.browser.waiting import expect_no_sideways_scroll
from tests.conftest import DATA, build_site
from tests.levels import rescale
from tests.serving import served
from tests.stand_in import stand_in

GREEN = "#1b5e20"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The pages of a green company that tells seven levels apart."""
    folder = tmp_path_factory.mktemp("branded")
    unpromised = shutil.ignore_patterns("addresses.txt", "published.json")
    data = Path(shutil.copytree(DATA, folder / "data", ignore=unpromised))
    rescale(data, 7)
    (data / "brand.yml").write_text(f'color: "{GREEN}"\nicon: favicon.svg\n', encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        stand_in(patch.setattr)
        build_site(folder / "site", data)
    with served(folder / "site") as where:
        yield where


@pytest.mark.parametrize(
    "where", ["", "roles/agent/", "skills/", "matrices/skills/", "structure/responsibilities/"]
)
def test_a_brand_is_legible_in_every_look(where: str, opened: Opened) -> None:
    assert faults_in_every_look(opened(where, viewport=PHONE)) == []


def test_no_label_of_seven_levels_is_cut_off(opened: Opened) -> None:
    page = opened("roles/agent/#gap", viewport=PHONE)
    labels = page.locator(".gap fieldset label:visible")
    expect(labels).not_to_have_count(0)
    assert labels.evaluate_all("all => all.filter(e => e.scrollWidth > e.clientWidth).length") == 0
    expect_no_sideways_scroll(page, 390)
    matrix = opened("matrices/skills/", viewport=PHONE)
    expect_no_sideways_scroll(matrix, 390)
    cells = matrix.locator(".matrix td[data-level] > b")
    cut = "all => all.filter(e => e.parentElement.offsetHeight < e.offsetHeight).length"
    assert cells.evaluate_all(cut) == 0
    last = matrix.locator(".matrix__row").first.locator("td").last
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport(ratio=0.99)
