"""Files that pandoc writes from HTML, and the templates the HTML comes from.

The pandoc is that of the package, never one of the machine.
"""

from __future__ import annotations

import errno
import logging
import os
import subprocess
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pypandoc

from macros.documents.formats.archive import reproducible
from macros.documents.formats.moment import seconds
from macros.model.record import FIRST_DAY

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_FULL = "No space left on device"


def convert(html: str, to: str, *arguments: str, files: Mapping[str, bytes], day: date) -> bytes:
    """The HTML document as a file of the format `to`, in pandoc's words: «odt», «epub3», «fb2».

    `arguments` go to pandoc as they are and may name any of `files` (ASCII name, content); `day` is
    when the file was made; pictures come in the HTML as data: addresses. Equal arguments give equal
    bytes, an EPUB among them if it names its identifier. Raises RuntimeError with the message of
    pandoc, a warning included: nothing may be left out silently.
    """
    with TemporaryDirectory() as folder:
        for name, content in files.items():
            Path(folder, name).write_bytes(content)
        command = ("--from=html", f"--to={to}", "--output=result", *arguments)
        _run(folder, *command, given=html.encode(), day=day)
        made = Path(folder, "result").read_bytes()
    return reproducible(made, day) if made.startswith(b"PK") else made


@cache
def default_file(name: str) -> bytes:
    """A file that pandoc carries within itself, such as «reference.odt»."""
    with TemporaryDirectory() as folder:
        return _run(folder, f"--print-default-data-file={name}")


def _run(folder: str, *arguments: str, given: bytes = b"", day: date = FIRST_DAY) -> bytes:
    # Pandoc opens no file whose name its locale cannot write, so it stands in the folder. Templates
    # and reference files of the user must not show in the result.
    done = subprocess.run(  # noqa: S603 – the program is the package's own, no shell
        (*_program(), "--fail-if-warnings", "--data-dir=.", *arguments),
        cwd=folder,
        input=given,
        capture_output=True,
        check=False,
        env=os.environ | {"SOURCE_DATE_EPOCH": str(seconds(day))},
    )
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip()
        if _FULL in said:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), folder)
        message = f"pandoc: {said}"
        raise RuntimeError(message)
    return done.stdout


@cache
def _program() -> tuple[str, ...]:
    logging.getLogger("pypandoc").setLevel(logging.CRITICAL)  # it logs failures as tracebacks
    try:
        path = str(pypandoc.get_pandoc_path())
    except OSError as error:
        message = "программа pandoc, которая делает ODT и книги, не запустилась"
        raise OSError(message) from error
    # With 64 MB to begin with, a paper is made before its garbage need be looked at: a fifth less.
    return (path, "+RTS", "-A64m", "-RTS")
