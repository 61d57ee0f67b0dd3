"""What the linter and the type check of others find in the scripts of the theme."""

from __future__ import annotations

import subprocess

import pytest

from tests.conftest import ROOT
from tests.programs import node_file, program

pytestmark = pytest.mark.thorough

SCRIPTS = "overrides/assets/js"
TYPES = ("typescript/bin/tsc", "--project", "tests/tsconfig.json", "--pretty", "false")
UNTOLD = (f"{SCRIPTS}/search.js", f"{SCRIPTS}/search/")
"""They go through internals of Pagefind, of which only it could tell the types."""


def checked(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    node = program("node", "nodejs")
    return subprocess.run(
        [node, node_file(script), *arguments], cwd=ROOT, check=False, capture_output=True, text=True
    )


def test_linter_has_no_complaint() -> None:
    config = ("--config", "tests/eslint.config.mjs", "--max-warnings", "0")
    run = checked("eslint/bin/eslint.js", *config, SCRIPTS)
    assert (run.returncode, run.stdout) == (0, ""), run.stdout + run.stderr


def test_types_fit() -> None:
    run = checked(*TYPES, "--strict", "false")
    assert (run.returncode, run.stdout) == (0, ""), run.stdout + run.stderr


def test_types_are_told() -> None:
    lines = checked(*TYPES).stdout.splitlines()
    assert [line for line in lines if not line.startswith((*UNTOLD, " "))] == []
