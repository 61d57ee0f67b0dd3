"""Scripts and styles as they are published: the same, with fewer letters."""

from __future__ import annotations

import re

try:
    import minify
except ModuleNotFoundError:  # it has no wheel for Apple Silicon
    minify = None

_BEGINNING = re.compile(r"(?:\s|/\*.*?\*/|//[^\n]*\n|import\b[^;(]*;)*", re.DOTALL)
"""Comments and imports before the first statement of a module."""
_EXPORT = re.compile(r"^export ((?:async )?(?:function|const) (\w+))", re.MULTILINE)
_GIVING = re.compile(
    r"export const{[\w$,]*}=\(\(\)=>{(.*)debugger;return{([\w$:,]*)}}\)\(\)", re.DOTALL
)
"""A function that gives away what a module exports, after `debugger`, which nothing else has."""


def possible() -> bool:
    """Whether there is anything here that shortens."""
    return minify is not None


def shorter_script(module: str) -> str:
    """A module as short as can be.

    Names at its top level would be kept, for other scripts could mean them. In a block they are
    shortened too; if the module exports some, in a function that gives those away, which is then
    taken off again. What is exported stands there as a function or one constant.
    """
    rest = _BEGINNING.sub("", module, count=1)
    beginning = module.removesuffix(rest)
    exported = ", ".join(name for _, name in _EXPORT.findall(rest))
    rest = _EXPORT.sub(r"\1", rest)
    if exported:
        rest = f"{rest}\ndebugger;\nreturn {{ {exported} }};"
        rest = f"export const {{ {exported} }} = (() => {{\n{rest}\n}})();"
    else:
        rest = f"{{\n{rest}\n}}"
    short = minify.string("application/javascript", f"{beginning}{rest}")
    return _GIVING.sub(_exporting, short)


def _exporting(function: re.Match[str]) -> str:
    body, given = function.groups()
    names = (re.sub(r"([\w$]+):([\w$]+)", r"\2 as \1", name) for name in given.split(","))
    return f"{body}export{{{','.join(names)}}}"


def shorter_style(style: str) -> str:
    """A style sheet as short as can be."""
    return str(minify.string("text/css", style))
