"""Programs of others that check what is built: without one a test is skipped, in CI it fails."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

PACKAGES = Path(__file__).parent / "node_modules"


def program(name: str, package: str) -> str:
    """Where the system has the program `name`, which Debian has in `package`."""
    found = shutil.which(name)
    return found or _missing(f"нет программы {name}; в Debian и Ubuntu: apt-get install {package}")


def node_file(path: str) -> Path:
    """A file of a package that tests/package.json names: `vnu-jar/build/dist/vnu.jar`."""
    file = PACKAGES / path
    if not file.exists():
        _missing(f"нет пакета {path.partition('/')[0]}; при установленном npm: make checkers")
    return file


def _missing(message: str) -> str:
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)
