"""Who reports to whom at each size, and how many people one leads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.derived.chart import org_chart
from macros.documents.book import BookPart
from macros.documents.kinds.book.places import STRUCTURE_PLACE
from macros.russian.phrases import sentence
from macros.telling import names
from macros.telling.passages import Bullet, Bullets, Grid, Link, Passage, Prose, cited
from macros.telling.role import usual_span

if TYPE_CHECKING:
    from macros.derived.chart import Node
    from macros.model.handbook import Handbook
    from macros.model.size import Size

_BY_SIZE = "Кто кому подчиняется, зависит от размера {}. "
_ABOUT = (
    "Подчинённые стоят в списке под своим "
    "руководителем, с отступом. При функциональном подчинении задачи и правила по своей части "
    "даёт ещё и другой руководитель — он назван рядом с должностью."
)


def structure(handbook: Handbook) -> BookPart:
    """The tree of every size, the smallest first, then the spans of control."""
    sizes = handbook.different_sizes
    about = f"{_BY_SIZE.format(handbook.company.workplace.genitive)}{_ABOUT}" if sizes else _ABOUT
    return BookPart(
        id=STRUCTURE_PLACE,
        title="Структура",
        blocks=(
            Prose((about,), lead=True),
            *(_size(handbook, size) for size in sizes),
            *(() if sizes else (_tree(handbook),)),
            *_spans(handbook),
        ),
    )


def _size(handbook: Handbook, size: Size) -> Passage:
    told = Prose((f"{sentence(size.staff)} {size.description}",))
    return Passage(f"structure--{size.id}", size.title, (told, _tree(handbook, size)))


def _tree(handbook: Handbook, size: Size | None = None) -> Bullets:
    return Bullets((_node(org_chart(handbook, size).root),))


def _node(node: Node) -> Bullet:
    functional = ", ".join(role.cases.dative for role in node.functional_to)
    remark = (f", функционально подчиняется ещё {functional}",) if functional else ()
    return Bullet((Link(node.role.title, node.role), *remark), tuple(map(_node, node.reports)))


def _spans(handbook: Handbook) -> Iterator[Passage]:
    rows = tuple(
        (
            (Link(role.title, role),),
            (handbook.role(span.of).title,),
            usual_span(span),
            (cited(span.source),),
        )
        for role in handbook.roles
        if (span := role.span_of_control)
    )
    if rows:
        spans = Grid(
            caption="Числа не нормы: так их называют издания",
            header=("Кто", names.LEADS, "Сколько", "Источник"),
            rows=rows,
            widths=(26, 22, 26, 26),
        )
        yield Passage("structure--spans", "Сколько человек у одного руководителя", (spans,))
