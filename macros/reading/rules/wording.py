"""Words: names that must differ, duties that must not repeat, conditions a vacancy may not set."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.model.vacancy_limits import UNLAWFUL, UNLAWFUL_REASON
from macros.reading.draft import BLANK
from macros.reading.problem import ONCE, duty_again
from macros.russian.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model.role import Role
    from macros.reading.document import Place
    from macros.reading.draft import Draft
    from macros.reading.problem import Problem
    from macros.reading.shape import Entry

_UNLAWFUL = re.compile(UNLAWFUL, re.IGNORECASE)


def document_numbers_differ(draft: Draft) -> Iterator[Problem]:
    """Two job descriptions are not registered under one number."""
    owners: dict[str, str] = {}
    for role in draft.roles:
        number = role.record.document_number
        if number is None:
            continue
        owner = owners.setdefault(number, role.record.id)
        if owner != role.record.id:
            message = f"номер инструкции «{number}» уже стоит у должности «{owner}»"
            yield role.problem(("document_number",), message, "у каждой инструкции свой номер")


def liability_goes_on_with_its_lead(draft: Draft) -> Iterator[Problem]:
    """A paper says «За» before every point of its own accord."""
    for role in draft.roles:
        for i, text in enumerate(role.record.liability):
            if text.lower().startswith("за "):
                message = "лишнее «за»: в документе оно уже стоит перед пунктом"
                hint = "начните с того, за что отвечают: «сохранность документов»"
                yield role.problem(("liability", i), message, hint, severity="warning")


def names_are_unique(draft: Draft) -> Iterator[Problem]:
    """Two roles that answer to one name: a warning that shows both."""
    owners: dict[str, Entry[Role]] = {}
    for role in draft.roles:
        for place, name in _names(role.record):
            if BLANK in name:
                continue
            owner = owners.setdefault(_folded(name), role)
            if owner is not role:
                both = f"{owner.record.id} и {role.record.id}"
                message = f"на имя «{name}» откликаются две должности: {both}"
                hint = "оставьте имя одной из них"
                yield role.problem(place, message, hint, severity="warning")


def no_duty_twice(draft: Draft) -> Iterator[Problem]:
    """A duty is written once in a role, in core or in additional."""
    for role in draft.roles:
        seen: set[str] = set()
        for part in ("core", "additional"):
            for i, duty in enumerate(getattr(role.record.duties, part)):
                if _folded(duty) in seen:
                    message = duty_again(duty)
                    yield role.problem(("duties", part, i), message, ONCE)
                seen.add(_folded(duty))


def vacancy_without_unlawful_conditions(draft: Draft) -> Iterator[Problem]:
    """Texts that go into a vacancy set no condition on sex, age or family."""
    for role in draft.roles:
        for place, text in _vacancy_texts(role.record):
            found = [f"«{match[0]}»" for match in _UNLAWFUL.finditer(text)]
            if found:
                message = f"похоже на незаконное условие вакансии: {', '.join(found)}"
                hint = phrase(UNLAWFUL_REASON).rstrip(".")
                yield role.problem(place, message, hint, severity="warning")


def _names(role: Role) -> Iterator[tuple[Place, str]]:
    yield ("title",), role.title
    for i, alias in enumerate(role.aliases):
        yield ("aliases", i), alias


def _vacancy_texts(role: Role) -> Iterator[tuple[Place, str]]:
    yield ("title",), role.title
    yield ("vacancy", "pitch"), role.vacancy.pitch
    yield ("vacancy", "typical_day"), role.vacancy.typical_day
    if role.experience.kind:
        yield ("experience", "kind"), role.experience.kind
    for name in ("required", "preferred"):
        for i, text in enumerate(getattr(role.experience, name)):
            yield ("experience", name, i), text
    for i, text in enumerate(role.education):
        yield ("education", i), text
    for place, texts in (
        (("duties", "core"), role.duties.core),
        (("duties", "additional"), role.duties.additional),
    ):
        for i, text in enumerate(texts):
            yield (*place, i), text


def _folded(name: str) -> str:
    return name.casefold().replace("ё", "е")
