"""Settings of mkdocs.yml that would give a broken site are refused in one clear line each."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from macros.cli import EDITION, main
from tests.conftest import DATA
from tests.pages import pages_of, read

Settings = dict[str, Any]


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """A folder with everything that the settings name."""
    (tmp_path / "data").symlink_to(DATA)
    (tmp_path / "docs").symlink_to(EDITION / "docs")
    return tmp_path


def refused(edition: Path, edit: Callable[[Settings], object]) -> None:
    settings = yaml.safe_load((EDITION / "mkdocs.yml").read_text(encoding="utf-8"))
    edit(settings)
    (edition / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    config = load_config(str(edition / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    with pytest.raises(Abort):
        build(config)


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("use_directory_urls", False, "use_directory_urls"),
        ("site_url", f"https://example.com/{'a' * 5000}/", "site_url"),
        ("site_name", "Справочник " * 30, "site_name"),
        ("site_name", "Справочник\x01", "site_name"),
        ("copyright", "Наше " * 100, "copyright"),
        ("theme", {"name": "mkdocs"}, "theme"),
        ("theme", {"name": "material"}, "theme"),
        ("plugins", ["handbook"], "plugins"),
        ("nav", [{"Всё": ["index.md"]}], "nav"),
        ("docs_dir", "data", "docs_dir"),
        ("site_dir", "data/site", "site_dir"),
    ],
)
def test_it_is_named_and_nothing_is_built(
    edition: Path, caplog: pytest.LogCaptureFixture, key: str, value: object, told: str
) -> None:
    caplog.set_level(logging.ERROR, "mkdocs")
    refused(edition, lambda settings: settings.update({key: value}))
    assert any(line.startswith(f"mkdocs.yml: {told}: ") for line in caplog.messages)
    assert not (edition / "site").exists()


@pytest.mark.parametrize("settings", [{}, {"theme": "handbook", "plugins": ["macros"]}])
def test_without_the_plugin_nothing_is_built(
    edition: Path, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    text = yaml.safe_dump({"site_name": "Справочник", **settings})
    (edition / "mkdocs.yml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(edition)
    done = CliRunner().invoke(main, ["build"])
    assert (done.exit_code, "plugins: [handbook, macros]" in done.output) == (1, True)
    assert not (edition / "site").exists()


def test_outside_a_handbook_nothing_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["build"])
    assert (done.exit_code, "нет mkdocs.yml" in done.output) == (1, True)


WRITTEN = [str(file.relative_to(EDITION / "docs")) for file in (EDITION / "docs").rglob("*.md")]
HOSTILE = """<script>alert(1)</script> "><img src=x onerror=alert(2)> 'й' &amp;"""


def test_what_settings_say_is_text_wherever_it_is_printed(edition: Path) -> None:
    config = load_config(
        str(shutil.copy(EDITION / "mkdocs.yml", edition)),
        site_name=HOSTILE,
        site_description=HOSTILE,
        copyright=HOSTILE,
        nav=[*(page for page in WRITTEN if page != "about.md"), {HOSTILE: "about.md"}],
    )
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    ours = read(edition / "site" / "about" / "index.html")
    assert ours.all("span", class_="brand__name")[0].text == HOSTILE
    assert ours.all("p", class_="footer__licence")[0].text == HOSTILE
    assert ours.all("p", class_="footer__engine")[0].text.endswith(version("role-handbook"))
    assert ours.all("title")[0].text == f"{HOSTILE} — {HOSTILE}"
    menu = ours.all("nav", class_="menu")[0]
    assert HOSTILE in menu.text
    for page in pages_of(edition / "site").values():
        scripts = page.all("script")
        assert all(s.attributes.get("src") or "type" in s.attributes for s in scripts)
        assert not page.all("img", src="x")
