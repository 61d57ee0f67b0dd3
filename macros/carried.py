"""The files that MkDocs carries into the site: their days, pictures of pages, short scripts."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from macros.model.address import preview_of
from macros.prose import pictured
from macros.shortening import possible, shorter_script, shorter_style

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from macros.site import Site

log = logging.getLogger(f"mkdocs.{__name__}")

OF_MATERIAL = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")


def leave_out_scripts_of_material(files: Files) -> None:
    """Leave out its styles and pictures, too: overrides/main.html links none of them."""
    for file in [file for file in files if file.src_uri.startswith(OF_MATERIAL)]:
        files.remove(file)


def add_previews(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Give each page its picture for messengers."""
    pages = [file.page for file in files.documentation_pages() if file.page]
    pictures = site.previews(map(pictured, pages))
    for address, path in pictures:
        files.append(File.generated(config, address, abs_src_path=str(path)))
    made = {address for address, _ in pictures}
    for page in pages:
        address = preview_of(page.url)
        page.meta["preview"] = address if address in made else None


def date(files: Files, site: Site) -> None:
    """Say when each page was edited, not when it was built; the sitemap tells it."""
    for file in files.documentation_pages():
        if file.page:
            file.page.update_date = site.day_of(file.page.url).isoformat()


def shorten(files: Files) -> None:
    """Publish scripts and styles as short as can be."""
    if not possible():
        log.info("Скрипты и стили не сокращены: для этой системы нет пакета tdewolff-minify")
        return
    for file in files.javascript_files():
        file.content_string = shorter_script(file.content_string)
    for file in files.css_files():
        file.content_string = shorter_style(file.content_string)
