"""The pages that no file in docs/ stands for, and where they stand in the navigation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from macros.model.address import (
    CATALOGUE,
    ONBOARDING,
    RECRUITING,
    ROLE_ANCHORS,
    SKILLS,
    STRUCTURE,
    address_of,
    former,
    kit_of,
    plan_of,
    quiz_of,
    short_of,
)
from macros.model.subjects import sections_left_out
from macros.russian.excerpt import excerpt
from macros.telling import names
from macros.telling.onboarding import plan_title, quiz_title
from macros.views.substitutes import SUBSTITUTES

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.model.skill import Skill

_SHORTEST, _LONGEST = 50, 200
"""Characters of a description."""
_MANY = 30
"""Positions of which a page beside its text can list all."""


@dataclass(frozen=True)
class Page:
    """A page that no file in docs/ stands for; `call` is the macro call that makes its body.

    `styles` and `scripts` name the files in overrides/assets/ that this kind of page needs besides
    those of every page; `part_of` is the address of the list that the page stands in; `anchors`
    are the sections that may be linked to from outside for ever; `hide` may leave out "toc" with
    what stands beside the page; `about` is its title among pages of its kind, if that is shorter.
    """

    address: str
    title: str
    description: str
    call: str
    part_of: str
    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    about: str = ""

    @property
    def source(self) -> str:
        """Where the page would lie in docs/: `roles/agent.md`."""
        return f"{self.address.rstrip('/')}.md"


@dataclass(frozen=True)
class MenuSection:
    """A group of generated pages under a heading of the navigation, or under none: «»."""

    title: str
    pages: tuple[Page, ...]


@dataclass(frozen=True)
class Redirect:
    """An address that leads to `page`; `about` is the address of the record it is about."""

    address: str
    page: Page
    about: str


def navigation(handbook: Handbook) -> dict[str, tuple[MenuSection, ...]]:
    """Sections of generated pages, by the index page in docs/ that they stand beside."""
    plans: tuple[MenuSection, ...] = ()
    if handbook.onboarding:
        plans = (
            *_in_one_or_by_department(handbook, "Планы", _plan),
            MenuSection("Вопросы", tuple(map(_quiz, handbook.roles))),
        )
    has_substitutes = any(role.substitute for role in handbook.roles)
    skills = (
        MenuSection(group.title, tuple(map(_skill, handbook.skills_of(group))))
        for group in handbook.skill_groups
    )
    return {
        "roles/index.md": _by_department(handbook, partial(_role, handbook)),
        "structure/index.md": (MenuSection("", (_SUBSTITUTES,)),) if has_substitutes else (),
        "skills/index.md": tuple(section for section in skills if section.pages),
        "onboarding/index.md": plans,
        "recruiting/index.md": _in_one_or_by_department(
            handbook, names.BY_ROLE, partial(_kit, handbook)
        ),
    }


def redirects(handbook: Handbook, pages: tuple[Page, ...]) -> Iterator[Redirect]:
    """The short address of each role, and every one of `pages` under a former id."""
    known = {page.address: page for page in pages}
    for role in handbook.roles:
        for address in short_addresses(role):
            yield Redirect(address, known[address_of(role)], address_of(role))
    records: tuple[Role | Skill, ...] = (*handbook.roles, *handbook.skills)
    for record in records:
        about = address_of(record)
        for page in pages if record.former_ids else ():
            if page.address.startswith(SKILLS) != about.startswith(SKILLS):
                continue  # a skill and a role may share an id
            for old in record.former_ids:
                address = former(page.address, record.id, old)
                if address != page.address:
                    yield Redirect(address, page, about)


def short_addresses(role: Role) -> tuple[str, ...]:
    """The short address of `role`, also under its former ids."""
    short = short_of(role)
    return (short, *(former(short, role.id, old) for old in role.former_ids))


def _in_one_or_by_department(
    handbook: Handbook, title: str, page: Callable[[Role], Page]
) -> tuple[MenuSection, ...]:
    """Every page lists its whole section: all positions, or where they are many, its own."""
    if len(handbook.roles) > _MANY:
        return _by_department(handbook, page)
    return (MenuSection(title, tuple(map(page, handbook.roles))),)


def _by_department(handbook: Handbook, page: Callable[[Role], Page]) -> tuple[MenuSection, ...]:
    sections = (
        MenuSection(department.title, tuple(map(page, handbook.roles_of(department))))
        for department in handbook.departments
    )
    return tuple(section for section in sections if section.pages)


_SUBSTITUTES = Page(
    SUBSTITUTES,
    "Замещение",
    "Кто работает за коллегу, пока тот в отпуске или болен, по всем должностям.",
    "substitutes()",
    part_of=STRUCTURE,
    hide=("toc", "navigation"),
)


def _role(handbook: Handbook, role: Role) -> Page:
    return Page(
        address_of(role),
        role.title,
        _described(role.purpose, f"Должность: {role.title}."),
        f'role_page("{role.id}")',
        part_of=f"{CATALOGUE}#{role.department}",
        styles=("role", "gap"),
        scripts=("gap", "copying"),
        anchors=tuple(_anchors(handbook, role)),
    )


def _anchors(handbook: Handbook, role: Role) -> Iterator[str]:
    empty = {*sections_left_out(handbook)}
    if not (handbook.rights or role.rights):
        empty.add("rights")
    if not (handbook.liability or role.liability):
        empty.add("liability")
    return (anchor for anchor in ROLE_ANCHORS if anchor not in empty)


def _plan(role: Role) -> Page:
    return Page(
        plan_of(role),
        plan_title(role),
        f"План первых 90 дней для новичка, этап за этапом. Должность: {role.title}.",
        f'onboarding_page("{role.id}")',
        part_of=ONBOARDING,
        styles=("onboarding",),
        scripts=("onboarding",),
        about=role.title,
    )


def _quiz(role: Role) -> Page:
    return Page(
        quiz_of(role),
        quiz_title(role),
        f"Вопросы с ответами: что новичку важно помнить о своей работе. Должность: {role.title}.",
        f'quiz_page("{role.id}")',
        part_of=ONBOARDING,
        styles=("quiz",),
        scripts=("quiz",),
        hide=("toc", "navigation"),
    )


def _kit(handbook: Handbook, role: Role) -> Page:
    asked = handbook.has_interviews
    offered = "ссылки и вопросы для собеседования" if asked else "ссылки и карточка для сайта"
    return Page(
        kit_of(role),
        f"Подбор: {role.title}",
        f"Текст вакансии, {offered}. Должность: {role.title}.",
        f'recruiting_page("{role.id}")',
        part_of=RECRUITING,
        styles=("recruiting", "permalink"),
        scripts=("copying",),
        anchors=(*(("interview", "interview-task") if asked else ()), "link", "card"),
        about=role.title,
    )


def _skill(skill: Skill) -> Page:
    return Page(
        address_of(skill),
        skill.title,
        _described(skill.definition, f"Навык: {skill.title}."),
        f'skill_page("{skill.id}")',
        part_of=f"{SKILLS}#{skill.group}",
        scripts=("filters",),
    )


def _described(text: str, name: str) -> str:
    """What search engines and messengers show under the title; a text of a few words is named."""
    return excerpt(text if len(text) >= _SHORTEST else f"{name} {text}", _LONGEST)
