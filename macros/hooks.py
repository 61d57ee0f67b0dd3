"""MkDocs adapter: hands the generated site to MkDocs and data problems to the editor.

Imports from `macros` stand inside the functions: while serving, changed code is read anew.
"""

from __future__ import annotations

import atexit
import gc
import html
import logging
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click
import yaml
from markupsafe import Markup
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import CountHandler
from mkdocs.utils.yaml import yaml_load

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure import StructureItem
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

    from macros.documents.cache import Progress
    from macros.follower import Follower
    from macros.pages import MenuSection, Page
    from macros.publishing import Scaffold
    from macros.reading.load import Loaded
    from macros.search.records import PageText
    from macros.site import Site
    from macros.views.structured import Crumb

log = logging.getLogger("mkdocs.hooks.handbook")

THEME_ASSETS = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")
NOBODYS = "example.com"  # where mkdocs.yml says the site is until somebody puts in the address
EVERY = 50  # documents between two lines of progress in a log


class _Memory:
    """What outlives one rebuild of `mkdocs serve`."""

    serving = False
    code: frozenset[tuple[str, int]] = frozenset()
    last_good: Loaded | None = None
    written: tuple[MkDocsPage, ...] = ()
    scaffold: Scaffold | None = None
    bell: Path | None = None
    follower: Follower | None = None


def on_startup(*, command: str, **_: object) -> None:
    """Remember whether a server is to be kept alive."""
    _Memory.serving = command == "serve"
    _Memory.bell = _Memory.follower = None


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the data before the macros plugin asks for it; then let the site be built beside."""
    root = Path(config.config_file_path).parent
    _forget_changed_code(root / "macros")
    from macros.documents.formats.moment import seconds
    from macros.headings import slug
    from macros.publishing import Scaffold
    from macros.site import Site

    _insist_on_settings(config, root)
    config.markdown_extensions += ["macros.headings:Headings", "macros.verbatim:Verbatim"]
    config.mdx_configs.setdefault("toc", {}).update(slugify=slug, permalink=False)
    data = root / config.extra.get("data_dir", "data")
    loaded = _load(data)
    config.extra["serving"] = _Memory.serving  # live reload is an inline script
    handbook = loaded.handbook.published_at(_site_url(config))
    cache = root / config.extra.get("cache_dir", ".cache")
    site = Site(handbook, cache, _progress(), offers_made_only=_Memory.serving)
    whole = site if loaded.whole is loaded.handbook else Site(loaded.whole, site.cache)
    _insist_on_data(data, whole)
    config.extra["handbook"] = site
    # MkDocs dates what it writes by this: neither the clock nor the shell has a say.
    os.environ["SOURCE_DATE_EPOCH"] = str(seconds(site.handbook.day))
    _Memory.scaffold = Scaffold(Path(config.site_dir))
    config.site_dir = str(_Memory.scaffold.folder)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages, the documents and their places in the navigation."""
    site: Site = config.extra["handbook"]
    for page in site.pages:
        files.append(File.generated(config, page.source, content=page_source(page)))
    for asset in site.assets:
        files.append(File.generated(config, asset.address, content=asset.content))
    for address, path in (*site.documents, *site.former_documents):
        files.append(File.generated(config, address, abs_src_path=str(path)))
    gc.freeze()  # the handbook lives to the end: looking through it again slows every page
    if config.nav is not None:
        config.nav = with_generated(config.nav, site.navigation)
    return files


@event_priority(-100)
def on_page_content(html: str, page: MkDocsPage, **_: object) -> str:
    """Tell MkDocs where links may lead in what it has not read.

    All pages wait here until the last of them is read: without their source, and small.
    """
    from macros.verbatim import ids_in, packed

    page.present_anchor_ids = {*(page.present_anchor_ids or ()), *ids_in(html)}
    page.markdown = ""
    return packed(html) if page.file.generated_by else html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Say when each page was edited and add its picture, for messengers only: all are known now.

    Scripts and styles of Material are not copied: overrides/main.html links none of them. Our own
    are published short, and served to their author as they were written.
    """
    from macros.views.policy import POLICY

    _date(files, config.extra["handbook"])
    for file in [file for file in files if file.src_uri.startswith(THEME_ASSETS)]:
        files.remove(file)
    if not _Memory.serving:
        _add_previews(files, config)
        _shorten(files)
    _Memory.written = tuple(
        file.page for file in files.documentation_pages() if file.page and not file.generated_by
    )
    env.autoescape = True  # what mkdocs.yml says is text
    env.globals["policy"] = POLICY
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return env


def on_page_context(
    context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """The way to the page, for readers and for search engines."""
    from macros.verbatim import unpacked
    from macros.views.schema_org import json_ld

    if page.file.generated_by:
        page.content = unpacked(page.content or "")
    way = way_to(page, nav)
    site: Site = config.extra["handbook"]
    context["way"] = way
    context["structured"] = json_ld(site.structured(page.url, way)) if way else None
    return context


def on_post_page(output: str, page: MkDocsPage, **_: object) -> str:
    """Words of templates and prose are typed plainly; what is written need not be kept."""
    from macros.views.page_typography import typeset_html

    if page.file.generated_by:
        page.content = ""
    return typeset_html(output)


def on_post_template(output_content: str, template_name: str, **_: object) -> str:
    """The page for lost addresses is a template to MkDocs."""
    from macros.views.page_typography import typeset_html

    return typeset_html(output_content) if template_name.endswith(".html") else output_content


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Make the search from what has been built and publish all of it.

    Then let go of what was built, for `serve` builds often.
    """
    from macros.search.index import SearchFailedError, publish

    site: Site = config.extra["handbook"]
    found = site.found(map(_text, _Memory.written))
    try:
        publish(
            site.handbook,
            found,
            Path(config.site_dir),
            site.cache / "search",
            quickly=_Memory.serving,
        )
    except SearchFailedError as error:
        log.error("Поиск не обновлён: %s", error)
    _Memory.written = ()
    gc.unfreeze()
    if _Memory.scaffold and not _was_in_vain():
        config.site_dir = str(_Memory.scaffold.site)
        _Memory.scaffold.publish()
        log.info("Сайт готов: %s", config.site_dir)
    if _Memory.follower and len(site.documents) < len(site.downloads):
        _Memory.follower.follow(site.make)


def on_serve(server: LiveReloadServer, **_: object) -> LiveReloadServer:
    """Let the server hear of documents that are made after the pages."""
    if _Memory.bell:
        server.watch(str(_Memory.bell))
    return server


def on_build_error(error: Exception, **_: object) -> None:
    """Take away what was begun. A disk that is full or forbidden is told in one line."""
    on_shutdown()
    if isinstance(error, OSError):
        message = f"Сайт не собран: {_told(error)}. Прежний сайт остался как был"
        raise Abort(message) from None


def on_shutdown() -> None:
    """Leave nothing half-built after Ctrl+C."""
    if _Memory.follower:
        _Memory.follower.stop()
    if _Memory.scaffold:
        _Memory.scaffold.remove()


def _was_in_vain() -> bool:
    """Whether MkDocs is about to give the build up: it is strict and has counted warnings."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(each.get_counts() for each in handlers if isinstance(each, CountHandler))


def _told(error: OSError) -> str:
    from macros.failures import why

    return f"{why(error)} ({error.filename})" if error.filename else why(error)


def _shorten(files: Files) -> None:
    from macros.shortening import possible, shorter_script, shorter_style

    if not possible():
        log.info("Скрипты и стили не сокращены: для этой системы нет пакета tdewolff-minify")
        return
    for file in files.javascript_files():
        file.content_string = shorter_script(file.content_string)
    for file in files.css_files():
        file.content_string = shorter_style(file.content_string)


def _date(files: Files, site: Site) -> None:
    """Say when each page was edited, not when it was built; the sitemap tells it."""
    for file in files.documentation_pages():
        if file.page:
            file.page.update_date = site.day_of(file.page.url).isoformat()


def _add_previews(files: Files, config: MkDocsConfig) -> None:
    from macros.documents.preview import Brand
    from macros.documents.previews import Pictured
    from macros.model.address import preview_of

    site: Site = config.extra["handbook"]
    pages = [file.page for file in files.documentation_pages() if file.page]
    prose = [
        Pictured(page.url, html.unescape(str(page.title)), str(page.meta.get("description", "")))
        for page in pages
    ]
    pictures = site.previews(Brand(config.site_name, _mark(config)), prose)
    for address, path in pictures:
        files.append(File.generated(config, address, abs_src_path=str(path)))
    made = {address for address, _ in pictures}
    for page in pages:
        address = preview_of(page.url)
        page.meta["preview"] = address if address in made else None


def _mark(config: MkDocsConfig) -> bytes:
    """The icon of the site, if a picture can hold it."""
    icon = Path(config.docs_dir, config.theme["favicon"])
    return icon.read_bytes() if icon.suffix in {".svg", ".png"} and icon.is_file() else b""


def _text(page: MkDocsPage) -> PageText:
    from macros.search.records import PageText

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


def _site_url(config: MkDocsConfig) -> str:
    """Where the site will be published; `serve` puts its own address in place of this one.

    A paper downloaded from the preview must not lead to the editor's own computer.
    """
    if not _Memory.serving:
        if urlsplit(config.site_url or "").hostname == NOBODYS:
            log.info(
                "Адрес сайта в mkdocs.yml — %s: короткие ссылки и QR-коды поведут туда, "
                "а не к вам. Впишите в site_url свой адрес.",
                config.site_url,
            )
        return config.site_url or ""
    with Path(config.config_file_path).open(encoding="utf-8") as file:
        return yaml_load(file).get("site_url") or ""


def _progress() -> Progress:
    """While serving, documents are made by a follower of the build, which ends the one before."""
    from macros.follower import Follower

    if not _Memory.serving:
        return _show
    if _Memory.follower:
        _Memory.follower.stop()
    if _Memory.bell is None:
        _Memory.bell = Path(tempfile.mkdtemp(prefix="handbook_"))
        atexit.register(shutil.rmtree, _Memory.bell, ignore_errors=True)
    _Memory.follower = Follower(_Memory.bell)
    return _Memory.follower.keep_on


def _show(done: int, total: int) -> None:
    """Progress of the documents: a counter on a terminal, a line now and then in a log."""
    if sys.stderr.isatty():
        click.echo(f"\rДокументы: {done} из {total}", err=True, nl=done == total)
    elif done == total or done % EVERY == 0:
        log.info("Документы: %d из %d", done, total)


def _load(data: Path) -> Loaded:
    """The handbook; while serving, the last good one if the data has just been broken."""
    from macros.reading.load import load_handbook
    from macros.reading.problem import HandbookError

    try:
        loaded = load_handbook(data)
    except HandbookError as error:
        for problem in error.problems:
            log.error("%s", problem)
        if _Memory.serving and _Memory.last_good:
            log.error("Показана последняя исправная версия; исправьте данные — сайт обновится сам")
            return _Memory.last_good
        message = f"Данные с ошибками, сайт не собран. Замечаний: {len(error.problems)}"
        raise Abort(message) from None
    for problem in loaded.warnings:
        log.info("%s", problem)
    _Memory.last_good = loaded
    return loaded


def _insist_on_settings(config: MkDocsConfig, root: Path) -> None:
    from macros.settings import faults

    found = tuple(faults(config, root))
    for fault in found:
        log.error("mkdocs.yml: %s", fault)
    if found:
        message = f"С такими настройками сайт не собрать. Замечаний: {len(found)}"
        raise Abort(message)


def _insist_on_data(data: Path, whole: Site) -> None:
    """Name what only a site can tell of the data; nothing but a preview is built in spite of it.

    These are published addresses that would be lost and a letterhead that takes no paper. `whole`
    is the site with the roles that are switched off: their addresses are excused.
    """
    from macros.reading.ledger import broken_promises
    from macros.reading.letterhead import failing

    unfit = failing(data, whole.try_letterhead)
    lost = broken_promises(data, lambda: whole.addresses)
    for problem in (*unfit, *lost):
        log.error("%s", problem)
    if _Memory.serving:
        return
    if unfit:
        message = "Документов не составить, сайт не собран"
        raise Abort(message)
    if lost:
        message = f"Опубликованные адреса потеряны, сайт не собран. Адресов: {len(lost)}"
        raise Abort(message)


def page_source(page: Page) -> str:
    """Front matter and one macro call; MkDocs prints both values as HTML."""
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


def with_generated(nav: Any, generated: dict[str, tuple[MenuSection, ...]]) -> Any:
    """The navigation with generated sections after the index pages that they belong to.

    MkDocs takes its titles for HTML.
    """
    if isinstance(nav, dict):
        return {
            html.escape(str(title)): with_generated(item, generated) for title, item in nav.items()
        }
    if not isinstance(nav, list):
        return nav
    extended: list[Any] = []
    for item in nav:
        extended.append(with_generated(item, generated))
        extended += [
            {html.escape(section.title): [page.source for page in section.pages]}
            for section in (generated.get(item, ()) if isinstance(item, str) else ())
        ]
    return extended


def way_to(page: MkDocsPage, nav: Navigation) -> tuple[Crumb, ...]:
    """From the home page over the sections to `page`; nowhere from the home page itself."""
    from macros.model.address import HOME
    from macros.views.structured import Crumb

    if page.is_homepage:
        return ()
    back = [Crumb(_plain(page), page.url)]
    section = page.parent
    while section is not None:
        first = section.children[0]
        if section is page.parent and page.meta.get("part_of"):
            back.append(Crumb(_plain(section), page.meta["part_of"]))
        elif first is not page:
            address = first.url if isinstance(first, MkDocsPage) else None
            if back[1:] and back[-1].address == address:
                back.pop()  # a list on the first page of its section is no step of its own
            back.append(Crumb(_plain(section), address))
        section = section.parent
    if nav.homepage:
        back.append(Crumb(_plain(nav.homepage), HOME))
    return tuple(reversed(back))


def _plain(item: StructureItem) -> str:
    """The title as text, which MkDocs keeps as HTML."""
    return Markup(item.title or "").striptags()  # noqa: S704 – only to be taken apart


def _forget_changed_code(package: Path) -> None:
    """Drop the imported package when a file of it has changed since the last build."""
    files = (file for suffix in ("py", "jinja") for file in package.rglob(f"*.{suffix}"))
    code = frozenset((str(file), file.stat().st_mtime_ns) for file in files)
    if _Memory.code and code != _Memory.code:
        for name in [name for name in sys.modules if name.split(".")[0] == "macros"]:
            del sys.modules[name]
    _Memory.code = code
