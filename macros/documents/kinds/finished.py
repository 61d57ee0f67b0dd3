"""What every paper and every workbook gets at last: a title, an author, a file name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents.blocks import Paper
from macros.documents.walk import reworded
from macros.documents.workbook import Workbook
from macros.russian.latin import stem
from macros.russian.phrases import phrase
from macros.russian.typography import typeset
from macros.telling.author import author

if TYPE_CHECKING:
    from macros.documents.blocks import Block
    from macros.documents.workbook import Sheet
    from macros.model.handbook import Handbook
    from macros.model.role import Role


def paper(
    handbook: Handbook,
    kind: str,
    blocks: tuple[Block, ...],
    role: Role | None = None,
    title: str = "",
) -> Paper:
    """`blocks` typeset as a paper of this kind on the letterhead of the company."""
    return Paper(
        title=title or titled(kind, role),
        author=author(handbook),
        stem=_stem(kind, role),
        blocks=reworded(blocks, typeset),
        letterhead=handbook.letterhead,
    )


def workbook(
    handbook: Handbook, kind: str, sheets: tuple[Sheet, ...], role: Role | None = None
) -> Workbook:
    """`sheets` as a workbook of this kind."""
    return Workbook(titled(kind, role), author(handbook), _stem(kind, role), sheets)


def titled(kind: str, role: Role | None) -> str:
    """«Вакансия: бухгалтер»; the kind alone for what is about no role."""
    return f"{kind}: {phrase(role.title)}" if role else kind


def _stem(kind: str, role: Role | None) -> str:
    return stem(kind, role.file_name or role.title) if role else stem(kind)
