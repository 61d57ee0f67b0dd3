"""Links to files that other parts of the project make."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

_KILOBYTE = 1024


@dataclass(frozen=True)
class FileLink:
    """A file to download.

    `address` is relative to the root of the site; `title` says what the file is, `format` what
    it opens in; `kind` and `purpose` are those of the document; `size` is in bytes, None while the
    file is being made; `role` is the id of the role that the file is about.
    """

    address: str
    title: str
    format: str
    kind: str
    purpose: str
    size: int | None
    role: str | None = None

    @property
    def readable_size(self) -> str:
        """«38 КБ», from a megabyte on «1,4 МБ»; a kilobyte is 1,024 bytes."""
        if self.size is None:
            return "готовится"
        kilobytes = max(1, round(self.size / _KILOBYTE))
        if kilobytes < _KILOBYTE:
            return f"{kilobytes} КБ"
        return f"{self.size / _KILOBYTE**2:.1f} МБ".replace(".", ",")


@dataclass(frozen=True)
class FileGroup:
    """The files of one document in its formats, or of several documents of one kind."""

    heading: str
    purpose: str
    links: tuple[FileLink, ...]


def by_kind(files: tuple[FileLink, ...]) -> tuple[FileGroup, ...]:
    """A group for each kind, in the order of `files`, where kinds stand together."""
    return _grouped(files, lambda file: file.kind)


def by_title(files: tuple[FileLink, ...]) -> tuple[FileGroup, ...]:
    """A group for each document, in the order of `files`."""
    return _grouped(files, lambda file: file.title)


def _grouped(files: tuple[FileLink, ...], name: Callable[[FileLink], str]) -> tuple[FileGroup, ...]:
    groups = ((heading, tuple(links)) for heading, links in groupby(files, name))
    return tuple(FileGroup(heading, links[0].purpose, links) for heading, links in groups)
