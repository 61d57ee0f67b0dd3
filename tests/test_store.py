"""A kept file is trusted for what it holds, never for its name."""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from macros import store

KEY = hashlib.sha256(b"key").hexdigest()
OTHER = hashlib.sha256(b"other").hexdigest()


def kept(folder: Path, key: str = KEY, content: bytes = b"%PDF-1.7 whole") -> Path:
    return store.keep(folder, key, "pdf", lambda file: file.write(content))


def _fifo(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _loop(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:-1]),
        lambda path: path.write_bytes(path.read_bytes() + b"\n"),
        lambda path: path.write_bytes(b"!" + path.read_bytes()[1:]),
        lambda path: path.rename(path.with_stem("0" * 64)),
        lambda path: path.unlink(),
        lambda path: shutil.rmtree(path.parent),
        _fifo,
        _folder,
        _loop,
    ],
    ids=[
        "empty",
        "cut",
        "longer",
        "flipped",
        "renamed",
        "gone",
        "no folder",
        "pipe",
        "dir",
        "loop",
    ],
)
def test_what_was_harmed_is_as_good_as_none(harm: Callable[[Path], None], tmp_path: Path) -> None:
    path = kept(tmp_path)
    assert store.find(tmp_path, KEY) == path
    harm(path)
    assert store.find(tmp_path, KEY) is None


def test_one_file_cannot_stand_in_for_another(tmp_path: Path) -> None:
    mine, other = kept(tmp_path), kept(tmp_path, OTHER, b"another")
    shutil.copy(other, mine)
    shutil.copy(other, mine.with_name(other.name))
    assert store.find(tmp_path, KEY) is None
    assert store.find(tmp_path, OTHER) == other


def test_what_was_harmed_is_made_again_in_its_place(tmp_path: Path) -> None:
    path = kept(tmp_path)
    path.write_bytes(b"")
    assert kept(tmp_path) == path
    assert store.find(tmp_path, KEY) == path


def test_a_look_renews_only_what_is_whole(tmp_path: Path) -> None:
    whole, harmed = kept(tmp_path), kept(tmp_path, OTHER)
    harmed.write_bytes(b"")
    for path in (whole, harmed):
        os.utime(path.parent, (0, 0))
    store.find(tmp_path, KEY)
    store.find(tmp_path, OTHER)
    assert whole.parent.stat().st_mtime > 0
    assert harmed.parent.stat().st_mtime == 0


def test_a_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    def fail(_: object) -> None:
        message = "no such renderer"
        raise ValueError(message)

    with pytest.raises(ValueError, match="no such renderer"):
        store.keep(tmp_path, KEY, "pdf", fail)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize("depth", [0, 1, 2])
def test_a_file_where_a_folder_should_be_costs_a_line_and_no_build(
    depth: int, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "cache"
    obstacle = [folder, folder / KEY[:2], folder / KEY[:2] / KEY[2:]][depth]
    obstacle.parent.mkdir(parents=True, exist_ok=True)
    obstacle.write_bytes(b"")
    caplog.set_level(logging.INFO)
    path = kept(folder)
    assert path.read_bytes() == b"%PDF-1.7 whole"
    assert store.find(folder, KEY) == path, "the same program need not make it again"
    kept(folder, OTHER)
    assert [str(folder) in record.getMessage() for record in caplog.records] == [True]
    assert store.forget_others(folder, []) == 0


def test_a_full_disk_under_the_folder_costs_a_line_and_no_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    real = store.tempfile.mkstemp

    def full(*, dir: Path, prefix: str) -> tuple[int, str]:  # noqa: A002 – the name it has
        if dir == tmp_path:
            raise OSError(28, "No space left on device")
        return real(dir=dir, prefix=prefix)

    monkeypatch.setattr(store.tempfile, "mkstemp", full)
    caplog.set_level(logging.INFO)
    assert kept(tmp_path).is_file()
    assert "на диске не осталось места" in caplog.text


def test_what_may_not_be_looked_into_is_as_good_as_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = kept(tmp_path).parent
    listed = Path.glob

    def refuse(folder: Path, pattern: str) -> Iterator[Path]:
        if folder in {locked, locked.parent}:
            raise PermissionError(13, "Permission denied", str(folder))
        return listed(folder, pattern)

    monkeypatch.setattr(Path, "glob", refuse)
    assert store.find(tmp_path, KEY) is None
    assert store.forget_others(tmp_path, []) == 0


def test_what_nobody_needed_for_a_while_is_forgotten(tmp_path: Path) -> None:
    needed, stale, recent = (kept(tmp_path, str(at) * 64) for at in range(3))
    unfinished, earlier = tmp_path / ".new-1", tmp_path / "ab" / "kept-by-an-earlier-release.pdf"
    earlier.parent.mkdir()
    for path in (unfinished, earlier):
        path.write_bytes(b"")
    for path in (needed.parent, stale.parent, unfinished, earlier):
        os.utime(path, (0, 0))
    assert store.forget_others(tmp_path, ["0" * 64]) == 3
    assert needed.is_file()
    assert recent.is_file()
    assert not stale.exists()
    assert not unfinished.exists()
    assert not earlier.exists()
