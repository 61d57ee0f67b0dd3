"""The same data give the same bytes, wherever and whenever the files are made."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import DATA, ROOT

HASHES = """
import hashlib, json, pathlib, sys
from macros.documents.cache import rendered
from macros.documents.downloads import downloads
from macros.reading.load import load_handbook

assert pathlib.Path(sys.modules["macros"].__file__).is_relative_to(pathlib.Path.cwd())
handbook = load_handbook(pathlib.Path("data").resolve()).handbook.published_at("https://a.example/")
files = downloads(handbook)
paths = rendered(files, pathlib.Path("cache"))
hashes = {f.address: hashlib.sha256(p.read_bytes()).hexdigest() for f, p in zip(files, paths)}
print(json.dumps(hashes))
"""


@pytest.mark.thorough
def test_two_builds_in_different_places_give_the_same_bytes(tmp_path: Path) -> None:
    here = _hashes(tmp_path / "here", TZ="UTC", LC_ALL="C", PYTHONHASHSEED="1")
    there = _hashes(
        tmp_path / "папка с пробелом",
        TZ="Asia/Vladivostok",
        LC_ALL="POSIX",  # in which no program can write the name of the folder
        PYTHONUTF8="0",
        PYTHONHASHSEED="2",
    )
    assert here == there


def _hashes(folder: Path, **environment: str) -> dict[str, str]:
    shutil.copytree(ROOT / "macros", folder / "macros")
    shutil.copytree(DATA, folder / "data")
    done = subprocess.run(
        [sys.executable, "-c", HASHES],
        cwd=folder,
        env={**os.environ, **environment, "HOME": str(folder), "TMPDIR": str(folder)},
        check=True,
        capture_output=True,
        text=True,
    )
    hashes: dict[str, str] = json.loads(done.stdout)
    return hashes
