"""What MkDocs finds wrong, as an editor reads it: real mistakes, told in Russian."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros.cli import main

USUAL = "site_name: Школа\ntheme: handbook\nplugins: [handbook, macros]\n"
SETTINGS = (
    ("site_name: [Школа\ntheme: handbook\n", "mkdocs.yml:2  запись YAML не разобрать"),
    (USUAL.replace("theme: handbook", "theme: handbok"), "оформления «handbok» нет"),
    (USUAL.replace("macros]", "macro]"), "плагина «macro» нет"),
    (USUAL.replace("[handbook, macros]", "[macros]"), "без handbook страниц нет"),
    (USUAL.replace("site_name: Школа", "site_nam: Школа"), "нет строки site_name"),
    (f"{USUAL}site_nam: Школа\n", "настройки «site_nam» нет"),
    (f"{USUAL}site_url: example\n", "site_url: адрес пишут целиком"),
    (f"{USUAL}docs_dir: texts\n", "docs_dir: нет папки"),
)
PROSE = (
    ("[x](nix.md)", "docs/about.md: ссылка «nix.md» никуда не ведёт"),
    ("[x](index.md#zz)", "docs/about.md: ссылка «index.md#zz» ведёт к разделу"),
    ("[x](#zz)", "docs/about.md: ссылка «#zz» ведёт к разделу"),
    ("[x](/about/)", "docs/about.md: ссылка «/about/» не от этого файла. Возможно, about.md"),
    ("{{ hom() }}", "docs/about.md: в двойных скобках стоит «hom»"),
)
OF_PROGRAMS = re.compile(
    r"[\w./-]*/[\w./-]*|\w+\.(md|yml|com)|site_\w+|docs_dir|theme|plugins|nav|handbo?ok|macros?|"
    r"YAML|INFO|WARNING|ERROR|https|QR|nix|zz|hom|example|"
    r"ratio|days|nobody|trainees"
)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("edition")
    assert CliRunner().invoke(main, ["init", str(folder)]).exit_code == 0
    return folder


@pytest.mark.parametrize(("settings", "told"), SETTINGS)
def test_a_setting_that_mkdocs_refuses(edition: Path, settings: str, told: str) -> None:
    (edition / "mkdocs.yml").write_text(settings, encoding="utf-8")
    assert told in refused(edition)


def test_prose_that_mkdocs_refuses(edition: Path) -> None:
    (edition / "mkdocs.yml").write_text(USUAL, encoding="utf-8")
    page = edition / "docs" / "about.md"
    sound = page.read_text(encoding="utf-8")
    last = len(sound.splitlines()) + 2
    calls = (
        ("{{ ratio('nobody') }}", f"docs/about.md:{last}  ratio: «nobody» взять неоткуда"),
        ("{{ days() }}", f"docs/about.md:{last}  days: проверьте, что в скобках"),
    )
    for together in (PROSE[:-1], PROSE[-1:], calls[:1], calls[1:]):
        wrong = " ".join(text for text, _ in together)
        page.write_text(f"{sound}\n{wrong}\n", encoding="utf-8")
        said = refused(edition)
        assert [line for _, line in together if line not in said] == []


def refused(edition: Path) -> str:
    """What a strict build says that must fail, none of it in English."""
    command = (sys.executable, "-c", "from macros.start import run; run()", "build")
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    done = subprocess.run(
        command, cwd=edition, env=env, capture_output=True, text=True, check=False
    )
    said = done.stdout + done.stderr
    assert done.returncode == 1, said
    assert re.findall(r"[A-Za-z]{2,}", OF_PROGRAMS.sub("", said)) == []
    return said
