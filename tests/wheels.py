"""Which run-time package comes as a wheel where: `make lock` writes the table, a test reads it.

python -m tests.wheels pylock.toml > wheels.tsv
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from packaging.pylock import Package, Pylock
from packaging.tags import Tag, compatible_tags, cpython_tags, mac_platforms
from packaging.utils import parse_wheel_filename

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
PYTHONS = [
    name.removeprefix("Programming Language :: Python :: ")
    for name in PYPROJECT["project"]["classifiers"]
]
NOWHERE = "-"
GLIBC = 36
"""Debian 12 has glibc 2.36; what asks for a newer one is no wheel there."""
MACOS = (13, 0)


@dataclass(frozen=True)
class Platform:
    """A kind of machine: its name in the table, in markers and in names of wheels."""

    name: str
    sys_platform: str
    machine: str
    tags: tuple[str, ...]

    def environment(self, python: str) -> dict[str, str]:
        """What a marker is judged by there."""
        return {
            "sys_platform": self.sys_platform,
            "platform_machine": self.machine,
            "python_version": python,
            "python_full_version": f"{python}.0",
        }


def _linux(machine: str) -> Platform:
    newer = [f"manylinux_2_{minor}_{machine}" for minor in range(GLIBC, 4, -1)]
    older = [f"manylinux{name}_{machine}" for name in (2014, 2010, 1)]
    return Platform(f"Linux {machine}", "linux", machine, (*newer, *older))


def _macos(machine: str) -> Platform:
    return Platform(f"macOS {machine}", "darwin", machine, tuple(mac_platforms(MACOS, machine)))


PLATFORMS = (
    _linux("x86_64"),
    _linux("aarch64"),
    _macos("arm64"),
    _macos("x86_64"),
    Platform("Windows x86_64", "win32", "AMD64", ("win_amd64",)),
)


def table(lock: Pylock) -> Iterator[list[str]]:
    """Heading and a row for each package: name, version, Pythons with a wheel on each platform."""
    yield ["package", "version", *(platform.name for platform in PLATFORMS)]
    for package in lock.packages:
        yield [package.name, str(package.version), *(_cell(package, at) for at in PLATFORMS)]


def _cell(package: Package, platform: Platform) -> str:
    wheels = [parse_wheel_filename(wheel.filename)[-1] for wheel in package.wheels or ()]
    fit = [
        python for python in PYTHONS if any(_accepted(platform, python) & wheel for wheel in wheels)
    ]
    return " ".join(fit) or NOWHERE


@cache
def _accepted(platform: Platform, python: str) -> frozenset[Tag]:
    major, minor = map(int, python.split("."))
    version, tags = (major, minor), platform.tags
    own = cpython_tags(version, platforms=tags)
    return frozenset([*own, *compatible_tags(version, f"cp{major}{minor}", tags)])


if __name__ == "__main__":
    with Path(sys.argv[1]).open("rb") as file:
        lock = Pylock.from_dict(tomllib.load(file))
    for row in table(lock):
        print(*row, sep="\t")
