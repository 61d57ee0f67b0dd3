"""What the data said when it was published last and does not say any more: names and numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.model.kpi import Kpi
from macros.model.role import Role
from macros.model.size import Size
from macros.russian.stemmer import stem_of

if TYPE_CHECKING:
    from macros.model.department import Department
    from macros.model.grade import Grade
    from macros.model.handbook import Handbook
    from macros.model.level import Level
    from macros.model.process import Process
    from macros.model.skill import Skill

    Titled = Size | Department | Grade | Kpi | Level | Process | Role | Skill

_TITLED = (
    "roles",
    "sizes",
    "departments",
    "grades",
    "levels",
    "kpis",
    "skills",
    "processes",
)
"""Tables of what has a name that sentences repeat."""
_SHORT = ("abbreviation", "staff")
"""What a record is called besides its title."""
_NONE = "а в данных этого числа больше нет"
Range = tuple[int, int]


@dataclass(frozen=True)
class OldName:
    """A name, or its form in a case; `now` says what became of it.

    One that is not `is_of_trade` may be a common word as well: «Работает», «Обслуживание».
    """

    words: str
    now: str
    is_of_trade: bool


@dataclass(frozen=True)
class OldNumber:
    """How many there were said to be to one of a position, in any spelling.

    It is `about` these positions: a passage that it stands in names one of them.
    """

    about: frozenset[str]
    pattern: str
    now: str


def old_names(then: Handbook, now: Handbook) -> Iterator[OldName]:
    """Names of records that are called otherwise now, or are there no more."""
    for table in _TITLED:
        heirs = {id_: each for each in _present(now, table) for id_ in _ids(each)}
        for old in _present(then, table):
            new = heirs.get(old.id)
            ours = isinstance(old, Role | Size | Kpi)
            for was, is_now in _renamed(old, new):
                said = f"теперь это «{is_now}»" if is_now else _gone(old, now)
                yield OldName(was, said, ours)


def titles(handbook: Handbook) -> Iterator[str]:
    """Every name that sentences may repeat."""
    for table in _TITLED:
        for each in _present(handbook, table):
            yield each.title
            yield from filter(None, (getattr(each, field, None) for field in _SHORT))


def _present(handbook: Handbook, table: str) -> tuple[Titled, ...]:
    """The records that are spoken of: the size of a handbook without sizes has no name."""
    off = handbook.company.roles_off if table == "roles" else ()
    return tuple(each for each in getattr(handbook, table) if each.title and each.id not in off)


def _ids(record: Titled) -> tuple[str, ...]:
    return (*getattr(record, "former_ids", ()), record.id)


def _gone(old: Titled, now: Handbook) -> str:
    is_off = isinstance(old, Role) and old.id in now.company.roles_off
    return "а эта должность отключена в company.yml" if is_off else "а в данных этого больше нет"


def _renamed(old: Titled, new: Titled | None) -> Iterator[tuple[str, str | None]]:
    """Pairs of a name, or its form in a case, and what stands in its place now."""
    if new is None or old.title != new.title:
        cases = old.cases.model_dump().values() if isinstance(old, Role) else ()
        for form in (old.title, *cases):
            yield form, new.title if new else None
    for field in _SHORT:
        was, is_now = getattr(old, field, None), getattr(new, field, None)
        if was and was != is_now:
            yield was, is_now


def old_numbers(then: Handbook, now: Handbook) -> tuple[OldNumber, ...]:
    """Spans of control and ratios that are others now; of a position that is gone none is told."""
    spans = {role.id: role.span_of_control for role in now.roles}
    found: list[OldNumber] = []
    for role in then.roles:
        was, span = role.span_of_control, spans.get(role.id)
        if was and span and was.of == span.of:
            found += _ranges(role.id, was.of, (was.typical, was.seen), (span.typical, span.seen))
    ratios = {(each.role, each.of): each for each in (now.staffing.ratios if now.staffing else ())}
    for ratio in then.staffing.ratios if then.staffing else ():
        new = ratios.get((ratio.role, ratio.of))
        if new:
            found += _ranges(ratio.role, ratio.of, (ratio.typical,), (new.typical,))
            if ratio.default and ratio.default != new.default:
                said = _NONE if new.default is None else f"теперь {new.default}"
                pattern = rf"{ratio.default}\s+{stem_of(ratio.unit.split()[0].lower())}\w*"
                found.append(OldNumber(frozenset({ratio.role}), pattern, said))
    return tuple(found)


def _ranges(
    role: str, of: str, then: tuple[Range | None, ...], now: tuple[Range | None, ...]
) -> Iterator[OldNumber]:
    for was, new in zip(then, now, strict=True):
        if was and was not in now:
            said = f"теперь {new[0]}–{new[1]}" if new else _NONE
            pattern = rf"(?:от\s+)?{was[0]}\s*(?:[-–—]|до\b)\s*{was[1]}"
            yield OldNumber(frozenset({role, of}), pattern, said)
