"""The list of everything one can download: kinds of document × formats.

A new kind is a file in kinds/ and a line in `ROLE_KINDS` or `HANDBOOK_KINDS`.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from macros.documents.kinds import (
    acquaintance_sheet,
    blank_form,
    experience_matrix,
    first_day,
    interview_count,
    interview_scorecard,
    job_description_form,
    kpi_catalogue,
    onboarding_plan,
    org_chart_poster,
    responsibility_matrix,
    self_assessment,
    skills_matrix,
    vacancy,
)
from macros.documents.kinds import book as whole_book
from macros.documents.kinds.job_description import job_description
from macros.documents.look import look_of
from macros.documents.offered import (
    BOOK_FORMATS,
    CSV,
    DOCX,
    HH,
    ODT,
    PDF,
    POSTER_FORMATS,
    TXT,
    XLSX,
    D,
    Format,
)
from macros.documents.version import renderers
from macros.documents.walk import canonical
from macros.model.subjects import (
    ABOUT_FORM,
    ABOUT_INTERVIEWS,
    ABOUT_KPIS,
    ABOUT_ONBOARDING,
    ABOUT_PROCESSES,
    Subject,
)
from macros.model.tables import UNNAMED
from macros.russian.latin import stem

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role

FOLDER = "downloads"
"""Where the files lie on the site."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document: its name and, in one sentence, what it is for."""

    name: str
    purpose: str


@dataclass(frozen=True, slots=True)
class RoleKind(Generic[D]):
    """A kind that every role has, the formats it is offered in and what it is not made without."""

    kind: Kind
    build: Callable[[Handbook, Role], D]
    formats: tuple[Format[D], ...]
    about: Subject | None = None


@dataclass(frozen=True, slots=True)
class HandbookKind(Generic[D]):
    """The same about the whole handbook, and the folder of its files."""

    kind: Kind
    folder: str
    build: Callable[[Handbook], Iterable[D]]
    formats: tuple[Format[D], ...]
    about: Subject | None = None


K = TypeVar("K", RoleKind[Any], HandbookKind[Any])

INTERVIEW = Kind(
    interview_scorecard.KIND,
    "Вопросы, место для записей и уровни; таблица Excel сама складывает оценки.",
)
ROLE_KINDS: tuple[RoleKind[Any], ...] = (
    RoleKind(
        Kind(
            job_description_form.KIND,
            "Полный текст на подпись: обязанности, права, ответственность, лист ознакомления.",
        ),
        job_description,
        (DOCX, ODT, PDF, TXT),
        ABOUT_FORM,
    ),
    RoleKind(
        Kind(
            acquaintance_sheet.KIND,
            "Для должности, с инструкцией которой знакомятся сразу много сотрудников.",
        ),
        acquaintance_sheet.acquaintance_sheet,
        (DOCX, PDF),
        ABOUT_FORM,
    ),
    RoleKind(
        Kind(
            onboarding_plan.KIND,
            "Первые 90 дней по этапам: кто что делает, контрольные точки, подписи.",
        ),
        onboarding_plan.onboarding_plan_form,
        (DOCX, PDF),
        ABOUT_ONBOARDING,
    ),
    RoleKind(
        Kind(
            first_day.KIND,
            "Новичку на одном листе: к кому обращаться, что запомнить и где прочитать.",
        ),
        first_day.first_day,
        (DOCX, PDF),
        ABOUT_ONBOARDING,
    ),
    RoleKind(
        Kind(vacancy.KIND, "Текст объявления: остаётся вписать условия и контакты."),
        vacancy.vacancy,
        (DOCX, TXT, HH),
    ),
    RoleKind(INTERVIEW, interview_scorecard.interview_scorecard, (DOCX, PDF), ABOUT_INTERVIEWS),
    RoleKind(INTERVIEW, interview_count.interview_count, (XLSX,), ABOUT_INTERVIEWS),
    RoleKind(
        Kind(
            self_assessment.KIND,
            "Сотрудник отмечает свой уровень, таблица сама считает, чего не хватает.",
        ),
        self_assessment.self_assessment,
        (XLSX,),
    ),
)
HANDBOOK_KINDS: tuple[HandbookKind[Any], ...] = (
    HandbookKind(
        Kind(whole_book.KIND, "Весь справочник одной книгой: читать подряд и печатать."),
        "book",
        lambda handbook: (whole_book.book(handbook),),
        BOOK_FORMATS,
    ),
    HandbookKind(
        Kind(blank_form.KIND, "Для должности, которой нет в справочнике: подсказки вместо текста."),
        "forms",
        lambda handbook: (blank_form.blank_form(handbook),),
        (DOCX, ODT, PDF),
        ABOUT_FORM,
    ),
    HandbookKind(
        Kind(kpi_catalogue.KIND, "Как считают каждое число: договориться о нём или приложить."),
        "kpis",
        lambda handbook: (kpi_catalogue.kpi_catalogue(handbook),),
        (DOCX, ODT, PDF),
        ABOUT_KPIS,
    ),
    HandbookKind(
        Kind(skills_matrix.TITLE, "Какой уровень каждого навыка нужен каждой должности."),
        "matrices",
        lambda handbook: (skills_matrix.skills_matrix(handbook),),
        (XLSX, CSV),
    ),
    HandbookKind(
        Kind(experience_matrix.TITLE, "Какие опыт и образование нужны каждой должности."),
        "matrices",
        lambda handbook: (experience_matrix.experience_matrix(handbook),),
        (XLSX, CSV),
    ),
    HandbookKind(
        Kind(responsibility_matrix.TITLE, "Кто в каком процессе отвечает, делает, советует."),
        "matrices",
        lambda handbook: (responsibility_matrix.responsibility_matrix(handbook),),
        (XLSX, CSV),
        ABOUT_PROCESSES,
    ),
    HandbookKind(
        Kind(org_chart_poster.KIND, "Кто кому подчиняется: на стену или в презентацию."),
        "structure",
        org_chart_poster.posters,
        POSTER_FORMATS,
    ),
)
ARCHIVE = Kind("Все файлы одним архивом", "Документы всех должностей, матрицы, плакаты и книга.")


@dataclass(frozen=True, slots=True)
class Download:
    """A file to download.

    `address` is relative to the root of the site and never changes while the titles stay;
    `role` is the id of the role the file is about, None for the whole handbook; `day` that of the
    edition; `fingerprint` is equal exactly when the bytes are. `content()` renders the bytes anew
    at each call; an archive has `parts` instead.
    """

    address: str
    role: str | None
    kind: Kind
    title: str
    format: str
    suffix: str
    day: date
    fingerprint: str
    content: Callable[[], bytes] = field(repr=False, compare=False)
    parts: tuple[Download, ...] = field(default=(), repr=False)


def downloads(handbook: Handbook) -> tuple[Download, ...]:
    """Every file: of the whole handbook, of each role, then all in one archive.

    Addresses are unique.
    """
    files = (*_of_handbook(handbook), *_of_roles(handbook))
    return (*files, _archive(files, handbook.day))


def _of_handbook(handbook: Handbook) -> Iterator[Download]:
    look = look_of(handbook)
    for kind in _told(HANDBOOK_KINDS, handbook):
        for document in kind.build(handbook):
            finished = replace(document, day=handbook.day, look=look)
            yield from _files(f"{FOLDER}/{kind.folder}", kind.kind, finished, kind.formats)


def _of_roles(handbook: Handbook) -> Iterator[Download]:
    look = look_of(handbook)
    for kind in _told(ROLE_KINDS, handbook):
        documents = [(role, kind.build(handbook, role)) for role in handbook.roles]
        stems = Counter(document.stem for _, document in documents)
        for role, document in documents:
            shared = stems[document.stem] > 1
            own = f"{document.stem}-{role.id}" if shared else document.stem
            day = handbook.day_of(role)
            finished = replace(document, stem=own, day=day, look=look)
            folder = f"{FOLDER}/roles/{role.id}"
            yield from _files(folder, kind.kind, finished, kind.formats, role.id)


def _told(kinds: Iterable[K], handbook: Handbook) -> Iterator[K]:
    return (kind for kind in kinds if not kind.about or kind.about.is_told(handbook))


def _files(
    folder: str, kind: Kind, document: D, formats: tuple[Format[D], ...], role: str | None = None
) -> Iterator[Download]:
    blocks = canonical(document)
    for form in formats:
        name = "-".join(filter(None, (document.stem, form.mark)))
        yield Download(
            address=f"{folder}/{name}.{form.suffix}",
            role=role,
            kind=kind,
            title=document.title,
            format=form.label,
            suffix=form.suffix,
            day=document.day,
            fingerprint=_hash(f"{renderers()} {form.suffix} {form.mark} {blocks}"),
            content=partial(form.render, document),
        )


def _archive(files: tuple[Download, ...], day: date) -> Download:
    names = "\n".join(f"{file.address} {file.fingerprint}" for file in files)
    return Download(
        address=f"{FOLDER}/{stem(UNNAMED)}.zip",
        role=None,
        kind=ARCHIVE,
        title=ARCHIVE.name,
        format="ZIP",
        suffix="zip",
        day=day,
        fingerprint=_hash(names),
        content=bytes,
        parts=files,
    )


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
