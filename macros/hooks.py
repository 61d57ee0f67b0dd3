"""MkDocs adapter: hands the generated site to MkDocs and data problems to the editor.

MkDocs finds the plugin by its name. Imports from `macros` stand inside the functions: while
serving, changed code is read anew; this file is not.
"""

from __future__ import annotations

import atexit
import gc
import logging
import os
import shutil
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click
from mkdocs.config import Config
from mkdocs.config import config_options as option
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File
from mkdocs.utils import CountHandler
from mkdocs.utils.yaml import yaml_load

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from macros.follower import Follower
    from macros.progress import Progress
    from macros.publishing import Scaffold
    from macros.reading.load import Loaded

log = logging.getLogger(f"mkdocs.{__name__}")

PACKAGE = Path(__file__).parent
NOBODYS = "example.com"  # where mkdocs.yml says the site is until somebody puts in the address
EVERY = 50  # documents between two lines of progress in a log


class Options(Config):
    """What mkdocs.yml may say of the plugin: folders, from its own."""

    data_dir = option.Dir(default="data")
    cache_dir = option.Dir(default=".cache")


class HandbookPlugin(BasePlugin[Options]):
    """What of a build MkDocs asks for; the plugin outlives the rebuilds of `mkdocs serve`."""

    def on_startup(self, *, command: str, **_: object) -> None:
        """Remember whether a server is to be kept alive."""
        self.serving = command == "serve"
        self.code: frozenset[tuple[str, int]] = frozenset()
        self.last_good: Loaded | None = None
        self.scaffold: Scaffold | None = None
        self.bell: Path | None = None
        self.follower: Follower | None = None

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the data before the macros plugin asks for it; then let the site be built beside."""
        self._forget_changed_code()
        from macros.documents.formats.moment import seconds
        from macros.gate import insist_on_data, insist_on_settings, read
        from macros.prose import with_former_icon
        from macros.publishing import Scaffold
        from macros.settings import complete
        from macros.site import Site

        insist_on_settings(config)
        complete(config)
        self.data = Path(self.config.data_dir)
        self.last_good = loaded = read(self.data, self.last_good if self.serving else None)
        config.extra["serving"] = self.serving  # live reload is an inline script
        said = (" ".join((text or "").split()) for text in (config.site_name, config.copyright))
        handbook = loaded.handbook.published_at(self._site_url(config), *said)
        handbook = with_former_icon(handbook, Path(config.docs_dir))
        cache = Path(self.config.cache_dir)
        site = Site(handbook, cache, self._progress(), offers_made_only=self.serving)
        whole = site if loaded.whole is loaded.handbook else Site(loaded.whole, site.cache)
        insist_on_data(self.data, whole, preview=self.serving)
        self.site = config.extra["handbook"] = site
        config.extra["figures"] = whole.figures
        config.theme["favicon"] = site.icon
        # MkDocs dates what it writes by this: neither the clock nor the shell has a say.
        os.environ["SOURCE_DATE_EPOCH"] = str(seconds(site.handbook.day))
        self.scaffold = Scaffold(Path(config.site_dir))
        config.site_dir = str(self.scaffold.folder)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages, the documents and their places in the navigation."""
        from macros.menu import generated_source, usual_menu, with_generated, worth_keeping

        pages = files.documentation_pages()
        gone = {file.src_uri for file in pages if file.url in self.site.left_out}
        for name in gone:
            files.remove(files.src_uris[name])
        written = [file.src_uri for file in files.documentation_pages()]
        menu = usual_menu(config.theme["menu"], written) if config.nav is None else config.nav
        nav = worth_keeping(menu, lambda page: page not in gone)
        config.nav = with_generated(nav, self.site.navigation)
        for page in self.site.pages:
            files.append(File.generated(config, page.source, content=generated_source(page)))
        for asset in self.site.assets:
            if same := files.get_file_from_path(asset.address):  # the former icon
                files.remove(same)
            files.append(File.generated(config, asset.address, content=asset.content))
        for address, path in (*self.site.documents, *self.site.former_documents):
            files.append(File.generated(config, address, abs_src_path=str(path)))
        gc.freeze()  # the handbook lives to the end: looking through it again slows every page
        return files

    @event_priority(-100)
    def on_page_content(self, html: str, *, page: Page, **_: object) -> str:
        """Tell MkDocs where links may lead in what it has not read.

        All pages wait here until the last of them is read: without their source, and small.
        """
        from macros.verbatim import ids_in, packed

        page.present_anchor_ids = {*(page.present_anchor_ids or ()), *ids_in(html)}
        page.markdown = ""
        return packed(html) if page.file.generated_by else html

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Say when each page was edited and add its picture, for messengers only: all are known.

        Scripts and styles are published short, and served to their author as they were written.
        """
        from macros.carried import add_previews, date, leave_out_scripts_of_material, shorten
        from macros.telling import names
        from macros.views.policy import POLICY

        date(files, self.site)
        leave_out_scripts_of_material(files)
        if not self.serving:
            add_previews(files, config, self.site)
            shorten(files)
        self.written = tuple(
            file.page for file in files.documentation_pages() if file.page and not file.generated_by
        )
        env.autoescape = True  # what mkdocs.yml says is text
        env.globals.update(
            policy=POLICY,
            names=names,
            engine=version("role-handbook"),
            handbook=self.site.handbook,
            colours=self.site.palette,
        )
        env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, nav: Navigation, **_: object
    ) -> TemplateContext:
        """The way to the page, for readers and for search engines."""
        from macros.menu import way_to
        from macros.verbatim import unpacked
        from macros.views.schema_org import json_ld

        if page.file.generated_by:
            page.content = unpacked(page.content or "")
        way = way_to(page, nav)
        structured = json_ld(self.site.structured(page.url, way)) if way else None
        context.update(way=way, structured=structured)  # type: ignore[call-arg]  # names of ours
        return context

    def on_post_page(self, output: str, *, page: Page, **_: object) -> str:
        """Words of templates and prose are typed plainly; what is written need not be kept."""
        from macros.views.page_typography import typeset_html

        if page.file.generated_by:
            page.content = ""
        return typeset_html(output)

    def on_post_template(self, output_content: str, *, template_name: str, **_: object) -> str:
        """The page for lost addresses is a template to MkDocs."""
        from macros.views.page_typography import typeset_html

        return typeset_html(output_content) if template_name.endswith(".html") else output_content

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make the search from what has been built and publish all of it.

        Then let go of what was built, for `serve` builds often.
        """
        from macros.prose import page_text
        from macros.search.index import SearchFailedError, publish

        site, found = self.site, self.site.found(map(page_text, self.written))
        kept = site.cache / "search"
        try:
            publish(site.handbook, found, Path(config.site_dir), kept, quickly=self.serving)
        except SearchFailedError as error:
            log.error("Поиск не обновлён: %s", error)
        self.written = ()
        gc.unfreeze()
        if self.scaffold and not _was_in_vain():
            config.site_dir = str(self.scaffold.site)
            self.scaffold.publish()
            where = config.site_url if self.serving else config.site_dir
            log.info("Сайт готов: %s", where)
        if self.follower and len(site.documents) < len(site.downloads):
            self.follower.follow(site.make)

    def on_serve(self, server: LiveReloadServer, **_: object) -> LiveReloadServer:
        """Let the server hear of changed data and code, and of documents made after the pages."""
        from macros.theme import THEME

        for folder in (self.data, PACKAGE, THEME, self.bell):
            if folder:
                server.watch(str(folder))
        return server

    def on_build_error(self, *, error: Exception) -> None:
        """Take away what was begun. A disk that is full or forbidden is told in one line."""
        self.on_shutdown()
        if isinstance(error, OSError):
            message = f"Сайт не собран: {_told(error)}. Прежний сайт остался как был"
            raise Abort(message) from None

    def on_shutdown(self) -> None:
        """Leave nothing half-built after Ctrl+C."""
        if self.follower:
            self.follower.stop()
        if self.scaffold:
            self.scaffold.remove()

    def _forget_changed_code(self) -> None:
        """Drop the imported package when a file of it has changed since the last build."""
        files = (file for suffix in ("py", "jinja") for file in PACKAGE.rglob(f"*.{suffix}"))
        code = frozenset((str(file), file.stat().st_mtime_ns) for file in files)
        if self.code and code != self.code:
            for name in [name for name in sys.modules if name.split(".")[0] == PACKAGE.name]:
                del sys.modules[name]
        self.code = code

    def _site_url(self, config: MkDocsConfig) -> str:
        """Where the site will be published; `serve` puts its own address in place of this one.

        A paper downloaded from the preview must not lead to the editor's own computer.
        """
        if self.serving:
            with Path(config.config_file_path).open(encoding="utf-8") as file:
                return yaml_load(file).get("site_url") or ""
        if urlsplit(config.site_url or "").hostname == NOBODYS:
            log.info(
                "Адрес сайта в mkdocs.yml — %s: короткие ссылки и QR-коды поведут туда, "
                "а не к вам. Впишите в site_url свой адрес.",
                config.site_url,
            )
        return config.site_url or ""

    def _progress(self) -> Progress:
        """While serving, documents are made by a follower of the build; it ends the one before."""
        from macros.follower import Follower

        if not self.serving:
            return _show
        if self.follower:
            self.follower.stop()
        if self.bell is None:
            self.bell = Path(tempfile.mkdtemp(prefix="handbook_"))
            atexit.register(shutil.rmtree, self.bell, ignore_errors=True)
        self.follower = Follower(self.bell)
        return self.follower.keep_on


def _was_in_vain() -> bool:
    """Whether MkDocs is about to give the build up: it is strict and has counted warnings."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(each.get_counts() for each in handlers if isinstance(each, CountHandler))


def _told(error: OSError) -> str:
    from macros.failures import why

    return f"{why(error)} ({error.filename})" if error.filename else why(error)


def _show(done: int, total: int) -> None:
    """Progress of the documents: a counter on a terminal, a line now and then in a log."""
    if sys.stderr.isatty():
        click.echo(f"\rДокументы: {done} из {total}", err=True, nl=done == total)
    elif done == total or done % EVERY == 0:
        log.info("Документы: %d из %d", done, total)
