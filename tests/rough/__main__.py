"""The campaign: a table of what was done and of all faults; exit code 1 if there is any."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import click

from tests.rough import builds, inputs
from tests.rough.isolation import outcomes
from tests.rough.outcome import KINDS, Outcome
from tests.rough.project import reference

SECONDS = 30
"""Between two lines of progress."""


@click.command(help=__doc__)
@click.option("--inputs", "input_count", default=10_000, show_default=True)
@click.option("--builds", "build_count", default=200, show_default=True)
@click.option("--seed", default="1", show_default=True)
@click.option("--only", metavar="KIND-NUMBER", help="Repeat input-17 or build-3, keep its folder.")
@click.option("--workers", default=os.cpu_count() or 1, show_default=True)
def main(input_count: int, build_count: int, seed: str, only: str, workers: int) -> None:
    """Do all of it, or one piece again."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    print(f"seed {seed}")
    if only:
        kind, _, number = only.partition("-")
        numbers = {kind: [int(number)]}
    else:
        numbers = {"input": [*range(input_count)], "build": [*range(build_count)]}
    found = [
        *_inputs(seed, numbers.get("input", []), workers, keep=bool(only)),
        *_builds(seed, numbers.get("build", []), workers, keep=bool(only)),
    ]
    sys.exit(any(outcome.treated.faults for outcome in found))


def _inputs(seed: str, numbers: list[int], workers: int, *, keep: bool) -> list[Outcome]:
    if not numbers:
        return []
    inputs.warm_up()
    work = partial(inputs.treated, seed, kept=_kept(keep=keep))
    return _told("input", len(numbers), outcomes(numbers, work, inputs.PATIENCE, workers))


def _builds(seed: str, numbers: list[int], workers: int, *, keep: bool) -> list[Outcome]:
    if not numbers:
        return []
    for group in builds.GROUPS:
        obstacle = builds.obstacle(group)
        if obstacle:
            print(f"not tried: {group.name}: {obstacle}")
    with tempfile.TemporaryDirectory(prefix="rough-") as folder:
        made = reference(Path(folder))
        print(f"an undisturbed build takes {made.cold:.1f} s, {made.warm:.1f} s with a full cache")
        work = partial(builds.disturbed, made, seed, kept=_kept(keep=keep))
        return _told("build", len(numbers), outcomes(numbers, work, builds.PATIENCE, workers))


def _kept(*, keep: bool) -> Path | None:
    if not keep:
        return None
    folder = Path(tempfile.mkdtemp(prefix="rough-kept-"))
    print(f"its folder is left in {folder}")
    return folder


def _told(kind: str, total: int, found: Iterable[Outcome]) -> list[Outcome]:
    """All that was found, with every fault printed at once and a table at the end."""
    done: list[Outcome] = []
    shown = started = time.monotonic()
    for outcome in found:
        done.append(outcome)
        for fault in outcome.treated.faults:
            print(
                f"\n{fault.kind}: {kind}-{outcome.number} ({outcome.group}: {outcome.treated.done})"
            )
            print(f"    {fault.what.strip()}".replace("\n", "\n    "), flush=True)
        if time.monotonic() - shown > SECONDS or total == 1:
            shown = time.monotonic()
            print(f"{kind}s: {len(done)} of {total}", flush=True)
    print(f"\n{len(done)} {kind}s in {time.monotonic() - started:.0f} s")
    _print_table(done)
    return done


def _print_table(done: list[Outcome]) -> None:
    groups = sorted({outcome.group for outcome in done})
    print(f"{'':<22} {'all':>6}  {'  '.join(KINDS)}  what came of them")
    for group in (*groups, "all"):
        mine = [outcome for outcome in done if group in (outcome.group, "all")]
        faults = Counter(kind for o in mine for kind in {fault.kind for fault in o.treated.faults})
        counts = "  ".join(f"{faults[kind]:>{len(kind)}}" for kind in KINDS)
        came = Counter(outcome.treated.came for outcome in mine)
        endings = ", ".join(f"{times} {what}" for what, times in came.most_common())
        print(f"{group:<22} {len(mine):>6}  {counts}  {endings}")


if __name__ == "__main__":
    main()
