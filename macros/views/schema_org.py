"""The words of schema.org that pages use, and how they are written as JSON-LD.

A class stands for the type of its name, a field for the property of its name in camelCase, `id`
for the address that identifies the thing. What is empty is left unsaid. That the types have these
properties is checked against the vocabulary in tests/test_structured_data.py.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Thing:
    """Anything that has a name."""

    id: str = ""
    name: str = ""
    alternate_name: tuple[str, ...] = ()
    description: str = ""
    url: str = ""
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DefinedTermSet(Thing):
    """A glossary or catalogue."""

    has_defined_term: tuple[DefinedTerm, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DefinedTerm(Thing):
    """A word that the set at the address `in_defined_term_set` defines."""

    term_code: str = ""
    in_defined_term_set: str = ""


@dataclass(frozen=True, kw_only=True)
class CategoryCodeSet(Thing):
    """A classification."""


@dataclass(frozen=True, kw_only=True)
class CategoryCode(Thing):
    """A group of a classification."""

    code_value: str
    in_code_set: CategoryCodeSet


@dataclass(frozen=True, kw_only=True)
class OccupationalExperienceRequirements(Thing):
    """Experience counted in months."""

    months_of_experience: int


@dataclass(frozen=True, kw_only=True)
class Occupation(Thing):
    """A position, not an opening: who offers a job describes a JobPosting on a page of theirs."""

    responsibilities: tuple[str, ...]
    skills: tuple[DefinedTerm, ...]
    experience_requirements: tuple[OccupationalExperienceRequirements | str, ...]
    education_requirements: tuple[str, ...]
    occupational_category: tuple[CategoryCode, ...]


@dataclass(frozen=True, kw_only=True)
class ListItem(Thing):
    """A step on the way to a page; `position` counts from 1."""

    position: int
    item: WebPage | None = None


@dataclass(frozen=True, kw_only=True)
class BreadcrumbList(Thing):
    """The way from the home page."""

    item_list_element: tuple[ListItem, ...]


@dataclass(frozen=True, kw_only=True)
class WebPage(Thing):
    """A page and what it is about."""

    breadcrumb: BreadcrumbList | None = None
    main_entity: Occupation | DefinedTerm | DefinedTermSet | None = None


def json_ld(page: WebPage) -> dict[str, Any]:
    """The content of `<script type="application/ld+json">`, ready for a JSON writer."""
    return {"@context": "https://schema.org", **_said(page)}


def _said(thing: Thing) -> dict[str, Any]:
    said = {_property(field.name): _value(getattr(thing, field.name)) for field in fields(thing)}
    return {
        "@type": type(thing).__name__,
        **{name: value for name, value in said.items() if value not in (None, "", [])},
    }


def _value(value: Thing | tuple[Thing | str, ...] | str | int | None) -> Any:
    match value:
        case Thing():
            return _said(value)
        case tuple():
            return [_value(part) for part in value]
        case _:
            return value


@cache
def _property(name: str) -> str:
    if name == "id":
        return "@id"
    first, *others = name.split("_")
    return first + "".join(map(str.capitalize, others))
