"""What a preview makes after its pages are there, until the next build takes over."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread

log = logging.getLogger(f"mkdocs.{__name__}")

AGAIN = 1.0
"""Seconds between two rings: the server may not listen yet."""


class SupersededError(Exception):
    """Another build is under way: what is being made may be out of date."""


@dataclass(frozen=True)
class Follower:
    """Follows one build; `bell` is a folder that the server watches, and builds at a change."""

    bell: Path
    _superseded: Event = field(default_factory=Event)

    def follow(self, make: Callable[[], object]) -> None:
        """Call `make` beside the server, then ring for a build that shows what was made."""
        Thread(target=self._run, args=(make,), daemon=True).start()

    def keep_on(self, _done: int, _total: int) -> None:
        """Progress of what is being made; raises SupersededError when it is for nothing."""
        if self._superseded.is_set():
            raise SupersededError

    def stop(self) -> None:
        """Another build takes over."""
        self._superseded.set()

    def _run(self, make: Callable[[], object]) -> None:
        try:
            make()
        except SupersededError:
            return
        except Exception as error:  # noqa: BLE001 – the server lives on, whatever happened
            log.error("Документы не сделаны: %s", error)
            return
        while not self._superseded.wait(AGAIN):
            (self.bell / "made").touch()
