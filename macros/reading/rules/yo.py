"""«Ё» in words that cannot be right without it; «все» and «узнает» are left to their writer."""

from __future__ import annotations

import re

from macros.reading.rules.typography import OUR_WORDING
from macros.reading.slip import Slip

_WORDS = (
    r"ещё|её|неё|трёх\w*|четырёх\w*|наём|наёмн\w*|заём|вперёд|твёрдо|объём(?!л)\w*|партнёр\w*"
    r"|(?:рас|под|пере)?счёт(?:|ом|е)|(?:рас|под)счёт(?:а|ы|у|ов|ам|ами|ах|н\w+)"
    r"|учёт(?!вер)\w*|(?:под)?отчёт\w*|приём(?!л)\w*|надёжн\w*|дешёв(?:ый|ая|ое|ые|ых)"
    r"|тяжёл(?:ый|ая|ое|ые|ых|ого|ом|ой|ым|ыми|ую|ому)"
    r"|(?:при|до|на|по|про|подо|обо)йдёт|идёт|(?:за|по|про|при|пере|в)?ведёт"
    r"|(?:от|с|под|пере|из|при|раз|про|соз)даёт|даёт|(?:на|под)?растёт"
    r"|(?:со|раз)?берётся|(?:со|раз)берёт|(?:за|на)?зовёт(?:ся)?|поймёт|живёт|ждёт"
    r"|(?:при|у|по|на|пере|об|до)?шёл"
)


def _with_yo(match: re.Match[str]) -> str:
    """The word whose one group that took part is the letter."""
    at = match.start(match.lastindex or 0) - match.start()
    letter = "ё" if match[0][at] == "е" else "Ё"
    return match[0][:at] + letter + match[0][at + 1 :]


YO = Slip(
    "«е» вместо «ё»",
    re.compile(rf"\b(?=[^\W_]*е)(?:{_WORDS.replace('ё', '(е)')})\b", re.IGNORECASE),
    _with_yo,
    OUR_WORDING,
)
