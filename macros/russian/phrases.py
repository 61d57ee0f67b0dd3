"""First letters and last marks of phrases that are put into other sentences."""

from __future__ import annotations

_ENDS = (".", "!", "?", "…", ":", ";")


def capital(text: str) -> str:
    """`text` with a capital first letter."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """`text` with a capital first letter and a full stop, unless it ends a sentence already."""
    return ended(capital(text), ".")


def phrase(text: str) -> str:
    """`text` as it stands inside a sentence: «О чём» → «о чём», but «ИТ-служба» and «AHT» stay."""
    russian = text[:1] > "\u0400" and (text[1:2].islower() or text[1:2].isspace())
    return text[:1].lower() + text[1:] if russian else text


def ended(text: str, mark: str) -> str:
    """`text` with `mark` at its end, unless a mark of punctuation stands there."""
    return text if text.endswith(_ENDS) else text + mark


def enumerated(texts: tuple[str, ...]) -> tuple[str, ...]:
    """A list in one sentence: each item ends with a semicolon, the last one with a full stop."""
    if not texts:
        return ()
    *rest, last = (phrase(text.rstrip(".;")) for text in texts)
    return (*(f"{text};" for text in rest), ended(last, "."))
