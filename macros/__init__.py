"""What a page in docs/ may call; each call brings the data of the handbook into the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin


def define_env(env: MacrosPlugin) -> None:
    """Offer the views of the handbook to the pages; hooks.py has put the site into `extra`."""
    from macros.verbatim import verbatim

    site = env.conf["extra"].get("handbook")
    if site is None:
        from mkdocs.exceptions import Abort

        message = "mkdocs.yml: hooks: без macros/hooks.py нет ни страниц, ни файлов. Верните строку"
        raise Abort(message)
    for name, view in site.views.items():
        env.macro(verbatim(view), name)
