"""How texts of a phrasing begin and end: items of a list in one form, sentences whole."""

from __future__ import annotations

import re

from macros.reading.slip import MENDED, Slip
from macros.russian.phrasing import Phrasing

_POINTS = Phrasing.POINT | Phrasing.DEED
_PHRASES = Phrasing.PHRASE | Phrasing.RIGHT
_ITEMS = _POINTS | _PHRASES

_SHORTENED = (
    *("др", "пр", "проч", "гг", "руб", "коп", "тыс", "млн", "млрд", "шт", "чел", "мин", "сек"),
    *(
        "час",
        "дн",
        "нед",
        "мес",
        "стр",
        "табл",
        "рис",
        "ст",
        "кв",
        "обл",
        "ул",
        "им",
        "т. п",
        "ред",
    ),
)
"""Words that keep their full stop."""
_WHOLE = "".join(rf"(?<!\b{word})" for word in (r"\w", *_SHORTENED))

INFINITIVE = (
    r"(?!(?:пять|девять|(?:двадцат|тридцат|десят)ь|память|печать|опять|мать)\b)"
    r"[а-яё]*(?:[аеиоуыя]ть|[внр]ести|йти|расти|[оае]чь)(?:ся|сь)?\b"
)
_THIRD_PERSON = r"[а-яё]+[еёи]т(?:ся)?\b"
_VERBAL_NOUN = r"[а-яё]{2,}(?:[аеяи]ние|[аяи]ция|овка)\b"

_CAPITAL = "нужна прописная буква"
_SMALL = "нужна строчная буква"


def _unless_several_sentences(stop: re.Match[str]) -> str:
    several = re.search(r"[а-яё]{4}[.!?…] +[«А-ЯЁ]", stop.string)
    return stop[0] if several else ""


def _unless_an_address(end: re.Match[str]) -> str:
    return "" if re.search(r"[/@]\S*\s*\Z", end.string) else "."


PHRASING = tuple(
    Slip(message, re.compile(pattern, flags), mend, phrasing, hint)
    for message, pattern, flags, mend, phrasing, hint in (
        (
            f"{_CAPITAL} в начале",
            r"\A[а-яё](?=[а-яё]*\b)",
            0,
            lambda first: first[0].upper(),
            _POINTS | Phrasing.SENTENCE,
            MENDED,
        ),
        (
            f"{_SMALL} в начале: право продолжает слова «имеет право»",
            rf"\A(?=(?i:{INFINITIVE}))[А-ЯЁ]",
            0,
            lambda first: first[0].lower(),
            Phrasing.RIGHT,
            MENDED,
        ),
        ("лишний знак в конце пункта", r"[;,]+(?=\s*\Z)", 0, "", _ITEMS, MENDED),
        (
            "лишняя точка в конце пункта",
            rf"(?<=[\w»)%]){_WHOLE}\.(?=\s*\Z)",
            0,
            _unless_several_sentences,
            _ITEMS,
            MENDED,
        ),
        (
            "нет точки в конце предложения",
            r"(?<=[\w%])(?=\n?\Z)|(?<=[^.?!…][»)])(?=\n?\Z)",
            0,
            _unless_an_address,
            Phrasing.SENTENCE,
            MENDED,
        ),
        ("предложение не закончено", r"[,;:–—-]\s*\Z", 0, None, Phrasing.SENTENCE, "допишите его"),
        (
            "обязанность, дело и признак пишут глаголом в третьем лице",
            rf"\A(?:{INFINITIVE}|(?!.*{_THIRD_PERSON}){_VERBAL_NOUN})",
            re.IGNORECASE,
            None,
            Phrasing.DEED,
            "например, «Отвечает», а не «Отвечать» и не «Ответы»",
        ),
        (
            "право пишут неопределённой формой глагола",
            rf"\A(?!.*\b{INFINITIVE})(?:{_THIRD_PERSON}|{_VERBAL_NOUN})",
            re.IGNORECASE,
            None,
            Phrasing.RIGHT,
            "например, «знакомиться», а не «знакомится» и не «знакомство»",
        ),
    )
)
