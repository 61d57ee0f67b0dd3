"""Who reports to whom in a centre of each size, and how many people one leads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from macros.derived.chart import org_chart
from macros.documents.book import (
    BookBlock,
    BookHeading,
    BookItem,
    BookItems,
    BookParagraph,
    BookTable,
    Part,
)
from macros.documents.kinds.book.pieces import figures, published
from macros.documents.kinds.book.places import STRUCTURE, to
from macros.russian.phrases import sentence

if TYPE_CHECKING:
    from macros.derived.chart import Node
    from macros.model.centre import CentreSize
    from macros.model.handbook import Handbook

_ABOUT = (
    "Кто кому подчиняется, зависит от размера центра. Подчинённые стоят в списке под своим "
    "руководителем, с отступом. При функциональном подчинении задачи и правила по своей части "
    "даёт ещё и другой руководитель — он назван рядом с должностью."
)


def structure(handbook: Handbook) -> Part:
    """The tree of every size of centre, the smallest first, then the spans of control."""
    return Part(
        id=STRUCTURE,
        title="Структура",
        blocks=(
            BookParagraph(
                (_ABOUT,),
                lead=True,
            ),
            *(block for size in handbook.centre_sizes for block in _size(handbook, size)),
            *_spans(handbook),
        ),
    )


def _size(handbook: Handbook, size: CentreSize) -> Iterator[BookBlock]:
    yield BookHeading(1, f"structure--{size.id}", size.title)
    yield BookParagraph((f"{sentence(size.agents)} {size.description}",))
    yield BookItems((_node(org_chart(handbook, size).root),))


def _node(node: Node) -> BookItem:
    functional = ", ".join(role.cases.dative for role in node.functional_to)
    remark = (f", функционально подчиняется ещё {functional}",) if functional else ()
    return BookItem((to(node.role), *remark), tuple(map(_node, node.reports)))


def _spans(handbook: Handbook) -> Iterator[BookBlock]:
    rows = tuple(
        (
            (to(role),),
            (to(handbook.role(span.of), paged=False),),
            (f"обычно называют {figures(span.typical)}",)
            + ((f", встречается {figures(span.seen)}",) if span.seen else ()),
            (published(span.source),),
        )
        for role in handbook.roles
        if (span := role.span_of_control)
    )
    if rows:
        yield BookHeading(1, "structure--spans", "Сколько человек у одного руководителя")
        yield BookTable(
            caption="Числа не нормы: так их называют издания",
            header=("Кто", "Кем руководит", "Сколько", "Источник"),
            rows=rows,
            widths=(26, 22, 26, 26),
        )
