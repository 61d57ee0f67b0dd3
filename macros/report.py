"""Problems as people, programs and GitHub want to read them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Literal, TypeAlias

import click

from macros.reading.problem import Problem

ReportStyle: TypeAlias = Literal["text", "json", "github"]


def report(problems: Sequence[Problem], style: ReportStyle) -> str:
    """All of `problems`; for people with a count at the end."""
    match style:
        case "json":
            return json.dumps([asdict(p) for p in problems], ensure_ascii=False, indent=2)
        case "github":
            return "\n".join(map(_github, problems))
        case _:
            errors = sum(problem.severity == "error" for problem in problems)
            count = f"Ошибок: {errors}, предупреждений: {len(problems) - errors}"
            return "\n".join((*map(coloured, problems), count))


def coloured(problem: Problem) -> str:
    """A line of text, its place in red or, of a warning, in yellow."""
    place, _, message = str(problem).partition("  ")
    colour = "red" if problem.severity == "error" else "yellow"
    return f"{click.style(place, fg=colour)}  {message}"


def _github(problem: Problem) -> str:
    text = problem.message + (f" — {problem.hint}" if problem.hint else "")
    path = _escaped(problem.path).replace(":", "%3A").replace(",", "%2C")
    place = f"file={path},line={problem.line},col={problem.column}"
    return f"::{problem.severity} {place}::{_escaped(text)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
