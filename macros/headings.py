"""How Markdown of pages is read besides the settings of mkdocs.yml: ids and links of headings."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING
from xml.etree.ElementTree import SubElement

from markdown import Extension
from markdown.extensions.toc import render_inner_html, strip_tags
from markdown.treeprocessors import Treeprocessor

from macros.russian.latin import stem

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


class Headings(Extension):
    """A link to itself at the end of each heading, named after it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 – the name is Markdown's
        """Come after `toc`, which gives the ids; let a template be no part of a paragraph."""
        md.block_level_elements.append("template")
        md.treeprocessors.register(_Links(md), "headings", 4)


class _Links(Treeprocessor):
    def run(self, root: Element) -> None:
        for heading in root.iter():
            if heading.tag in _HEADINGS:
                words = unescape(strip_tags(render_inner_html(heading, self.md)))
                link = SubElement(heading, "a", {"class": "headerlink"})
                link.set("href", f"#{heading.get('id')}")
                link.set("aria-label", f"Ссылка на раздел «{words}»")
                link.text = "#"


def slug(heading: str, separator: str) -> str:
    """The id of a heading that has none of its own, in Latin letters."""
    return stem(heading).replace("-", separator) or "section"
