"""What a fresh machine lacks is told in one line, and a set-up that broke off begins anew."""

from __future__ import annotations

import errno
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros import cli
from tests.conftest import ROOT

TAKEN = OSError(errno.EADDRINUSE, os.strerror(errno.EADDRINUSE))


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """A checkout in which nothing has been set up."""
    for name in ("Makefile", "pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def told_by_make(folder: Path, python: str) -> list[str]:
    """What `make check` says there, but for the words of make itself; it must fail."""
    offline = {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": "http://127.0.0.1:9/simple"}
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    done = subprocess.run(
        ["make", "check", f"PYTHON={python}"],
        cwd=folder,
        env=kept | offline | {"PIP_RETRIES": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode
    assert "Traceback" not in done.stdout + done.stderr
    return [line for line in done.stderr.splitlines() if not line.startswith("make: ")]


def pretended(folder: Path, *, fails_at: str) -> str:
    """A Python that takes every command but those with a certain word in them."""
    python = folder / "python"
    python.write_text(f'#!/bin/sh\ncase "$*" in *{fails_at}*) exit 1;; esac\n')
    python.chmod(0o755)
    return str(python)


def test_no_python(fresh: Path) -> None:
    (line,) = told_by_make(fresh, "python-of-nobody")
    assert line == "Не найден python-of-nobody: установите Python 3.11 или новее"


def test_too_old_a_python(fresh: Path) -> None:
    (line,) = told_by_make(fresh, pretended(fresh, fails_at="version_info"))
    assert line.startswith("Нужен Python 3.11 или новее")


def test_no_venv_module(fresh: Path) -> None:
    (line,) = told_by_make(fresh, pretended(fresh, fails_at="ensurepip"))
    assert "python3-venv" in line


def test_no_network_after_a_set_up_that_broke_off(fresh: Path) -> None:
    broken = fresh / ".venv" / "bin" / "pip"
    broken.parent.mkdir(parents=True)
    broken.touch()
    (line,) = told_by_make(fresh, sys.executable)
    assert line.startswith("Нет связи с хранилищем пакетов PyPI")
    assert not (fresh / ".venv" / ".ready").exists()


def test_a_busy_port() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        done = CliRunner().invoke(cli.main, ["serve", "--port", str(port)])
    assert done.exit_code == 1
    assert f"порт {port} не открыть: он занят." in done.output
    assert f"make serve PORT={port + 1}" in done.output


def test_a_port_that_was_taken_while_the_site_was_built(monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*_: str) -> None:
        raise TAKEN

    monkeypatch.setattr(cli, "_mkdocs", late)
    done = CliRunner().invoke(cli.main, ["serve", "--port", "8799"])
    assert done.exit_code == 1
    assert "порт 8799 не открыть: он занят." in done.output


def test_only_the_set_up_writes_bytecode(fresh: Path) -> None:
    # A disk that fills up under it leaves half of it, which Python takes for whole ever after.
    probe = fresh / "probe.mk"
    probe.write_text("include Makefile\nprobe:\n\t@echo $$PYTHONDONTWRITEBYTECODE\n")
    clean = {name: value for name, value in os.environ.items() if name == "PATH"}
    done = subprocess.run(
        ["make", "-f", probe.name, "probe"],
        cwd=fresh,
        env=clean,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "1\n"
