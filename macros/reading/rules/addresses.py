"""Ids in addresses: every address, old or new, leads to one page, and to no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model.record import LONGEST_ID, is_id
from macros.reading.anchors import is_taken
from macros.reading.problem import ONCE, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model.role import Role
    from macros.model.skill import Skill
    from macros.reading.draft import Draft, Records
    from macros.reading.problem import Problem


_LIST = "index"
"""Under this name a folder has its own page, the list of its records."""


def no_id_is_a_list(draft: Draft) -> Iterator[Problem]:
    """A record whose id, new or former, is the name of the list would take its address."""
    message, hint = f"по адресу «{_LIST}» лежит страница со списком", "назовите иначе"
    for table in _tables(draft):
        for entry in table:
            if entry.record.id == _LIST:
                yield entry.problem((), message, hint)
            for i, old in enumerate(entry.record.former_ids):
                if old == _LIST:
                    yield entry.problem(("former_ids", i), message, hint)


def no_id_is_of_a_page(draft: Draft) -> Iterator[Problem]:
    """A record whose id a page has for something else would take the way to one of the two."""
    for table in (
        *(draft.sizes, draft.departments, draft.kpis, draft.onboarding, draft.processes),
        *(draft.roles, draft.skill_groups, draft.skills, draft.terms),
    ):
        for entry in table:
            if is_taken(type(entry.record), entry.record.id):
                message = f"id «{entry.record.id}» занят самой страницей"
                yield entry.problem((), message, "назовите иначе")


def former_ids_are_ids(draft: Draft) -> Iterator[Problem]:
    """A former id is the end of an address: words are not."""
    for table in _tables(draft):
        for entry in table:
            for i, old in enumerate(entry.record.former_ids):
                if not is_id(old):
                    message = f"{quoted(old)} не годится в прежние id"
                    hint = (
                        "впишите последнее слово старого адреса: строчные латинские буквы, "
                        f"цифры и дефис, не длиннее {LONGEST_ID} знаков"
                    )
                    yield entry.problem(("former_ids", i), message, hint)


def former_ids_are_free(draft: Draft) -> Iterator[Problem]:
    """A former id belongs to no record of today and to one record of the past."""
    for table in _tables(draft):
        owners: dict[str, str] = {}
        for entry in table:
            own = entry.record.id
            for i, old in enumerate(entry.record.former_ids):
                place = ("former_ids", i)
                if old == own:
                    message = f"«{old}» — нынешний id, а не прежний"
                    yield entry.problem(place, message, "уберите его отсюда")
                elif old in table.ids:
                    message = f"по адресу «{old}» уже есть {table.of.called}"
                    hint = "адрес не может вести в два места: уберите его отсюда"
                    yield entry.problem(place, message, hint)
                elif old in owners:
                    message = f"прежний id «{old}» уже назван у «{owners[old]}»"
                    yield entry.problem(place, message, ONCE)
                owners.setdefault(old, own)


def _tables(draft: Draft) -> tuple[Records[Role] | Records[Skill], ...]:
    return draft.roles, draft.skills
