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


ABOUT_PROCESSES = Subject(lambda book: book.processes, address.RESPONSIBILITIES)
ABOUT_STAFFING = Subject(lambda book: book.staffing, address.STAFFING)
ABOUT_ONBOARDING = Subject(lambda book: book.onboarding, address.ONBOARDING, "onboarding")
ABOUT_TERMS = Subject(lambda book: book.terms, address.GLOSSARY)
ABOUT_KPIS = Subject(lambda book: book.kpis, address.KPIS, "kpis")
ABOUT_FORM = Subject(lambda book: book.form)
ABOUT_INTERVIEWS = Subject(lambda book: book.has_interviews)
_SUBJECTS = (
    ABOUT_PROCESSES,
    ABOUT_STAFFING,
    ABOUT_ONBOARDING,
    ABOUT_TERMS,
    ABOUT_KPIS,
    ABOUT_FORM,
    ABOUT_INTERVIEWS,
)


def pages_left_out(handbook: Handbook) -> frozenset[str]:
    """Addresses of written pages that would have nothing to say."""
    return frozenset(each.page for each in _SUBJECTS if each.page and not each.is_told(handbook))


def sections_left_out(handbook: Handbook) -> frozenset[str]:
    """Anchors that no page of a role has."""
    return frozenset(s.section for s in _SUBJECTS if s.section and not s.is_told(handbook))
