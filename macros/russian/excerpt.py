"""The beginning of a text, short enough for a place where the whole does not fit."""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[«„(]?[A-ZА-ЯЁ\d])")
_LEAST = 0.5


def excerpt(text: str, longest: int) -> str:
    """As many whole sentences of `text` as fit into `longest` characters.

    If they would fill less than half of it, whole words and «…» instead.
    """
    if len(text) <= longest:
        return text
    ends = [found.start() for found in _SENTENCE.finditer(text) if found.start() <= longest]
    if ends and ends[-1] >= longest * _LEAST:
        return text[: ends[-1]]
    cut = text[: longest - 1]
    words = cut if not text[longest - 1].isalnum() else cut.rpartition(" ")[0] or cut
    return words.rstrip(" \u00a0,;:.—–-(«") + "…"
