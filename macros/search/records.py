"""What can be found: a record for everything that has a name or a page of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from macros.derived.interview import interview_kit
from macros.model.address import DOWNLOADS, address_of, plan_of
from macros.model.process import PARTS
from macros.search.names import in_all_spellings, whole_names
from macros.telling import labels

if TYPE_CHECKING:
    from jinja2.environment import TemplateModule

    from macros.model.handbook import Handbook
    from macros.model.role import Role

TEMPLATES = Path(__file__).parent.parent / "templates"

_OPENING = re.compile(r"\s*(?:<h1.*?</h1>)?\s*((?:<p>.*?</p>\s*)*)", re.DOTALL)
"""The heading of a page and its first paragraphs; it matches anything."""

Kind = Literal["role", "kpi", "skill", "term", "document", "page"]
"""Their first letters differ: they stand for the kind in the index."""


@dataclass(frozen=True)
class Paper:
    """A kind of document: `heading`, `purpose` in a sentence, the names of its `formats`.

    `of_roles` tells that each role has its own.
    """

    heading: str
    purpose: str
    formats: tuple[str, ...]
    of_roles: bool


@dataclass(frozen=True)
class Text:
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
class Record:
    """A thing to find.

    `names` are other names for it; `department` is an id; `body` is HTML whose headings with ids
    are the sections that a result may lead to.
    """

    kind: Kind
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
    handbook: Handbook, papers: tuple[Paper, ...], texts: Iterable[Text]
) -> tuple[Record, ...]:
    """Everything to find: roles first, then what stands behind the names they use, then pages."""
    return (*_of_handbook(handbook, papers), *map(_page, texts))


def _of_handbook(handbook: Handbook, papers: tuple[Paper, ...]) -> Iterator[Record]:
    words = _words()
    own = tuple(paper for paper in papers if paper.of_roles)
    for role in handbook.roles:
        body = words.role(handbook, role, own, interview_kit(handbook, role))
        names = in_all_spellings(role.aliases)
        yield Record("role", address_of(role), role.title, names, body, role.department)
    for kpi in handbook.kpis:
        names = (*filter(None, [kpi.abbreviation]), *kpi.aliases)
        yield Record("kpi", address_of(kpi), kpi.title, names, words.kpi(handbook, kpi))
    for skill in handbook.skills:
        body = words.skill(handbook, skill)
        yield Record("skill", address_of(skill), skill.title, skill.aliases, body)
    for term in handbook.terms:
        names = (*filter(None, [term.expansion]), *term.aliases)
        names = in_all_spellings(names)
        yield Record("term", address_of(term), term.term, names, words.term(term))
    for process in handbook.processes:
        body = words.process(handbook, process)
        yield Record("page", address_of(process), process.title, (), body)
    for paper in papers:
        place = "job-descriptions" if paper.of_roles else "handbook"
        yield Record("document", f"{DOWNLOADS}#{place}", paper.heading, (), words.document(paper))
    yield from _in_common(handbook)


def _in_common(handbook: Handbook) -> Iterator[Record]:
    """What every role has, once instead of once a role; it leads to where most people start."""
    grades = [grade.id for grade in handbook.grades]
    role: Role = min(handbook.roles, key=lambda role: grades.index(role.grade))
    for name, title, address in (
        ("rights", "Права на любой должности", f"{address_of(role)}#rights"),
        ("liability", "Ответственность на любой должности", f"{address_of(role)}#liability"),
        ("onboarding", "План первых 90 дней на любой должности", plan_of(role)),
    ):
        yield Record("page", address, title, (), getattr(_words(), f"common_{name}")(handbook))


def _page(text: Text) -> Record:
    content = text.content
    if text.lists_records:
        content = Markup("".join(_OPENING.findall(content)[:1]))  # noqa: S704 – a part of it
    body = _words().text(text.description, content)
    return Record("page", text.address, text.title, text.names, body)


@cache
def _words() -> Any:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"labels": labels, "parts": PARTS}
    module: TemplateModule = environment.get_template("search.html.jinja").module
    return module


def file(record: Record) -> str:
    """The HTML that Pagefind reads."""
    return str(_words().page(record, whole_names(record)))
