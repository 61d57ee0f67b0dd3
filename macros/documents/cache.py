"""Rendered files kept by content, so that an unchanged document is never made again."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from macros import store
from macros.documents.downloads import FOLDER
from macros.documents.formats.archive import pack
from macros.progress import Progress, silence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date


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
    def day(self) -> date:
        """Of its edition."""

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

    Documents are made side by side, archives after what they hold. Two builds may share a cache.
    OSError if nothing can be written anywhere; what a renderer or `progress` raises is passed on,
    and no other document is begun.
    """
    known = dict(zip(files, at_hand(files, cache_dir), strict=True))
    missing = [file for file, path in known.items() if path is None]
    places = {file: path for file, path in known.items() if path is not None}
    single = [file for file in missing if not file.parts]
    # One more than there are cores: some wait for pandoc.
    workers = ThreadPoolExecutor(max_workers=(os.cpu_count() or 1) + 1)
    try:
        made = workers.map(lambda file: _keep(cache_dir, file, file.content()), single)
        for done, (file, path) in enumerate(zip(single, made, strict=True), 1):
            places[file] = path
            progress(done, len(missing))
    finally:
        workers.shutdown(cancel_futures=True)
    for done, archive in enumerate((each for each in missing if each.parts), len(single) + 1):
        places[archive] = _keep_archive(cache_dir, archive, places)
        progress(done, len(missing))
    return tuple(places[file] for file in files)


def at_hand(files: Iterable[Made], cache_dir: Path) -> tuple[Path | None, ...]:
    """The file of each of `files` under `cache_dir`, None for what has not been made yet."""
    return tuple(store.find(cache_dir, file.fingerprint) for file in files)


def forget_other_files(files: Iterable[Made], cache_dir: Path) -> int:
    """Removes from `cache_dir` what none of `files` needs; how many there were."""
    return store.forget_others(cache_dir, (file.fingerprint for file in files))


def _keep(cache_dir: Path, file: Made, content: bytes) -> Path:
    return store.keep(
        cache_dir, file.fingerprint, file.suffix, lambda target: target.write(content)
    )


def _keep_archive(cache_dir: Path, archive: Made, places: dict[Made, Path]) -> Path:
    return store.keep(
        cache_dir,
        archive.fingerprint,
        archive.suffix,
        lambda target: pack(_named(archive, places), target),
    )


def _named(archive: Made, places: dict[Made, Path]) -> Iterator[tuple[str, bytes, date]]:
    for part in archive.parts:
        yield part.address.removeprefix(f"{FOLDER}/"), places[part].read_bytes(), part.day
