"""What the Nu Html Checker of the W3C says of every page, style sheet and drawing of the site."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from tests.programs import node_file, program

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
LET_PASS = (
    # It reads from a folder, where nothing is 'self', and takes structured data for a script.
    r".* violates Content Security Policy .*",
    # The standard knows rel=expect, and properties and units of 2022 and later; it does not yet.
    r"A “link” element with a “blocking” attribute must have a “rel” attribute .*",
    r"CSS: “(container-type|field-sizing)”: Property “.*” doesn't exist\.",
    r"CSS: “width”: Parse Error\. *",  # clamp() with cqi
    r"CSS: “max-width”: The types are incompatible\.",  # calc() with var()
)


@pytest.mark.thorough
def test_all_is_valid(site: Path) -> None:
    java = program("java", "default-jre-headless")
    checker = node_file("vnu-jar/build/dist/vnu.jar")
    pieces = site / "downloads" / "roles"  # of HTML, to be put into pages of others
    files = [
        file
        for kind in ("html", "css", "svg")
        for file in sorted(site.rglob(f"*.{kind}"))
        if pieces not in file.parents
    ]
    command = [java, "-jar", checker, "--also-check-css", "--also-check-svg", "--format", "json"]
    run = subprocess.run([*command, "--stdout", *files], check=False, capture_output=True)
    messages = json.loads(run.stdout)["messages"]
    assert [
        f"{message.get('url')}:{message.get('lastLine')} {message['message']}"
        for message in messages
        if not any(re.fullmatch(known, message["message"]) for known in LET_PASS)
    ] == []


def test_drawings_name_their_language(site: Path) -> None:
    for file in site.rglob("*.svg"):
        assert etree.parse(file).getroot().get(XML_LANG, "").startswith("ru"), file
