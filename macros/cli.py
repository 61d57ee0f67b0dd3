"""The `handbook` command: show and build the site, check the data, start a role."""

from __future__ import annotations

import errno
import os
import shutil
import socket
import sys
from io import TextIOWrapper
from pathlib import Path

import click

from macros.documents.formats.docx.styles import standard_letterhead
from macros.failures import why
from macros.model.record import ID_RULE, is_id
from macros.progress import Progress, silence
from macros.reading import ledger
from macros.reading.files import Unfit, names
from macros.reading.folder import ROLES
from macros.reading.letterhead import LETTERHEAD, failing
from macros.reading.load import Loaded, checked, read_draft
from macros.reading.mending import mend
from macros.reading.problem import HandbookError, Problem, in_order, quoted, visible
from macros.reading.prose import PROSE, slips_in_prose
from macros.reading.published import PUBLISHED, publication
from macros.reading.residue import residue
from macros.reading.schema import schemas
from macros.reading.starter import starter
from macros.report import ReportStyle, coloured, report
from macros.reported import in_russian, speak_russian
from macros.site import Site

EDITION = Path(__file__).with_name("edition")
SETTINGS, DATA = Path("mkdocs.yml"), Path("data")
NO_CACHE = Path()  # addresses are listed without rendering anything
HERE = "127.0.0.1"  # the preview is for its editor alone
LONG_WORK = 25  # roles; fewer are read before one could look at a counter

data_option = click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False, exists=True, readable=False),
    default=DATA,
    metavar="ПАПКА",
    help="Папка с данными.",
)


@click.group(
    help="Справочник должностей: сайт, документы, проверка данных и заготовки.",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(
    package_name="role-handbook", message="handbook %(version)s", help="Показать версию."
)
def main() -> None:
    """Show what a terminal cannot show as a code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


@main.command(help="Показать справочник в браузере; после каждой правки он обновится сам.")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    metavar="ЧИСЛО",
    help="Порт, на котором справочник откроется.",
)
def serve(port: int) -> None:
    """Serve the site here; a busy port is named before the site is built for it."""
    try:
        socket.create_server((HERE, port)).close()
    except OSError as error:
        raise _no_port(port, error) from None
    try:
        _mkdocs("serve", "--dev-addr", f"{HERE}:{port}")
    except OSError as error:
        if error.errno != errno.EADDRINUSE:  # taken by another while the site was built
            raise
        raise _no_port(port, error) from None


@main.command(help="Собрать сайт со всеми документами в папку site/.")
def build() -> None:
    """Build strictly: a warning fails."""
    _mkdocs("build", "--strict")


@main.command(help="Проверить данные; код возврата 1, если есть ошибки.")
@data_option
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="Для людей, для программ или для GitHub.",
)
@click.option(
    "--fix", is_flag=True, help="Сначала исправить описки, которые исправимы без человека."
)
def check(data: Path, style: ReportStyle, *, fix: bool) -> None:
    """Print every problem, sorted by file and line, then a count."""
    data = data.resolve()
    if fix:
        _mend(data)
    try:
        draft, problems = read_draft(data, _progress())
        loaded = checked(draft, problems)
        site = Site(loaded.whole, NO_CACHE)
        lost = ledger.broken_promises(data, lambda: site.addresses)
        off = _lost_with_roles(data, loaded, site)
        unfit = failing(data, site.try_letterhead)
        prose = slips_in_prose(data.parent / PROSE)
        old = residue(data, draft, loaded.whole)
        told = in_order((*loaded.warnings, *lost, *off, *unfit, *prose, *old))
    except HandbookError as error:
        told = error.problems
    if text := report(told, style):
        click.echo(text)
    sys.exit(1 if any(problem.severity == "error" for problem in told) else 0)


def _lost_with_roles(data: Path, loaded: Loaded, whole: Site) -> tuple[Problem, ...]:
    if not loaded.handbook.company.roles_off:
        return ()
    addresses = Site(loaded.handbook, NO_CACHE).addresses
    return tuple(ledger.switched_off(data, addresses, whole.addresses))


def _mend(data: Path) -> None:
    try:
        click.echo(f"Исправлено текстов: {mend(data)}", err=True)
    except OSError as error:
        message = f"{visible(str(error.filename))} не записать: {why(error)}"
        raise click.ClickException(message) from None


@main.command(help="Завести новый справочник из трёх должностей.")
@click.argument("folder", metavar="ПАПКА", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """Write a small edition; never overwrite anything."""
    for name in names(EDITION):
        _never_overwrite(folder / name)
    try:
        shutil.copytree(EDITION, folder, copy_function=shutil.copyfile, dirs_exist_ok=True)
    except OSError as error:
        message = f"{_shown(folder)} не записать: {why(error)}"
        raise click.ClickException(message) from None
    _write_schemas(folder / DATA)
    click.echo(f"Справочник создан. Дальше: cd {_shown(folder)} и handbook serve")


@main.group(help="Завести новую запись.")
def new() -> None:
    """Commands that start a record."""


@new.command(help="Завести должность: data/roles/<id>.yml с подсказками.")
@click.argument("role_id", metavar="ID")
@data_option
def role(role_id: str, data: Path) -> None:
    """Write a starter file; refuse a bad id and never overwrite."""
    if not is_id(role_id):
        message = f"{quoted(role_id)} не годится в id: {ID_RULE}"
        raise click.ClickException(message)
    file = data / ROLES / f"{role_id}.yml"
    _never_overwrite(file)
    draft, _ = read_draft(data.resolve())
    if not draft.ready:
        message = "справочники в папке данных не читаются; сначала исправьте то, что назовёт check"
        raise click.ClickException(message)
    _write(file, starter(draft))
    click.echo(f"Создан {_shown(file)}. Заполните отмеченное и проверьте: handbook check")


@new.command(help="Завести бланк: data/letterhead.docx, поверх которого собираются файлы Word.")
@data_option
def letterhead(data: Path) -> None:
    """Write the standard letterhead; never overwrite one."""
    file = data / LETTERHEAD
    _never_overwrite(file)
    _write(file, standard_letterhead())
    click.echo(f"Создан {_shown(file)}. Поправьте в Word поля, колонтитул и стили")


@main.command(help="Записать схемы для редакторов в data/schema/.")
@data_option
def schema(data: Path) -> None:
    """Write the JSON Schemas from the model."""
    click.echo(f"Схемы записаны в {_shown(_write_schemas(data))}")


@main.command("published", help="Запомнить, что опубликовано: адреса и данные.")
@data_option
def remember(data: Path) -> None:
    """Keep the state of the data, add every address to the ledger and remove none.

    What still says the old thing is printed: `check` will not name it again.
    """
    data = data.resolve()
    draft, problems = read_draft(data)
    try:
        loaded = checked(draft, problems)
    except HandbookError:
        message = "данные с ошибками; сначала исправьте то, что назовёт check"
        raise click.ClickException(message) from None
    try:
        text, new_ones = ledger.extended(data, Site(loaded.handbook, NO_CACHE).addresses)
    except Unfit as unfit:
        message = f"{ledger.LEDGER}: {unfit.message}"
        raise click.ClickException(message) from None
    for accepted in residue(data, draft, loaded.whole):
        click.echo(coloured(accepted), err=True)
    _write(data / ledger.LEDGER, text)
    _write(data / PUBLISHED, publication(loaded.whole))
    click.echo(f"Новых адресов: {new_ones}, всего: {text.count(chr(10))}")


def _no_port(port: int, error: OSError) -> click.ClickException:
    return click.ClickException(
        f"порт {port} не открыть: {why(error)}. Возможно, справочник уже запущен. "
        f"Другой порт: handbook serve --port {port + 1}, с make — make serve PORT={port + 1}"
    )


def _mkdocs(*arguments: str) -> None:
    """A command of MkDocs; without our plugin it would build pages with nothing in them."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # the advertisement of Material
    from mkdocs.__main__ import cli
    from mkdocs.config import load_config

    if not SETTINGS.is_file():
        message = (
            f"здесь нет {SETTINGS}: перейдите в папку справочника или заведите новый: handbook init"
        )
        raise click.ClickException(message)
    speak_russian()
    try:
        plugins = load_config().plugins
        if "handbook" in plugins:
            cli(arguments, standalone_mode=False)
    except click.ClickException as error:
        raise click.ClickException(in_russian(error.message)) from None
    if "handbook" not in plugins:
        message = (
            f"{SETTINGS}: plugins: без handbook страниц нет. Напишите: plugins: [handbook, macros]"
        )
        raise click.ClickException(message)


def _never_overwrite(file: Path) -> None:
    try:
        taken = file.name in names(file.parent)
    except Unfit as unfit:
        message = f"{_shown(file.parent)}: {unfit.message}"
        raise click.ClickException(message) from None
    if taken:
        message = f"{_shown(file)} уже есть"
        raise click.ClickException(message)


def _write(file: Path, content: str | bytes) -> None:
    try:
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    except OSError as error:
        message = f"{_shown(file)} не записать: {why(error)}"
        raise click.ClickException(message) from None


def _write_schemas(data: Path) -> Path:
    folder = data / "schema"
    for name, text in schemas().items():
        _write(folder / name, text)
    return folder


def _shown(file: Path) -> str:
    return visible(str(file))


def _progress() -> Progress:
    """A counter on the terminal for folders that take a while; silent elsewhere."""
    if not sys.stderr.isatty():
        return silence

    def show(done: int, total: int) -> None:
        if total >= LONG_WORK and (done % LONG_WORK == 0 or done == total):
            click.echo(f"\rПрочитано должностей: {done} из {total}", err=True, nl=done == total)

    return show
