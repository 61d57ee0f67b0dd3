from __future__ import annotations

import os
import random
import tracemalloc
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest

from macros.documents.cache import forget_other_files, rendered
from macros.documents.downloads import HANDBOOK_KINDS, ROLE_KINDS, Download, downloads
from macros.documents.kinds import responsibility_matrix
from macros.model.handbook import Handbook
from macros.model.record import FIRST_DAY
from macros.russian.latin import stem
from tests.documents.conftest import LEAD, handbook_of, role


class Counting:
    """Renders through to a download and remembers which addresses were rendered."""

    def __init__(self) -> None:
        self.rendered: list[str] = []

    def watch(self, download: Download) -> Download:
        def content() -> bytes:
            self.rendered.append(download.address)
            return download.content()

        return replace(download, content=content, parts=())

    def build(self, handbook: Handbook, folder: Path) -> list[str]:
        """Addresses rendered by a build into `folder`."""
        self.rendered = []
        rendered(tuple(map(self.watch, downloads(handbook))), folder)
        return sorted(self.rendered)


def test_every_kind_comes_in_its_formats_at_a_unique_address(small: Handbook) -> None:
    files = downloads(small)
    addresses = [download.address for download in files]
    assert len(set(addresses)) == len(addresses)
    told = [kind for kind in ROLE_KINDS if kind.about is None or kind.about.is_told(small)]
    for name in {kind.kind.name for kind in ROLE_KINDS}:
        wanted = [f.suffix for kind in told if kind.kind.name == name for f in kind.formats]
        for role_ in small.roles:
            mine = [f.suffix for f in files if f.role == role_.id and f.kind.name == name]
            assert mine == wanted
    for about in HANDBOOK_KINDS:
        is_told = about.about is None or about.about.is_told(small)
        count = len(tuple(about.build(small))) if is_told else 0
        mine = [f.suffix for f in files if f.role is None and f.kind == about.kind]
        assert (count == 0) == (about.kind.name == responsibility_matrix.TITLE)
        assert mine == [form.suffix for form in about.formats] * count


def test_names_can_be_read_in_a_downloads_folder(small: Handbook) -> None:
    addresses = {download.address for download in downloads(small)}
    assert "downloads/roles/agent/dolzhnostnaya-instruktsiya-operator.docx" in addresses
    assert "downloads/roles/agent/list-oznakomleniya-operator.pdf" in addresses
    assert "downloads/matrices/matritsa-opyta.csv" in addresses


def test_roles_with_one_title_get_different_file_names() -> None:
    handbook = handbook_of(role(), role(id="agent-night"), LEAD)
    names = [download.address.rsplit("/", 1)[1] for download in downloads(handbook)]
    assert len(set(names)) == len(names)
    assert "dolzhnostnaya-instruktsiya-operator-agent-night.pdf" in names


def test_file_name_outlives_the_title() -> None:
    handbook = handbook_of(role(title="Агент", file_name="operator"), LEAD)
    addresses = {download.address for download in downloads(handbook)}
    assert "downloads/roles/agent/dolzhnostnaya-instruktsiya-operator.docx" in addresses


def test_second_build_renders_nothing(small: Handbook, tmp_path: Path) -> None:
    counting = Counting()
    assert len(counting.build(small, tmp_path)) == len(downloads(small))
    assert counting.build(small, tmp_path) == []


def test_edited_duty_renders_the_files_that_tell_of_it_only(tmp_path: Path) -> None:
    counting = Counting()
    counting.build(handbook_of(role(), LEAD), tmp_path)
    edited = role(duties={"core": ("Отвечает на письма",)})
    again = counting.build(handbook_of(edited, LEAD), tmp_path)
    assert {address.rsplit("/", 1)[1].split(".")[0] for address in again} == {
        "dolzhnostnaya-instruktsiya-operator",
        "vakansiya-operator",
        "spravochnik-dolzhnostey",
    }


def test_fingerprint_differs_by_format(small: Handbook) -> None:
    prints = [download.fingerprint for download in downloads(small)]
    assert len(set(prints)) == len(prints)


def test_archive_holds_every_other_file(small: Handbook, tmp_path: Path) -> None:
    *files, archive = downloads(small)
    *paths, packed = rendered((*files, archive), tmp_path)
    with ZipFile(packed) as opened:
        assert opened.namelist() == [f.address.removeprefix("downloads/") for f in files]
        for name, path in zip(opened.namelist(), paths, strict=True):
            assert opened.read(name) == path.read_bytes()


@dataclass(frozen=True)
class _Noise:
    """A file of a mebibyte that no archive makes smaller, or an archive of such files."""

    fingerprint: str
    parts: tuple[_Noise, ...] = ()
    suffix: str = "bin"
    day: date = FIRST_DAY

    @property
    def address(self) -> str:
        return self.fingerprint

    def content(self) -> bytes:
        return random.Random(self.fingerprint).randbytes(2**20)


def test_archive_is_written_without_holding_it(tmp_path: Path) -> None:
    parts = tuple(_Noise(sha256(bytes([at])).hexdigest()) for at in range(16))
    archive = _Noise(sha256(b"all").hexdigest(), parts)
    tracemalloc.start()
    try:
        *_, packed = rendered((*parts, archive), tmp_path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < packed.stat().st_size / 2


def test_progress_counts_what_had_to_be_made(small: Handbook, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    files = downloads(small)
    rendered(files, tmp_path, lambda done, total: told.append((done, total)))
    assert told == [(done, len(files)) for done in range(1, len(files) + 1)]
    rendered(files, tmp_path, lambda done, total: told.append((done, total)))
    assert len(told) == len(files)


def test_failed_render_leaves_nothing_behind(small: Handbook, tmp_path: Path) -> None:
    def content() -> bytes:
        raise OSError(28, "нет места")

    broken = replace(downloads(small)[0], content=content)
    with pytest.raises(OSError, match="нет места"):
        rendered((broken,), tmp_path)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_files_of_earlier_builds_are_forgotten_after_a_while(
    small: Handbook, tmp_path: Path
) -> None:
    wanted, unwanted, others, *_ = downloads(small)
    kept, dropped, needed = rendered((wanted, unwanted, others), tmp_path)
    for path in (kept, dropped, needed):
        os.utime(path.parent, (0, 0))
    rendered((others,), tmp_path)  # by another build
    assert forget_other_files([wanted], tmp_path) == 1
    assert kept.is_file()
    assert needed.is_file()
    assert not dropped.exists()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Руководитель команды", "rukovoditel-komandy"),
        ("Щука, ёж & «съезд» №5", "shchuka-yozh-sezd-5"),
        ("Қызметкер Їжак", "kyzmetker-yizhak"),
        ("中文", ""),
        ("слово " * 40, "-".join(["slovo"] * 13)),
    ],
)
def test_names_are_readable_ascii(words: str, name: str) -> None:
    assert stem(words) == name
