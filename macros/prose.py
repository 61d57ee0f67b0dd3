"""What pages that MkDocs reads are to messengers and to the search, and what they call for."""

from __future__ import annotations

import html
import re
from functools import wraps
from typing import TYPE_CHECKING

from markupsafe import Markup

from macros.documents.previews import Pictured
from macros.search.records import PageText

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mkdocs.structure.pages import Page

    from macros.model.handbook import Handbook


def pictured(page: Page) -> Pictured:
    """What a picture shows of a page; MkDocs keeps its title as HTML."""
    return Pictured(page.url, html.unescape(str(page.title)), str(page.meta.get("description", "")))


def with_former_icon(handbook: Handbook, docs: Path) -> Handbook:
    """With the icon of an edition older than brand.yml, which kept it in `docs`."""
    former = docs / "assets" / "favicon.svg"
    if handbook.icon or not former.is_file():
        return handbook
    return handbook.model_copy(update={"icon": former.read_bytes()})


class CallError(Exception):
    """A page calls for what the handbook does not have: «34 staffing(…): …», the line first."""


def with_line(
    figure: Callable[..., object], name: str, source: Callable[[], str]
) -> Callable[..., object]:
    """`figure`, which pages call by `name`; what is wrong with a call in `source` says its line."""

    @wraps(figure)
    def called(*about: str) -> object:
        try:
            return figure(*about)
        except (LookupError, TypeError) as error:
            lines = enumerate(source().splitlines(), 1)
            call = re.compile(rf"\b{name}\s*\(.*{'.*'.join(map(re.escape, map(str, about)))}")
            line = next((number for number, text in lines if call.search(text)), 1)
            why = error.args[0] if isinstance(error, LookupError) else "проверьте, что в скобках"
            message = f"{line} {name}: {why}"
            raise CallError(message) from None

    return called


def page_text(page: Page) -> PageText:
    """What the search finds of a page."""
    menu = html.unescape(str(page.title))
    aliases = page.meta.get("aliases") or []
    headings = [entry.title for entry in page.toc if entry.level == 1]
    return PageText(
        address=page.url if page.url != "./" else "",
        title=page.meta.get("hero", {}).get("title") or html.unescape(next(iter(headings), menu)),
        names=(menu, *map(str, aliases if isinstance(aliases, list) else [aliases])),
        description=page.meta.get("description", ""),
        content=Markup(page.content or ""),  # noqa: S704 – HTML that MkDocs has made
        lists_records=page.meta.get("search") == "description",
    )
