"""The record of what was published: whole, stable, read by later engines, never in the way."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from macros.reading.files import Unfit
from macros.reading.load import load_handbook
from macros.reading.published import PUBLISHED, publication, published
from tests.reading.conftest import refuse

Change = Callable[[dict[str, Any]], object]


def record(data: Path, change: Change = lambda _: None) -> None:
    state = json.loads(publication(load_handbook(data).whole))
    change(state)
    (data / PUBLISHED).write_text(json.dumps(state), encoding="utf-8")


def test_everything_comes_back_as_it_was(data: Path) -> None:
    whole = load_handbook(data).whole
    record(data)
    found = published(data)
    assert found is not None
    assert publication(found) == publication(whole)
    assert set(found.roles) == set(whole.roles)
    for table in ("grades", "levels", "skills", "kpis", "terms", "processes", "staffing", "form"):
        assert getattr(found, table) == getattr(whole, table)


def test_positions_stand_by_id_and_every_text_on_its_own_line(data: Path) -> None:
    text = publication(load_handbook(data).whole)
    ids = [role["id"] for role in json.loads(text)["roles"]]
    assert ids == sorted(ids)
    assert '"Отвечает на звонки",\n' in text
    assert "channels" in text
    assert "former_ids" not in text, "what nobody wrote is a default of today's engine"


def test_nothing_is_there_before_the_first_publication(data: Path) -> None:
    assert published(data) is None


@pytest.mark.parametrize(
    ("change", "left"),
    [
        (lambda state: state["roles"][0].update(mood="бодрое"), 3),
        (lambda state: state.update(rituals=[{"id": "tea"}]), 3),
        (lambda state: state["roles"][1].pop("purpose"), 2),
        (lambda state: state["roles"][1]["duties"].update(core="Отвечает"), 2),
    ],
    ids=["unknown field", "unknown table", "field that is needed now", "other shape"],
)
def test_record_of_another_engine_is_read_as_far_as_it_is_understood(
    change: Change, left: int, data: Path
) -> None:
    record(data, change)
    found = published(data)
    assert found is not None
    assert len(found.roles) == left
    assert found.skills == load_handbook(data).whole.skills


@pytest.mark.parametrize(
    "raw",
    [b"", b"\xff", b"<<<<<<< HEAD\n{}", b"{}", b"[]", b"[" * 100_000, b'{"roles": 5}'],
)
def test_damaged_record_is_told_with_the_way_out(raw: bytes, data: Path) -> None:
    (data / PUBLISHED).write_bytes(raw)
    with pytest.raises(Unfit) as unfit:
        published(data)
    assert unfit.value.message == "запись об опубликованном испорчена"
    assert "handbook published" in str(unfit.value.hint)


def test_record_that_may_not_be_read(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record(data)
    refuse(monkeypatch, data / PUBLISHED, PermissionError(13, "Permission denied"))
    with pytest.raises(Unfit, match="нет прав доступа"):
        published(data)
