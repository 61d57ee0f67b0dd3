"""Settings of mkdocs.yml that the handbook cannot do without: what is amiss is named at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig

LONGEST = 200
"""Characters of `site_url`: a QR code of several hundred is too fine for the camera of a phone."""


def faults(config: MkDocsConfig, root: Path) -> Iterator[str]:
    """A line for each setting that would give a broken site, with the way out."""
    docs = Path(config.docs_dir)
    macros = config.plugins.get("macros")
    if not config.use_directory_urls:
        yield (
            "use_directory_urls: адреса справочника — обещание, а с этой настройкой они другие. "
            "Уберите строку"
        )
    if len(config.site_url or "") > LONGEST:
        yield f"site_url: адрес длиннее {LONGEST} знаков в QR-код не поместится. Возьмите короче"
    ours = Path(config.theme.dirs[0], "partials", "structured.html").is_file()
    if config.theme.name != "material" or not ours:
        yield "theme: страницам нужны name: material и custom_dir: overrides"
    if macros is None or macros.config["module_name"] != "macros":
        yield "plugins: без macros с module_name: macros страницы пусты. Верните эти строки"
    elif macros.config["on_undefined"] != "strict":
        yield "plugins: macros с on_undefined: strict назовёт опечатку в вызове. Верните строку"
    if "attr_list" not in config.markdown_extensions:
        yield "markdown_extensions: без attr_list у разделов нет адресов. Верните строку"
    if not (docs / "index.md").is_file():
        yield f"docs_dir: в папке {docs.name} нет главной страницы index.md. Перенесите её туда"
    if config.nav is not None and "index.md" not in _at_the_top(config.nav):
        yield "nav: главная страница index.md должна стоять вне разделов. Верните её туда"
    icon = config.theme.get("favicon")
    if icon and not (docs / icon).is_file():
        yield f"theme: favicon: в папке {docs.name} нет файла {icon}"
    for name in ("data", "macros", "overrides", "tests"):
        if Path(config.site_dir).resolve().is_relative_to((root / name).resolve()):
            yield f"site_dir: сайт заменил бы собой папку {name}. Назовите другую"


def _at_the_top(nav: list[Any]) -> set[Any]:
    """Pages that the navigation names outside any section."""
    items = (tuple(item.values()) if isinstance(item, dict) else (item,) for item in nav)
    return {value for values in items for value in values if isinstance(value, str)}
