"""Templates of HTML that stands alone, outside the pages that MkDocs makes."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.russian.phrases import phrase
from macros.views.markdown import TEMPLATES
from macros.views.page_typography import typeset_html


def fill(template: str, **context: object) -> str:
    """Fill `template`; texts are escaped and typeset."""
    return typeset_html(filled(template, **context))


def filled(template: str, **context: object) -> str:
    """Fill `template` of what is not for reading; texts are escaped."""
    return _environment().get_template(template).render(**context)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["phrase"] = phrase
    return environment
