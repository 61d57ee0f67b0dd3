"""Sizes of centre in numbers, and the ratios that head counts come from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.model.staffing import TRAINEES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.reading.document import Place
    from macros.reading.draft import Draft
    from macros.reading.problem import Problem


def sizes_grow(draft: Draft) -> Iterator[Problem]:
    """Bounds of sizes rise; only the last size, of any number of agents, has none."""
    sizes = draft.sizes
    if len(sizes.entries) < len(sizes.ids):
        return  # a size whose shape is wrong would open a gap
    below = 0
    for size in list(sizes)[:-1]:
        bound = size.record.up_to
        if bound is None:
            hint = "без up_to бывает только последний, самый большой размер"
            yield size.problem((), "у размера нет верхней границы up_to", hint)
        elif bound <= below:
            message = f"граница {bound} не больше границы предыдущего размера, {below}"
            yield size.problem(("up_to",), message, "размеры идут от меньшего к большему")
        below = max(below, bound or 0)
    for size in list(sizes)[-1:]:
        if size.record.up_to is not None and len(sizes.entries) == 1:
            hint = "уберите up_to, а из слов staff — число"
            yield size.problem(("up_to",), "единственному размеру граница не нужна", hint)
        elif size.record.up_to is not None:
            hint = "уберите up_to или добавьте размер больше этого"
            yield size.problem(("up_to",), "у последнего размера не бывает верхней границы", hint)


def sizes_differ_in_title(draft: Draft) -> Iterator[Problem]:
    """Files about a size, a poster of its chart, are named by its title."""
    owners: dict[str, str] = {}
    for size in draft.sizes:
        words = " ".join(re.findall(r"\w+", size.record.title.casefold()))
        owner = owners.setdefault(words, size.record.id)
        if owner != size.record.id:
            message = f"так же называется размер «{owner}»"
            yield size.problem(("title",), message, "назовите размеры по-разному")


def words_of_a_size_name_its_bounds(draft: Draft) -> Iterator[Problem]:
    """Numbers in the words of a size are its bounds: a reader and the calculation see the same."""
    below: int | None = None
    sizes = draft.sizes
    is_broken = len(sizes.entries) < len(sizes.ids)
    if is_broken or any(size.record.up_to is None for size in list(sizes)[:-1]):
        return  # a bound that is missing is already a problem
    for size in sizes:
        bound = size.record.up_to
        allowed = {bound, below, None if below is None else below + 1}
        for number in map(int, re.findall(r"\d+", size.record.staff.replace(" ", ""))):
            if number not in allowed:
                alone = "размер один, границ у него нет: скажите без числа"
                usual = "в словах — те же границы: up_to этого размера и предыдущего"
                hint = alone if len(sizes.entries) == 1 else usual
                yield size.problem(("staff",), f"числа {number} нет в границах размера", hint)
        below = bound


def role_is_counted_one_way(draft: Draft) -> Iterator[Problem]:
    """A role is what others are counted from, or has one ratio, or is there once."""
    if draft.staffing is None:
        return
    staffing = draft.staffing.record
    counted = {staffing.base}
    places: list[tuple[Place, str]] = [
        *((("ratios", i, "role"), ratio.role) for i, ratio in enumerate(staffing.ratios)),
        *((("once", i), role) for i, role in enumerate(staffing.once)),
    ]
    for place, role in places:
        if role in counted:
            message = f"численность должности «{role}» уже задана"
            yield draft.staffing.problem(place, message, "оставьте одно: base, ratios или once")
        counted.add(role)


def ratio_counts_from_what_stands_above(draft: Draft) -> Iterator[Problem]:
    """What a ratio counts from is known before it: no gap and no circle."""
    if draft.staffing is None or draft.roles.lacks(draft.staffing.record.base):
        return
    staffing = draft.staffing.record
    known = {staffing.base, TRAINEES, *staffing.once}
    for i, ratio in enumerate(staffing.ratios):
        if ratio.of not in known and not draft.roles.lacks(ratio.of):
            message = f"выше нет численности «{ratio.of}», от которой считают"
            hint = "поставьте её соотношение выше этого"
            yield draft.staffing.problem(("ratios", i, "of"), message, hint)
        known.add(ratio.role)


def ratio_agrees_with_the_span_of_control(draft: Draft) -> Iterator[Problem]:
    """The role's own page and the calculation name the same usual range."""
    spans = {role.record.id: role.record.span_of_control for role in draft.roles}
    for i, ratio in enumerate(draft.staffing.record.ratios if draft.staffing else ()):
        span = spans.get(ratio.role)
        if draft.staffing and span and span.of == ratio.of and ratio.typical != span.typical:
            low, high = span.typical
            message = f"в файле должности обычным назван диапазон [{low}, {high}]"
            hint = f"исправьте здесь или в roles/{ratio.role}.yml"
            yield draft.staffing.problem(("ratios", i, "typical"), message, hint)
