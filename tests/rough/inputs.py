"""One spoilt input: the data, an attachment or a kept file, and what the handbook makes of it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.conftest import DATA
from tests.rough.files import files, spoil_a_file
from tests.rough.isolation import note
from tests.rough.kept import contents, harm_what_is_kept
from tests.rough.letterheads import spoil_letterhead
from tests.rough.looking import check, look
from tests.rough.marks import mark, shown_texts
from tests.rough.outcome import Outcome, Treated
from tests.rough.settings import spoil_picture, spoil_settings
from tests.rough.structure import spoil_structure
from tests.rough.texts import BYTES, spoil_a_line

PATIENCE = 20
"""Seconds after which an input counts as a hang."""

_SHARE_SPOILT_TWICE = 0.25
_SHARE_PROMISED = 0.25
_TRIES = 20
"""How many of the folders have promised addresses: to look for them takes longer than all else."""

Spoil = Callable[[Random, Path], str]
"""Spoils the data folder and says how."""
Treat = Callable[[Random, Path], Treated]
"""Spoils the data folder or what lies beside it, and looks at what comes of that."""


@dataclass(frozen=True)
class Group:
    """A kind of treatment and how much of it there is among a hundred inputs."""

    name: str
    share: int
    treat: Treat


def warm_up() -> None:
    """Read what all inputs need, so that each need not: they are made in forks of this process."""
    shown_texts()
    contents()
    check(DATA, "text")


def treated(seed: str, number: int, kept: Path | None = None) -> Outcome:
    """The input of this number, in a folder that is left to be looked at if it is `kept`."""
    chance = Random(f"{seed}-{number}")
    (group,) = chance.choices(GROUPS, [group.share for group in GROUPS])
    folder = kept or Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    promised = group.name == "ledger" or chance.random() < _SHARE_PROMISED
    without = None if promised else shutil.ignore_patterns("addresses.txt", "published.json")
    data = Path(shutil.copytree(DATA, folder / "data", ignore=without))
    return Outcome(number, group.name, group.treat(chance, data))


def _looked_at(spoil: Spoil) -> Treat:
    """Spoil once or twice, then let the handbook read it."""

    def treat(chance: Random, data: Path) -> Treated:
        done = _spoilt(spoil, chance, data)
        if chance.random() < _SHARE_SPOILT_TWICE:
            with suppress(Exception):  # what is spoilt already may be past spoiling
                done = f"{done}; {spoil(chance, data)}"
        note(done)
        return Treated(done, *look(chance, data))

    return treat


def _spoilt(spoil: Spoil, chance: Random, data: Path) -> str:
    """What was spoilt: not every thing can be spoilt in every way."""
    for _ in range(_TRIES):
        with suppress(Exception):
            return spoil(chance, data)
    return spoil(chance, data)


def _spoil_bytes(chance: Random, data: Path) -> str:
    file = _some_file(chance, data)
    spoil = chance.choice(BYTES)
    return _rewritten(file, spoil.__name__.strip("_"), lambda raw: spoil(chance, raw))


def _spoil_lines(chance: Random, data: Path) -> str:
    file = _some_file(chance, data)
    how, raw = spoil_a_line(chance, file.read_bytes())
    return _rewritten(file, how, lambda _: raw)


def _spoil_structure(chance: Random, data: Path) -> str:
    file = _some_file(chance, data)
    how, raw = spoil_structure(chance, file.read_bytes())
    return _rewritten(file, how, lambda _: raw)


def _spoil_ledger(chance: Random, data: Path) -> str:
    ledger = data / "addresses.txt"
    if chance.random() < 0.5:
        how, raw = spoil_a_line(chance, ledger.read_bytes())
        return _rewritten(ledger, how, lambda _: raw)
    spoil = chance.choice(BYTES)
    return _rewritten(ledger, spoil.__name__.strip("_"), lambda raw: spoil(chance, raw))


def _some_file(chance: Random, data: Path) -> Path:
    return chance.choice([file for file in files(data) if file.suffix == ".yml"])


def _rewritten(file: Path, how: str, rewrite: Callable[[bytes], bytes]) -> str:
    raw = file.read_bytes()
    file.write_bytes(rewrite(raw) if raw else b"\n")
    return f"{how} in {file.name}"


GROUPS = (
    Group("bytes", 17, _looked_at(_spoil_bytes)),
    Group("lines", 15, _looked_at(_spoil_lines)),
    Group("structure", 22, _looked_at(_spoil_structure)),
    Group("marks", 8, mark),
    Group("files", 14, _looked_at(spoil_a_file)),
    Group("settings", 6, _looked_at(spoil_settings)),
    Group("brand", 5, _looked_at(spoil_picture)),
    Group("letterhead", 5, _looked_at(spoil_letterhead)),
    Group("ledger", 3, _looked_at(_spoil_ledger)),
    Group("kept files", 5, harm_what_is_kept),
)
