"""The version of the renderers: what besides the blocks decides the bytes of a file."""

from __future__ import annotations

import hashlib
import sys
import zlib
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_HERE = Path(__file__).parent
_SOURCES = (
    *sorted(_HERE.glob("*.py")),
    *sorted((_HERE / "formats").rglob("*.py")),
    *sorted((_HERE.parent / "russian").glob("*.py")),
    _HERE.parent / "telling" / "paper.py",
    *sorted(
        template
        for kind in ("*.typ", "*.html.jinja", "*.xml.jinja", "*.css")
        for template in (_HERE.parent / "templates").glob(kind)
    ),
    *sorted((_HERE.parent / "fonts").glob("*.ttf")),
)
_PACKAGES = (
    "python-docx",
    "lxml",
    "typst",
    "XlsxWriter",
    "segno",
    "pypandoc_binary",
    "Jinja2",
    "pillow",
    "font-source-serif-pro",
    "font-source-sans-pro",
)


@lru_cache(maxsize=1)
def renderers() -> str:
    """A hash of the renderers' sources and templates and of the libraries they stand on."""
    digest = hashlib.sha256()
    for source in _SOURCES:
        name = source.relative_to(_HERE.parent).as_posix()
        digest.update(name.encode() + b"\0" + source.read_bytes() + b"\0")
    for package in _PACKAGES:
        digest.update(f"{package} {_version(package)}\0".encode())
    # Two builds of Python may pack the same bytes differently.
    digest.update(f"{sys.version} {zlib.ZLIB_RUNTIME_VERSION}".encode())
    return digest.hexdigest()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"
