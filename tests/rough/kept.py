"""Kept files that were harmed between two builds: what is taken from the cache is whole."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from random import Random

from macros.documents.cache import rendered
from macros.documents.downloads import Download
from macros.reading.load import load_handbook
from macros.site import Site
from tests.conftest import DATA
from tests.rough.looking import traced
from tests.rough.outcome import Fault, Treated
from tests.rough.texts import BYTES

_QUICK = ("txt", "csv", "html")
_SOME = 12


def harm_what_is_kept(chance: Random, data: Path) -> Treated:
    """Harm some of the files kept of a build, and let the next one take them."""
    cache = data.parent / "cache"
    wanted = contents()
    rendered(tuple(wanted), cache)
    done = [harm(chance, cache) for _ in range(chance.randint(1, 4))]
    try:
        paths = rendered(tuple(wanted), cache)
        faults = [
            Fault("damage", f"{download.address} was taken from the cache and is not whole")
            for download, path in zip(wanted, paths, strict=True)
            if path.read_bytes() != wanted[download]
        ]
    except BaseException as error:  # noqa: BLE001 – that is what is looked for
        faults = [traced(error)]
    return Treated(", ".join(done), "taken", tuple(faults))


def harm(chance: Random, cache: Path) -> str:
    """Harm one file or folder under `cache`; what it was."""
    places = sorted(cache.rglob("*")) if cache.is_dir() else []
    files = [place for place in places if place.is_file() and not place.is_symlink()]
    if not files:
        return "nothing left to harm"
    how = chance.choice(list(_HARMS))
    victim = chance.choice(files)
    with suppress(OSError):
        _HARMS[how](chance, victim, chance.choice(files))
    return how


@lru_cache
def contents() -> dict[Download, bytes]:
    """What some documents that are quickly made consist of."""
    downloads = Site(load_handbook(DATA).handbook, Path()).downloads
    quick = [each for each in downloads if each.suffix in _QUICK and not each.parts]
    return {download: download.content() for download in quick[:_SOME]}


def _replace(victim: Path, make: Callable[[Path], object]) -> None:
    victim.unlink()
    make(victim)


def _spoil(chance: Random, victim: Path, _: Path) -> None:
    raw = victim.read_bytes()
    victim.write_bytes(chance.choice(BYTES)(chance, raw) if raw else b"x")


def _swap(_: Random, victim: Path, other: Path) -> None:
    mine, theirs = victim.read_bytes(), other.read_bytes()
    victim.write_bytes(theirs)
    other.write_bytes(mine)


def _rename(chance: Random, victim: Path, other: Path) -> None:
    names = (other.name, f"{victim.name}.bak", "0" * 64 + victim.suffix, victim.name.upper(), "x")
    victim.rename(victim.with_name(chance.choice(names)))


def _move(_: Random, victim: Path, other: Path) -> None:
    victim.rename(other.parent / victim.name)


def _file_for_folder(_: Random, victim: Path, __: Path) -> None:
    folder = victim.parent
    shutil.rmtree(folder)
    folder.write_bytes(b"")


def _forbid(chance: Random, victim: Path, __: Path) -> None:
    chance.choice((victim, victim.parent, victim.parent.parent)).chmod(0)


_HARMS: dict[str, Callable[[Random, Path, Path], None]] = {
    "spoil": _spoil,
    "spoil twice": lambda chance, a, b: (_spoil(chance, a, b), _spoil(chance, b, a))[0],
    "empty": lambda _, victim, __: victim.write_bytes(b"") and None,
    "cut": lambda chance, victim, _: os.truncate(victim, chance.randint(0, victim.stat().st_size)),
    "lengthen": lambda _, victim, __: os.truncate(victim, victim.stat().st_size + 512),
    "swap": _swap,
    "copy over": lambda _, victim, other: shutil.copyfile(other, victim) and None,
    "rename": _rename,
    "move": _move,
    "remove": lambda _, victim, __: victim.unlink(),
    "remove folder": lambda _, victim, __: shutil.rmtree(victim.parent),
    "pipe": lambda _, victim, __: _replace(victim, os.mkfifo),
    "folder": lambda _, victim, __: _replace(victim, Path.mkdir),
    "link to itself": lambda _, victim, __: _replace(victim, lambda path: path.symlink_to(path)),
    "link to a device": lambda _, victim, __: _replace(
        victim, lambda path: path.symlink_to("/dev/zero")
    ),
    "link to another": lambda _, victim, other: _replace(
        victim, lambda path: path.symlink_to(other)
    ),
    "file for folder": _file_for_folder,
    "forbid": _forbid,
}
