"""One disturbed build: whatever happens, the site is the old one or the new one, and whole."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.conftest import ROOT
from tests.rough import disturbances
from tests.rough.disturbances import Disturb, Disturbed
from tests.rough.isolation import note
from tests.rough.outcome import Fault, Outcome, Treated
from tests.rough.project import BUILD, PARTS, Ended, Reference, Scene, scene, start, wait

PATIENCE = 1800
"""Seconds for a disturbed build and the one after it, each of which has a patience of its own."""
_BESIDE = {*PARTS, "site", ".cache"}
_NAMES = ("p", "p", "Справочник (копия) №1", "a b'c\"d", "é")


@dataclass(frozen=True)
class Group:
    """A kind of disturbance, how much of it there is among a hundred builds, and what it needs."""

    name: str
    share: int
    disturb: Disturb
    warm: float = 1
    """How often the cache is full."""


def disturbed(made: Reference, seed: str, number: int, kept: Path | None = None) -> Outcome:
    """The build of this number, in a folder that is left to be looked at if it is `kept`."""
    chance = Random(f"{seed}-build-{number}")
    groups = possible()
    (group,) = chance.choices(groups, [group.share for group in groups])
    folder = kept or Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    warm = chance.random() < group.warm
    laid = scene(chance, made, folder, warm=warm, name=chance.choice(_NAMES))
    what = group.disturb(chance, made, laid)
    note(what.done)
    came = laid.shown
    faults = (*faults_of(what, came), *_faults_of_next(laid))
    return Outcome(number, group.name, Treated(what.done, f"{came} site", faults))


def possible() -> tuple[Group, ...]:
    """The groups that this machine and this user can try."""
    return tuple(group for group in GROUPS if not obstacle(group))


def obstacle(group: Group) -> str | None:
    """Why a group cannot be tried here."""
    match group.name:
        case "starved" if os.geteuid() or not _goes("unshare", "-m", "true"):
            return "needs the rights to mount: run it as root, or as `unshare -rm make rough`"
        case "user" if os.geteuid() or not _goes(*BUILD, "--help", nobody=True):
            return "needs root, and Python and packages that everybody may read"
        case "clock" if not shutil.which("faketime"):
            return "needs faketime"
    return None


def faults_of(what: Disturbed, came: str) -> Iterator[Fault]:
    """What is wrong with the way that builds ended and the site that came of them."""
    for ended in what.ended:
        yield from _faults_of_end(ended, what)
    published = any(ended.code == 0 for ended in what.ended)
    if came == "neither" or (published and came == "old"):
        yield Fault("site", f"{came} after {[ended.code for ended in what.ended]}")


def _faults_of_end(ended: Ended, what: Disturbed) -> Iterator[Fault]:
    tail = ended.output[-800:]
    if ended.code is None:
        yield Fault("hang", tail)
    if "Traceback" in ended.output:
        yield Fault("traceback", tail)
    if not ended.code or what.killed:
        return
    if what.must_succeed:
        yield Fault("refusal", tail)
    elif not any("а" <= sign <= "я" for line in ended.output.splitlines()[-3:] for sign in line):
        yield Fault("message", f"does not say why it failed ({ended.code}): {tail}")


def _faults_of_next(scene: Scene) -> Iterator[Fault]:
    """What the next build, undisturbed and a while later, does not set right."""
    for left in scene.project.glob(".site-building-*"):
        os.utime(left, (0, 0))
    shutil.rmtree(scene.folder / "tmp", ignore_errors=True)
    (scene.folder / "tmp").mkdir(exist_ok=True)
    ended = wait(start(scene.project, scene.folder))
    if ended.code or "Traceback" in ended.output:
        yield Fault("refusal", f"the next build failed: {ended.output[-800:]}")
    elif scene.shown != "new":
        yield Fault("site", f"the next build left the {scene.shown} one")
    beside = {path.name for path in scene.project.iterdir()} - _BESIDE
    if beside:
        yield Fault("litter", f"beside the site: {', '.join(sorted(beside))}")
    temporary = sorted(path.name for path in (scene.folder / "tmp").iterdir())
    if temporary:
        yield Fault("litter", f"among temporary files: {', '.join(temporary)}")


def _goes(*command: str, nobody: bool = False) -> bool:
    before = disturbances.as_nobody if nobody else None
    try:
        subprocess.run(command, check=True, capture_output=True, cwd=ROOT, preexec_fn=before)
    except (OSError, subprocess.CalledProcessError):
        return False
    return True


GROUPS = (
    Group("killed", 24, disturbances.kill, warm=0.5),
    Group("killed while writing", 16, disturbances.kill_while_writing),
    Group("starved", 16, disturbances.starve, warm=0.5),
    Group("twice at once", 8, disturbances.run_twice, warm=0.7),
    Group("locale", 10, disturbances.set_locale, warm=0.7),
    Group("clock", 6, disturbances.set_clock, warm=0.7),
    Group("umask", 4, disturbances.set_umask, warm=0.7),
    Group("user", 6, disturbances.become_nobody, warm=0.7),
    Group("limits", 4, disturbances.limit, warm=0.7),
    Group("harmed cache", 6, disturbances.harm_cache),
)
