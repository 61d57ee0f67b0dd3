"""Whatever happens to a build, the site is the old one or the new one, and whole."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files

from macros import publishing
from macros.publishing import DAY, MOMENT, Scaffold
from tests.conftest import build_site

OLD = {"index.html": "old", "roles/agent/index.html": "old agent", "gone.html": "old"}
NEW = {"index.html": "new", "roles/agent/index.html": "new agent", "roles/coach/index.html": "new"}


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def read(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in folder.rglob("*")
        if file.is_file()
    }


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "public" / "site"
    write(folder, OLD)
    return folder


@pytest.fixture(params=["exchange", "two renames", "file by file"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How the new site takes its place: at one stroke where the system can, else otherwise."""

    def refuse(*_: Path) -> None:
        raise OSError(16, "Device or resource busy")

    if request.param == "two renames":
        monkeypatch.setattr(publishing, "_exchanged", lambda *_: False)
    if request.param == "file by file":
        monkeypatch.setattr(publishing, "_take_place", refuse)
    return str(request.param)


@pytest.mark.usefixtures("way")
def test_new_site_takes_the_place_of_the_old_one(site: Path) -> None:
    scaffold = Scaffold(site)
    write(scaffold.folder, NEW)
    assert read(site) == OLD
    scaffold.publish()
    assert read(site) == NEW
    assert list(site.parent.iterdir()) == [site]


@pytest.mark.usefixtures("way")
def test_hidden_files_of_the_old_site_stay(site: Path) -> None:
    write(site, {".git": "gitdir: elsewhere", ".well-known/security.txt": "Contact:"})
    scaffold = Scaffold(site)
    write(scaffold.folder, NEW)
    scaffold.publish()
    kept = {".git": "gitdir: elsewhere", ".well-known/security.txt": "Contact:"}
    assert read(site) == NEW | kept


@pytest.mark.usefixtures("way")
def test_a_file_and_a_folder_may_change_into_each_other(site: Path) -> None:
    scaffold = Scaffold(site)
    write(scaffold.folder, {"roles": "a file now", "index.html/index.html": "a folder now"})
    scaffold.publish()
    assert read(site) == {"roles": "a file now", "index.html/index.html": "a folder now"}


def test_first_site_needs_no_old_one(tmp_path: Path) -> None:
    site = tmp_path / "deep" / "site"
    scaffold = Scaffold(site)
    write(scaffold.folder, NEW)
    scaffold.publish()
    assert read(site) == NEW


def test_rights_of_the_folder_stay(site: Path) -> None:
    site.chmod(0o751)
    scaffold = Scaffold(site)
    scaffold.publish()
    assert site.stat().st_mode & 0o777 == 0o751


def test_a_link_to_the_site_stays_a_link(site: Path, tmp_path: Path) -> None:
    link = tmp_path / "www"
    link.symlink_to(site)
    scaffold = Scaffold(link)
    write(scaffold.folder, NEW)
    scaffold.publish()
    assert link.is_symlink()
    assert read(site) == NEW


def test_site_is_published_where_nothing_can_lie_beside_it(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.mkdir

    def mkdir(path: Path, *args: int, **options: bool) -> None:
        if path.parent == site.parent:
            raise PermissionError(13, "Permission denied")
        real(path, *args, **options)

    monkeypatch.setattr(Path, "mkdir", mkdir)
    monkeypatch.setattr(os, "rename", lambda *_: (_ for _ in ()).throw(OSError(18, "Cross-device")))
    scaffold = Scaffold(site)
    write(scaffold.folder, NEW)
    scaffold.publish()
    assert read(site) == NEW


@pytest.mark.parametrize("copied", [1, 2])
def test_a_disk_that_fills_up_while_files_are_brought_over_leaves_the_old_site(
    copied: int, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The site is the root of a disk of its own: the new one does not fit beside it."""
    room = iter(range(copied))
    real = publishing.shutil.copyfile

    def copyfile(source: Path, target: Path) -> None:
        if next(room, None) is None:
            raise OSError(28, "No space left on device")
        real(source, target)

    def refuse(*_: Path) -> None:
        raise OSError(16, "Device or resource busy")

    monkeypatch.setattr(publishing.shutil, "copyfile", copyfile)
    monkeypatch.setattr(publishing, "_take_place", refuse)
    scaffold = Scaffold(site)
    write(scaffold.folder, NEW)
    with pytest.raises(OSError, match="No space left"):
        scaffold.publish()
    assert read(site) == OLD


def test_what_a_killed_build_was_bringing_over_is_tidied_up(site: Path) -> None:
    left = site / ".site-building-xyz"
    write(left, {"index.html": "new"})
    _age(left, MOMENT + 1)
    Scaffold(site).remove()
    assert read(site) == OLD


def test_two_builds_at_once_leave_the_site_of_the_later(site: Path) -> None:
    one, other = Scaffold(site), Scaffold(site)
    write(one.folder, NEW)
    write(other.folder, {"index.html": "other"})
    one.publish()
    assert read(site) == NEW
    other.publish()
    assert read(site) == {"index.html": "other"}
    assert list(site.parent.iterdir()) == [site]


KILLED = """
import os, pathlib, signal, sys
from macros.publishing import Scaffold
scaffold = Scaffold(pathlib.Path(sys.argv[1]))
(scaffold.folder / "index.html").write_text("half")
(scaffold.folder / ".git").write_text("taken along")
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_build_harms_nothing_and_the_next_one_tidies_up(site: Path) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, str(site)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert read(site) == OLD
    (left,) = site.parent.glob(".site-building-*")
    Scaffold(site).remove()
    assert left.exists(), "it may be just about to take its lock"
    _age(left, MOMENT + 1)
    Scaffold(site).remove()
    assert list(site.parent.iterdir()) == [site]
    assert read(site) == OLD | {".git": "taken along"}


def test_a_build_under_way_is_left_alone(site: Path) -> None:
    other = Scaffold(site)
    _age(other.folder, DAY + 1)
    Scaffold(site).remove()
    assert other.folder.is_dir()
    other.remove()


def test_a_site_taken_away_by_a_killed_build_comes_back(site: Path) -> None:
    left = site.with_name(".site-building-1-1.old")
    site.rename(left)
    _age(left, MOMENT + 1)
    Scaffold(site).remove()
    assert read(site) == OLD


@pytest.mark.parametrize(
    ("failure", "raised", "told"),
    [
        (
            OSError(28, "No space left on device", "site/index.html"),
            Abort,
            r"на диске не осталось места \(site/index.html\). Прежний сайт остался как был",
        ),
        (ValueError("a mistake of ours"), ValueError, "a mistake of ours"),
        (KeyboardInterrupt(), KeyboardInterrupt, "^$"),
        (None, Abort, "Aborted with 1 warnings in strict mode!"),
    ],
    ids=["full disk", "fault", "Ctrl+C", "strict"],
)
def test_a_build_that_fails_late_leaves_the_old_site(
    failure: BaseException | None,
    raised: type[BaseException],
    told: str,
    site: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object, **__: object) -> None:
        if failure:
            raise failure
        logging.getLogger("mkdocs").warning("what a strict build does not let pass")

    monkeypatch.setattr(Files, "copy_static_files", fail)
    with pytest.raises(raised, match=told):
        build_site(site)
    assert read(site) == OLD
    assert list(site.parent.iterdir()) == [site]


def _age(folder: Path, seconds: float) -> None:
    now = folder.stat().st_mtime
    os.utime(folder, (now - seconds, now - seconds))
