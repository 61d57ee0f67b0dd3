"""Slips of the pen: what they look like, and what stands there once they are mended."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from macros.russian.phrasing import Phrasing

MENDED = "исправит handbook check --fix"
_AROUND = 12


@dataclass(frozen=True)
class Slip:
    """A slip in texts of some phrasing; without `mend` only a person knows what was meant.

    A match that `mend` leaves as it is was no slip.
    """

    message: str
    pattern: re.Pattern[str]
    mend: str | Callable[[re.Match[str]], str] | None
    phrasing: Phrasing
    hint: str = MENDED

    def found(self, text: str) -> str | None:
        """The words around the first slip of this kind."""
        for match in self.pattern.finditer(text):
            if self.mend is None or self._mended(match) != match[0]:
                start = text.rfind(" ", 0, max(match.start() - _AROUND, 0)) + 1
                end = text.find(" ", match.end() + _AROUND)
                return text[start : end if end > 0 else None]
        return None

    def mended(self, text: str) -> str:
        """`text` without slips of this kind, if they can be mended."""
        return text if self.mend is None else self.pattern.sub(self._mended, text)

    def _mended(self, match: re.Match[str]) -> str:
        return self.mend(match) if callable(self.mend) else self.mend or ""
