"""Templates of what is no Markdown, filled in: every text is escaped, no mark becomes markup."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.russian.phrases import phrase

TEMPLATES = Path(__file__).with_name("templates")


def filled(template: str, **context: object) -> str:
    """The text that this file of templates/ gives."""
    return _environment().get_template(template).render(**context)


def environment(**options: Any) -> Environment:
    """What all templates are filled in with; `options` are those of Jinja besides."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        **options,
    )
    made.filters["phrase"] = phrase
    return made


_environment = cache(environment)
