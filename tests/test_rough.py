"""The campaign sees what it looks for: each kind of fault, planted, is found."""

from __future__ import annotations

import html
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from macros import store
from macros.model.absent import without_roles
from macros.reading.draft import Draft
from macros.reading.load import Loaded
from macros.reading.load import checked as handbook_of
from macros.reading.problem import HandbookError, Problem
from tests.rough import builds, kept, looking, marks
from tests.rough.disturbances import Disturbed
from tests.rough.isolation import outcomes
from tests.rough.outcome import Outcome, Treated
from tests.rough.project import Ended, Scene, digest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the campaign needs Linux")

PURPOSE = ("roles/agent.yml", ("purpose",), ("role_page agent",))


def _raise() -> None:
    message = "planted"
    raise KeyError(message)


def _spin() -> None:
    while True:
        pass


@pytest.mark.parametrize(
    ("happens", "kind"),
    [
        (_raise, "traceback"),
        (lambda: os.kill(os.getpid(), signal.SIGKILL), "death"),
        (lambda: os._exit(3), "death"),
        (_spin, "hang"),
    ],
)
def test_whatever_happens_to_the_work_is_told_of_its_number(
    happens: Callable[[], None], kind: str
) -> None:
    def work(number: int) -> Outcome:
        if number == 1:
            happens()
        return Outcome(number, "test", Treated("nothing", "done"))

    found = {outcome.number: outcome for outcome in outcomes(range(3), work, 1, workers=2)}
    assert [fault.kind for fault in found[1].treated.faults] == [kind]
    assert found[0].treated == found[2].treated == Treated("nothing", "done")


def look_at(data: Path) -> set[str]:
    """The kinds of fault that one look at `data` finds."""
    return {fault.kind for fault in looking.look(Random(1), data)[1]}


def test_untouched_data_has_no_fault(data: Path) -> None:
    assert look_at(data) == set()


def test_a_lost_text_is_seen(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forgetful(draft: Draft, problems: list[Problem]) -> Loaded:
        loaded = handbook_of(draft, problems)
        return replace(loaded, whole=without_roles(loaded.whole, ["coach"]))

    monkeypatch.setattr(looking, "handbook_of", forgetful)
    assert look_at(data) == {"loss"}


@pytest.mark.parametrize(
    "problem",
    [
        Problem("data/kpis.yml", 1, 1, "wrong"),
        Problem("data/kpis.yml", 0, 1, "неверно"),
        Problem("kpis.yml", 1, 1, "неверно"),
    ],
)
def test_a_message_that_helps_nobody_is_seen(
    problem: Problem, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> Loaded:
        raise HandbookError([problem])

    monkeypatch.setattr(looking, "handbook_of", refuse)
    assert look_at(data) == {"message"}


def test_an_exception_of_the_check_is_seen(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "handbook_of", lambda *_: _raise())
    assert look_at(data) == {"traceback"}


def test_a_text_that_becomes_markup_is_seen(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marks, "ACTIVE", (f"<{marks.TOKEN}>",))
    monkeypatch.setattr(marks, "HOSTILE", marks.ACTIVE)
    monkeypatch.setattr(marks, "shown_texts", lambda: (PURPOSE,))
    assert marks.mark(Random(1), data).faults == ()
    real = marks.drawn
    monkeypatch.setattr(marks, "drawn", lambda page: real(lambda: html.unescape(page())))
    assert {fault.kind for fault in marks.mark(Random(1), data).faults} == {"markup"}


def test_a_harmed_kept_file_that_is_taken_is_seen(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    harmed = [kept.harm_what_is_kept(Random(seed), data) for seed in range(5)]
    assert [fault for each in harmed for fault in each.faults] == []
    monkeypatch.setattr(store, "_digest", lambda _, path: path.stem)
    harmed = [kept.harm_what_is_kept(Random(seed), data) for seed in range(5)]
    assert [fault for each in harmed for fault in each.faults] != []


@pytest.mark.parametrize(
    ("ended", "came", "kinds"),
    [
        (Ended(0, "Сайт готов"), "new", set()),
        (Ended(1, "Сайт не собран: на диске не осталось места"), "old", set()),
        (Ended(0, "Сайт готов"), "old", {"site"}),
        (Ended(1, "Сайт не собран"), "neither", {"site"}),
        (Ended(1, "Traceback (most recent call last):\n ошибка"), "old", {"traceback"}),
        (Ended(1, "Killed"), "old", {"message"}),
        (Ended(None, ""), "old", {"hang"}),
    ],
)
def test_every_bad_end_of_a_build_is_seen(ended: Ended, came: str, kinds: set[str]) -> None:
    faults = builds.faults_of(Disturbed("test", (ended,)), came)
    assert {fault.kind for fault in faults} == kinds


def test_a_failure_of_what_must_succeed_is_seen() -> None:
    failed = Disturbed("test", (Ended(1, "Нет места"),), must_succeed=True)
    assert [fault.kind for fault in builds.faults_of(failed, "old")] == ["refusal"]


def test_half_a_site_is_neither_of_two(tmp_path: Path) -> None:
    site = tmp_path / "p" / "site"
    site.mkdir(parents=True)
    (site / "index.html").write_bytes(b"new")
    scene = Scene(tmp_path, tmp_path / "p", old="0" * 64, new=digest(site))
    assert scene.shown == "new"
    (site / "index.html").write_bytes(b"ne")
    assert scene.shown == "neither"
