"""Плакат оргструктуры: who reports to whom in a centre of one size, on one sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.derived.chart import departments, org_chart
from macros.documents.poster import LegendEntry, Poster, PosterNode
from macros.documents.walk import reworded
from macros.model.address import STRUCTURE, absolute
from macros.russian.latin import stem
from macros.russian.phrases import phrase, sentence
from macros.russian.typography import typeset
from macros.telling.author import author
from macros.telling.names import FUNCTIONAL

if TYPE_CHECKING:
    from macros.derived.chart import Node
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.model.size import Size

KIND = "Плакат оргструктуры"
_DIRECT = "Сплошная линия — прямое подчинение."
_FUNCTIONAL = (
    "Пунктирная рамка — функциональное: задачи и правила по своей части даёт ещё и названный в ней "
    "руководитель."
)


def posters(handbook: Handbook) -> tuple[Poster, ...]:
    """A poster for each size of centre, in the order of the handbook, or one for all."""
    return tuple(org_chart_poster(handbook, size) for size in handbook.different_sizes or (None,))


def org_chart_poster(handbook: Handbook, size: Size | None) -> Poster:
    """The chart of a centre of `size`; KeyError if such a centre has no role."""
    name = f": {phrase(size.title)}" if size else ""
    chart = org_chart(handbook, size)
    company = handbook.company
    return Poster(
        title=typeset(f"Организационная структура{name}"),
        subtitle=typeset(f"{sentence(size.staff)} {sentence(size.description)}") if size else "",
        company=typeset(company.short_name or company.name or ""),
        author=author(handbook),
        # An only size is not spoken of, but the file may have been published under its name.
        stem=stem(KIND, (size or handbook.sizes[0]).title),
        legend=tuple(
            LegendEntry(typeset(department.title), department.accent)
            for department in departments(handbook, chart)
        ),
        root=reworded(_box(handbook, chart.root), typeset),
        note=typeset(f"{_DIRECT} {_FUNCTIONAL}" if chart.dotted else _DIRECT),
        address=absolute(handbook.site_url, STRUCTURE),
        logo=handbook.logo,
    )


def _box(handbook: Handbook, node: Node) -> PosterNode:
    department = handbook.department(node.role.department)
    return PosterNode(
        title=node.role.title,
        department=department.title,
        accent=department.accent,
        remark=_span(node.role),
        functional=tuple(f"{phrase(FUNCTIONAL)} — {to.cases.dative}" for to in node.functional_to),
        reports=tuple(_box(handbook, report) for report in node.reports),
    )


def _span(role: Role) -> str:
    if role.span_of_control is None:
        return ""
    low, high = role.span_of_control.typical
    return f"подчинённых обычно {low if low == high else f'{low}–{high}'}"
