"""Settings of MkDocs: what the handbook needs it sets itself, what would break it is named."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

from macros.model.record import UNPRINTABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig

LONGEST_URL = 200
"""Characters of `site_url`: a QR code of several hundred is too fine for the camera of a phone."""
_IN_DOCUMENTS = {"site_name": 120, "copyright": 400}
"""Settings that files carry, too, each with the characters that it may have."""


def complete(config: MkDocsConfig) -> None:
    """Set what no edition can do without: its mkdocs.yml need not know of it."""
    from macros.headings import slug

    config.plugins["macros"].config.update(modules=["macros"], on_undefined="strict")
    config.markdown_extensions += [
        "attr_list",
        "macros.headings:Headings",
        "macros.verbatim:VerbatimExtension",
    ]
    toc = {"slugify": slug, "permalink": False, "toc_depth": 3}
    config.mdx_configs.setdefault("toc", {}).update(toc)
    for places in (config.validation.nav, config.validation.links):
        places.update(dict.fromkeys(places, logging.WARNING))


def faults(config: MkDocsConfig) -> Iterator[str]:
    """A line for each setting that would give a broken site, with the way out."""
    root, docs = Path(config.config_file_path).parent, Path(config.docs_dir)
    if not config.use_directory_urls:
        yield (
            "use_directory_urls: адреса справочника — обещание, а с этой настройкой они другие. "
            "Уберите строку"
        )
    for name, longest in _IN_DOCUMENTS.items():
        text = " ".join((config[name] or "").split())
        if len(text) > longest or UNPRINTABLE.search(text):
            yield (
                f"{name}: эти слова стоят и в документах. Напишите их буквами и знаками, "
                f"которые видно, не длиннее {longest} знаков"
            )
    if len(config.site_url or "") > LONGEST_URL:
        yield f"site_url: адрес длиннее {LONGEST_URL} знаков не поместится в QR-код"
    if config.theme.name != "handbook":
        yield "theme: у страниц справочника своё оформление. Напишите: theme: handbook"
    if "macros" not in config.plugins:
        yield "plugins: без macros страницы пусты. Напишите: plugins: [handbook, macros]"
    if not (docs / "index.md").is_file():
        yield f"docs_dir: в папке {docs.name} нет главной страницы index.md. Перенесите её туда"
    if config.nav is not None and "index.md" not in _at_the_top(config.nav):
        yield "nav: главная страница index.md должна стоять вне разделов. Верните её туда"
    for name in ("data", "macros", "overrides", "tests"):
        if Path(config.site_dir).resolve().is_relative_to((root / name).resolve()):
            yield f"site_dir: сайт заменил бы собой папку {name}. Назовите другую"


def _at_the_top(nav: list[Any]) -> set[Any]:
    """Pages that the navigation names outside any section."""
    items = (tuple(item.values()) if isinstance(item, dict) else (item,) for item in nav)
    return {value for values in items for value in values if isinstance(value, str)}
