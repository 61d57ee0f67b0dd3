"""File names that people can read in a downloads folder."""

from __future__ import annotations

import re
import unicodedata

# As on road signs and in passports' spirit, but for reading: «щ» is shch, «ц» is ts.
_LATIN = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh",
        "з": "z", "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
        "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
        "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
        "я": "ya",
        "№": " ",
        "є": "ye", "і": "i", "ї": "yi", "ґ": "g", "ў": "u",
        "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h",
    }
)  # fmt: skip
_LONGEST = 80


def stem(*words: str) -> str:
    """Lower-case ASCII words joined by hyphens, at most 80 characters; «» if nothing is left.

    >>> stem("Должностная инструкция", "Кладовщик цеха")
    'dolzhnostnaya-instruktsiya-kladovshchik-tsekha'
    """
    text = unicodedata.normalize("NFC", " ".join(words)).lower().translate(_LATIN)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    name = "-".join(re.findall(r"[a-z0-9]+", plain))
    if len(name) <= _LONGEST:
        return name
    return name[:_LONGEST].rsplit("-", 1)[0]
