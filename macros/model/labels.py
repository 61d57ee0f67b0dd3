"""What readers see for the values that the data name by a word of English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from macros.model.onboarding import Owner
    from macros.model.role import Origin, Scheme, Section

_SECTIONS: dict[Section, str] = {
    "summary": "назначение",
    "duties": "обязанности",
    "skills": "навыки",
    "experience": "опыт и образование",
    "kpis": "показатели",
    "rights": "права",
    "liability": "ответственность",
    "interactions": "взаимодействие",
    "career": "карьера",
    "onboarding": "первые 90 дней",
    "codes": "коды занятий",
}
_ORIGINS: dict[Origin, str] = {
    "survey": "обзор должностей контакт-центра",
    "form": "образец должностной инструкции",
    "ours": "решение составителей",
}
_SCHEMES: dict[Scheme, str] = {
    "isco-08": "МСКЗ-08 (ISCO-08)",
    "onet": "O*NET-SOC",
    "esco": "ESCO",
    "okz": "ОКЗ (ОК 010-2014)",
    "profstandart": "Профстандарт",
}
_OWNERS: dict[Owner, str] = {
    "newcomer": "новый сотрудник",
    "leader": "руководитель",
    "coach": "наставник",
    "hr": "кадровая служба",
    "it": "ИТ-служба",
}
_DIRECTIONS = {
    "higher": "чем выше, тем лучше",
    "lower": "чем ниже, тем лучше",
    "range": "держат в диапазоне",
}


def section(name: Section) -> str:
    """A section of the page of a role."""
    return _SECTIONS[name]


def origin(name: Origin) -> str:
    """Where facts come from."""
    return _ORIGINS[name]


def scheme(name: Scheme) -> str:
    """A classification of occupations."""
    return _SCHEMES[name]


def owner(name: Owner) -> str:
    """Who does a task of the first ninety days."""
    return _OWNERS[name]


def direction(better: Literal["higher", "lower", "range"]) -> str:
    """Which way a KPI should go."""
    return _DIRECTIONS[better]
