"""Матрица ответственности: processes × roles, in words who answers, does, advises, is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents.blocks import Note
from macros.documents.kinds.finished import workbook
from macros.documents.workbook import Cell, Column, Sheet, Workbook
from macros.model.process import PARTS
from macros.telling import names
from macros.telling import process as told

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.process import Process, ProcessGroup
    from macros.model.role import Role

TITLE = names.MATRIX_OF_RESPONSIBILITIES
_LEGEND = Note(
    "За результат отвечает одна должность. Исполняет — делает работу, советует — высказывается "
    "до решения, узнаёт — получает сведения о решении. Пустая клетка — не участвует."
)


def responsibility_matrix(handbook: Handbook) -> Workbook:
    """A sheet of processes (rows) by roles (columns) and one that says how each is settled."""
    return workbook(handbook, TITLE, (_matrix(handbook), _settled(handbook)))


def _matrix(handbook: Handbook) -> Sheet:
    named = {role for process in handbook.processes for role in process.participants}
    roles = tuple(role for role in handbook.roles if role.id in named)
    return Sheet(
        title=TITLE,
        columns=(
            Column("Процесс", 26),
            Column("Группа", 18),
            *(Column(role.title, 14, handbook.department(role.department).title) for role in roles),
        ),
        rows=tuple(
            (process.title, group.title, *(_cell(process, role) for role in roles))
            for group, process in _grouped(handbook)
        ),
        below=(_LEGEND,),
    )


def _cell(process: Process, role: Role) -> Cell:
    return told.parts_taken(process.parts(role.id)) or None


def _settled(handbook: Handbook) -> Sheet:
    return Sheet(
        title="Как разграничено",
        columns=(
            Column("Процесс", 20),
            Column("Что получается", 26),
            *(Column(told.part_heading(part), 20) for part in PARTS),
            Column("Кто что делает", 60),
        ),
        rows=tuple(
            (
                process.title,
                process.description,
                *(
                    "; ".join(handbook.role(role).title for role in process.roles(part)) or None
                    for part in PARTS
                ),
                process.settled,
            )
            for _, process in _grouped(handbook)
        ),
    )


def _grouped(handbook: Handbook) -> tuple[tuple[ProcessGroup, Process], ...]:
    """Every process with its group, group by group."""
    return tuple(
        (group, process)
        for group in handbook.process_groups
        for process in handbook.processes_of(group)
    )
