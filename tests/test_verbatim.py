"""HTML of the views comes into the pages as it is, headings and prose around it as Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Markdown
from markdown.htmlparser import htmlparser

from macros.verbatim import ids_in, verbatim
from tests.conftest import build_site

LETTERS_OF_PROSE = 20_000
HTML = """<section>
<p>Звёзды *остаются* звёздами, а <b>жирное</b> — жирным.</p>


<table id="cells"><tr><td>[не ссылка](nowhere.md)</td></tr></table>
</section>
<template id="later"><li>и это</template>"""


@verbatim
def view(name: str) -> str:
    return f"# Страница {name}\n\n{HTML}\n\n## Раздел {{ #part }}\n<p>конец</p>\n"


def page(markdown: str) -> str:
    return Markdown(extensions=["attr_list", "toc", "macros.verbatim:VerbatimExtension"]).convert(
        markdown
    )


def test_html_comes_as_it_is_between_its_headings() -> None:
    html = page(view("о главном"))
    assert html.startswith('<h1 id="_1">Страница о главном</h1>\n<section>')
    assert HTML in html
    assert html.endswith('<h2 id="part">Раздел</h2>\n<p>конец</p>')
    assert "verbatim" not in html


def test_prose_around_stays_markdown() -> None:
    html = page(f"До *того*\n\n{view('одна')}\n\n{view('другая')}\n\nПосле *того*, см. `<b>`")
    assert html.startswith("<p>До <em>того</em></p>")
    assert html.endswith("<p>После <em>того</em>, см. <code>&lt;b&gt;</code></p>")
    assert html.count(HTML) == 2


def test_ids_are_known_whoever_has_read_the_html() -> None:
    assert ids_in(page(view("о ссылках"))) == {"_1", "cells", "later", "part"}


def test_no_parser_reads_what_the_views_have_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two do so with each page, one of Markdown and one of MkDocs; pages have 35,000 letters."""
    lengths: list[int] = []
    feed = htmlparser.HTMLParser.feed

    def counting(parser: object, text: str) -> None:
        lengths.append(len(text))
        feed(parser, text)

    monkeypatch.setattr(htmlparser.HTMLParser, "feed", counting)
    build_site(tmp_path / "site")
    assert lengths
    assert max(lengths) < LETTERS_OF_PROSE
