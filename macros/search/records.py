"""What can be found: a record for everything that has a name or a page of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from markupsafe import Markup

from macros.filling import environment
from macros.model.address import DOWNLOADS, address_of, plan_of
from macros.model.company import JobDescriptionForm
from macros.model.record import field_name
from macros.search.names import in_all_spellings, whole_names
from macros.search.texts import (
    PaperKind,
    common_days,
    described,
    process_text,
    role_text,
    skill_text,
)
from macros.telling.kpi import kpi_facts
from macros.telling.passages import Facts, Passage, Prose, Told, bullets, lines
from macros.telling.term import explained

if TYPE_CHECKING:
    from jinja2.environment import TemplateModule

    from macros.model.handbook import Handbook
    from macros.model.role import Role


_OPENING = re.compile(r"\s*(?:<h1.*?</h1>)?\s*((?:<p>.*?</p>\s*)*)", re.DOTALL)
"""The heading of a page and its first paragraphs; it matches anything."""

FindingKind = Literal["role", "kpi", "skill", "term", "document", "page"]
"""Their first letters differ: they stand for the kind in the index."""


@dataclass(frozen=True)
class PageText:
    """A page that a file in docs/ stands for; `content` is its HTML without the frame.

    A page that `lists_records` is found by its description and opening words: the rest of it is
    what records say already.
    """

    address: str
    title: str
    names: tuple[str, ...]
    description: str
    content: Markup
    lists_records: bool


@dataclass(frozen=True)
class Finding:
    """A thing to find.

    `names` are other names for it; `department` is an id; `body` is HTML whose headings with ids
    are the sections that a result may lead to.
    """

    kind: FindingKind
    address: str
    title: str
    names: tuple[str, ...]
    body: Markup
    department: str | None = None

    @property
    def all_names(self) -> tuple[str, ...]:
        """The title and the other names."""
        return (self.title, *self.names)


def records(
    handbook: Handbook, papers: tuple[PaperKind, ...], texts: Iterable[PageText]
) -> tuple[Finding, ...]:
    """Everything to find: roles first, then what stands behind the names they use, then pages."""
    return (*_of_handbook(handbook, papers), *map(_page, texts))


def _of_handbook(handbook: Handbook, papers: tuple[PaperKind, ...]) -> Iterator[Finding]:
    own = tuple(paper for paper in papers if paper.of_roles)
    for role in handbook.roles:
        body = _body(*role_text(handbook, role, own))
        names = in_all_spellings(role.aliases)
        yield Finding("role", address_of(role), role.title, names, body, role.department)
    for kpi in handbook.kpis:
        names = (*filter(None, [kpi.abbreviation]), *kpi.aliases)
        body = _body(Prose((kpi.definition,)), Facts(tuple(kpi_facts(kpi))))
        yield Finding("kpi", address_of(kpi), kpi.title, names, body)
    for skill in handbook.skills:
        body = _body(*skill_text(handbook, skill))
        yield Finding("skill", address_of(skill), skill.title, skill.aliases, body)
    for term in handbook.terms:
        names = in_all_spellings((*filter(None, [term.expansion]), *term.aliases))
        body = _body(Prose((explained(term),)))
        yield Finding("term", address_of(term), term.term, names, body)
    for process in handbook.processes:
        body = _body(*process_text(handbook, process))
        yield Finding("page", address_of(process), process.title, (), body)
    for paper in papers:
        place = "job-descriptions" if paper.of_roles else "handbook"
        body = _body(Prose((described(paper),)))
        yield Finding("document", f"{DOWNLOADS}#{place}", paper.heading, (), body)
    yield from _in_common(handbook)


def _in_common(handbook: Handbook) -> Iterator[Finding]:
    """What every role has, once instead of once a role; it leads to where most people start."""
    grades = [grade.id for grade in handbook.grades]
    role: Role = min(handbook.roles, key=lambda role: grades.index(role.grade))
    page = address_of(role)
    stages = tuple(common_days(handbook))
    for name in ("rights", "liability") if handbook.form else ():
        title, said = field_name(JobDescriptionForm, name), getattr(handbook, name)
        yield Finding("page", f"{page}#{name}", title, (), _body(bullets(said)))
    if stages:
        title = "План первых 90 дней на любой должности"
        yield Finding("page", plan_of(role), title, (), _body(*stages))


def _body(*told: Told) -> Markup:
    return Markup(_layout().blocks(told))  # noqa: S704 – its template escapes what data say


def _page(text: PageText) -> Finding:
    content = text.content
    if text.lists_records:
        content = Markup("".join(_OPENING.findall(content)[:1]))  # noqa: S704 – a part of it
    body = _layout().text(text.description, content)
    return Finding("page", text.address, text.title, text.names, body)


@cache
def _layout() -> Any:
    made = environment()
    made.filters["lines"] = lines
    made.tests["passage"] = lambda it: isinstance(it, Passage)
    module: TemplateModule = made.get_template("search.html.jinja").module
    return module


def file(record: Finding) -> str:
    """The HTML that Pagefind reads."""
    return str(_layout().page(record, whole_names(record)))
