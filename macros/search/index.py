"""Makes the index with Pagefind and puts what the browser loads into the site."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from pagefind_bin import get_executable  # type: ignore[import-untyped]

from macros.search.bundle import bundle
from macros.search.kept import keep_search, kept, made_from, write
from macros.search.misread import CUT, marked, misread
from macros.search.names import BARE, IDLE
from macros.search.records import Finding, file
from macros.search.words import ENDING, LAYOUTS

if TYPE_CHECKING:
    from macros.model.handbook import Handbook

FOLDER = "search"
"""Where the search lies on the site."""
UNREAD = "h1, .headerlink, .documents, td, form, svg, [data-search-exclude]"
"""What of a page no query looks for: cells repeat what records say."""
SUGGESTED = 12
LONGEST = 120
"""Seconds that Pagefind may take; a thousand roles need three."""

_FAILURES = (OSError, EOFError, ValueError, LookupError, zlib.error, subprocess.SubprocessError)
"""A program that is not there, stops or hangs, and an index that cannot be read."""


class SearchFailedError(Exception):
    """The index could not be made; the message tells the editor why, in Russian."""


def publish(
    handbook: Handbook,
    found: tuple[Finding, ...],
    site: Path,
    last_good: Path,
    *,
    quickly: bool = False,
) -> None:
    """Put the search for `found` into the folder `site`.

    `last_good` keeps the search of the last success: the site gets that one if nothing has changed,
    and after a failure, of which SearchFailedError tells. A preview has it `quickly`, and larger.
    """
    best = made_from(handbook, found)
    wanted = f"{best}-quickly" if quickly else best
    made, files = kept(last_good)
    if made not in {best, wanted}:
        try:
            files = _made(handbook, found, quickly=quickly)
        except _FAILURES as error:
            write(site / FOLDER, files)
            raise SearchFailedError(_why(error)) from error
        keep_search(last_good, wanted, files)
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    write(site / FOLDER, files)


def _made(handbook: Handbook, found: tuple[Finding, ...], *, quickly: bool) -> dict[str, bytes]:
    places = {department.id: i for i, department in enumerate(handbook.departments)}
    named = {
        f"{record.kind[0]}{places.get(record.department or '', '')}-{i}": record
        for i, record in enumerate(found)
    }
    with tempfile.TemporaryDirectory() as folder:
        read, raw = Path(folder) / "read", Path(folder) / "raw"
        read.mkdir()
        html = {name: file(record) for name, record in named.items()}
        words = misread(html.values(), (name for record in found for name in record.all_names))
        for name, content in html.items():
            (read / f"{name}.html").write_text(marked(content, words), encoding="utf-8")
        _run_pagefind(read, raw)
        roles = [record for record in found if record.kind == "role"][:SUGGESTED]
        start = {
            "idle": IDLE,
            "patterns": (ENDING, BARE, CUT),
            "layouts": LAYOUTS,
            "departments": [department.title for department in handbook.departments],
            "roles": [[places[role.department or ""], role.title, role.address] for role in roles],
        }
        made = bundle(raw, named, start, quickly=quickly)
        return {f"{name}.pagefind": content for name, content in made.items()}


def _run_pagefind(read: Path, raw: Path) -> None:
    subprocess.run(  # noqa: S603 – our own program and folders
        [
            get_executable(),
            *("--site", read, "--output-path", raw, "--force-language", "ru"),
            *("--exclude-selectors", UNREAD, "--silent"),
        ],
        check=True,
        capture_output=True,
        timeout=LONGEST,
    )


def _why(error: Exception) -> str:
    match error:
        case FileNotFoundError():
            return f"нет программы Pagefind: {error}"
        case subprocess.CalledProcessError():
            said = (error.stderr or error.stdout or b"").decode(errors="replace").strip()
            return f"Pagefind остановился с кодом {error.returncode}. {said}".rstrip()
        case subprocess.TimeoutExpired():
            return f"Pagefind не закончил за {LONGEST} секунд"
        case _:
            return f"указатель Pagefind не читается: {error!r}"
