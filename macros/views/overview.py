"""Pages that show all roles at once: home, catalogue, matrices, KPIs, glossary, downloads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from macros.model import address
from macros.telling import experience
from macros.telling.kpi import MEASURED, kpi_facts
from macros.views.filters import (
    by_channel,
    by_department,
    by_grade,
    by_size,
    by_skill_group,
)
from macros.views.links import FileLink, by_kind, by_title
from macros.views.markdown import render

if TYPE_CHECKING:
    from macros.model.department import Department
    from macros.model.handbook import Handbook
    from macros.model.kpi import Kpi
    from macros.model.role import Role


@dataclass(frozen=True)
class Measured:
    """The roles of one department that a KPI measures."""

    department: Department
    roles: tuple[Role, ...]


def home(handbook: Handbook) -> str:
    """The doors for the three kinds of visitors and all roles by department."""
    return render("home.md.jinja", address.HOME, handbook)


def catalogue(handbook: Handbook) -> str:
    """A card for every role, by department."""
    filters = (
        by_department(handbook),
        by_grade(handbook),
        by_size(handbook),
        by_channel(handbook),
    )
    return render("catalogue.md.jinja", address.CATALOGUE, handbook, filters=filters)


def skills_page(handbook: Handbook, files: tuple[FileLink, ...]) -> str:
    """Skills × roles with levels in words."""
    return render(
        "skills_matrix.md.jinja",
        address.SKILLS_MATRIX,
        handbook,
        filters=(by_department(handbook), by_grade(handbook), by_skill_group(handbook)),
        documents=by_title(files),
    )


def experience_page(handbook: Handbook, files: tuple[FileLink, ...]) -> str:
    """Roles × experience, internal path and education."""
    return render(
        "experience_matrix.md.jinja",
        address.EXPERIENCE_MATRIX,
        handbook,
        told=experience,
        filters=(by_department(handbook), by_grade(handbook)),
        documents=by_title(files),
    )


def kpis(handbook: Handbook) -> str:
    """Every KPI with formula, unit, published figures and the roles it measures."""
    kpis = tuple(
        (kpi, tuple(kpi_facts(kpi)), tuple(_measured(handbook, kpi))) for kpi in handbook.kpis
    )
    filters = (by_department(handbook),)
    return render(
        "kpis.md.jinja", address.KPIS, handbook, kpis=kpis, filters=filters, measured=MEASURED
    )


def glossary(handbook: Handbook) -> str:
    """The terms in alphabetical order under their first letters."""
    terms = sorted(handbook.terms, key=lambda term: term.sort_key)
    letters = [(letter, tuple(of)) for letter, of in groupby(terms, lambda t: t.sort_key[0])]
    return render("glossary.md.jinja", address.GLOSSARY, handbook, letters=letters)


def files_page(handbook: Handbook, files: tuple[FileLink, ...]) -> str:
    """Every file, by role and for the whole handbook."""
    role_files = tuple((role, by_kind(links)) for role, links in _by_role(handbook, files))
    return render(
        "downloads.md.jinja",
        address.DOWNLOADS,
        handbook,
        handbook_files=by_title(tuple(file for file in files if file.role is None)),
        role_files=role_files,
        kinds=role_files[0][1],
    )


def _measured(handbook: Handbook, kpi: Kpi) -> Iterator[Measured]:
    roles = handbook.roles_measured_by(kpi)
    for department in handbook.departments:
        own = tuple(role for role in roles if role.department == department.id)
        if own:
            yield Measured(department, own)


def _by_role(
    handbook: Handbook, files: tuple[FileLink, ...]
) -> Iterator[tuple[Role, tuple[FileLink, ...]]]:
    links = defaultdict[str | None, list[FileLink]](list)
    for file in files:
        links[file.role].append(file)
    return ((role, tuple(links[role.id])) for role in handbook.roles)
