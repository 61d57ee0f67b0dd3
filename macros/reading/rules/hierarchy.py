"""Who reports to whom: one tree, for the whole handbook and for every size of centre."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model.role import Role
    from macros.reading.draft import Draft
    from macros.reading.problem import Problem


def one_root(draft: Draft) -> Iterator[Problem]:
    """Exactly one role reports to nobody."""
    roots = [role for role in draft.roles if role.record.reports_to is None]
    if len(draft.roles.entries) < len(draft.roles.ids):
        return  # the root may be in a file whose shape is wrong
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


def one_top_per_centre_size(draft: Draft) -> Iterator[Problem]:
    """In a centre of each size one role stands on top of all others that exist there."""
    superiors = {role.record.id: role.record for role in draft.roles}
    root = next((role for role in draft.roles if role.record.reports_to is None), None)
    if root is None:
        return
    for role in draft.roles:
        for i, size in enumerate(role.record.centre_sizes):
            known = not draft.centre_sizes.lacks(size)
            if (
                known
                and size not in root.record.centre_sizes
                and not _has_superior(role.record.id, size, superiors)
            ):
                message = f"в центре размера «{size}» у должности нет никого выше"
                hint = f"добавьте «{size}» в centre_sizes должности {root.record.id}"
                yield role.problem(("centre_sizes", i), message, hint)


def root_stays_on(draft: Draft) -> Iterator[Problem]:
    """The company may switch off any role but the root of the chart."""
    for i, off in enumerate(draft.company.record.roles_off):
        entry = draft.roles.entries.get(off)
        if entry and entry.record.reports_to is None:
            message = f"должность «{off}» — корень схемы, её нельзя отключить"
            yield draft.company.problem(("roles_off", i), message)


def no_dotted_line_to_oneself(draft: Draft) -> Iterator[Problem]:
    """Nobody reports to himself, solid or dotted."""
    for role in draft.roles:
        for i, to in enumerate(role.record.functional_to):
            if to == role.record.id:
                message = "функциональное подчинение самой себе"
                yield role.problem(("functional_to", i), message, "уберите эту строку")


def dotted_line_differs_from_solid(draft: Draft) -> Iterator[Problem]:
    """A dotted line says something that the solid one does not."""
    for role in draft.roles:
        for i, to in enumerate(role.record.functional_to):
            if to == role.record.reports_to:
                message = f"«{to}» уже стоит в reports_to"
                yield role.problem(("functional_to", i), message, "уберите эту строку")


def _has_superior(role: str, size: str, roles: dict[str, Role]) -> bool:
    seen = {role}
    above = roles[role].reports_to
    while above in roles and above not in seen:
        if size in roles[above].centre_sizes:
            return True
        seen.add(above)
        above = roles[above].reports_to
    return False
