"""QR codes of addresses, for the formats that show one."""

from __future__ import annotations

from io import BytesIO

import segno


def svg(address: str) -> str:
    """The code as SVG without a margin."""
    return segno.make(address, micro=False).svg_inline(border=0)


def png(address: str) -> bytes:
    """The code as PNG without a margin, ten pixels a module."""
    target = BytesIO()
    segno.make(address, micro=False).save(target, kind="png", scale=10, border=0)
    return target.getvalue()
