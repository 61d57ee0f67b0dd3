"""The edition that lives in the root; whoever makes one of their own leaves this folder out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.model.handbook import Handbook
from macros.reading.load import load_handbook
from tests.browser.conftest import opened
from tests.conftest import ROOT, built_once
from tests.serving import served
from tests.stand_in import stand_in

__all__ = ["opened"]

DATA = ROOT / "data"
DOCS = ROOT / "docs"


@pytest.fixture(scope="session")
def handbook() -> Handbook:
    return load_handbook(DATA).handbook


@pytest.fixture(scope="session")
def site(shared: Path) -> Path:
    """Its pages and its search; other files stand in for documents and pictures."""
    with pytest.MonkeyPatch.context() as patch:
        stand_in(patch.setattr)
        return built_once(shared / "edition", ROOT)


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with served(site) as where:
        yield where
