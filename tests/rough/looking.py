"""What the handbook makes of a data folder: messages, pages, documents; and what is wrong there."""

from __future__ import annotations

import json
import os
import re
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import markdown
from click.testing import CliRunner, Result

from macros import cli
from macros.reading.load import Loaded
from macros.reading.load import checked as handbook_of
from macros.reading.problem import HandbookError, Problem
from macros.site import Site
from tests.pages import parse
from tests.rough.documents import faults_of_documents
from tests.rough.losses import lost
from tests.rough.outcome import Fault

if TYPE_CHECKING:
    from tests.pages import Element

FORMATS = ("text", "json", "github")
_STYLES = re.compile(r"\x1b\[(?:0|31|33)m")
"""Colours that the command itself prints."""
_OBEYED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
"""What a terminal would obey and nobody would see."""
_LINE = {
    "text": re.compile(r"data[^\n]*?:[1-9]\d*:[1-9]\d*  .*[а-яё]|Ошибок: \d+, предупреждений: \d+"),
    "github": re.compile(
        r"::(?:error|warning) file=data[^,\n]*,line=[1-9]\d*,col=[1-9]\d*::.*[а-яё]"
    ),
}
_SHARE_OF_DOCUMENTS = 0.1
_MOST_PAGES = 4


class Pages(Site):
    """A site whose documents are not made: here one looks at pages."""

    @property
    def documents(self) -> tuple[tuple[str, Path], ...]:
        return tuple((download.address, Path(__file__)) for download in self.downloads)


def look(chance: Random, data: Path) -> tuple[str, tuple[Fault, ...]]:
    """Whether `data` was accepted or refused, and everything wrong with the way it was taken."""
    checked = check(data, chance.choice(FORMATS))
    faults = [*checked.faults, *_faults_of_problems(checked.problems)]
    if not checked.loaded:
        return "refused" if checked.problems else "died", tuple(faults)
    named = {problem.path for problem in checked.problems}
    faults += (Fault("loss", what) for what in lost(data, named, checked.loaded.whole))
    return "accepted", (*faults, *_faults_of_site(chance, checked.loaded))


@dataclass
class Checked:
    """What `handbook check` read, and what was wrong with what it printed."""

    loaded: Loaded | None = None
    problems: tuple[Problem, ...] = ()
    faults: tuple[Fault, ...] = ()


def check(data: Path, style: str) -> Checked:
    """Run `handbook check` on `data` and listen to what it reads."""
    checked = Checked()

    def load(*arguments: Any) -> Loaded:
        try:
            checked.loaded = handbook_of(*arguments)
        except HandbookError as error:
            checked.problems = error.problems
            raise
        checked.problems = checked.loaded.warnings
        return checked.loaded

    with patch.object(cli, "checked", load):
        arguments = ["check", "--data", str(data), "--format", style]
        ran = CliRunner().invoke(cli.main, arguments, color=True)
    checked.faults = tuple(_faults_of_output(ran, style))
    return checked


def _faults_of_output(ran: Result, style: str) -> Iterator[Fault]:
    if ran.exception and not isinstance(ran.exception, SystemExit):
        yield traced(ran.exception)
        return
    if ran.exit_code not in (0, 1):
        yield Fault("message", f"exit code {ran.exit_code}: {ran.output[-300:]}")
    output = _STYLES.sub("", ran.output)
    for found in _OBEYED.finditer(output):
        around = output[max(0, found.start() - 40) : found.end() + 40]
        yield Fault("message", f"{style} prints {found[0]!r}: {around!r}")
    if style == "json":
        yield from _faults_of_json(output)
        return
    for line in output.splitlines():
        if not _LINE[style].match(line):
            yield Fault("message", f"{style} prints {line[:300]!r}")


def traced(error: BaseException) -> Fault:
    """The last lines of a traceback."""
    return Fault("traceback", "".join(traceback.format_exception(error)[-3:])[-1200:])


def pages(site: Site) -> dict[str, Callable[[], str]]:
    """Every page that is made from data, by the macro that makes it and what it is about."""
    found = dict(site.views_of_all)
    for views, records in (
        (site.views_of_role, site.handbook.roles),
        (site.views_of_skill, site.handbook.skills),
    ):
        for name, view in views.items():
            found |= {f"{name} {record.id}": partial(view, record.id) for record in records}
    return found


def drawn(page: Callable[[], str]) -> Element:
    """A page as a browser would read it."""
    return parse(markdown.markdown(page(), extensions=["attr_list", "tables", "toc"]))


def _faults_of_problems(problems: Iterable[Problem]) -> Iterator[Fault]:
    for problem in problems:
        text = str(problem)
        if not re.search("[а-яё]", problem.message) or problem.line < 1 or problem.column < 1:
            yield Fault("message", f"says nothing: {problem!r}")
        if not problem.path.startswith("data"):
            yield Fault("message", f"names no file: {problem!r}")
        if "\n" in text or _OBEYED.search(text):
            yield Fault("message", f"holds what a terminal obeys: {text!r}")


def _faults_of_json(output: str) -> Iterator[Fault]:
    try:
        told: Any = json.loads(output)
    except ValueError as error:
        yield Fault("message", f"json: {error}")
        return
    for problem in told:
        if not re.search("[а-яё]", problem["message"]) or problem["line"] < 1:
            yield Fault("message", f"json: {problem}")


def _faults_of_site(chance: Random, loaded: Loaded) -> Iterator[Fault]:
    site = Pages(loaded.handbook, Path())
    try:
        views = pages(site)
        for name in chance.sample(sorted(views), min(_MOST_PAGES, len(views))):
            body = views[name]()
            if re.search(r"\bUndefined\b", body):
                yield Fault("damage", f"{name} shows what is not defined")
        for asset in site.assets:
            if asset.address.endswith(".json"):
                json.loads(asset.content)
        if chance.random() < _SHARE_OF_DOCUMENTS and os.access(os.__file__, os.R_OK):
            yield from faults_of_documents(chance, site)
    except BaseException as error:  # noqa: BLE001 – that is what is looked for
        yield traced(error)
