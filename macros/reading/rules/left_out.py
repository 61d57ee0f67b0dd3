"""Files that an edition leaves out: nothing may speak of what would be in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model.kpi import Kpi
from macros.model.record import field_name
from macros.model.role import Role
from macros.model.size import Size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.reading.draft import Draft
    from macros.reading.problem import Problem

_OF_ROLE = {
    "sizes": "sizes.yml",
    "channels": "channels.yml",
    "kpis": "kpis.yml",
    "onboarding": "onboarding.yml",
    "document_number": "form.yml",
}
"""Fields, each with the file without which it says nothing."""


def nothing_speaks_of_what_is_left_out(draft: Draft) -> Iterator[Problem]:
    """A field that is about a file which is not there, once, however much it says."""
    for role in draft.roles:
        for field, file in _OF_ROLE.items():
            if file in draft.left_out and getattr(role.record, field):
                yield role.problem((field,), *_said(field, file))
        for i, source in enumerate(role.record.sources):
            for j, section in enumerate(source.sections):
                if f"{section}.yml" in draft.left_out:
                    message = f"назван раздел {section}, а файла {section}.yml нет"
                    hint = "уберите раздел или заведите файл"
                    yield role.problem(("sources", i, "sections", j), message, hint)
    for term in draft.terms:
        if "kpis.yml" in draft.left_out and term.record.kpi:
            yield term.problem(("kpi",), *_said("kpi", "kpis.yml"))


def what_is_there_is_spoken_of(draft: Draft) -> Iterator[Problem]:
    """A field that only a missing file excuses."""
    for role in draft.roles:
        for field, called in (("sizes", Size.called), ("kpis", Kpi.called)):
            if _OF_ROLE[field] not in draft.left_out and not getattr(role.record, field):
                message = f"в поле {field} не назван ни один {called}"
                yield role.problem((field,), message, field_name(Role, field))


def _said(field: str, file: str) -> tuple[str, str]:
    return f"поле {field}, а файла {file} нет", "уберите поле или заведите файл"
