"""Справочник целиком: the whole handbook as a book to read and to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents.book import Book, worded
from macros.documents.kinds.book import reference
from macros.documents.kinds.book.places import placed
from macros.documents.kinds.book.preface import preface
from macros.documents.kinds.book.roles import department_part
from macros.documents.kinds.book.skills import skills
from macros.documents.kinds.book.structure import structure
from macros.model.subjects import ABOUT_KPIS, ABOUT_ONBOARDING, ABOUT_TERMS
from macros.russian.phrases import sentence
from macros.russian.typography import typeset
from macros.telling.author import author

if TYPE_CHECKING:
    from macros.model.handbook import Handbook

KIND = "Справочник целиком"
_SUBTITLE = "Кто чем занят, что умеет, кому подчиняется и куда растёт"

_REFERENCE = (
    (ABOUT_KPIS, reference.kpis_part),
    (ABOUT_ONBOARDING, reference.onboarding_part),
    (ABOUT_TERMS, reference.glossary_part),
)


def book(handbook: Handbook) -> Book:
    """The book; KeyError if a record names an id the handbook does not have."""
    company = handbook.company
    departments = (each for each in handbook.departments if handbook.roles_of(each))
    parts = (
        structure(handbook),
        *(department_part(handbook, department) for department in departments),
        skills(handbook),
        *(part(handbook) for subject, part in _REFERENCE if subject.is_told(handbook)),
        *reference.sources_parts(handbook),
    )
    whole = Book(
        title=handbook.title,
        subtitle=_SUBTITLE,
        company=company.short_name or company.name or "",
        author=author(handbook),
        stem=company.book_file_name,
        note=_note(handbook),
        parts=placed((preface(handbook, parts), *parts)),
        address=handbook.site_url,
        logo=handbook.logo,
    )
    return worded(whole, typeset)


def _note(handbook: Handbook) -> str:
    licence = sentence(handbook.licence) if handbook.licence else ""
    if not handbook.form or not any(role.edition for role in handbook.roles):
        return licence
    day = f"Последняя редакция должностных инструкций — от {handbook.day:%d.%m.%Y}."
    return f"{day} {licence}".rstrip()
