"""A built page as tests look at it: links, ids, elements and visible text."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

BASE = "https://example.com/"
"""Where sites of tests say that they are."""
VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "path", "source", "wbr"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    def walk(self) -> list[Element]:
        found = [self]
        for child in self.children:
            if isinstance(child, Element):
                found += child.walk()
        return found

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """Descendants of this tag; `class_` matches one class, other attributes match whole."""
        wanted = attributes.pop("class_", None)
        return [
            element
            for element in self.walk()
            if element.tag == tag
            and (wanted is None or wanted in element.attributes.get("class", "").split())
            and all(element.attributes.get(k) == v for k, v in attributes.items())
        ]

    @property
    def text(self) -> str:
        """What a reader sees, white space folded, non-breaking spaces as spaces."""
        return " ".join(self._raw().split())

    def _raw(self) -> str:
        if self.tag in {"script", "style"}:
            return " "
        parts = (c if isinstance(c, str) else c._raw() for c in self.children)  # noqa: SLF001
        inline = self.tag in {"a", "b", "abbr", "span", "strong", "em", "code"}
        return "".join(parts) if inline else f" {''.join(parts)} "


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("root", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag == tag:
                del self.open[depth:]
                return

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse(html: str) -> Element:
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return parser.root


def read(file: Path) -> Element:
    return parse(file.read_text(encoding="utf-8"))


def article(file: Path) -> Element:
    """The content of a page without the furniture of the theme."""
    return read(file).all("article")[0]


def pages_of(site: Path) -> dict[str, Element]:
    """Address → page, for every page to read: not for files, nor for what leads elsewhere."""
    files = (file for file in site.rglob("*.html") if site / "downloads/roles" not in file.parents)
    found = {file.relative_to(site).as_posix(): read(file) for file in files}
    return {
        name.removesuffix("index.html"): page for name, page in found.items() if not leads_to(page)
    }


def leads_to(page: Element) -> str | None:
    """Where a page leads at once, as it is written there; None if it is there to be read."""
    refresh = page.all("meta", **{"http-equiv": "refresh"})
    return refresh[0].attributes["content"].partition("url=")[2] if refresh else None


def broken_links(site: Path, pages: dict[str, Element]) -> list[str]:
    """«page: link» for each link or picture of `pages` that leads to nothing on the site."""
    anchors = {
        where: {e.attributes["id"] for e in page.walk() if "id" in e.attributes} | {"", "__top"}
        for where, page in pages.items()
    }

    def is_broken(where: str, target: str) -> bool:
        url = urlsplit(urljoin(BASE + where, target))
        path = unquote(url.path).removeprefix("/")
        if url.scheme not in {"http", "https"} or url.netloc != urlsplit(BASE).netloc:
            return False
        if path in anchors:
            return unquote(url.fragment) not in anchors[path]
        file = site / path
        return not (file / "index.html" if path.endswith("/") else file).is_file()

    targets = (
        (where, element.attributes[name])
        for where, page in pages.items()
        for element in page.walk()
        for name in ("href", "src")
        if name in element.attributes and element.tag != "base"
    )
    return [f"{where}: {target}" for where, target in targets if is_broken(where, target)]
