"""Building the real site, or one from edited data, inside the test process."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from macros.model.handbook import Handbook
from macros.reading.load import load_handbook

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data"


def build_site(site: Path, data: Path = DATA) -> None:
    """Build into `site`, strictly; what MkDocs raises is passed on."""
    with building(site, data, "build") as build_it:
        build_it()


@contextmanager
def building(site: Path, data: Path, command: str) -> Iterator[Callable[[], None]]:
    """Builds `data` into `site` at each call, as this command of MkDocs does; strict is "build"."""

    def config() -> MkDocsConfig:
        found = load_config(
            str(ROOT / "mkdocs.yml"),
            site_dir=str(site),
            strict=command == "build",
            extra={"data_dir": str(data)},
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


@pytest.fixture(autouse=True, scope="session")
def _quiet() -> None:
    os.environ["NO_MKDOCS_2_WARNING"] = "1"


@pytest.fixture(scope="session")
def handbook() -> Handbook:
    return load_handbook(DATA).handbook


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once."""
    folder = tmp_path_factory.mktemp("site")
    build_site(folder)
    return folder


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the real data to edit; it has promised no addresses yet."""
    unpromised = shutil.ignore_patterns("addresses.txt")
    return Path(shutil.copytree(DATA, tmp_path / "data", ignore=unpromised))


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
