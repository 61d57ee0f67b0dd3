"""Первый день: one sheet with what a new employee needs before anything else."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import TYPE_CHECKING

from macros.documents.blocks import Block, Code, Codes, Paper, Paragraph, PlainTitle, Table
from macros.documents.kinds.finished import paper
from macros.documents.kinds.first_words import first_words
from macros.model.address import GLOSSARY, absolute, address_of, plan_of
from macros.russian.excerpt import excerpt
from macros.russian.phrases import ended, phrase, sentence
from macros.telling import names, onboarding
from macros.telling.kpi import kpi_title

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.kpi import Benchmark, Kpi
    from macros.model.role import Role

KIND = "Первый день"
_NUMBERS = 3
_LONGEST = 125
_WORDS = 10
_LINES = 38
"""Lines of small type that purpose, numbers and words may take together on the one page."""
_LARGE, _WIDE, _WIDEST = 53, 56, 72
"""Letters in a line: of the purpose, set larger and counted so; of the columns that explain."""


def first_day(handbook: Handbook, role: Role) -> Paper:
    """Purpose, people, numbers and words of `role`, and codes of its pages; one page of A4.

    The words are as many of ten as there is room for.
    """
    numbers = tuple(_numbers(handbook, role))
    rows = sum(_height(row[1], _WIDE) for table in numbers for row in table.rows)
    taken = _height(role.purpose, _LARGE) + rows
    blocks = (
        PlainTitle(KIND.upper(), role.title),
        Paragraph(role.purpose),
        _people(handbook, role),
        *numbers,
        *_words(handbook, role, _LINES - taken),
        *_codes(handbook, role),
    )
    return paper(handbook, KIND, blocks, role)


def _people(handbook: Handbook, role: Role) -> Table:
    return Table(
        header=("К кому обращаться", "По каким вопросам", "Имя", "Телефон"),
        rows=tuple((who, about, "", "") for who, about in onboarding.whom_to_ask(handbook, role)),
        widths=(33, 29, 22, 16),
        roomy=True,
        compact=True,
    )


def _numbers(handbook: Handbook, role: Role) -> Iterator[Table]:
    kpis = tuple(map(handbook.kpi, role.kpis[:_NUMBERS]))
    if kpis:
        yield Table(
            header=(
                "Главные числа",
                "Что показывают"
                + f" и что {phrase(names.USUALLY)} (это не норма)"
                * any(kpi.benchmarks for kpi in kpis),
                "Наша цель",
            ),
            rows=tuple((kpi_title(kpi), _explained(kpi), "") for kpi in kpis),
            widths=(22, 65, 13),
            compact=True,
        )


def _explained(kpi: Kpi) -> str:
    shows = sentence(excerpt(kpi.definition, _LONGEST))
    return " ".join((shows, *map(_quoted, kpi.benchmarks[:1])))


def _quoted(benchmark: Benchmark) -> str:
    figure = ended(benchmark.figure, ".")
    return f"{names.USUALLY}: {figure} Источник: {benchmark.source.title}."


def _words(handbook: Handbook, role: Role, lines: int) -> Iterator[Block]:
    explained = frozenset(role.kpis[:_NUMBERS])
    rows: list[tuple[str, str]] = []
    for word, meaning in first_words(handbook, role, explained):
        height = _height(meaning, _WIDEST)
        if len(rows) < _WORDS and height <= lines:
            rows.append((word, meaning))
            lines -= height
    if rows:
        yield Table(("Слова", "Что они значат"), tuple(rows), (19, 81), compact=True)


def _height(text: str, letters: int) -> int:
    return ceil(len(text) / letters)


def _codes(handbook: Handbook, role: Role) -> Iterator[Block]:
    pages = (
        (names.ROLE, address_of(role)),
        (onboarding.PLAN, plan_of(role)),
        *([("Словарь", GLOSSARY)] if handbook.terms else []),
    )
    if handbook.site_url:
        yield Codes(
            tuple(Code(name, absolute(handbook.site_url, address)) for name, address in pages)
        )
