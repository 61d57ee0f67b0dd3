"""Ways to disturb a build; each runs it in a scene and says what was done and how it ended."""

from __future__ import annotations

import ctypes
import os
import resource
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

from tests.rough.kept import harm
from tests.rough.project import Ended, Reference, Scene, start, wait

NOBODY = 65534
_NEW_MOUNTS = 0x20000


@dataclass(frozen=True)
class Disturbed:
    """What was done, how each build ended, and whether it had no right to fail."""

    done: str
    ended: tuple[Ended, ...]
    must_succeed: bool = False
    killed: bool = False


Disturb = Callable[[Random, Reference, Scene], Disturbed]


def kill(chance: Random, made: Reference, scene: Scene) -> Disturbed:
    """End it by a signal at any moment of its usual time."""
    cold = not scene.cache.exists()
    sent = chance.choice((signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT))
    moment = chance.uniform(0, 1.2) * (made.cold if cold else made.warm)
    build = start(scene.project, scene.folder)
    with suppress(subprocess.TimeoutExpired):
        build.wait(moment)
    build.send_signal(sent)
    done = f"{sent.name} after {moment:.2f} s, {'cold' if cold else 'warm'}"
    return Disturbed(done, (wait(build),), killed=True)


def kill_while_writing(chance: Random, _: Reference, scene: Scene) -> Disturbed:
    """Kill it when the new site has a certain number of files, or is about to take its place."""
    usual = sum(path.is_file() for path in scene.site.rglob("*"))
    files = chance.choice((chance.randint(0, usual), usual - chance.randint(0, 5)))
    build = start(scene.project, scene.folder)
    while build.poll() is None and _files_beside(scene) < files:
        time.sleep(0.002)
    time.sleep(chance.choice((0, 0, chance.uniform(0, 0.3))))
    build.kill()
    return Disturbed(f"SIGKILL at file {files} of {usual}", (wait(build),), killed=True)


def starve(chance: Random, _: Reference, scene: Scene) -> Disturbed:
    """Leave it little room on the disk of the project, site, cache or temporary files."""
    where = chance.choice(("project", "site", "cache", "tmp"))
    folder = {
        "project": scene.project,
        "site": scene.site,
        "cache": scene.cache,
        "tmp": scene.folder / "tmp",
    }[where]
    free = int(chance.choice((0.0, chance.uniform(0, 2), chance.uniform(0, 30))) * 1024) * 1024
    used = mount(folder, free)
    ended = wait(start(scene.project, scene.folder))
    remount(folder)
    done = f"{free // 1024} KB free for the {where}, {used // 1024} used"
    return Disturbed(done, (ended,), must_succeed=where == "cache")


def run_twice(chance: Random, made: Reference, scene: Scene) -> Disturbed:
    """Two builds of the same project at once; one of them may be killed."""
    one = start(scene.project, scene.folder)
    pause = chance.choice((0, chance.uniform(0, made.warm)))
    time.sleep(pause)
    other = start(scene.project, scene.folder)
    killed = chance.random() < 0.3
    if killed:
        time.sleep(chance.uniform(0, made.warm))
        chance.choice((one, other)).kill()
    ended = (wait(one), wait(other))
    return Disturbed(
        f"a second build after {pause:.2f} s", ended, must_succeed=not killed, killed=killed
    )


def set_locale(chance: Random, _: Reference, scene: Scene) -> Disturbed:
    """Another locale, encoding, time zone, terminal or mode of Python."""
    env = dict(chance.sample(_SETTINGS, chance.randint(1, 4)), LC_ALL=chance.choice(_LOCALES))
    ended = wait(start(scene.project, scene.folder, env))
    return Disturbed(f"{env}", (ended,), must_succeed=True)


def set_clock(chance: Random, _: Reference, scene: Scene) -> Disturbed:
    """A clock that stands long ago or far ahead."""
    at = chance.choice(_CLOCKS)
    wrapper = ("faketime", "-f", at)
    ended = wait(start(scene.project, scene.folder, wrapper=wrapper))
    return Disturbed(f"the clock says {at}", (ended,), must_succeed=True)


def set_umask(chance: Random, _: Reference, scene: Scene) -> Disturbed:
    """Another umask: what is made must be readable to whoever made it."""
    mask = chance.choice((0, 0o027, 0o077, 0o177, 0o777))
    ended = wait(start(scene.project, scene.folder, before=partial(os.umask, mask)))
    return Disturbed(f"umask {mask:03o}", (ended,), must_succeed=mask < 0o100)


def become_nobody(chance: Random, _: Reference, scene: Scene) -> Disturbed:
    """Another user, to whom all, some or nothing of the project belongs."""
    whose = chance.choice(
        ("all", "all but the cache", "all but a closed cache", "all but the site", "none")
    )
    give(scene.folder, 0 if whose == "none" else NOBODY)
    give(scene.folder / "tmp", NOBODY)
    if "cache" in whose and scene.cache.exists():
        give(scene.cache, 0)
        scene.cache.chmod(0o700 if "closed" in whose else 0o755)
    if whose == "all but the site":
        give(scene.site, 0)
    ended = wait(start(scene.project, scene.folder, {"HOME": "/nonexistent"}, before=as_nobody))
    give(scene.folder, 0)
    return Disturbed(f"nobody owns {whose}", (ended,), must_succeed=whose != "none")


def limit(chance: Random, _: Reference, scene: Scene) -> Disturbed:
    """Few open files, or small ones only."""
    what, most = chance.choice(
        (
            (resource.RLIMIT_NOFILE, chance.choice((8, 16, 24, 40, 64, 128))),
            (resource.RLIMIT_FSIZE, chance.choice((0, 1000, 20_000, 100_000, 1_000_000))),
        )
    )
    name = "open files" if what == resource.RLIMIT_NOFILE else "bytes in a file"
    ended = wait(
        start(scene.project, scene.folder, before=partial(resource.setrlimit, what, (most, most)))
    )
    return Disturbed(f"{most} {name}", (ended,))


def harm_cache(chance: Random, _: Reference, scene: Scene) -> Disturbed:
    """Kept files of all kinds that were cut, emptied, swapped, or are no files any more."""
    done = [harm(chance, scene.cache) for _ in range(chance.choice((1, 5, 40)))]
    if chance.random() < 0.15:
        shutil.rmtree(scene.cache)
        scene.cache.write_bytes(b"")
        done = ["a file in place of the cache"]
    ended = wait(start(scene.project, scene.folder))
    return Disturbed(f"cache: {', '.join(done)[:200]}", (ended,), must_succeed=True)


def give(folder: Path, user: int) -> None:
    """Let `user` own `folder` and all that is in it."""
    for path in (folder, *folder.rglob("*")):
        os.chown(path, user, user, follow_symlinks=False)


def as_nobody() -> None:
    """Become the user whom nothing belongs to."""
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, NOBODY)


def mount(folder: Path, free: int) -> int:
    """Put what is in `folder` on a disk of its own with so many bytes free; how many are taken.

    The disk is seen by this process and its children only, and goes with them.
    """
    aside = folder.with_name(f"{folder.name}-aside")
    if folder.exists():
        shutil.move(folder, aside)
    folder.mkdir()
    if ctypes.CDLL(None, use_errno=True).unshare(_NEW_MOUNTS):
        raise OSError(ctypes.get_errno(), "unshare")
    subprocess.run(("mount", "--make-rprivate", "/"), check=True)
    subprocess.run(("mount", "-t", "tmpfs", "-o", "size=1g,mode=0755", "tmpfs", folder), check=True)
    if aside.exists():
        shutil.copytree(aside, folder, symlinks=True, dirs_exist_ok=True)
        shutil.rmtree(aside)
    state = os.statvfs(folder)
    used = (state.f_blocks - state.f_bfree) * state.f_frsize
    subprocess.run(("mount", "-o", f"remount,size={max(used + free, 4096)}", folder), check=True)
    return used


def remount(folder: Path) -> None:
    """Give the disk room again."""
    subprocess.run(("mount", "-o", "remount,size=1g", folder), check=True)


def _files_beside(scene: Scene) -> int:
    folders = scene.project.glob(".site-building-*")
    with suppress(FileNotFoundError):
        return sum(len(files) for folder in folders for *_, files in os.walk(folder))
    return 0


_LOCALES = ("C", "POSIX", "ru_RU.KOI8-R", "tr_TR.UTF-8", "C.UTF-8", "xx_XX", "")
_SETTINGS = (
    ("PYTHONUTF8", "0"),
    ("PYTHONCOERCECLOCALE", "0"),
    ("PYTHONIOENCODING", "ascii"),
    ("PYTHONIOENCODING", "cp1251"),
    ("LANG", "ru_RU.CP1251"),
    ("LANGUAGE", "tr"),
    ("TZ", "Asia/Kathmandu"),
    ("TZ", "Pacific/Kiritimati"),
    ("TZ", "nonsense"),
    ("TERM", "dumb"),
    ("COLUMNS", "1"),
    ("PYTHONHASHSEED", "7"),
    ("PYTHONOPTIMIZE", "2"),
    ("HOME", "/nonexistent"),
    ("PYTHONDONTWRITEBYTECODE", "1"),
    ("NO_COLOR", "1"),
    ("FORCE_COLOR", "1"),
    ("CI", "1"),
    ("XDG_CACHE_HOME", "/dev/null"),
    ("SOURCE_DATE_EPOCH", "0"),
    ("http_proxy", "http://127.0.0.1:9"),
)
_CLOCKS = (
    "1970-01-01 00:00:01",
    "1979-12-31 23:59:59",
    "2001-09-09 01:46:40",
    "2038-01-19 03:14:08",
    "2099-12-31 23:59:59",
    "+1d",
    "-1y",
    "+0 x20",
)
