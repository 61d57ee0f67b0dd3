"""Rendered files kept by content, so that an unchanged document is never made again."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from macros.documents.downloads import FOLDER
from macros.documents.formats.archive import packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Progress = Callable[[int, int], None]
"""Is told how many documents of how many that had to be made are ready."""


KEPT = 3600
"""Seconds for which a file is kept after it was needed last."""


def silence(_done: int, _total: int) -> None:
    """Progress that nobody looks at."""


class Made(Protocol):
    """A file that can be made: a download, or a picture for the pages."""

    @property
    def address(self) -> str:
        """Where it lies on the site."""

    @property
    def suffix(self) -> str:
        """How its name ends, without the dot."""

    @property
    def fingerprint(self) -> str:
        """Equal exactly when the bytes are."""

    @property
    def content(self) -> Callable[[], bytes]:
        """Makes the bytes anew at each call."""

    @property
    def parts(self) -> tuple[Made, ...]:
        """The files of an archive, which has no content of its own."""


def rendered(
    files: tuple[Made, ...], cache_dir: Path, progress: Progress = silence
) -> tuple[Path, ...]:
    """The file of each of `files` under `cache_dir`; what is not there yet is made.

    Documents are made side by side, archives after what they hold. A file is put in place whole
    or not at all, so that two builds may share a cache. OSError if the folder cannot be written
    to; what a renderer raises is passed on.
    """
    places = {file: _place(file, cache_dir) for file in files}
    missing = [file for file in files if not _at_hand(places[file])]
    single = [file for file in missing if not file.parts]
    # One more than there are cores: some wait for pandoc.
    with ThreadPoolExecutor(max_workers=(os.cpu_count() or 1) + 1) as workers:
        made = workers.map(lambda file: _write(places[file], file.content()), single)
        for done, _ in enumerate(made, 1):
            progress(done, len(missing))
    for done, archive in enumerate((each for each in missing if each.parts), len(single) + 1):
        _write(places[archive], packed(_named(archive, places)))
        progress(done, len(missing))
    return tuple(places.values())


def forget_others(files: Iterable[Made], cache_dir: Path) -> int:
    """Removes from `cache_dir` what none of `files` needs; how many there were.

    What was needed a short while ago stays: another build that shares the cache may be at work.
    """
    needed = {_place(file, cache_dir) for file in files}
    others = (path for path in cache_dir.glob("*/*") if path.is_file() and path not in needed)
    stale = [path for path in others if _age(path) > KEPT]
    for path in stale:
        path.unlink(missing_ok=True)
    return len(stale)


def _at_hand(path: Path) -> bool:
    """Whether the file is there; if so, it counts as needed now."""
    try:
        os.utime(path)
    except FileNotFoundError:
        return False
    return True


def _age(path: Path) -> float:
    """Seconds since the file was needed; none if another build has removed it."""
    try:
        return time.time() - path.stat().st_mtime
    except FileNotFoundError:
        return 0


def _named(archive: Made, places: dict[Made, Path]) -> Iterator[tuple[str, bytes]]:
    for part in archive.parts:
        yield part.address.removeprefix(f"{FOLDER}/"), places[part].read_bytes()


def _place(file: Made, cache_dir: Path) -> Path:
    name = file.fingerprint
    return cache_dir / name[:2] / f"{name[2:]}.{file.suffix}"


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
