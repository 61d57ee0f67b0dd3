"""Scripts and styles as they are published: the same, with fewer letters."""

from __future__ import annotations

import re

import minify

_BEGINNING = re.compile(r"(?:\s|/\*.*?\*/|//[^\n]*\n|import\b[^;(]*;)*", re.DOTALL)
"""Comments and imports before the first statement of a module."""


def shorter_script(module: str) -> str:
    """A module as short as can be.

    Names at its top level are kept, for other scripts could mean them; if it exports nothing, none
    does, and in a block they are shortened too.
    """
    if not re.search(r"^export\b", module, re.MULTILINE):
        rest = _BEGINNING.sub("", module, count=1)
        beginning = module.removesuffix(rest)
        module = f"{beginning}{{\n{rest}\n}}"
    return str(minify.string("application/javascript", module))


def shorter_style(style: str) -> str:
    """A style sheet as short as can be."""
    return str(minify.string("text/css", style))
