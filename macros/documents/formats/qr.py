"""QR codes of addresses, for the formats that show one."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

import segno

_KEPT = 1024


def svg(address: str) -> str:
    """The code as SVG without a margin."""
    return _code(address).svg_inline(border=0)


def png(address: str, margin: int = 0) -> bytes:
    """The code as PNG, ten pixels a module; scanners want a margin of four modules."""
    target = BytesIO()
    _code(address).save(target, kind="png", scale=10, border=margin)
    return target.getvalue()


def svg_file(address: str) -> bytes:
    """The code as a file of its own, black on white, with the margin that scanners want."""
    target = BytesIO()
    _code(address).save(target, kind="svg", scale=10, border=4, light="#fff", xmldecl=False)
    return target.getvalue().replace(b"<svg", b'<svg xml:lang="ru"', 1)


@lru_cache(maxsize=_KEPT)
def _code(address: str) -> segno.QRCode:
    # The papers of a position show the same few addresses in every format.
    return segno.make(address, micro=False)
