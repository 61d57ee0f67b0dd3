"""Links to files that other parts of the project make."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class FileLink:
    """A file to download: its address from the root of the site and the words for the link."""

    address: str
    title: str
    format: str
    role: str | None = None
