"""What pandoc does badly is told as what it is."""

from __future__ import annotations

import errno
import logging
import subprocess

import pytest

from macros.documents.formats import pandoc
from macros.documents.formats.pandoc import convert
from macros.model.record import FIRST_DAY


def ends_with(code: int, said: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def run(*_: object, **__: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess((), code, b"", said)

    monkeypatch.setattr(subprocess, "run", run)


def test_a_full_disk_is_a_full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    said = b"pandoc: result: hPutBuf: resource exhausted (No space left on device)"
    ends_with(1, said, monkeypatch)
    with pytest.raises(OSError, match="No space left") as told:
        convert("<p>text</p>", "odt", files={}, day=FIRST_DAY)
    assert told.value.errno == errno.ENOSPC


def test_anything_else_is_told_in_its_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    ends_with(3, b"[WARNING] Could not fetch resource", monkeypatch)
    with pytest.raises(RuntimeError, match="Could not fetch resource"):
        convert("<p>text</p>", "odt", files={}, day=FIRST_DAY)


def test_a_program_that_does_not_start_is_told_in_a_line(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> str:
        logging.getLogger("pypandoc").error("No pandoc was found")
        message = "No pandoc was found"
        raise OSError(message)

    monkeypatch.setattr(pandoc.pypandoc, "get_pandoc_path", fail)
    pandoc._program.cache_clear()  # noqa: SLF001 – as when nothing has been made yet
    with pytest.raises(OSError, match="не запустилась"):
        convert("<p>text</p>", "odt", files={}, day=FIRST_DAY)
    assert not caplog.records
