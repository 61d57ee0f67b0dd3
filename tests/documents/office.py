"""LibreOffice as a second reader of our files."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ADVICE = "нужен LibreOffice: apt-get install libreoffice-writer libreoffice-calc"


def converted(content: bytes, suffix: str, to: str, folder: Path) -> bytes:
    """A file with this suffix as LibreOffice converts it: `to` is a suffix, «pdf» or «csv».

    Without LibreOffice the test fails where CI is set, and is skipped elsewhere.
    """
    return all_converted([content], suffix, to, folder)[0]


def all_converted(contents: list[bytes], suffix: str, to: str, folder: Path) -> list[bytes]:
    """Several files converted in one run, which takes much less time than one by one."""
    program = shutil.which("soffice")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail(ADVICE)
        pytest.skip(ADVICE)
    sources = [folder / f"file-{number}.{suffix}" for number in range(len(contents))]
    for source, content in zip(sources, contents, strict=True):
        source.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, "--headless", profile, "--convert-to", to, "--outdir", folder, *sources]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return [source.with_suffix(f".{to}").read_bytes() for source in sources]
