"""ZIP archives, Office files among them, written so that two runs give the same bytes."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


def in_archive(files: Iterable[tuple[str, bytes, date]]) -> bytes:
    """An archive of `files` (name, content, day) in this order, with no trace of a machine."""
    target = BytesIO()
    pack(files, target)
    return target.getvalue()


def pack(files: Iterable[tuple[str, bytes, date]], target: BinaryIO) -> None:
    """Write the same archive to `target` as `files` come: only one of them is held at a time."""
    with ZipFile(target, "w") as archive:
        for name, content, day in files:
            entry = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            # EPUB and OpenDocument are recognised by this entry, which must lie open.
            entry.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content, compresslevel=6)


def reproducible(archive: bytes, day: date) -> bytes:
    """The same entries in the same order, packed anew as made on `day`."""
    with ZipFile(BytesIO(archive)) as source:
        return in_archive((name, source.read(name), day) for name in source.namelist())
