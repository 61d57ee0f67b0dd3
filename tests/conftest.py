"""Building the site of a test handbook, or one from edited data, inside the test process."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from macros.model.handbook import Handbook
from macros.reading.load import load_handbook
from tests.installed import install_from_wheel
from tests.stand_in import stand_in

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent
CENTRE = ROOT / "tests" / "handbooks" / "centre"
"""A contact centre with every feature on."""

DATA = CENTRE / "data"
CACHE = "CACHE_OF_TESTS"


def build_site(site: Path, data: Path = DATA, edition: Path = CENTRE) -> None:
    """Build into `site`, strictly; what MkDocs raises is passed on."""
    with building(site, data, "build", edition) as build_it:
        build_it()


@contextmanager
def building(
    site: Path, data: Path, command: str, edition: Path = CENTRE
) -> Iterator[Callable[[], None]]:
    """Builds `data` into `site` at each call, as this command of MkDocs does; strict is "build"."""

    def config() -> MkDocsConfig:
        folders = {"data_dir": str(data), "cache_dir": os.environ.get(CACHE, ".cache")}
        found = load_config(
            str(edition / "mkdocs.yml"),
            site_dir=str(site),
            strict=command == "build",
            plugins=[{"handbook": folders}, "macros"],
        )
        if command == "serve":
            found.site_url = "http://127.0.0.1:8000/"  # as MkDocs does
        return found

    plugins = config().plugins
    plugins.on_startup(command=command, dirty=False)
    try:
        yield lambda: build(config())
    finally:
        plugins.on_shutdown()


PROGRAMS = {"browser", "office"}
"""Fixtures for which Python is not enough."""

# A busy machine is no mistake of ours; `short` finds the same today as it found yesterday.
settings.register_profile("full", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("full")
settings.register_profile("short", max_examples=10, derandomize=True)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What drives a program is thorough; what only takes long is marked where it stands."""
    for item in items:
        if PROGRAMS.intersection(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.thorough)


@pytest.fixture(scope="session")
def handbook() -> Handbook:
    return load_handbook(DATA).handbook


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder of this run that all workers share."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(autouse=True, scope="session")
def _apart(shared: Path) -> None:
    """What builds of this run keep is theirs alone: a test never shows what an older one made."""
    os.environ[CACHE] = str(shared / "cache")
    os.environ["NO_MKDOCS_2_WARNING"] = "1"


@pytest.fixture(scope="session")
def site(shared: Path) -> Path:
    """The site of the centre, built once by the worker that needs it first."""
    return built_once(shared / "site", CENTRE)


def built_once(site: Path, edition: Path) -> Path:
    with FileLock(site.with_suffix(".lock")):
        if not site.exists():
            build_site(site, edition / "data", edition)
    return site


@pytest.fixture(scope="session")
def installed(shared: Path) -> Path:
    """The `handbook` of an engine from a wheel, installed by the worker that needs it first."""
    handbook = shared / "installed" / "bin" / "handbook"
    with FileLock(shared / "installed.lock"):
        if not handbook.exists():
            install_from_wheel(shared / "installed")
    return handbook


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One for all tests of a worker: Playwright runs once in a process."""
    from tests.browser.conftest import launched

    with launched() as program:
        yield program


@pytest.fixture
def _pages_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """The files of a site are not made: the test looks at its pages."""
    stand_in(monkeypatch.setattr)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the data to edit; nothing of it is published yet."""
    return Path(shutil.copytree(DATA, tmp_path / "data"))


Edit = Callable[[str, str, str], None]


@pytest.fixture
def edit(data: Path) -> Edit:
    """`edit("roles/agent.yml", old, new)` replaces the first `old`, which must be there."""

    def replace(name: str, old: str, new: str) -> None:
        file = data / name
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{name} has no {old!r}"
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace
