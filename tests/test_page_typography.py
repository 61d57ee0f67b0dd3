"""No line of a page may end where a reader would stumble, whoever has written the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.russian.typography import NBSP, typeset
from macros.views.page_typography import typeset_html
from tests.pages import Element, parse, read

INLINE = {"a", "abbr", "b", "code", "em", "i", "input", "kbd", "small", "span", "strong", "svg"}
UNREAD = {"code", "datalist", "pre", "script", "select", "style", "svg", "textarea", "title"}
BREAKABLE = re.compile(
    r"""\ [—–](?=\s|$)
    | (?:^|[\s(«„])[аивкосуяАИВКОСУЯ]\ \S
    | \d\ (?:%|₽|°|лет|год|дн|минут|час|тыс|млн)
    | \d\ \d{3}\b
    | №\ \d
    | \ (?:бы|ли|же)\b""",
    re.VERBOSE,
)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("<p>Работа в команде и с людьми — это да</p>", "Работа в~команде и~с~людьми~— это да"),
        ("<p>О <a href='#'>навыках</a> — <b>здесь</b></p>", "О~навыках~— здесь"),
        ("<p><b>10</b> минут</p>", "10~минут"),
        ("<p>и <code>a</code></p>", "и~a"),
        ("<p>от №<b>5</b> и до §7</p>", "от №5 и~до §~7"),
    ],
)
def test_a_line_is_set_across_elements(typed: str, expected: str) -> None:
    shown = typeset_html(typed)
    assert re.sub("<[^>]*>", "", shown) == expected.replace("~", NBSP)
    assert re.findall("<[^>]*>", shown) == re.findall("<[^>]*>", typed)


@pytest.mark.parametrize(
    "html",
    [
        '<p title="а > в доме">дом</p>',
        "<script>a = 'и в доме';</script>",
        "<pre>в <b>доме</b> и <code>в</code> саду</pre>",
        "<textarea>в доме</textarea><select><option>в доме</option></select>",
        "<!-- <p>в доме</p> -->",
        "<p><b>и</b> <span>дом</span></p>",
    ],
)
def test_what_is_no_line_stays_to_the_letter(html: str) -> None:
    assert typeset_html(html) == html


def test_no_page_has_a_breakable_place(site: Path) -> None:
    found = {
        file.relative_to(site).as_posix(): faults
        for file in site.rglob("*.html")
        if (site / "downloads" / "roles") not in file.parents
        and (faults := [line for line in _lines(read(file)) if _breaks(line)])
    }
    assert found == {}


def _breaks(line: str) -> bool:
    return bool(BREAKABLE.search(line)) or typeset(line) != line


def test_the_check_finds_such_places() -> None:
    page = "<p>Слова: <b>работа</b> — это <i>и</i> <b>он</b></p><p>Он в <a>доме</a></p>"
    assert [line for line in _lines(parse(page)) if _breaks(line)] == [
        "Слова: работа — это и",
        "Он в доме",
    ]


def _lines(element: Element) -> Iterator[str]:
    """Texts that stand in one line, each as it is read; white space alone ends a line."""
    line = ""
    for part in _parts(element):
        if part is None or not part.strip(" \n\t"):
            if line:
                yield re.sub(r"[ \n\t]+", " ", line).strip(" ")
            line = ""
        else:
            line += part


def _parts(element: Element) -> Iterator[str | None]:
    if element.tag in UNREAD or element.tag == "input":
        yield "\ufffc" if element.tag in INLINE else None
        return
    if element.tag not in INLINE:
        yield None
    for child in element.children:
        if isinstance(child, str):
            yield child
        else:
            yield from _parts(child)
    if element.tag not in INLINE:
        yield None
