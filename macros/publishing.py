"""A site is built beside the old one and takes its place when it is whole, or not at all."""

from __future__ import annotations

import ctypes
import filecmp
import logging
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from macros.failures import why

if sys.platform != "win32":
    import fcntl

log = logging.getLogger(f"mkdocs.{__name__}")

MOMENT, DAY = 5, 24 * 3600
"""Seconds without a change after which a build that holds no lock is taken for dead: it may be just
about to take one, and where the system has no locks a day must do."""
_CURRENT_FOLDER, _EXCHANGE = -100, 2
"""Of renameat2 in Linux: relative to the current folder; the two names change places."""
_OLD = ".old"


class Scaffold:
    """The folder that a site is built in, beside `site`; whoever made it holds a lock on it."""

    def __init__(self, site: Path) -> None:
        self.site = site.resolve()
        _clear_after_dead(self.site)
        self.folder = _beside(self.site)
        self._lock = _lock(self.folder)

    def publish(self) -> None:
        """Let what was built take the place of the old site, whose hidden files stay.

        Where folders cannot change places (the site is the root of a disk, or in use) the files
        are brought over one by one, and the log says so. OSError if that fails too.
        """
        try:
            _take_place(self.folder, self.site)
        except OSError as error:
            log.info("Папку %s целиком не подменить (%s): меняем по файлу", self.site, why(error))
            _bring_over(self.folder, self.site)
        self.remove()

    def remove(self) -> None:
        """Take the scaffold down; what was published stays."""
        shutil.rmtree(self.folder, ignore_errors=True)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def _beside(site: Path) -> Path:
    """A new folder with the rights of `site`, on the same disk if that takes one."""
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        folder = site.parent / f"{_prefix(site)}{os.getpid()}-{time.monotonic_ns()}"
        folder.mkdir()
    except OSError:
        folder = Path(tempfile.mkdtemp(prefix=_prefix(site)))
    if site.is_dir():
        shutil.copymode(site, folder)
    return folder


def _clear_after_dead(site: Path) -> None:
    """Remove what killed builds have left; a site that one had taken away comes back."""
    for folder in (*site.parent.glob(f"{_prefix(site)}*"), *site.glob(f"{_prefix(site)}*")):
        if not _is_dead(folder):
            continue
        if folder.suffix == _OLD and not site.exists():
            folder.rename(site)
        else:
            _keep_hidden(folder, site)
            shutil.rmtree(folder, ignore_errors=True)


def _prefix(site: Path) -> str:
    return f".{site.name}-building-"


def _take_place(built: Path, site: Path) -> None:
    if not site.exists():
        built.rename(site)
    elif _exchanged(built, site):
        _keep_hidden(built, site)
    else:
        old = built.with_name(built.name + _OLD)
        site.rename(old)
        built.rename(site)
        _keep_hidden(old, site)
        shutil.rmtree(old, ignore_errors=True)


def _exchanged(one: Path, other: Path) -> bool:
    """Whether both have changed places at one stroke, which Linux can on most disks."""
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    names = _CURRENT_FOLDER, os.fsencode(one), _CURRENT_FOLDER, os.fsencode(other)
    return rename is not None and rename(*names, _EXCHANGE) == 0


def _keep_hidden(old: Path, site: Path) -> None:
    """MkDocs publishes nothing hidden: a .git or .nojekyll there belongs to somebody else."""
    for entry in old.glob(".*") if site.is_dir() else ():
        if not (site / entry.name).exists():
            entry.rename(site / entry.name)


def _bring_over(built: Path, site: Path) -> None:
    """All that differs is on the disk of the site, in a hidden folder, before anything changes."""
    brought = Path(tempfile.mkdtemp(prefix=_prefix(site), dir=site))
    lock = _lock(brought)
    try:
        wanted = {path.relative_to(built) for path in built.rglob("*")}
        for place in sorted(wanted):
            _bring(built / place, brought / place, unless=site / place)
        for place in sorted(wanted):
            _let_in(brought / place, site / place)
        for path in sorted(site.rglob("*"), reverse=True):
            place = path.relative_to(site)
            if place not in wanted and not place.parts[0].startswith("."):
                _drop(path)
    finally:
        shutil.rmtree(brought, ignore_errors=True)
        if lock is not None:
            os.close(lock)


def _bring(source: Path, target: Path, *, unless: Path) -> None:
    if source.is_dir():
        target.mkdir()
    elif not unless.is_file() or not filecmp.cmp(source, unless, shallow=False):
        shutil.copyfile(source, target)


def _let_in(brought: Path, place: Path) -> None:
    """Into its place, a folder with all that is in it; what did not change was not brought."""
    if brought.is_file() or (brought.is_dir() and not place.is_dir()):
        if place.is_dir() != brought.is_dir():
            _drop(place)
        brought.replace(place)


def _drop(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _lock(folder: Path) -> int | None:
    """A lock that ends with this process; None where the system has none. OSError if taken."""
    if sys.platform == "win32":
        return None
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        raise
    return handle


def _is_dead(folder: Path) -> bool:
    """Whether nobody builds in `folder` any more."""
    try:
        handle = _lock(folder)
        idle = time.time() - folder.stat().st_mtime
    except OSError:
        return False
    if handle is None:
        return idle > DAY
    os.close(handle)
    return idle > MOMENT
