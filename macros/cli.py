"""The `handbook` command: check the data, start a role, write the editor schemas."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from macros.reading.load import load_handbook, read_draft
from macros.reading.problem import HandbookError, Problem
from macros.reading.schema import schemas
from macros.reading.starter import starter

if TYPE_CHECKING:
    from collections.abc import Callable

ROLE_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

data_option = click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default="data",
    help="Папка с данными.",
)


@click.group(help="Справочник должностей: проверка данных и заготовки.")
def main() -> None:
    """Entry point of the console script."""


@main.command(help="Проверить данные; код возврата 1, если есть ошибки.")
@data_option
@click.option("--format", "style", type=click.Choice(["text", "json", "github"]), default="text")
def check(data: Path, style: str) -> None:
    """Print every problem, sorted by file and line, then a count."""
    try:
        problems = load_handbook(data.resolve(), _progress()).warnings
    except HandbookError as error:
        problems = error.problems
    errors = sum(problem.severity == "error" for problem in problems)
    match style:
        case "json":
            click.echo(json.dumps([asdict(p) for p in problems], ensure_ascii=False, indent=2))
        case "github":
            for problem in problems:
                click.echo(_github(problem))
        case _:
            for problem in problems:
                click.echo(_coloured(problem))
            click.echo(f"Ошибок: {errors}, предупреждений: {len(problems) - errors}")
    sys.exit(1 if errors else 0)


@main.group(help="Завести новую запись.")
def new() -> None:
    """Commands that start a record."""


@new.command(help="Завести должность: data/roles/<id>.yml с подсказками.")
@click.argument("role_id", metavar="ID")
@data_option
def role(role_id: str, data: Path) -> None:
    """Write a starter file; refuse a bad id and never overwrite."""
    if not ROLE_ID.fullmatch(role_id):
        message = f"«{role_id}» не годится в id: строчные латинские буквы, цифры и дефис"
        raise click.ClickException(message)
    file = data / "roles" / f"{role_id}.yml"
    if file.exists():
        message = f"{file} уже есть"
        raise click.ClickException(message)
    draft, _ = read_draft(data.resolve())
    if not draft.ready:
        message = "справочники в папке данных не читаются; сначала исправьте то, что назовёт check"
        raise click.ClickException(message)
    file.parent.mkdir(exist_ok=True)
    file.write_text(starter(draft), encoding="utf-8")
    click.echo(f"Создан {file}. Заполните отмеченное и запустите: handbook check")


@main.command(help="Записать схемы для редакторов в data/schema/.")
@data_option
def schema(data: Path) -> None:
    """Write the JSON Schemas from the model."""
    folder = data / "schema"
    folder.mkdir(exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")
    click.echo(f"Схемы записаны в {folder}")


def _progress() -> Callable[[int, int], None]:
    """A counter on the terminal for folders that take a while; silent elsewhere."""
    if not sys.stderr.isatty():
        return lambda done, total: None

    def show(done: int, total: int) -> None:
        if done % 25 == 0:
            click.echo(f"\rПрочитано должностей: {done} из {total}", err=True, nl=done == total)

    return show


def _coloured(problem: Problem) -> str:
    place, _, message = str(problem).partition("  ")
    colour = "red" if problem.severity == "error" else "yellow"
    return f"{click.style(place, fg=colour)}  {message}"


def _github(problem: Problem) -> str:
    text = problem.message + (f" — {problem.hint}" if problem.hint else "")
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    place = f"file={problem.path},line={problem.line},col={problem.column}"
    return f"::{problem.severity} {place}::{escaped}"
