"""How a term of the glossary reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.russian.phrases import sentence
from macros.telling.kpi import kpi_title
from macros.telling.passages import Link, Words

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.term import Term


def explained(term: Term) -> str:
    """The expansion, the definition and other spellings."""
    expansion = f"{sentence(term.expansion)} " if term.expansion else ""
    aliases = f" Также: {', '.join(term.aliases)}." if term.aliases else ""
    return f"{expansion}{term.definition}{aliases}"


def more(handbook: Handbook, term: Term) -> Words:
    """Where more is said about what `term` names."""
    if term.kpi:
        kpi = handbook.kpi(term.kpi)
        return (" Подробно: ", Link(kpi_title(kpi), kpi), ".")
    if term.role:
        role = handbook.role(term.role)
        return (" Подробно: ", Link(role.title, role), ".")
    return ()
