"""A hostile text in a field comes out where the text before it stood, as text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import yaml

from macros.reading.load import load_handbook
from macros.reading.problem import HandbookError
from tests.conftest import DATA
from tests.rough.documents import why_unfit
from tests.rough.files import files
from tests.rough.looking import Pages, drawn, pages
from tests.rough.losses import letters
from tests.rough.outcome import Fault, Treated
from tests.rough.signs import HOSTILE
from tests.rough.structure import dumped

if TYPE_CHECKING:
    from macros.documents.downloads import Download
    from tests.pages import Element

TOKEN = "qx7f3"  # noqa: S105 – it occurs nowhere else
PLAIN = f"Обычный текст {TOKEN} до конца"
ACTIVE = (
    f"<{TOKEN} on{TOKEN}=1>",
    f"</p><{TOKEN}>",
    f"<b class={TOKEN}>",
    f"{{ .{TOKEN} #{TOKEN} }}",
    f'" on{TOKEN}="1',
    f"' on{TOKEN}='1",
    f"[{TOKEN}](javascript:{TOKEN})",
    f"![{TOKEN}](http://a.b/{TOKEN})",
    f"<a href=javascript:{TOKEN}>",
    f"<!-- {TOKEN} -->",
    f"{{{{ '{TOKEN}' }}}}",
    f"`{TOKEN}` **{TOKEN}**",
    f"&lt;{TOKEN}&gt;",
    f"</script><{TOKEN}>",
    f"</title><{TOKEN}>",
    f"\\<{TOKEN}>",
    f"<{TOKEN}",
)
_SHORTEST = 30


def mark(chance: Random, data: Path) -> Treated:
    """Put a mark into a text that pages show."""
    name, place, shown_on = chance.choice(shown_texts())
    text = f"{TOKEN} {chance.choice((*ACTIVE, *ACTIVE, *HOSTILE))} {TOKEN}"
    done = f"{text!r} in {name} at {'.'.join(map(str, place))}"
    plain = _site(data, name, place, PLAIN)
    marked = _site(data, name, place, text)
    if plain is None or marked is None:
        return Treated(done, "refused")
    page = chance.choice(shown_on)
    paper = chance.choice(["docx", "xlsx", "csv", "txt", "html", "svg", "odt"])
    faults = (*_faults(text, page, plain, marked), *_faults_of_paper(chance, marked, paper))
    return Treated(done, "accepted", faults)


def _faults(text: str, page: str, plain: Pages, marked: Pages) -> Iterator[Fault]:
    before, after = drawn(pages(plain)[page]), drawn(pages(marked)[page])
    chosen = page.startswith("quiz_page")  # it asks about texts that have enough to ask about
    if (
        not chosen
        and letters(PLAIN) in letters(before.text)
        and letters(text) not in letters(after.text)
    ):
        yield Fault("markup", f"{page} does not show {text!r} as it is")
    for element in after.walk():
        names = " ".join((element.tag, *element.attributes))
        run = [value for value in element.attributes.values() if f"javascript:{TOKEN}" in value]
        if TOKEN in names or any(value.startswith("javascript:") for value in run):
            yield Fault("markup", f"{page} has <{names}>")
    other = Counter(_tags(after)) - Counter(_tags(before))
    if other:
        yield Fault("markup", f"{page} has elements of the text: {dict(other)}")


def _faults_of_paper(chance: Random, site: Pages, suffix: str) -> Iterator[Fault]:
    found: list[Download] = [file for file in site.downloads if file.suffix == suffix]
    chosen = chance.choice(found)
    content = chosen.content()
    fault = why_unfit(suffix, content)
    if not fault and suffix == "html" and f"<{TOKEN}".encode() in content:
        fault = "the mark is an element"
    if fault:
        yield Fault("damage", f"{chosen.address}: {fault}")


def _tags(page: Element) -> list[str]:
    """Elements but for links to terms, which the text of anybody may mention."""
    return [e.tag for e in page.walk() if "term" not in e.attributes.get("class", "").split()]


def _site(data: Path, name: str, place: tuple[Any, ...], text: str) -> Pages | None:
    file = data / name
    content: Any = yaml.safe_load(file.read_bytes())
    where = content
    for step in place[:-1]:
        where = where[step]
    where[place[-1]] = text
    file.write_bytes(dumped(content))
    try:
        return Pages(load_handbook(data).handbook, Path())
    except HandbookError:
        return None


Shown = tuple[str, tuple[Any, ...], tuple[str, ...]]
"""A file, a place in it, the pages that show what stands there."""


@lru_cache
def shown_texts() -> tuple[Shown, ...]:
    """Every longer text of our data that some page shows."""
    site = Pages(load_handbook(DATA).handbook, Path())
    bodies = {name: letters(drawn(page).text) for name, page in pages(site).items()}
    found = []
    for file in files(DATA):
        if file.suffix == ".yml":
            for place, text in _texts(yaml.safe_load(file.read_bytes()), ()):
                on = tuple(name for name, body in bodies.items() if letters(text) in body)
                if on and len(letters(text)) >= _SHORTEST:
                    found.append((str(file.relative_to(DATA)), place, on))
    return tuple(found)


def _texts(content: Any, place: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], str]]:
    if isinstance(content, str):
        yield place, content
    elif isinstance(content, dict | list):
        items = content.items() if isinstance(content, dict) else enumerate(content)
        for key, value in items:
            yield from _texts(value, (*place, key))
