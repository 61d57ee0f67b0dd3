"""The search of the last build, which serves again while nothing that can be found has changed."""

from __future__ import annotations

import hashlib
import logging
import shutil
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from macros.failures import why
from macros.russian import stemmer

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.search.records import Finding

log = logging.getLogger(f"mkdocs.{__name__}")

_HERE = Path(__file__).parent
_SOURCES = (
    *sorted(_HERE.glob("*.py")),
    Path(stemmer.__file__),
    _HERE.parent / "templates" / "search.html.jinja",
)
_PACKAGES = ("pagefind_bin", "snowballstemmer", "zopfli", "deflate")
_PROOF = "proof"


def made_from(handbook: Handbook, found: tuple[Finding, ...]) -> str:
    """Equal exactly when the search of `found` is: a digest of them and of those who make it."""
    departments = [(department.id, department.title) for department in handbook.departments]
    digest = hashlib.sha256(repr((departments, found)).encode())
    for source in _SOURCES:
        digest.update(source.read_bytes())
    for package in _PACKAGES:
        with suppress(PackageNotFoundError):
            digest.update(f"{package} {version(package)}".encode())
    return digest.hexdigest()


def kept(folder: Path) -> tuple[str, dict[str, bytes]]:
    """What the search in `folder` was made from, and its files.

    Both are empty without a proof that the files are those that were put there.
    """
    try:
        told = folder / _PROOF
        made, proof = told.read_text(encoding="ascii").split() if told.is_file() else ("", "")
        whole = (path for path in folder.glob("*.pagefind") if path.is_file())
        files = {path.name: path.read_bytes() for path in whole}
    except (OSError, ValueError):
        return "", {}
    return (made, files) if proof == _proof(made, files) else ("", {})


def keep_search(folder: Path, made: str, files: dict[str, bytes]) -> None:
    """Put `files` into `folder` instead of what was there; a line of the log if that fails."""
    try:
        shutil.rmtree(folder, ignore_errors=True)
        write(folder, files)
        (folder / _PROOF).write_text(f"{made} {_proof(made, files)}", encoding="ascii")
    except OSError as error:
        log.info("Поиск не сохранён в папке %s: %s", folder, why(error))


def write(folder: Path, files: dict[str, bytes]) -> None:
    """Put `files` into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)


def _proof(made: str, files: dict[str, bytes]) -> str:
    digest = hashlib.sha256(made.encode())
    for name in sorted(files):
        digest.update(f"{name} {len(files[name])} ".encode() + files[name])
    return digest.hexdigest()
