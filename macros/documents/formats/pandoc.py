"""Files that pandoc writes from HTML, and the templates the HTML comes from.

The pandoc is that of the package, never one of the machine.
"""

from __future__ import annotations

import os
import subprocess
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pypandoc
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.documents.formats.archive import reproducible
from macros.documents.formats.moment import SECONDS

TEMPLATES = Path(__file__).parents[2] / "templates"


def filled(template: str, **context: object) -> str:
    """A template of macros/templates filled in; every text is escaped, no mark becomes markup."""
    return _environment().get_template(template).render(**context).lstrip()


def convert(html: str, to: str, *arguments: str) -> bytes:
    """The HTML document as a file of the format `to`, in pandoc's words: «odt», «epub3», «fb2».

    `arguments` go to pandoc as they are; pictures come in the HTML as data: addresses. Equal
    arguments give equal bytes, an EPUB among them if it names its identifier. Raises RuntimeError
    with the message of pandoc, a warning included: nothing may be left out silently.
    """
    with TemporaryDirectory() as folder:
        target = Path(folder, "result")
        _run("--from=html", f"--to={to}", f"--output={target}", *arguments, given=html.encode())
        content = target.read_bytes()
    return reproducible(content) if content.startswith(b"PK") else content


@cache
def default_file(name: str) -> bytes:
    """A file that pandoc carries within itself, such as «reference.odt»."""
    return _run(f"--print-default-data-file={name}")


def _run(*arguments: str, given: bytes = b"") -> bytes:
    with TemporaryDirectory() as empty:
        # Templates and reference files of the user must not show in the result.
        command = (*_program(), "--fail-if-warnings", f"--data-dir={empty}", *arguments)
        done = subprocess.run(  # noqa: S603 – the program is the package's own, no shell
            command,
            input=given,
            capture_output=True,
            check=False,
            env=os.environ | {"SOURCE_DATE_EPOCH": str(SECONDS)},
        )
    if done.returncode:
        message = f"pandoc: {done.stderr.decode(errors='replace').strip()}"
        raise RuntimeError(message)
    return done.stdout


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _program() -> tuple[str, ...]:
    # With 64 MB to begin with, a paper is made before its garbage need be looked at: a fifth less.
    return (str(pypandoc.get_pandoc_path()), "+RTS", "-A64m", "-RTS")
