"""Pages that show all roles at once: home, catalogue, matrices, KPIs, glossary, downloads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.model import address
from macros.views.links import FileLink, by_kind, by_title
from macros.views.markdown import render

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role


def home(handbook: Handbook) -> str:
    """The doors for the three kinds of visitors and all roles by department."""
    return render("home.md.jinja", address.HOME, handbook)


def catalogue(handbook: Handbook) -> str:
    """A card for every role, by department."""
    return render("catalogue.md.jinja", address.CATALOGUE, handbook)


def skills_matrix(handbook: Handbook, files: tuple[FileLink, ...]) -> str:
    """Skills × roles with levels in words."""
    return render(
        "skills_matrix.md.jinja", address.SKILLS_MATRIX, handbook, documents=by_title(files)
    )


def experience_matrix(handbook: Handbook, files: tuple[FileLink, ...]) -> str:
    """Roles × experience, internal path and education."""
    documents = by_title(files)
    return render(
        "experience_matrix.md.jinja", address.EXPERIENCE_MATRIX, handbook, documents=documents
    )


def kpis(handbook: Handbook) -> str:
    """Every KPI with formula, unit, published figures and the roles it measures."""
    return render("kpis.md.jinja", address.KPIS, handbook)


def glossary(handbook: Handbook) -> str:
    """The terms in alphabetical order."""
    terms = sorted(handbook.terms, key=lambda term: term.term.casefold().replace("ё", "е"))
    return render("glossary.md.jinja", address.GLOSSARY, handbook, terms=terms)


def downloads(handbook: Handbook, files: tuple[FileLink, ...]) -> str:
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


def _by_role(
    handbook: Handbook, files: tuple[FileLink, ...]
) -> Iterator[tuple[Role, tuple[FileLink, ...]]]:
    links = defaultdict[str | None, list[FileLink]](list)
    for file in files:
        links[file.role].append(file)
    return ((role, tuple(links[role.id])) for role in handbook.roles)
