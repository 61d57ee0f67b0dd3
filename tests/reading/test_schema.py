"""Schemas for editors, named by every data file of a new edition."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.cli import EDITION
from macros.model.record import is_id
from macros.reading.schema import schemas

DATA = EDITION / "data"
FILES = sorted(DATA.rglob("*.yml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_data_file_names_its_schema_in_line_1(file: Path) -> None:
    first = file.read_text(encoding="utf-8").split("\n", 1)[0]
    mark, _, address = first.partition("=")
    assert mark == "# yaml-language-server: $schema"
    kind = "role" if file.parent.name == "roles" else file.stem
    assert (file.parent / address).resolve() == (DATA / "schema" / f"{kind}.json").resolve()
    assert f"{kind}.json" in schemas()


def test_every_field_has_a_hint() -> None:
    for name, text in schemas().items():
        schema = json.loads(text)
        for record in (schema, *schema["$defs"].values()) if "$defs" in schema else (schema,):
            for field, of in record.get("properties", {}).items():
                if field not in {"neutral", "ru", "ua", "id"}:
                    assert of.get("description"), f"{name}: {field}"


def test_id_is_not_a_field_of_any_file() -> None:
    for text in schemas().values():
        schema = json.loads(text)
        record = schema.get("additionalProperties") or schema
        assert "id" not in record["properties"]
        assert "id" not in record["required"]


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("agent", True),
        ("call-centre-2", True),
        ("a" * 60, True),
        ("a" * 61, False),
        ("", False),
        ("Agent", False),
        ("agent\n", False),
        ("agent_1", False),
        ("-agent", False),
        ("agent-", False),
        ("a--b", False),
        ("агент", False),
        ("a b", False),
        ("../x", False),
    ],
)
def test_ids(text: str, good: bool) -> None:  # noqa: FBT001 — a value of the table
    assert is_id(text) is good
