"""What readers see for the values that the data name by a word of English."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.derived.interview import Anchor
    from macros.model.onboarding import Owner
    from macros.model.process import Part
    from macros.model.role import Classification, Experience, Origin, Scheme

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
_ENGLISH: frozenset[Scheme] = frozenset(("isco-08", "onet", "esco"))
_OWNERS: dict[Owner, str] = {
    "newcomer": "новый сотрудник",
    "leader": "руководитель",
    "coach": "наставник",
    "hr": "кадровая служба",
    "it": "ИТ-служба",
}
_PARTS: dict[Part, tuple[str, str, str]] = {
    "accountable": ("A", "отвечает", "Отвечает за результат"),
    "responsible": ("R", "исполняет", "Исполняет"),
    "consulted": ("C", "советует", "Советует"),
    "informed": ("I", "узнаёт", "Узнаёт"),
}


def origin(name: Origin) -> str:
    """Where facts come from."""
    return _ORIGINS[name]


def scheme(name: Scheme) -> str:
    """A classification of occupations."""
    return _SCHEMES[name]


def scheme_language(name: Scheme) -> str:
    """In which language a classification names occupations, as HTML writes it."""
    return "en" if name in _ENGLISH else "ru"


def classified(entry: Classification) -> str:
    """The code of an entry; ESCO has none of its own and places occupations in groups of ISCO."""
    if entry.scheme != "esco":
        return entry.code or "—"
    return f"нет, группа ISCO {entry.code}" if entry.code else "нет"


def owner(name: Owner) -> str:
    """Who does a task of the first ninety days."""
    return _OWNERS[name]


def task(name: Owner, text: str) -> str:
    """A task in a list of everybody's tasks; without a name it is the newcomer's own."""
    return text if name == "newcomer" else f"{text} ({owner(name)})"


def years(number: int) -> str:
    """«от 1 года», «от 2 лет»; «без опыта» for none."""
    if number == 0:
        return "без опыта"
    one = number % 10 == 1 and number % 100 != 11  # noqa: PLR2004 — одиннадцати лет, but 21 года
    return f"от {number} {'года' if one else 'лет'}"


def positions(number: int) -> str:
    """«1 должность», «4 должности», «12 должностей»."""
    last = 0 if number % 100 in range(11, 15) else number % 10
    few = "должности" if last in range(2, 5) else "должностей"
    return f"{number} {'должность' if last == 1 else few}"


def tenure(experience: Experience) -> str:
    """«от 2 лет руководства командой», «без опыта»; empty where the handbook does not say."""
    if experience.years is None:
        return ""
    return f"{years(experience.years)} {experience.kind or ''}".rstrip()


def usual(experience: Experience) -> str:
    """«Обычно просят от 2 лет руководства командой», «Обычно берут без опыта»."""
    return f"Обычно {'просят' if experience.years else 'берут'} {tenure(experience)}"


def bar(anchor: Anchor) -> str:
    """What a level of an interview is enough or needed for; empty for the other levels."""
    if anchor.enough and anchor.needed:
        return "нужен при приёме"
    if anchor.enough:
        return "достаточно при приёме"
    return "нужен в работе" if anchor.needed else ""


def part(name: Part) -> str:
    """What a role does in a process, in one word: «исполняет»."""
    return _PARTS[name][1]


def part_letter(name: Part) -> str:
    """The letter of RACI."""
    return _PARTS[name][0]


def part_heading(name: Part) -> str:
    """What a role does in a process, over a list: «Отвечает за результат»."""
    return _PARTS[name][2]
