"""Sentences of a formal paper made from the phrases of the handbook."""

from __future__ import annotations

from macros.model.phrases import ended, phrase, sentence

__all__ = ["ended", "items", "phrase", "sentence"]


def items(texts: tuple[str, ...]) -> tuple[str, ...]:
    """A list in one sentence: each item ends with a semicolon, the last one with a full stop."""
    if not texts:
        return ()
    *rest, last = (phrase(text.rstrip(".;")) for text in texts)
    return (*(f"{text};" for text in rest), ended(last, "."))
