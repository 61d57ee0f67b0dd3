"""Files and folders that are missing, misnamed, misplaced, or no files at all."""

from __future__ import annotations

import os
import shutil
import socket
import stat
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random

from tests.rough.signs import HOSTILE, SIGNS

DEVICES = {"null": (1, 3), "zero": (1, 5), "random": (1, 8), "full": (1, 7)}
SUFFIXES = (
    ".yaml",
    ".YML",
    ".Yml",
    ".yml.txt",
    ".yml ",
    ".json",
    ".txt",
    "",
    ".yml.yml",
    ".ymll",
    ".docx",
    " .yml",
    ".yml\u200b",
    ".y\u043cl",
    "..yml",
    ".yml\n",
    ".toml",
    ".YAML",
)
HUGE = 200 * 1024**2


def files(data: Path) -> list[Path]:
    """Every file that the handbook reads, the ledger among them, by name."""
    found = (file for file in data.rglob("*") if file.is_file() and "schema" not in file.parts)
    return sorted(found)


def spoil_a_file(chance: Random, data: Path) -> str:
    """Do something to one file or folder of `data`; what it was."""
    how = chance.choice(list(_WAYS))
    places = [*files(data), *files(data), data / "roles"]
    place = chance.choice([each for each in places if each.exists() or each.is_symlink()])
    try:
        _WAYS[how](chance, place)
    except (OSError, ValueError) as error:
        how = f"{how} (not possible: {error})"
    return f"{how}: {place.relative_to(data)}"


def _misname(chance: Random, place: Path) -> None:
    stem, suffix = place.stem, place.suffix
    slips = (
        stem.capitalize(),
        stem.upper(),
        f"{stem} ",
        f" {stem}",
        stem[:-1],
        stem + stem[-1],
        stem.replace("-", "_"),
        stem.replace("_", "-"),
        f"{stem} (1)",
        f"{stem} — копия",
        f"Copy of {stem}",
        stem.replace("a", "а"),
        f"{stem}\u200b",
        stem[::-1],
        f"_{stem}",
        "index",
    )
    name = chance.choice(
        (
            *(f"{slip}{suffix}" for slip in slips),
            *(f"{stem}{other}" for other in SUFFIXES),
        )
    )
    place.rename(place.with_name(name))


def _name_hostile(chance: Random, place: Path) -> None:
    name = chance.choice((*HOSTILE, *SIGNS)).replace("/", "∕").replace("\0", "")
    raw = chance.choice((name.encode()[:200], b"\xff\xfe", b"\x1b[31m", b"a\nb", b"\xd1"))
    target = (
        os.fsencode(place.parent) + b"/" + raw + chance.choice((b".yml", b"", b".docx", b".png"))
    )
    if chance.random() < 0.5:
        place.rename(os.fsdecode(target))
    else:
        Path(os.fsdecode(target)).write_bytes(place.read_bytes())


def _move(chance: Random, place: Path) -> None:
    inner = ("roles", "roles/senior", "роли", "archive", "schema", "roles/agent", "a/b/c/d", "..")
    folder = place.parent / chance.choice(inner)
    folder.mkdir(parents=True, exist_ok=True)
    place.rename(folder / place.name)


def _double(chance: Random, place: Path) -> None:
    names = (
        f"{place.stem}-2{place.suffix}",
        f"{place.name}.old",
        place.name.capitalize(),
        f"{place.stem}.yaml",
        f"{place.stem}.json",
        f"new/{place.name}",
    )
    target = place.parent / chance.choice(names)
    target.parent.mkdir(exist_ok=True)
    (shutil.copytree if place.is_dir() else shutil.copy)(place, target)


def _link(chance: Random, place: Path) -> None:
    _away(place)
    targets = (
        place,
        place.parent,
        "/dev/zero",
        "/etc/passwd",
        "nowhere",
        "/proc/self/mem",
        "/",
        "/proc/self/fd/0",
        "/dev/tty",
        f"/proc/{os.getpid()}/environ",
        "x" * 300,
    )
    place.symlink_to(chance.choice(targets))


def _make_no_file(chance: Random, place: Path) -> None:
    _away(place)
    match chance.choice(("pipe", "socket", "folder", "device")):
        case "pipe":
            os.mkfifo(place)
        case "socket":
            with socket.socket(socket.AF_UNIX) as listener:
                listener.bind(str(place))
        case "folder":
            place.mkdir()
            (place / chance.choice(("x.yml", ".hidden", "agent.yml"))).write_text("title: я\n")
        case "device":
            number = chance.choice(list(DEVICES.values()))
            os.mknod(place, stat.S_IFCHR | 0o666, os.makedev(*number))


def _empty(_: Random, place: Path) -> None:
    if place.is_dir():
        for file in place.iterdir():
            _away(file)
    else:
        place.write_bytes(b"")


def _swell(chance: Random, place: Path) -> None:
    """A large file that takes no room on the disk."""
    with place.open("ab") as file:
        file.truncate(chance.choice((5 * 1024**2, 60 * 1024**2, HUGE)))


def _swap(chance: Random, place: Path) -> None:
    other = chance.choice([each for each in place.parent.iterdir() if each.is_file()])
    mine, theirs = place.read_bytes(), other.read_bytes()
    place.write_bytes(theirs)
    other.write_bytes(mine)


def _forbid(chance: Random, place: Path) -> None:
    """Take all rights away, then go on as a user whom that concerns."""
    place.chmod(chance.choice((0, 0o200, 0o111, 0o444)))
    if os.geteuid() == 0:
        for folder in (*place.parents[:2], place.parent.parent.parent):
            folder.chmod(folder.stat().st_mode | 0o055)
        Path(tempfile.gettempdir()).chmod(0o777)
        os.setgroups([])
        os.setresgid(65534, 65534, 65534)
        os.setresuid(65534, 65534, 65534)


def _add_something(chance: Random, place: Path) -> None:
    folder = place.parent
    name = chance.choice(
        (
            "заметки.md",
            "план.xlsx",
            "фото.jpg",
            "stafing.yml",
            "Staffing.yaml",
            "тест.yml",
            "x.yml",
            "company.yaml",
            "Company.yml",
            "roles.yml",
            "role.yml",
            "logo.png",
            "letterhead.doc",
            "letterhead (1).docx",
            "addresses.csv",
            "processes2.yml",
            "archive.zip",
            "а" * 120 + ".yml",
            "agent",
            "$(id).yml",
            "-rf.yml",
            "con.yml",
            "a:b.yml",
            "new-role.yml",
            "roles2",
        )
    )
    (folder / name).write_bytes(place.read_bytes() if place.is_file() else b"title: x\n")


def _away(place: Path) -> None:
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    else:
        with suppress(FileNotFoundError):
            place.unlink()


_WAYS: dict[str, Callable[[Random, Path], None]] = {
    "misname": _misname,
    "name hostile": _name_hostile,
    "move": _move,
    "double": _double,
    "link": _link,
    "no file": _make_no_file,
    "empty": _empty,
    "remove": lambda _, place: _away(place),
    "swell": _swell,
    "swap": _swap,
    "forbid": _forbid,
    "add": _add_something,
}
