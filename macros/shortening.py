"""Scripts and styles as they are published: the same, with fewer letters."""

from __future__ import annotations

import re

import minify

_BEGINNING = re.compile(r"(?:\s|/\*.*?\*/|//[^\n]*\n|import\b[^;(]*;)*", re.DOTALL)
"""Comments and imports before the first statement of a module."""
_EXPORT = re.compile(r"^export (?:async )?(?:function|const) (\w+)", re.MULTILINE)
_EXPORTED = re.compile(r"^export ", re.MULTILINE)


def shorter_script(module: str) -> str:
    """A module as short as can be.

    Names at its top level would be kept, for other scripts could mean them. In a block they are
    shortened too; if the module exports some, in a function that gives those away.
    """
    rest = _BEGINNING.sub("", module, count=1)
    beginning = module.removesuffix(rest)
    exported = ", ".join(_EXPORT.findall(rest))
    rest = f"{{\n{_EXPORTED.sub('', rest)}\n}}"
    if exported:
        rest = rest.removesuffix("}") + f"return {{ {exported} }};\n}}"
        rest = f"export const {{ {exported} }} = (() => {rest})();"
    return str(minify.string("application/javascript", f"{beginning}{rest}"))


def shorter_style(style: str) -> str:
    """A style sheet as short as can be."""
    return str(minify.string("text/css", style))
