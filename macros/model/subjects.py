"""What a handbook may say nothing about: whoever leaves the file out finds no trace of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.model import address

if TYPE_CHECKING:
    from macros.model.handbook import Handbook


@dataclass(frozen=True)
class Subject:
    """Something that a handbook is about or not, as `of` tells.

    `page` is the written page that is about nothing else, `section` the one of the page of a role.
    """

    of: Callable[[Handbook], object]
    page: str = ""
    section: str = ""

    def is_told(self, handbook: Handbook) -> bool:
        """Whether there is anything to say."""
        return bool(self.of(handbook))


PROCESSES = Subject(lambda book: book.processes, address.RESPONSIBILITIES)
STAFFING = Subject(lambda book: book.staffing, address.STAFFING)
ONBOARDING = Subject(lambda book: book.onboarding, address.ONBOARDING, "onboarding")
TERMS = Subject(lambda book: book.terms, address.GLOSSARY)
KPIS = Subject(lambda book: book.kpis, address.KPIS, "kpis")
FORM = Subject(lambda book: book.form)
INTERVIEWS = Subject(lambda book: book.has_interviews)
_SUBJECTS = (PROCESSES, STAFFING, ONBOARDING, TERMS, KPIS, FORM, INTERVIEWS)


def pages_left_out(handbook: Handbook) -> frozenset[str]:
    """Addresses of written pages that would have nothing to say."""
    return frozenset(each.page for each in _SUBJECTS if each.page and not each.is_told(handbook))


def sections_left_out(handbook: Handbook) -> frozenset[str]:
    """Anchors that no page of a role has."""
    return frozenset(s.section for s in _SUBJECTS if s.section and not s.is_told(handbook))
