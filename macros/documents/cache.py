"""Rendered files kept by content, so that an unchanged document is never made again."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.documents.downloads import Download


def cached(download: Download, cache_dir: Path) -> Path:
    """The file of `download` under `cache_dir`, rendered only if it is not there yet.

    The file is put in place whole or not at all, so that two builds may share a cache. OSError
    if the folder cannot be written to.
    """
    path = _place(download, cache_dir)
    if not path.is_file():
        _write(path, download.content())
    return path


def forget_others(downloads: Iterable[Download], cache_dir: Path) -> int:
    """Removes the files of `cache_dir` that none of `downloads` needs; how many there were."""
    needed = {_place(download, cache_dir) for download in downloads}
    stale = [path for path in cache_dir.glob("*/*") if path.is_file() and path not in needed]
    for path in stale:
        path.unlink(missing_ok=True)
    return len(stale)


def _place(download: Download, cache_dir: Path) -> Path:
    name = download.fingerprint
    return cache_dir / name[:2] / f"{name[2:]}.{download.suffix}"


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
