"""Work that may kill or hang whoever does it, done by a process of its own in its own folder."""

from __future__ import annotations

import os
import pickle
import resource
import shutil
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from tests.rough.outcome import Fault, Outcome, Treated

Work = Callable[[int], Outcome]

LARGEST = 4 * 1024**3
"""Bytes of memory that one piece of work may take; more is a MemoryError."""
_AT_WORK = 10
"""How many pieces of work a machine may be busy with besides: nobody waits for an idle one."""
_NOTE = "done"


def outcomes(numbers: Iterable[int], work: Work, patience: int, workers: int) -> Iterator[Outcome]:
    """What came of `work` on each number, in the order in which they end.

    Work that takes more than `patience` seconds of a processor, or ten times as long by the clock,
    is a hang; whoever dies of it is told.
    """
    with tempfile.TemporaryDirectory(prefix="rough-") as folder:
        Path(folder).chmod(0o755)
        running: dict[int, int] = {}
        try:
            for number in numbers:
                if len(running) == workers:
                    yield _ended(running, Path(folder))
                running[_started(number, work, patience, Path(folder))] = number
            while running:
                yield _ended(running, Path(folder))
        finally:
            for left in running:
                _end(left)


def note(done: str) -> None:
    """Say what was done before something dies of it."""
    with suppress(PermissionError):  # somebody who gave up all rights
        Path(tempfile.gettempdir(), _NOTE).write_text(done, encoding="utf-8", errors="replace")


def _started(number: int, work: Work, patience: int, folder: Path) -> int:
    sys.stdout.flush()
    child = os.fork()
    if child:
        return child
    os.setpgid(0, 0)
    signal.setitimer(signal.ITIMER_PROF, patience)
    signal.alarm(patience * _AT_WORK)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_DATA, (LARGEST, LARGEST))
    own = folder / str(number)
    own.mkdir(mode=0o755)
    tempfile.tempdir = str(own)
    with (folder / f"{number}.outcome").open("wb") as result:  # the work may give up its rights
        try:
            outcome = work(number)
        except BaseException:  # noqa: BLE001 – whatever it is, it is told
            outcome = _died(number, "", Fault("traceback", traceback.format_exc()))
        pickle.dump(outcome, result)
    os._exit(0)


def _ended(running: dict[int, int], folder: Path) -> Outcome:
    child, status = os.wait()
    number = running.pop(child)
    _end(child)
    note = folder / str(number) / _NOTE
    done = note.read_text(encoding="utf-8") if note.is_file() else "nothing yet"
    shutil.rmtree(folder / str(number), ignore_errors=True)
    result = folder / f"{number}.outcome"
    pickled = result.read_bytes() if result.is_file() else b""
    result.unlink(missing_ok=True)
    if status == 0 and pickled:
        return pickle.loads(pickled)  # type: ignore[no-any-return]  # noqa: S301 – our own
    if not os.WIFSIGNALED(status):
        return _died(number, done, Fault("death", f"status {status}"))
    died_of = signal.Signals(os.WTERMSIG(status))
    kind = "hang" if died_of in (signal.SIGALRM, signal.SIGPROF) else "death"
    return _died(number, done, Fault(kind, died_of.name))


def _died(number: int, done: str, fault: Fault) -> Outcome:
    return Outcome(number, "died", Treated(done, "died", (fault,)))


def _end(group: int) -> None:
    """Whatever a piece of work has started ends with it."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signal.SIGKILL)
