"""What a page in docs/ may call; each call brings the data of the handbook into the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin


def define_env(env: MacrosPlugin) -> None:
    """Offer the views of the handbook to the pages; hooks.py has put the site into `extra`."""
    from macros.verbatim import verbatim

    for name, view in env.conf["extra"]["handbook"].views.items():
        env.macro(verbatim(view), name)
