"""Who reports to whom: one tree, for the whole handbook and for every size of centre."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model.role import Role
    from macros.reading.draft import Draft
    from macros.reading.problem import Problem
    from macros.reading.shape import Entry


def one_root(draft: Draft) -> Iterator[Problem]:
    """Exactly one role reports to nobody."""
    roots = _roots(draft)
    for root in roots[1:]:
        message = f"второй корень схемы; первый — {roots[0].record.id}"
        yield root.problem(("reports_to",), message, "укажите непосредственного руководителя")


def no_cycle(draft: Draft) -> Iterator[Problem]:
    """Every role is reached from the root: no chain of superiors bites its own tail."""
    superiors = {role.record.id: role.record.reports_to for role in draft.roles}
    reported: set[str] = set()
    for role in draft.roles:
        chain = [role.record.id]
        above = role.record.reports_to
        while above in superiors and above not in chain:
            chain.append(above)
            above = superiors[above]
        if above == role.record.id and not reported.intersection(chain):
            reported.update(chain)
            message = f"подчинение замкнулось в круг: {' → '.join((*chain, above))}"
            hint = "одна из этих должностей должна подчиняться кому-то выше"
            yield role.problem(("reports_to",), message, hint)


def root_in_every_size(draft: Draft) -> Iterator[Problem]:
    """The chart of every size of centre starts at the root."""
    roots = _roots(draft)
    if len(roots) != 1 or len(draft.roles.entries) < len(draft.roles.ids):
        return  # the root may be in a file whose shape is wrong
    root = roots[0]
    if any(map(draft.sizes.lacks, root.record.sizes)):
        return  # a misspelt size is already a problem
    for size in draft.sizes.entries:
        if size not in root.record.sizes:
            message = f"при размере «{size}» нет корня схемы"
            yield root.problem(("sizes",), message, f"добавьте {size} в этот список")


def root_stays_on(draft: Draft) -> Iterator[Problem]:
    """The company may switch off any role but the root of the chart."""
    company = draft.company
    for i, off in enumerate(company.record.roles_off if company else ()):
        if company and off in {root.record.id for root in _roots(draft)[:1]}:
            message = f"должность «{off}» — корень схемы, её нельзя отключить"
            yield company.problem(("roles_off", i), message)


def no_dotted_line_to_oneself(draft: Draft) -> Iterator[Problem]:
    """Nobody reports to himself, solid or dotted."""
    for role in draft.roles:
        for i, to in enumerate(role.record.functional_to):
            if to == role.record.id:
                message = "должность функционально подчинена самой себе"
                yield role.problem(("functional_to", i), message, "уберите эту строку")


def dotted_line_differs_from_solid(draft: Draft) -> Iterator[Problem]:
    """A dotted line says something that the solid one does not."""
    for role in draft.roles:
        for i, to in enumerate(role.record.functional_to):
            if to == role.record.reports_to:
                message = f"«{to}» уже стоит в reports_to"
                yield role.problem(("functional_to", i), message, "уберите эту строку")


def _roots(draft: Draft) -> list[Entry[Role]]:
    """Roles that report to nobody; the first has the most reports and is likely the real one."""
    reports = Counter(role.record.reports_to for role in draft.roles)
    roots = [role for role in draft.roles if role.record.reports_to is None]
    return sorted(roots, key=lambda role: -reports[role.record.id])
