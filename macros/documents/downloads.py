"""The list of everything one can download: kinds of document × formats.

A new kind is a new line in `downloads`, a new format a new line in the tables of formats.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from macros.documents.blocks import Paper, Workbook
from macros.documents.formats import csv, docx, pdf, txt, xlsx
from macros.documents.kinds.experience_matrix import experience_matrix
from macros.documents.kinds.job_description import KIND as JOB_DESCRIPTION
from macros.documents.kinds.job_description import job_description
from macros.documents.kinds.skills_matrix import skills_matrix
from macros.documents.version import renderers
from macros.documents.walk import canonical

if TYPE_CHECKING:
    from macros.model.handbook import Handbook

D = TypeVar("D", Paper, Workbook)


@dataclass(frozen=True, slots=True)
class Format(Generic[D]):
    """A file format: `suffix` without the dot, `label` for people, and its renderer."""

    suffix: str
    label: str
    render: Callable[[D], bytes]


PAPER_FORMATS: tuple[Format[Paper], ...] = (
    Format("docx", "Word", docx.render),
    Format("pdf", "PDF", pdf.render),
    Format("txt", "Текст", txt.render),
)
WORKBOOK_FORMATS: tuple[Format[Workbook], ...] = (
    Format("xlsx", "Excel", xlsx.render),
    Format("csv", "CSV", csv.render),
)


@dataclass(frozen=True, slots=True)
class Download:
    """A file to download.

    `address` is relative to the root of the site and never changes while the titles stay;
    `role` is the id of the role the file is about, None for the whole handbook; `fingerprint` is
    equal exactly when the bytes are. `content()` renders the bytes anew at each call.
    """

    address: str
    role: str | None
    kind: str
    title: str
    format: str
    suffix: str
    fingerprint: str
    content: Callable[[], bytes] = field(repr=False, compare=False)


def downloads(handbook: Handbook) -> Iterator[Download]:
    """Every file of the handbook: roles in its order, then matrices; addresses are unique."""
    papers = [(role, job_description(handbook, role)) for role in handbook.roles]
    stems = Counter(paper.stem for _, paper in papers)
    for role, paper in papers:
        shared = stems[paper.stem] > 1
        named = replace(paper, stem=f"{paper.stem}-{role.id}") if shared else paper
        yield from _files(
            f"downloads/roles/{role.id}", JOB_DESCRIPTION, named, PAPER_FORMATS, role.id
        )
    for matrix in (skills_matrix(handbook), experience_matrix(handbook)):
        yield from _files("downloads/matrices", matrix.title, matrix, WORKBOOK_FORMATS)


def _files(
    folder: str, kind: str, document: D, formats: tuple[Format[D], ...], role: str | None = None
) -> Iterator[Download]:
    blocks = canonical(document)
    for file_format in formats:
        yield Download(
            address=f"{folder}/{document.stem}.{file_format.suffix}",
            role=role,
            kind=kind,
            title=document.title,
            format=file_format.label,
            suffix=file_format.suffix,
            fingerprint=_fingerprint(blocks, file_format.suffix),
            content=partial(file_format.render, document),
        )


def _fingerprint(blocks: str, suffix: str) -> str:
    return hashlib.sha256(f"{renderers()} {suffix} {blocks}".encode()).hexdigest()
