"""HTML of the views as Markdown takes it over: whole, unread, between its headings.

Markdown and MkDocs would both take it apart letter by letter, half the time of a large build.
"""

from __future__ import annotations

import re
import zlib
from functools import wraps
from sys import intern
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown import Markdown

_OPENING, _CLOSING = "<!--verbatim-->", "<!--/verbatim-->"
_MARKED = re.compile(f"{_OPENING}\n(.*?)\n{_CLOSING}", re.DOTALL)
_HEADING = re.compile("^(#.*)$", re.MULTILINE)
_ID = re.compile(r'\sid="([^"]+)"')
_BEFORE_HTML_IS_READ = 25


def verbatim(view: Callable[..., str]) -> Callable[..., str]:
    """A view whose text is marked: headings in Markdown, and whole blocks of HTML between them."""

    @wraps(view)
    def marked(*about: str) -> str:
        return f"{_OPENING}\n{view(*about)}\n{_CLOSING}"

    return marked


def ids_in(html: str) -> frozenset[str]:
    """What can be linked to in a page; nobody looks for ids in what is taken over unread."""
    return frozenset(map(intern, _ID.findall(html)))  # most pages have the same


def packed(html: str) -> str:
    """`html` as a text of a tenth of its size, of no use until `unpacked`."""
    return zlib.compress(html.encode(), level=1).decode("latin-1")


def unpacked(text: str) -> str:
    """The HTML that was `packed`."""
    return zlib.decompress(text.encode("latin-1")).decode()


class VerbatimExtension(Extension):
    """An extension of Markdown that takes over what is marked, but for its headings."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 – the name that Markdown calls
        """Come before those who read HTML."""
        md.preprocessors.register(_Keeper(md), "verbatim", _BEFORE_HTML_IS_READ)


class _Keeper(Preprocessor):
    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._stash = md.htmlStash

    def run(self, lines: list[str]) -> list[str]:
        return _MARKED.sub(self._kept, "\n".join(lines)).split("\n")

    def _kept(self, marked: re.Match[str]) -> str:
        return "\n\n".join(
            piece if piece.startswith("#") else self._stash.store(f"{piece.strip()}\n")
            for piece in _HEADING.split(marked[1])
            if piece.strip()
        )
