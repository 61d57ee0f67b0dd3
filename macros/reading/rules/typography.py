"""Spaces, quotes and dashes of Russian typesetting, in texts of any phrasing."""

from __future__ import annotations

import re

from macros.reading.slip import Slip
from macros.russian.phrasing import Phrasing

ALL = ~Phrasing(0)
OUR_WORDING = ALL & ~Phrasing.VERBATIM
_RUNNING = OUR_WORDING & ~Phrasing.NAME
"""«Продавец - консультант» lacks no dash."""
_JOINING = r"(?:от|до|и|или|к|в|на|по|с|у|о|об)\b"
_LATIN, _CYRILLIC = "aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ"
_TO_CYRILLIC, _TO_LATIN = str.maketrans(_LATIN, _CYRILLIC), str.maketrans(_CYRILLIC, _LATIN)


def _in_guillemets(match: re.Match[str]) -> str:
    if match[0].startswith("«"):
        return _FOREIGN.sub(lambda inner: f"„{_between(inner)}“", match[0])
    return f"«{_between(match)}»"


def _between(quotes: re.Match[str]) -> str:
    return str(next(filter(None, quotes.groups())))


def _dash(match: re.Match[str]) -> str:
    is_formula = re.search("[=÷×]", match.string)
    return match[0] if is_formula else " — "


def _range(match: re.Match[str]) -> str:
    low, high = match.groups()
    return f"{low}–{high}" if int(low) < int(high) else match[0]


_FOREIGN = re.compile(
    r"""(?<!\w)"(?=\S)([^"«»]*[^"«»\s])"(?!\w)|“([^“”«»]+)”|„([^„“”«»]+)[“”]"""
    r"""|(?<!\w)'(?=\S)([^'«»]*[^'«»\s])'(?!\w)|‘([^‘’«»]+)’"""
)
_MENDED = tuple(
    Slip(message, re.compile(pattern), mend, phrasing)
    for message, pattern, mend, phrasing in (
        ("невидимый знак", "[\u00ad\u200b\u2060]", "", ALL),
        ("неразрывный пробел: он появится сам", "[\u00a0\u2007\u202f]", " ", ALL),
        ("пробел с краю текста", r"\A[ \t]+|[ \t]+\Z", "", ALL),
        ("лишний пробел", r"(?<=\S)[ \t]{2,}(?=\S)", " ", ALL),
        ("три точки вместо многоточия", r"(?<![.?!])\.{3}(?!\.)", "…", OUR_WORDING),
        (
            "пробел перед знаком",
            r"(?<=\S)[ \t]+(?=[,;](?:\s|$)|[.!?]+(?:\s|$)|»)|(?<=«)[ \t]+",
            "",
            OUR_WORDING,
        ),
        ("кавычки не «ёлочки»", rf"«[^«»]*»|{_FOREIGN.pattern}", _in_guillemets, OUR_WORDING),
        ("дефис вместо тире", r"(?<=\S) --? (?=[^\d\s+])", _dash, _RUNNING),
        (
            "короткое тире вместо длинного",
            r"(?<=[^\d\s]) – (?=\S)|(?<=\d) – (?=[^\d\s])",
            _dash,
            _RUNNING,
        ),
        (
            "дефис между числами: диапазон пишут через короткое тире",
            rf"(?<![\w.,/-])(?<![№A-ZА-ЯЁ] )(\d{{1,4}})-(\d{{1,4}})(?= %| (?!{_JOINING})[а-яё])",
            _range,
            OUR_WORDING,
        ),
        ("нет пробела перед знаком процента", r"(?<=\d)%(?![\w-])", " %", OUR_WORDING),
        (
            "латинская буква в русском слове",
            rf"(?<=[а-яё]{{2}})[{_LATIN}](?![A-Za-z])|(?<![A-Za-z0-9])[{_LATIN}](?=[а-яё]{{2}})",
            lambda letter: letter[0].translate(_TO_CYRILLIC),
            OUR_WORDING,
        ),
        (
            "русская буква в латинском слове",
            rf"(?<=[A-Z]{{2}})[{_CYRILLIC}](?![А-ЯЁа-яё])|(?<![А-ЯЁа-яё0-9])[{_CYRILLIC}](?=[A-Z]{{2}})",
            lambda letter: letter[0].translate(_TO_LATIN),
            OUR_WORDING,
        ),
    )
)
"""In the order of mending: each may rely on what stands above it."""
_UNPAIRED = re.compile(r"\A[^«»]*»|«[^«»]*\Z")
TYPOGRAPHY = (*_MENDED, Slip("кавычка без пары", _UNPAIRED, None, OUR_WORDING, "поставьте вторую"))
