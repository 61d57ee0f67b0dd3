"""Slips of the pen in texts: told by the rules, and mended where that is mechanical."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from macros.reading.problem import quoted
from macros.reading.rules.phrasing import PHRASING
from macros.reading.rules.typography import TYPOGRAPHY
from macros.reading.rules.yo import YO
from macros.reading.texts import Written, texts
from macros.russian.latin import stem
from macros.russian.phrasing import Phrasing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.reading.document import Place
    from macros.reading.draft import Draft
    from macros.reading.problem import Problem
    from macros.reading.slip import Slip

_CAPITAL = re.compile("[А-ЯЁ][а-яё]")
_A_HABIT = 3
"""So many phrases in a row with a capital are no proper names."""


def texts_are_free_of_slips(draft: Draft) -> Iterator[Problem]:
    """Spaces, quotes, dashes, letters, beginnings and ends are as the house writes them."""
    written = tuple(texts(draft))
    slips = slips_among(each.text for each in written)
    for each in written:
        for slip in slips:
            found = slip.found(each.text) if each.phrasing in slip.phrasing else None
            if found is not None:
                message = f"{slip.message}: {quoted(found)}"
                by_hand = "исправьте сами: из названия составлены имена файлов"
                hint = by_hand if _renames(each, slip.mended(each.text)) else slip.hint
                yield each.entry.problem(each.place, message, hint, severity="warning")


def commas_part_no_points(draft: Draft) -> Iterator[Problem]:
    """A comma in [ ] begins an item; one that begins small was hardly meant to."""
    for each in texts(draft):
        if each.cut_off:
            message = f"запятая внутри [ ] начинает новый пункт: {quoted(each.text)}"
            hint = "возьмите весь текст в кавычки; если пункта два, второй начните с прописной"
            yield each.entry.problem(each.place, message, hint, severity="warning")


def phrases_start_small(draft: Draft) -> Iterator[Problem]:
    """Phrases go on with a sentence that others begin; a list of capitals is no list of names."""
    lists: dict[tuple[str, Place], list[Written]] = defaultdict(list)
    for each in texts(draft):
        if Phrasing.PHRASE is each.phrasing and isinstance(each.place[-1], int):
            lists[each.entry.document.path, (*each.entry.place, *each.place[:-1])].append(each)
    for items in lists.values():
        if len(items) >= _A_HABIT and all(_CAPITAL.match(item.text) for item in items):
            message = "пункты этого списка начинают со строчной буквы"
            hint = "в документах они продолжают предложение"
            yield items[0].entry.problem(items[0].place[:-1], message, hint, severity="warning")


def slips_among(texts: Iterable[str]) -> tuple[Slip, ...]:
    """What counts as a slip here: who writes no «ё» at all does so on purpose."""
    writes_yo = any("ё" in text for text in texts)
    return (*TYPOGRAPHY, *((YO,) if writes_yo else ()), *PHRASING)


def mended(written: Written, slips: Iterable[Slip]) -> str:
    """The text without the slips that are mended mechanically; one may uncover another."""
    text = written.text
    for slip in slips:
        new = slip.mended(text) if written.phrasing in slip.phrasing else text
        text = text if _renames(written, new) else new
    return text if text == written.text else mended(replace(written, text=text), slips)


def _renames(written: Written, new: str) -> bool:
    """Whether files that are named by this text would get another name."""
    return written.phrasing is Phrasing.NAME and stem(written.text) != stem(new)
