"""Files kept from build to build under a key that says what they were made from.

A kept file proves itself: its name is the digest of its key and content. One that was cut, emptied,
swapped or changed since is as good as none, and is made again.
"""

from __future__ import annotations

import atexit
import hashlib
import logging
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from macros.failures import why

log = logging.getLogger(f"mkdocs.{__name__}")

KEPT = 3600
"""Seconds for which a file is kept after it was needed last: another build may be at work."""
_UNFINISHED = ".new-"
_spares: dict[Path, tuple[Path]] = {}
"""The folder that takes what another cannot, until the program ends."""


def find(folder: Path, key: str) -> Path | None:
    """The file kept in `folder` under `key`, which counts as needed now; None without a whole one.

    `key` is a digest in hexadecimal figures.
    """
    for place in (_place(root, key) for root in (folder, *_spares.get(folder, ()))):
        for path in _inside(place, "*"):
            if path.stem == _digest(key, path):
                with suppress(OSError):  # somebody else's file serves as well
                    os.utime(place)
                return path
    return None


def keep(folder: Path, key: str, suffix: str, fill: Callable[[BinaryIO], object]) -> Path:
    """What `fill` writes, as a file with `suffix` in `folder` under `key`, whole or not at all.

    Where the folder takes no files, the file lies elsewhere until the program ends, and a line of
    the log says so. `fill` may be called twice. OSError if nothing can be written anywhere.
    """
    try:
        return _kept(folder, key, suffix, fill)
    except OSError as error:
        return _kept(_spare(folder, why(error)), key, suffix, fill)


def forget_others(folder: Path, needed: Iterable[str]) -> int:
    """Removes from `folder` what has not been needed for a while, but for the keys in `needed`.

    How many there were.
    """
    places = {_place(folder, key) for key in needed}
    kept = (path for shelf in _inside(folder, "??") for path in _inside(shelf, "*"))
    others = {*kept, *_inside(folder, f"{_UNFINISHED}*")} - places
    stale = [path for path in others if _age(path) > KEPT]
    for path in stale:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
    return len(stale)


def _kept(folder: Path, key: str, suffix: str, fill: Callable[[BinaryIO], object]) -> Path:
    place = _place(folder, key)
    place.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=folder, prefix=_UNFINISHED)
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            fill(file)
            file.flush()
            os.fsync(file.fileno())
        return unfinished.replace(place / f"{_digest(key, unfinished)}.{suffix}")
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def _place(folder: Path, key: str) -> Path:
    return folder / key[:2] / key[2:]


def _inside(folder: Path, pattern: str) -> list[Path]:
    """Nothing of what may not be looked into."""
    try:
        return list(folder.glob(pattern))
    except OSError:
        return []


def _digest(key: str, path: Path) -> str | None:
    """Of the key and the content; None of what cannot be read or is no file."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return hashlib.file_digest(file, lambda: hashlib.sha256(key.encode())).hexdigest()
    except OSError:
        return None


def _age(path: Path) -> float:
    """Seconds since it was needed; none if another build has removed or locked it."""
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return 0


def _spare(folder: Path, why: str) -> Path:
    if folder not in _spares:
        log.info(
            "В папку %s не записать (%s): к следующей сборке ничего не сохранится", folder, why
        )
        spare = tempfile.mkdtemp()
        atexit.register(shutil.rmtree, spare, ignore_errors=True)
        _spares[folder] = (Path(spare),)
    return _spares[folder][0]
