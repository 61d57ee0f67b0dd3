"""What a page in docs/ may call; each call brings the data of the handbook into the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin


def define_env(env: MacrosPlugin) -> None:
    """Offer the views of the handbook, and figures for sentences; hooks.py has put in the site."""
    from macros.prose import with_line
    from macros.russian.numbers import in_words
    from macros.verbatim import verbatim

    extra = env.conf["extra"]
    for name, view in extra["handbook"].views.items():
        env.macro(verbatim(view), name)
    for name, figure in extra["figures"].items():
        env.macro(with_line(figure, name, lambda: env.page.file.content_string), name)
    env.filter(in_words)
