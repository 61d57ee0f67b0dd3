"""Typography of whole pages: words of templates and prose are typed plainly, like those of data."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise

from macros.russian.typography import typeset

_MARKUP = re.compile(
    r"""(<!--.*?-->|<(script|style|title|pre|code|textarea|select|datalist|svg)\b.*?</\2>"""
    r"""|</?[a-zA-Z][^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>)""",
    re.DOTALL,
)
"""A tag, or an element whose words are no line of the page."""
_WITHIN = re.compile(
    r"</?(?:a|abbr|b|cite|code|dfn|em|i|img|input|kbd|mark|q|s|small|span|strong|sub|sup|svg|time)\b"
)
"""What stands within a line."""
_OBJECT = re.compile(r"<(?:code|img|input|svg)\b")
_ANYTHING = "\ufffc"  # an object in a line of text


def typeset_html(html: str) -> str:
    """`html` with non-breaking spaces in what is read; a line may consist of several elements.

    Markup and what stands in it stay as they are, to the letter, and so does white space alone
    between two elements: it may lie between boxes.
    """
    pieces = _MARKUP.split(html)
    within = {tag for tag in set(pieces[1::3]) if _WITHIN.match(tag)}  # most tags come often
    line: list[int] = []
    for at, (text, tag) in enumerate(zip(pieces[::3], [*pieces[1::3], ""], strict=True)):
        apart = text.isspace()
        if not apart:
            line.append(3 * at)
        if apart or tag not in within:
            _set(pieces, line)
            line.clear()
    del pieces[2::3]
    return "".join(pieces)


def _set(pieces: list[str], line: list[int]) -> None:
    """Typeset the texts at the places of `line` together."""
    texts = [pieces[at] for at in line]
    if not any(" " in text for text in texts):
        return
    gaps = [_ANYTHING if _OBJECT.match(pieces[at + 1]) else "" for at in line[:-1]]
    parts = [part for pair in zip(texts, [*gaps, ""], strict=True) for part in pair]
    together = typeset("".join(parts))
    ends = list(accumulate(map(len, parts), initial=0))
    if len(together) == ends[-1]:
        cut = [together[start:end] for start, end in pairwise(ends)][::2]
    else:  # a space was put in where none was: only the words know where
        cut = [typeset(text) for text in texts]
    for at, text in zip(line, cut, strict=True):
        pieces[at] = text
