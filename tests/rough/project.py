"""A small edition of the handbook to be built over and over: its project, two sites, its cache."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.conftest import ROOT

PARTS = ("mkdocs.yml", "docs", "data")
ROLES = ("agent.yml", "customer-service-director.yml")
"""The positions that stay; with all others switched off a build takes a third of the time."""
DUTIES = ("Выясняет, что нужно клиенту", "Выясняет суть обращения")
"""The words of one duty in either edition."""
BUILD = (sys.executable, "-c", "from macros.start import run; run()", "build")
LONGEST = 300
"""Seconds after which a build counts as a hang."""
_SITE, _CACHE = "site", ".cache"


@dataclass(frozen=True)
class Ended:
    """How a build ended; `code` is None if it had to be stopped."""

    code: int | None
    output: str


@dataclass(frozen=True)
class Reference:
    """What undisturbed builds of two editions have made; `folder` keeps it for scenes."""

    folder: Path
    digests: tuple[str, str]
    cold: float
    warm: float


@dataclass(frozen=True)
class Scene:
    """A project that shows one edition and holds the data of the other."""

    folder: Path
    project: Path
    old: str
    new: str

    @property
    def site(self) -> Path:
        """Where the site lies."""
        return self.project / _SITE

    @property
    def cache(self) -> Path:
        """Where files are kept from build to build."""
        return self.project / _CACHE

    @property
    def shown(self) -> str:
        """Which site is there: old, new or neither."""
        return {self.old: "old", self.new: "new"}.get(digest(self.site), "neither")


def reference(folder: Path) -> Reference:
    """Build both editions undisturbed: first with an empty cache, then with a full one."""
    project = folder / "project"
    project.mkdir(parents=True)
    for part in PARTS:
        _copy(ROOT / part, project / part)
    _switch_roles_off(project / "data")
    seconds, digests = [], []
    for edition in (0, 1, 0):
        _edit(project, edition)
        started = time.monotonic()
        ended = wait(start(project, folder))
        seconds.append(time.monotonic() - started)
        if ended.code:
            raise RuntimeError(ended.output)
        digests.append(digest(project / _SITE))
        _copy(project / _SITE, folder / f"site-{edition}")
    if digests[0] != digests[2]:
        message = "two undisturbed builds of the same data differ"
        raise RuntimeError(message)
    shutil.move(project / _CACHE, folder / "cache")
    shutil.rmtree(project / _SITE)
    return Reference(folder, (digests[0], digests[1]), seconds[0], seconds[2])


def scene(chance: Random, made: Reference, folder: Path, *, warm: bool, name: str = "p") -> Scene:
    """Lay a project out in `folder`: the site of one edition, the data of the other."""
    project = folder / name
    old = chance.randrange(2)
    _copy(made.folder / "project", project)
    _edit(project, 1 - old)
    _copy(made.folder / f"site-{old}", project / _SITE)
    if warm:
        _copy(made.folder / "cache", project / _CACHE)
    (folder / "tmp").mkdir(mode=0o777)
    return Scene(folder, project, made.digests[old], made.digests[1 - old])


def start(
    project: Path,
    folder: Path,
    env: Mapping[str, str] | None = None,
    before: Callable[[], None] | None = None,
    wrapper: tuple[str, ...] = (),
) -> subprocess.Popen[bytes]:
    """A build of `project` with its temporary files in `folder`; `before` runs in its process."""
    inherited = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    usual = {
        **inherited,
        "LC_ALL": "C.UTF-8",
        "TMPDIR": str(folder / "tmp"),
        "PYTHONDONTWRITEBYTECODE": "1",  # as the Makefile has it
    }
    (folder / "tmp").mkdir(exist_ok=True)
    return subprocess.Popen(
        (*wrapper, *BUILD),
        cwd=project,
        env=usual if env is None else {**usual, **env},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,  # a file would share the limits of the build
        stderr=subprocess.STDOUT,
        preexec_fn=before,  # noqa: PLW1509 – no threads here
    )


def wait(build: subprocess.Popen[bytes], longest: float = LONGEST) -> Ended:
    """How the build ended; one that does not is killed."""
    try:
        output, _ = build.communicate(timeout=longest)
        code: int | None = build.returncode
    except subprocess.TimeoutExpired as late:
        build.kill()
        build.wait()
        output, code = late.output or b"", None
    return Ended(code, output.decode(errors="replace"))


def digest(folder: Path) -> str:
    """Of the names and contents of all that is in `folder`; of nothing if there is none.

    Of the search only the names of its pages count: Pagefind numbers them as the disk lists them.
    """
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        indexed = path.parent == folder / "search"
        if indexed and not path.name.endswith(".page.pagefind"):
            continue
        whole.update(os.fsencode(path.relative_to(folder)) + b"\0")
        if path.is_file() and not indexed:
            whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        # With its bytecode, which the set-up makes.
        shutil.copytree(source, target, symlinks=True, dirs_exist_ok=True)
    else:
        shutil.copy2(source, target)


def _switch_roles_off(data: Path) -> None:
    off = [file.stem for file in (data / "roles").iterdir() if file.name not in ROLES]
    company = data / "company.yml"
    text = company.read_text(encoding="utf-8")
    company.write_text(re.sub("(?m)^roles_off:.*", f"roles_off: {off}", text), encoding="utf-8")


def _edit(project: Path, edition: int) -> None:
    """Edition 1 has other words for one duty."""
    file = project / "data" / "roles" / "agent.yml"
    text = file.read_text(encoding="utf-8").replace(DUTIES[1 - edition], DUTIES[edition])
    if DUTIES[edition] not in text:
        message = f"{file} has no duty {DUTIES[edition]!r}"
        raise LookupError(message)
    file.write_text(text, encoding="utf-8")
