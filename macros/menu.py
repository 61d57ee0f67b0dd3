"""Pages as MkDocs takes them: what is generated, the navigation, the way to each.

MkDocs takes titles for HTML.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

import yaml
from markupsafe import Markup

from macros.model.address import HOME
from macros.views.structured import Crumb

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from mkdocs.structure import StructureItem
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from macros.pages import MenuSection
    from macros.pages import Page as Generated


def generated_source(page: Generated) -> str:
    """Front matter and one macro call."""
    front = {
        "title": html.escape(page.title),
        "description": html.escape(page.description),
        "part_of": page.part_of,
        "styles": list(page.styles),
        "scripts": list(page.scripts),
        "hide": list(page.hide),
        "about": html.escape(page.about),
    }
    return f"---\n{yaml.safe_dump(front, allow_unicode=True)}---\n{{{{ {page.call} }}}}\n"


def usual_menu(menu: list[Any], written: Collection[str]) -> list[Any]:
    """The part of `menu` that there are pages for, then pages that are `written` besides."""
    named = set(_named(menu))
    there = worth_keeping(menu, lambda page: page in written)
    return [*there, *sorted(page for page in written if page not in named)]


def worth_keeping(nav: Any, keep: Callable[[Any], bool]) -> Any:
    """The part of a navigation that is worth keeping.

    A section that loses its pages goes with them; one page left under a title needs no section.
    """
    match nav:
        case dict():
            items = {title: worth_keeping(item, keep) for title, item in nav.items()}
            titled = (_alone(left, nav[title]) or {title: left} for title, left in items.items())
            return {title: item for each in titled for title, item in each.items() if item}
        case list():
            return [left for item in nav if (left := worth_keeping(item, keep))]
        case _:
            return nav if keep(nav) else None


def with_generated(nav: Any, generated: dict[str, tuple[MenuSection, ...]]) -> Any:
    """The navigation with generated sections after the index pages that they belong to."""
    if isinstance(nav, dict):
        return {
            html.escape(str(title)): with_generated(item, generated) for title, item in nav.items()
        }
    if not isinstance(nav, list):
        return nav
    extended: list[Any] = []
    for item in nav:
        extended.append(with_generated(item, generated))
        for section in generated.get(_page_of(item), ()):
            pages = [page.source for page in section.pages]
            extended += [{html.escape(section.title): pages}] if section.title else pages
    return extended


def _page_of(item: Any) -> str:
    """The page that an entry of the menu leads to, with a title of its own or without; «» if none.

    What is a section leads to no page.
    """
    match item:
        case str():
            return item
        case dict() if len(item) == 1 and isinstance(page := next(iter(item.values())), str):
            return page
        case _:
            return ""


def way_to(page: Page, nav: Navigation) -> tuple[Crumb, ...]:
    """From the home page over the sections to `page`; nowhere from the home page itself."""
    if page.is_homepage:
        return ()
    back = [Crumb(_plain(page), page.url)]
    section = page.parent
    while section is not None:
        first = section.children[0]
        if section is page.parent and page.meta.get("part_of"):
            back.append(Crumb(_plain(section), page.meta["part_of"]))
        elif first is not page:
            address = getattr(first, "url", None) if first.is_page else None
            if back[1:] and back[-1].address == address:
                back.pop()  # a list on the first page of its section is no step of its own
            back.append(Crumb(_plain(section), address))
        section = section.parent
    if nav.homepage:
        back.append(Crumb(_plain(nav.homepage), HOME))
    return tuple(reversed(back))


def _alone(left: Any, whole: Any) -> dict[str, Any] | None:
    """The one page under a title that is left of a section which had more."""
    if isinstance(left, list) and len(left) == 1 < len(whole) and isinstance(left[0], dict):
        return left[0]
    return None


def _named(menu: Any) -> Iterator[str]:
    match menu:
        case dict() | list():
            for item in menu.values() if isinstance(menu, dict) else menu:
                yield from _named(item)
        case _:
            yield menu


def _plain(item: StructureItem) -> str:
    """The title as text, which MkDocs keeps as HTML."""
    return Markup(item.title or "").striptags()  # noqa: S704 – only to be taken apart
