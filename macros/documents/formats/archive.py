"""Office files are ZIP archives; this writes them so that two runs give the same bytes."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# The first day that a ZIP archive can name.
_DAY = (1980, 1, 1, 0, 0, 0)


def reproducible(archive: bytes) -> bytes:
    """The same entries in the same order, with a fixed time and no trace of the machine."""
    target = BytesIO()
    with ZipFile(BytesIO(archive)) as source, ZipFile(target, "w") as copy:
        for name in source.namelist():
            entry = ZipInfo(name, _DAY)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            copy.writestr(entry, source.read(name), compresslevel=6)
    return target.getvalue()
