"""The command can be stopped while it loads, without a traceback."""

from __future__ import annotations

import sys

import pytest

from macros.start import STOPPED, run


class Loading:
    def __getattr__(self, name: str) -> object:
        raise KeyboardInterrupt


def test_stopped_while_it_loads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "macros.cli", Loading())  # type: ignore[arg-type]
    with pytest.raises(SystemExit) as stopped:
        run()
    assert stopped.value.code == STOPPED
