"""The chapters of the book about roles: what the page of a role says, in its order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents.book import BookPart, Chapter
from macros.documents.kinds.book.places import ONBOARDING_PLACE, SCALE_PLACE, place, under
from macros.telling import names
from macros.telling.names import ALSO, section_heading
from macros.telling.passages import Bullet, Bullets, Fact, Facts, Link, Passage, Prose, Remark, Told
from macros.telling.role import about_role, edition, role_facts
from macros.telling.role_passages import role_passages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model.department import Department
    from macros.model.handbook import Handbook
    from macros.model.role import Role

_REMARKS = {
    "skills": (
        "Что значат уровни, сказано в разделе ",
        Link(f"«{names.SCALE}»", SCALE_PLACE),
        ".",
    ),
    "onboarding": (
        "То, что делают на любой должности, — в части ",
        Link(f"«{section_heading('onboarding')}»", ONBOARDING_PLACE),
        ".",
    ),
}
"""Where the book says what a section rests on."""


def department_part(handbook: Handbook, department: Department) -> BookPart:
    """A department: what it does, its roles, then a chapter about each."""
    roles = handbook.roles_of(department)
    purposes = (Bullet((Link(role.title, role), f". {role.purpose}")) for role in roles)
    return BookPart(
        id=f"department--{department.id}",
        title=department.title,
        blocks=(Prose((department.description,), lead=True), Bullets(tuple(purposes))),
        chapters=tuple(role_chapter(handbook, role) for role in roles),
    )


def role_chapter(handbook: Handbook, role: Role) -> Chapter:
    """Everything the handbook says about `role`."""
    told = (under(place(role), passage) for passage in _passages(handbook, role))
    return Chapter(place(role), role.title, (*_summary(handbook, role), *told))


def _summary(handbook: Handbook, role: Role) -> Iterator[Told]:
    yield Prose((role.purpose,), lead=True)
    yield Facts((*role_facts(handbook, role), *_formalities(handbook, role)))
    yield from about_role(handbook, role)


def _formalities(handbook: Handbook, role: Role) -> Iterator[Fact]:
    if role.edition and handbook.form:
        yield Fact("edition", "Инструкция", (edition(role),))
    if role.aliases:
        yield Fact("aliases", ALSO, (", ".join(role.aliases),))


def _passages(handbook: Handbook, role: Role) -> Iterator[Passage]:
    for passage in role_passages(handbook, role):
        remark = _REMARKS.get(passage.id)
        blocks = (*passage.blocks, Remark(remark)) if remark else passage.blocks
        yield Passage(passage.id, passage.title, blocks)
