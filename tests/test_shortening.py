"""Published scripts: short, and few enough for any page."""

from __future__ import annotations

import gzip
import importlib
import logging
import re
import sys
from pathlib import Path

import pytest
from mkdocs.structure.files import File, Files

from macros import carried, shortening
from macros.shortening import shorter_script
from tests.pages import read

MOST = 20 * 1024
IMPORTED = re.compile(r"""(?:from|import)\s*\(?\s*"(\.[^"]+)\"""")


@pytest.mark.parametrize(
    ("module", "short"),
    [
        ("const number = 1;\nalert(number, number);", "{const e=1;alert(e,e)}"),
        (
            '/* What for */\nimport { tell } from "./a.js";\n// why\nlet a1 = tell;\na1(a1);',
            'import{tell}from"./a.js";{let e=tell;e(e)}',
        ),
        (
            'import { a } from "./a.js";\nlet b1 = a;\nexport function told() {\n  b1();\n}',
            'import{a}from"./a.js";let e=a;function t(){e()}export{t as told}',
        ),
        (
            "export function a1() {}\nfunction b1() {}\nexport const c1 = () => b1();",
            "function e(){}function t(){}const n=()=>t();export{e as a1,n as c1}",
        ),
        ("export async function a1() {}\na1();", "async function e(){}e();export{e as a1}"),
        ('import("./a.js").then((it) => it.open());', 'import("./a.js").then(e=>e.open())'),
        ("", ""),
    ],
)
def test_names_are_shortened_but_those_that_others_mean(module: str, short: str) -> None:
    assert shorter_script(module).removesuffix(";") == short


def test_no_page_loads_more_of_our_scripts_than_twenty_kilobytes(site: Path) -> None:
    """Compressed, with the search and all else that a page may load later."""
    for page in site.rglob("*.html"):
        sources = [script.attributes.get("src", "") for script in read(page).all("script")]
        linked = [
            (site / source[1:] if source[0] == "/" else page.parent / source).resolve()
            for source in filter(None, sources)
        ]
        loaded = set(_with_imported(linked))
        assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in loaded) < MOST, page


def _with_imported(files: list[Path]) -> list[Path]:
    found = list(files)
    for file in found:
        for name in IMPORTED.findall(file.read_text(encoding="utf-8")):
            imported = (file.parent / name).resolve()
            if imported not in found:
                found.append(imported)
    return found


def test_scripts_and_styles_are_published_as_written_where_nothing_shortens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    written = {"a.js": "const number = 1;\n", "a.css": "p { margin: 0 }\n"}
    for name, text in written.items():
        (tmp_path / name).write_text(text)
    folder = str(tmp_path)
    files = Files([File(name, folder, folder, use_directory_urls=True) for name in written])
    monkeypatch.setitem(sys.modules, "minify", None)
    with caplog.at_level(logging.INFO):
        importlib.reload(shortening)
        importlib.reload(carried)
        try:
            carried.shorten(files)
        finally:
            monkeypatch.undo()
            importlib.reload(shortening)
            importlib.reload(carried)
    assert {file.src_uri: file.content_string for file in files} == written
    assert "не сокращены" in caplog.text
