"""Sentences that still say what the data said when it was published last and says no more."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from macros.model.role import Role
from macros.model.staffing import Staffing
from macros.model.term import Term
from macros.model.vocabulary import Mention, finder
from macros.reading.files import Unfit
from macros.reading.outdated import OldName, OldNumber, old_names, old_numbers, titles
from macros.reading.problem import Problem, quoted
from macros.reading.prose import PROSE, SOMETHING, prose_lines
from macros.reading.published import PUBLISHED, published
from macros.reading.texts import Written, texts

if TYPE_CHECKING:
    from pathlib import Path

    from macros.model.handbook import Handbook
    from macros.reading.draft import Draft

_NOT_OURS = {"aliases", "source", "classification"}
"""Fields where an old name stands on purpose, or is what others say."""
_NUMBERS_OF_OTHERS = {"published", "benchmarks"}
_AMID = re.compile(r"(?:[\w,;)»] |«)\Z")
"""What stands before a word whose capital is its own: no sentence begins there."""
_WAY_OUT = "исправьте; если верно и так, опубликуйте и запустите handbook published"

_Found = Iterator[tuple[str, str]]
"""Old words as they stand in a text, and what is said now."""


@dataclass(frozen=True)
class _Passage:
    """A text and the position it is about; of numbers of others nothing is told."""

    text: str
    role: str | None
    with_numbers: bool
    problem: Callable[[str, str], Problem]


def residue(data: Path, draft: Draft, whole: Handbook) -> Iterator[Problem]:
    """A warning for each old name or number in a text of the data or the prose.

    Before the first publication nothing is old. `whole` has the positions that are off, too.
    """
    try:
        then = published(data)
    except Unfit as unfit:
        shown = f"{data.name}/{PUBLISHED}"
        yield Problem(shown, 1, 1, unfit.message, unfit.hint, severity="warning")
        return
    if then is None:
        return
    names_in = _finder_of_names(tuple(old_names(then, whole)), whole)
    numbers_in = _finder_of_numbers(old_numbers(then, whole), whole)
    for passage in _passages(data, draft, whole):
        told = {now: words for words, now in (*names_in(passage), *numbers_in(passage))}
        for now, words in told.items():
            yield passage.problem(f"сказано по-старому: {quoted(words)}, {now}", _WAY_OUT)


def _passages(data: Path, draft: Draft, whole: Handbook) -> Iterator[_Passage]:
    """All that is published; files of positions that are off are not."""
    off = whole.company.roles_off
    for written in texts(draft):
        record = written.entry.record
        is_said = _NOT_OURS.isdisjoint(written.place)
        if is_said and not (isinstance(record, Role) and record.id in off):
            ours = _NUMBERS_OF_OTHERS.isdisjoint(written.place)
            problem = partial(written.entry.problem, written.place, severity="warning")
            yield _Passage(written.text, _role_of(written), ours, problem)
    for line in prose_lines(data.parent / PROSE):
        if not (line.in_front_matter and line.text.startswith("aliases:")):
            problem = partial(Problem, line.path, line.number, 1, severity="warning")
            text = line.text.replace(SOMETHING, " ")
            yield _Passage(text, None, with_numbers=True, problem=problem)


def _role_of(written: Written) -> str | None:
    record = written.entry.record
    match written.place:
        case ("ratios", int(i), *_) if isinstance(record, Staffing):
            return record.ratios[i].role
    return record.id if isinstance(record, Role) else None


def _finder_of_names(old: tuple[OldName, ...], now: Handbook) -> Callable[[_Passage], _Found]:
    """Finds names in any form of their words, but not inside of names of today."""
    find_any = finder(_terms(old))

    def same_as(name: str) -> str | None:
        """The number of the old name that has the words of this one."""
        (piece, *more) = find_any(name)
        return piece.term.id if isinstance(piece, Mention) and not more else None

    of_today = tuple(_names_of_today(now))
    still_said = set(map(same_as, of_today))
    sought = (t for t in _terms(old) if same_as(t.term) == t.id and t.id not in still_said)
    find = finder(sought, of_today)

    def found(passage: _Passage) -> _Found:
        before = ""
        for piece in find(passage.text):
            if isinstance(piece, Mention):
                name = old[int(piece.term.id)]
                whole = piece.words == passage.text
                if name.is_of_trade or whole or _AMID.search(before):
                    yield piece.words, name.now
            before = piece.words if isinstance(piece, Mention) else piece

    return found


def _terms(old: tuple[OldName, ...]) -> Iterator[Term]:
    """What to look for; a name of the trade needs a capital only where it has two."""
    for number, name in enumerate(old):
        yield _term(str(number), _small(name.words) if name.is_of_trade else name.words)


def _term(id_: str, name: str, *others: str) -> Term:
    return Term.model_construct(id=id_, term=name, aliases=others, definition="")


def _small(name: str) -> str:
    return name if name[1:2].isupper() else f"{name[:1].lower()}{name[1:]}"


def _names_of_today(now: Handbook) -> Iterator[str]:
    """Words of the glossary that explain a record go with it, and may be as old."""
    yield from titles(now)
    yield from (term.term for term in now.terms if not term.role and not term.kpi)
    yield from now.company.coordinating_posts
    if now.company.approving_post:
        yield from (now.company.approving_post.title, now.company.approving_post.genitive)


def _finder_of_numbers(old: tuple[OldNumber, ...], now: Handbook) -> Callable[[_Passage], _Found]:
    """Finds numbers in what is about their position, or names it or whom it is for."""
    concerned = {id_ for number in old for id_ in number.about}
    roles = [role for role in now.roles if role.id in concerned]
    find = finder(_term(r.id, *map(_small, (r.title, *r.aliases))) for r in roles)

    def found(passage: _Passage) -> _Found:
        for number in old if passage.with_numbers else ():
            match = re.search(rf"(?<![\d.,–—-]){number.pattern}(?!\d)", passage.text)
            if match and not number.about.isdisjoint(about(passage)):
                yield match[0], number.now

    def about(passage: _Passage) -> Iterator[str]:
        yield passage.role or ""
        yield from (p.term.id for p in find(passage.text) if isinstance(p, Mention))

    return found
