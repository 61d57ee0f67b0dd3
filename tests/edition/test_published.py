"""What this edition has published: every address is kept, and nothing is said as it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.documents.formats.docx.styles import standard_letterhead
from macros.reading.ledger import LEDGER
from macros.reading.schema import schemas
from tests.conftest import ROOT, build_site
from tests.edition.conftest import DATA
from tests.test_addresses import addresses, lost


def test_ledger_has_every_address_of_today() -> None:
    ledger = (DATA / LEDGER).read_text(encoding="utf-8").splitlines()
    unknown = {f"/{address}" for address in addresses(DATA)} - set(ledger)
    assert unknown == set(), "запустите: handbook published"
    assert ledger == sorted(set(ledger))


def test_every_address_of_the_ledger_is_there(site: Path) -> None:
    ledger = (DATA / LEDGER).read_text(encoding="utf-8").splitlines()
    assert lost(site, [line.removeprefix("/") for line in ledger]) == []


@pytest.mark.thorough
def test_every_page_and_file_is_made(tmp_path: Path) -> None:
    build_site(tmp_path, DATA, ROOT)


def test_it_says_nothing_old() -> None:
    published = (DATA / "published.json").read_text(encoding="utf-8")
    assert json.loads(published)["roles"][0]["id"] == "agent"
    told = CliRunner().invoke(main, ["check", "--data", str(DATA)]).output
    assert told == "Ошибок: 0, предупреждений: 0\n"


def test_schemas_are_fresh() -> None:
    committed = {
        file.name: file.read_text(encoding="utf-8") for file in (DATA / "schema").glob("*.json")
    }
    assert committed == schemas(), "запустите: handbook schema"


def test_every_file_names_its_schema() -> None:
    for file in DATA.rglob("*.yml"):
        kind = "role" if file.parent.name == "roles" else file.stem
        first = file.read_text(encoding="utf-8").split("\n", 1)[0]
        assert first.startswith("# yaml-language-server: $schema="), file
        assert first.endswith(f"schema/{kind}.json"), file


def test_letterhead_is_the_standard_one() -> None:
    assert (DATA / "letterhead.docx").read_bytes() == standard_letterhead()
