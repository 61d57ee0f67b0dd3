"""The builder of vacancy texts, and what it loads about a position."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.model import address
from macros.model.vacancy_limits import (
    E_MAIL,
    LEAST,
    MOST,
    MOST_SKILLS,
    MOST_TITLE,
    UNLAWFUL,
    UNLAWFUL_REASON,
)
from macros.telling import vacancy as told
from macros.views.markdown import escape, render

if TYPE_CHECKING:
    from macros.model.department import Department
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.views.links import FileLink

_COUNTRIES = (
    ("RU", "Россия"),
    ("AM", "Армения"),
    ("AZ", "Азербайджан"),
    ("BY", "Беларусь"),
    ("GE", "Грузия"),
    ("KZ", "Казахстан"),
    ("KG", "Киргизия"),
    ("MD", "Молдавия"),
    ("TJ", "Таджикистан"),
    ("UZ", "Узбекистан"),
    ("UA", "Украина"),
)
_CURRENCIES = (
    ("RUB", "₽"),
    ("BYN", "бел. руб."),
    ("KZT", "₸"),
    ("UAH", "₴"),
    ("UZS", "сум"),
    ("USD", "$"),
    ("EUR", "€"),
)


@dataclass(frozen=True)
class RolesToOffer:
    """Positions of a department, to choose from."""

    department: Department
    roles: tuple[Role, ...]


@dataclass(frozen=True)
class Ready:
    """A position whose ready files need no script."""

    role: Role
    files: tuple[FileLink, ...]


def vacancy_builder(handbook: Handbook, files: tuple[FileLink, ...]) -> str:
    """The builder of vacancy texts; `files` are the ready vacancies of every position."""
    groups = (RolesToOffer(d, handbook.roles_of(d)) for d in handbook.departments)
    start = handbook.staffing.base if handbook.staffing else handbook.roles[0].id
    papers = (
        file.address for file in files if file.role == start and file.address.endswith(".docx")
    )
    jurisdiction = handbook.company.jurisdiction
    return render(
        "vacancy_builder.md.jinja",
        address.RECRUITING,
        handbook,
        told=told,
        start=start,
        paper=next(papers),
        groups=tuple(group for group in groups if group.roles),
        ready=tuple(
            Ready(role, tuple(file for file in files if file.role == role.id))
            for role in handbook.roles
        ),
        patterns={"unlawful": escape(UNLAWFUL), "mail": escape(E_MAIL)},
        limits={"least": LEAST, "most": MOST, "title": MOST_TITLE, "skills": MOST_SKILLS},
        unlawful=UNLAWFUL_REASON,
        countries=_COUNTRIES,
        country={"ru": "RU", "ua": "UA"}.get(jurisdiction, ""),
        currencies=_CURRENCIES,
        currency={"ua": "UAH"}.get(jurisdiction, "RUB"),
    )


def posting(handbook: Handbook, role: Role, paper: str) -> str:
    """What the builder loads about `role`; `paper` is the address of its Word file."""
    parts = [
        {
            "id": part.id,
            "heading": part.heading,
            "listed": part.listed,
            "lines": [[line.text, line.usual] for line in part.lines],
        }
        for part in (*told.vacancy_text(handbook, role), told.OFFER)
    ]
    words = {"title": role.title, "paper": paper, "parts": parts}
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"))
