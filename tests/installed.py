"""The engine as an adopter has it: from a wheel, in an environment of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def install_from_wheel(venv: Path) -> None:
    """Make a venv that borrows dependencies, but not the engine, from the one here."""
    python = venv / "bin" / "python"
    pip = (sys.executable, "-m", "pip")
    quietly = ("--quiet", "--no-deps", "--no-index", "--disable-pip-version-check")
    said(ROOT, sys.executable, "-m", "venv", "--without-pip", venv)
    said(ROOT, *pip, "wheel", *quietly, "--no-build-isolation", "--wheel-dir", venv, ROOT)
    (wheel,) = venv.glob("role_handbook-*.whl")
    said(ROOT, *pip, "--python", python, "install", *quietly, wheel)
    (own,) = venv.glob("lib/python*/site-packages")
    borrowed = next(path for path in sys.path if path.endswith("site-packages"))
    (own / "borrowed.pth").write_text(borrowed, encoding="utf-8")
    imported = said(venv, python, "-c", "import macros; print(macros.__file__)")
    assert Path(imported.strip()).is_relative_to(own)


def said(folder: Path, *command: str | Path) -> str:
    """What a command says; it must succeed."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        command, cwd=folder, env=clean, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
