"""What was done to the handbook, and what was wrong with the way it took that."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = {
    "traceback": "an exception that is no list of problems",
    "death": "the process was killed",
    "hang": "no end within the patience",
    "message": "a problem that an editor cannot read or find",
    "loss": "data that was accepted and is not in the handbook, with no word about it",
    "markup": "a text that became markup, or a formula",
    "damage": "a document, page or kept file that is not whole",
    "site": "a site that is neither the old nor the new one",
    "refusal": "a build that failed where it had to succeed",
    "litter": "something left behind beside the site",
}
"""The kinds of fault that are counted; every count has to be zero."""


@dataclass(frozen=True)
class Fault:
    """One thing that should not be."""

    kind: str
    what: str

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            message = f"no such kind of fault: {self.kind}"
            raise ValueError(message)


@dataclass(frozen=True)
class Treated:
    """What exactly was done to the handbook, what came of it, and what was wrong with that."""

    done: str
    came: str
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """One piece of the campaign; `group` is the kind of treatment."""

    number: int
    group: str
    treated: Treated
