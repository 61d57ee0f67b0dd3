"""A hook of MkDocs that stands in for documents and pictures, which take an hour at 1,000 roles."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from macros.documents.downloads import Download
from macros.documents.preview import Masthead
from macros.documents.previews import Pictured, PreviewFile, previews
from macros.site import Site


def on_startup(**_: object) -> None:
    """Let every site that is made from now on have this file for each of its own."""
    stand_in(setattr)


def stand_in(put: Callable[[type, str, object], None]) -> None:
    """Have `put`, which may take it back later, set what a site says of its files."""
    put(Site, "documents", property(_documents))
    put(Site, "previews", _previews)


def _documents(site: Site) -> tuple[tuple[str, Path], ...]:
    return _stood_in(site.downloads)


def _previews(site: Site, prose: Iterable[Pictured]) -> tuple[tuple[str, Path], ...]:
    return _stood_in(previews(site.handbook, Masthead(site.handbook.title), prose))


def _stood_in(files: Iterable[Download | PreviewFile]) -> tuple[tuple[str, Path], ...]:
    return tuple((file.address, Path(__file__)) for file in files)
