"""Templates filled so that text from the data stays text, in Markdown and in HTML alike."""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, Undefined, pass_context
from markupsafe import Markup

from macros.filling import environment
from macros.model import address
from macros.model.kpi import Kpi
from macros.russian.numbers import counted
from macros.russian.phrases import capital
from macros.russian.typography import typeset
from macros.telling import labels, names
from macros.telling.kpi import kpi_title
from macros.telling.level import level_label
from macros.telling.passages import Link
from macros.telling.role import sizes_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jinja2.runtime import Context

    from macros.model.department import Department
    from macros.model.handbook import Handbook
    from macros.model.onboarding import OnboardingStage
    from macros.model.process import Process
    from macros.model.role import Role
    from macros.model.skill import Skill, SkillGroup
    from macros.model.vocabulary import Piece
    from macros.telling.passages import Words

_ACTIVE = re.compile(r"[&<>\"'*_`\[\]{}|#!\\~^=+:@$-]")
"""Characters with a meaning in HTML, Markdown, its extensions or Jinja."""


def escape(text: str) -> Markup:
    """`text` with every active character as a character reference, inert in every syntax."""
    return Markup(_ACTIVE.sub(lambda match: f"&#{ord(match[0])};", text))  # noqa: S704


def render(template: str, page: str, handbook: Handbook, **context: object) -> str:
    """Fill `template` for the page at the address `page`."""
    return (
        _environment()
        .get_template(template)
        .render(
            handbook=handbook,
            url=partial(_url, page),
            anchor=_anchor,
            explained=set(),
            **context,
        )
    )


@cache
def _environment() -> Environment:
    made = environment(finalize=_output, keep_trailing_newline=True)
    made.globals |= {
        "address": address,
        "labels": labels,
        "names": names,
        "kpi_title": kpi_title,
        "level_label": level_label,
        "sizes": sizes_of,
    }
    made.filters["words"] = _words
    made.filters |= {"capital": capital, "counted": counted}
    made.filters["hinted"] = hinted
    made.filters["explained_kpi"] = _explained_kpi
    made.tests["told_as"] = _told_as
    return made


@pass_context
def hinted(context: Context, text: str, about: str = "") -> Markup | str:
    """`text` with a hint at the first mention of each term on the page.

    `about` is the id of the term or KPI that the text explains: it gets no hint, and the count
    of first mentions begins anew.
    """
    pieces = context["handbook"].mentions(typeset(text))
    if all(isinstance(piece, str) for piece in pieces):
        return text
    shown = tuple(_once(pieces, context["explained"], about))
    return _parts().hinted(context["url"], shown)  # type: ignore[no-any-return]


def _explained_kpi(words: Words) -> str:
    """The id of the KPI that `words` lead to and explain; «» if there is none."""
    targets = (piece.to for piece in words if isinstance(piece, Link))
    return next((target.id for target in targets if isinstance(target, Kpi)), "")


def _told_as(part: object, kind: str) -> bool:
    """Whether `part` of what is told is of this class of telling/passages.py."""
    return type(part).__name__ == kind


@cache
def _parts() -> Any:
    return _environment().get_template("parts.jinja").module


def _once(pieces: Iterable[Piece], explained: set[tuple[str, str]], about: str) -> Iterator[Piece]:
    for piece in pieces:
        if isinstance(piece, str):
            yield piece
        elif about in {piece.term.id, piece.term.kpi} or (about, piece.term.id) in explained:
            yield piece.words
        else:
            explained.add((about, piece.term.id))
            yield piece


def _output(value: object) -> Markup:
    if isinstance(value, Markup):
        return value
    if isinstance(value, str | int):
        return _printed(str(value))
    if type(value) is Undefined:  # what an inline `if` without `else` yields
        return Markup()
    message = f"a template may print text and numbers only, not {value!r}"
    raise TypeError(message)


@lru_cache(maxsize=50_000)
def _printed(text: str) -> Markup:
    """Titles and shared clauses come back on many pages."""
    return escape(typeset(text))


def _words(ids: Iterable[str]) -> Markup:
    """Ids, each once, as the value of a `data-` attribute that filters look words up in."""
    return Markup(" ".join(dict.fromkeys(ids)))  # noqa: S704


def _anchor(
    record: Department | Kpi | OnboardingStage | Process | Role | Skill | SkillGroup,
) -> Markup:
    """The id of a record as an element's id; the model allows letters, digits and hyphens only."""
    return Markup(record.id)  # noqa: S704


def _url(page: str, target: object) -> Markup:
    """A link to a record or an address, relative to `page`."""
    where = target if isinstance(target, str) else address.address_of(target)  # type: ignore[arg-type]
    return Markup(address.relative(page, where))  # noqa: S704
