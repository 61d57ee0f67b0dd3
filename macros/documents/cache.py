"""Rendered files kept by content, so that an unchanged document is never made again."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from macros.documents.downloads import FOLDER, Download
from macros.documents.formats.archive import packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Progress = Callable[[int, int], None]
"""Is told how many documents of how many that had to be made are ready."""


def silence(_done: int, _total: int) -> None:
    """Progress that nobody looks at."""


def rendered(
    downloads: tuple[Download, ...], cache_dir: Path, progress: Progress = silence
) -> tuple[Path, ...]:
    """The file of each of `downloads` under `cache_dir`; what is not there yet is made.

    Documents are made side by side, archives after what they hold. A file is put in place whole
    or not at all, so that two builds may share a cache. OSError if the folder cannot be written
    to; what a renderer raises is passed on.
    """
    places = {download: _place(download, cache_dir) for download in downloads}
    missing = [download for download in downloads if not places[download].is_file()]
    single = [download for download in missing if not download.parts]
    # One more than there are cores: some wait for pandoc.
    with ThreadPoolExecutor(max_workers=(os.cpu_count() or 1) + 1) as workers:
        made = workers.map(lambda download: _write(places[download], download.content()), single)
        for done, _ in enumerate(made, 1):
            progress(done, len(missing))
    for done, archive in enumerate((each for each in missing if each.parts), len(single) + 1):
        _write(places[archive], packed(_named(archive, places)))
        progress(done, len(missing))
    return tuple(places.values())


def forget_others(downloads: Iterable[Download], cache_dir: Path) -> int:
    """Removes the files of `cache_dir` that none of `downloads` needs; how many there were."""
    needed = {_place(download, cache_dir) for download in downloads}
    stale = [path for path in cache_dir.glob("*/*") if path.is_file() and path not in needed]
    for path in stale:
        path.unlink(missing_ok=True)
    return len(stale)


def _named(archive: Download, places: dict[Download, Path]) -> Iterator[tuple[str, bytes]]:
    for part in archive.parts:
        yield part.address.removeprefix(f"{FOLDER}/"), places[part].read_bytes()


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
