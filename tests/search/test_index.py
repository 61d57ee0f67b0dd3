"""The index: what the browser loads, and what happens when Pagefind fails."""

from __future__ import annotations

import json
import logging
import os
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import Abort

from macros.model.handbook import Handbook
from macros.search import cbor, index
from macros.search.bundle import ENCODING, SIGNATURE
from macros.search.index import SearchFailedError, publish
from macros.search.records import records
from tests.conftest import DATA, Edit, build_site, building
from tests.search.test_words import learnt

LARGEST_CHUNK = 5_000


def unpacked(site: Path, name: str) -> bytes:
    return zlib.decompress((site / "search" / f"{name}.pagefind").read_bytes())


def start_of(site: Path) -> dict[str, Any]:
    start: dict[str, Any] = json.loads(unpacked(site, "start").decode(ENCODING))
    return start


def test_site_has_the_search_and_nothing_else_of_pagefind(site: Path) -> None:
    assert unpacked(site, "engine")[SIGNATURE:].startswith(b"\0asm")
    assert not list(site.rglob("pagefind*.js"))
    assert start_of(site)["departments"][0] == "Руководство"


def test_chunks_are_small(site: Path) -> None:
    sizes = [file.stat().st_size for file in (site / "search").glob("*.index.pagefind")]
    assert len(sizes) > 10
    assert max(sizes) < LARGEST_CHUNK


def test_each_word_is_asked_for_in_one_chunk_alone(site: Path) -> None:
    frame = cbor.elements(unpacked(site, "pages"))
    ranges = [tuple(map(cbor.text, cbor.elements(chunk))) for chunk in cbor.elements(frame[2])]
    assert len(ranges) > 10
    for _, _, name in ranges:
        for (stem, *_), _ in cbor.entries(unpacked(site, f"{name}.index")):
            asked = [chunk for start, end, chunk in ranges if start <= stem <= end]
            assert asked == [name], stem


def test_short_words_are_those_of_texts_and_names(site: Path) -> None:
    short = set(start_of(site)["short"].split())
    assert {"чат", "qa", "pl", "опер"} & short == {"чат", "qa", "pl"}
    assert not {"оп", "обя", "gl"} & short


def test_the_same_data_make_the_same_search(handbook: Handbook, tmp_path: Path) -> None:
    found = records(handbook, (), ())
    contents = []
    for name in ("one", "two"):
        publish(handbook, found, tmp_path / name, tmp_path / f"good-{name}")
        contents.append({f.name: f.read_bytes() for f in (tmp_path / name / "search").iterdir()})
    assert contents[0] == contents[1]


def test_vocabulary_has_the_words_of_texts_and_names_only(site: Path) -> None:
    start = start_of(site)
    stems = [stem for stem, _ in learnt(start["words"], start["endings"])]
    assert {"оператор", "супервайзер", "supervisor", "эйчар", "стажёр"} <= set(stems)
    assert not [stem for stem in stems if not stem.replace("-", "").isalpha()]


def test_words_stand_in_the_form_that_people_look_for(site: Path) -> None:
    start = start_of(site)
    words = dict(learnt(start["words"], start["endings"]))
    assert words["оператор"] == "оператор"
    assert words["эмпат"] == "эмпатия"
    assert words["ваканс"] == "вакансия"


def test_letters_of_any_language_survive_the_packing(handbook: Handbook, tmp_path: Path) -> None:
    first, *_ = records(handbook, (), ())
    strange = replace(first, title="Оператор 接線員 «№ 1» — ≥ 2 🎧")
    publish(handbook, (strange,), tmp_path / "site", tmp_path / "good")
    (page,) = (tmp_path / "site" / "search").glob("*.page.pagefind")
    title, *_ = json.loads(zlib.decompress(page.read_bytes()).decode(ENCODING))
    assert title == strange.title


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("#!/bin/sh\necho 'no space' >&2\nexit 3", "с кодом 3. no space"),
        ("#!/bin/sh\nexit 0", "не читается"),
        (None, "нет программы Pagefind"),
    ],
)
def test_failure_is_told_and_the_last_good_search_stays(
    handbook: Handbook,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    program: str | None,
    said: str,
) -> None:
    found = records(handbook, (), ())
    publish(handbook, found, tmp_path / "before", tmp_path / "good")
    _break_pagefind(tmp_path, monkeypatch, program)
    with pytest.raises(SearchFailedError, match=said):
        publish(handbook, found[:5], tmp_path / "after", tmp_path / "good")
    assert start_of(tmp_path / "after") == start_of(tmp_path / "before")


def test_search_is_made_once_while_nothing_to_be_found_changes(
    handbook: Handbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = records(handbook, (), ())
    publish(handbook, found, tmp_path / "before", tmp_path / "good")
    _break_pagefind(tmp_path, monkeypatch, None)
    publish(handbook, found, tmp_path / "after", tmp_path / "good")
    assert _files(tmp_path / "after" / "search") == _files(tmp_path / "before" / "search")


def test_a_build_does_not_publish_the_hasty_search_of_a_preview(
    handbook: Handbook, tmp_path: Path
) -> None:
    found = records(handbook, (), ())
    sizes = []
    for quickly in (True, False, True):
        publish(handbook, found, tmp_path / "site", tmp_path / "good", quickly=quickly)
        sizes.append((tmp_path / "site" / "search" / "pages.pagefind").stat().st_size)
    assert sizes[0] > sizes[1] == sizes[2]


@pytest.mark.parametrize(
    "damage",
    ["cut", "changed", "swapped", "gone", "pipe", "device", "added", "unproved", "proof a pipe"],
)
def test_a_damaged_search_is_made_again(handbook: Handbook, tmp_path: Path, damage: str) -> None:
    found = records(handbook, (), ())
    good = tmp_path / "good"
    publish(handbook, found, tmp_path / "before", good)
    one, other = sorted(good.glob("*.page.pagefind"))[:2]
    content = one.read_bytes()
    match damage:
        case "cut":
            one.write_bytes(content[:-1])
        case "changed":
            one.write_bytes(bytes([content[0] ^ 1]) + content[1:])
        case "swapped":
            one.write_bytes(other.read_bytes())
            other.write_bytes(content)
        case "gone":
            one.unlink()
        case "pipe":
            one.unlink()
            os.mkfifo(one)
        case "device":
            one.unlink()
            one.symlink_to("/dev/zero")
        case "proof a pipe":
            (good / "proof").unlink()
            os.mkfifo(good / "proof")
        case "added":
            (good / "foreign.pagefind").write_bytes(content)
        case _:
            (good / "proof").write_bytes(b"\xff")
    publish(handbook, found, tmp_path / "after", good)
    assert _files(tmp_path / "after" / "search") == _files(tmp_path / "before" / "search")


def test_a_damaged_search_is_not_the_last_good_one(
    handbook: Handbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = records(handbook, (), ())
    publish(handbook, found, tmp_path / "before", tmp_path / "good")
    (tmp_path / "good" / "start.pagefind").write_bytes(b"")
    _break_pagefind(tmp_path, monkeypatch, None)
    with pytest.raises(SearchFailedError):
        publish(handbook, found, tmp_path / "after", tmp_path / "good")
    assert not _files(tmp_path / "after" / "search")


def test_search_is_published_where_nothing_can_be_kept(
    handbook: Handbook, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "good").write_text("a file where a folder should be", encoding="utf-8")
    with caplog.at_level(logging.INFO):
        publish(handbook, records(handbook, (), ()), tmp_path / "site", tmp_path / "good")
    assert start_of(tmp_path / "site")["roles"]
    assert "Поиск не сохранён" in caplog.text


def test_build_says_what_failed_without_a_traceback(
    data: Path,
    edit: Edit,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    edit("roles/agent.yml", "title: Оператор контакт-центра", "title: Оператор")
    _break_pagefind(tmp_path, monkeypatch, "#!/bin/sh\nexit 3")
    with caplog.at_level(logging.INFO), pytest.raises(Abort):
        build_site(tmp_path / "site", data)
    assert "Впишите в site_url свой адрес" in caplog.text
    assert "Поиск не обновлён: Pagefind остановился с кодом 3" in caplog.text
    assert not (tmp_path / "site").exists()


def test_preview_has_the_search_too(tmp_path: Path) -> None:
    with building(tmp_path / "site", DATA, "serve") as build_it:
        build_it()
    assert start_of(tmp_path / "site")["roles"]


def _files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def _break_pagefind(folder: Path, monkeypatch: pytest.MonkeyPatch, program: str | None) -> None:
    file = folder / "pagefind"
    if program:
        file.write_text(program, encoding="utf-8")
        file.chmod(0o755)
    monkeypatch.setattr(index, "get_executable", lambda: file)
