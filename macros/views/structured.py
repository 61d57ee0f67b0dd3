"""What search engines are told of a page, in the words of schema.org; readers see the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from macros.model import address
from macros.model.role import Role
from macros.model.skill import Skill
from macros.telling import labels, names
from macros.telling.experience import usual
from macros.telling.level import level_label
from macros.views.schema_org import (
    BreadcrumbList,
    CategoryCode,
    CategoryCodeSet,
    DefinedTerm,
    DefinedTermSet,
    ListItem,
    Occupation,
    OccupationalExperienceRequirements,
    WebPage,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model.handbook import Handbook
    from macros.model.kpi import Kpi
    from macros.model.role import Classification, Experience, RequiredSkill, Scheme
    from macros.model.term import Term

_CODE_SETS: dict[Scheme, str] = {
    "isco-08": "https://www.ilo.org/public/english/bureau/stat/isco/isco08/",
    "onet": "http://www.onetcenter.org/taxonomy.html",
    "okz": "",
}
"""Classifications of occupations and their addresses, those that schema.org itself names."""

_MONTHS = 12


@dataclass(frozen=True)
class Crumb:
    """A step on the way to a page; `address` is None for a heading that is no page."""

    title: str
    address: str | None


def web_page(
    handbook: Handbook, page: str, way: tuple[Crumb, ...], record: Role | Skill | None
) -> WebPage:
    """The page at the address `page`, which describes `record` or lists records.

    `way` leads from the home page to the page itself. While nobody knows where the site will be
    published, nothing on it has an address.
    """
    return WebPage(
        name=way[-1].title,
        url=address.absolute(handbook.site_url, page),
        breadcrumb=_breadcrumb(handbook, way),
        main_entity=_main_entity(handbook, page, way[-1].title, record),
    )


def _breadcrumb(handbook: Handbook, way: tuple[Crumb, ...]) -> BreadcrumbList:
    return BreadcrumbList(
        item_list_element=tuple(
            ListItem(position=position, name=step.title, item=_step_page(handbook, step))
            for position, step in enumerate(way, 1)
        )
    )


def _step_page(handbook: Handbook, step: Crumb) -> WebPage | None:
    if step.address is None or not handbook.site_url:
        return None
    return WebPage(id=address.absolute(handbook.site_url, step.address))


def _main_entity(
    handbook: Handbook, page: str, title: str, record: Role | Skill | None
) -> Occupation | DefinedTerm | DefinedTermSet | None:
    match record:
        case Role():
            return _occupation(handbook, record)
        case Skill():
            return replace(
                _skill(handbook, record),
                alternate_name=record.aliases,
                in_defined_term_set=address.absolute(handbook.site_url, address.SKILLS),
            )
    match page:
        case address.SKILLS:
            terms = tuple(_skill(handbook, skill) for skill in handbook.skills)
        case address.KPIS:
            terms = tuple(_kpi(handbook, kpi) for kpi in handbook.kpis)
        case address.GLOSSARY:
            terms = tuple(_term(handbook, term) for term in handbook.terms)
        case _:
            return None
    url = address.absolute(handbook.site_url, page)
    return DefinedTermSet(name=title, url=url, has_defined_term=terms)


def _occupation(handbook: Handbook, role: Role) -> Occupation:
    return Occupation(
        name=role.title,
        alternate_name=role.aliases,
        description=role.purpose,
        url=address.absolute(handbook.site_url, address.address_of(role)),
        same_as=tuple(_same(role)),
        responsibilities=role.duties.all,
        skills=tuple(_required(handbook, required) for required in role.skills),
        experience_requirements=tuple(_experience(role.experience)),
        education_requirements=role.education,
        occupational_category=tuple(
            _category(entry) for entry in role.classification if entry.scheme in _CODE_SETS
        ),
    )


def _same(role: Role) -> Iterator[str]:
    """The occupation in ESCO; the closest one there is not the same one."""
    for entry in role.classification:
        if entry.scheme == "esco" and entry.fit == "exact" and entry.url:
            yield entry.url


def _required(handbook: Handbook, required: RequiredSkill) -> DefinedTerm:
    skill = handbook.skill(required.skill)
    level = handbook.level(required.level)
    return DefinedTerm(
        name=skill.title,
        description=f"{names.LEVEL}: {level_label(level)}",
        url=address.absolute(handbook.site_url, address.address_of(skill)),
        term_code=skill.id,
        in_defined_term_set=address.absolute(handbook.site_url, address.SKILLS),
    )


def _experience(
    experience: Experience,
) -> Iterator[OccupationalExperienceRequirements | str]:
    if experience.years is not None:
        yield OccupationalExperienceRequirements(
            description=usual(experience), months_of_experience=experience.years * _MONTHS
        )
    yield from experience.required


def _category(entry: Classification) -> CategoryCode:
    return CategoryCode(
        name=entry.title,
        url=entry.url or "",
        code_value=entry.code or "",
        in_code_set=CategoryCodeSet(name=labels.scheme(entry.scheme), url=_CODE_SETS[entry.scheme]),
    )


def _skill(handbook: Handbook, skill: Skill) -> DefinedTerm:
    """A skill as the index of skills shows it, without its other names."""
    return DefinedTerm(
        name=skill.title,
        description=skill.definition,
        url=address.absolute(handbook.site_url, address.address_of(skill)),
        term_code=skill.id,
    )


def _kpi(handbook: Handbook, kpi: Kpi) -> DefinedTerm:
    return DefinedTerm(
        name=kpi.title,
        alternate_name=(*filter(None, (kpi.abbreviation,)), *kpi.aliases),
        description=kpi.definition,
        url=address.absolute(handbook.site_url, address.address_of(kpi)),
        term_code=kpi.id,
    )


def _term(handbook: Handbook, term: Term) -> DefinedTerm:
    return DefinedTerm(
        name=term.term,
        alternate_name=(*filter(None, (term.expansion,)), *term.aliases),
        description=term.definition,
        url=address.absolute(handbook.site_url, address.address_of(term)),
        term_code=term.id,
    )
