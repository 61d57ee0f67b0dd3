"""Non-breaking spaces of Russian typesetting, set when text leaves the model.

Rules after А. Кирсанов, «Веб-дизайн», chapter on typesetting. Quotes, dashes and «ё» are kept
right in the data itself; a test over the data sees to that.
"""

from __future__ import annotations

import re
from functools import lru_cache

NBSP = "\u00a0"

_JOINING = "[аивкосуя]|без|для|до|за|из|или|на|но|от|по|при"
"""Short words that are no unit of the number before them."""

_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r" (?=[—–](?: |$))", NBSP),
        (r"(?<=[№§]) ?(?=\d)", NBSP),
        (r"(?<= [×÷]) (?=\d)", NBSP),
        (r"\b([А-ЯЁ]\.) ?([А-ЯЁ]\.) ?(?=[А-ЯЁ][а-яё])", rf"\1{NBSP}\2{NBSP}"),
        (r"\b(и) (т\.) ?(д|п)\.", rf"\1{NBSP}\2{NBSP}\3."),
        (r"\b(т\.) ?(е|к)\.", rf"\1{NBSP}\2."),
        (r"\b(г|ст|п|ч|рис|табл|стр)\. (?=[\dА-ЯЁ])", rf"\1.{NBSP}"),
        (rf"(?<=\d) (?=(?:%|°|₽|(?!(?:{_JOINING})\b)[а-яё]{{1,5}}\b|тыс\.))", NBSP),
        (r"(?<=\d) (?=\d{3}(?:\D|$))", NBSP),
        (r"(?:(?<=^)|(?<=[\s(«„]))([аивкосуяАИВКОСУЯ]) (?=\S)", rf"\1{NBSP}"),
        (r" (?=(?:бы|ли|же|б|ж)\b)", NBSP),
    )
)


@lru_cache(maxsize=50_000)
def typeset(text: str) -> str:
    """`text` with breaking spaces replaced by non-breaking ones where a line must not end."""
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text
