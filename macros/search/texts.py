"""What the search knows of the text of each kind of record: what is told, and what leads elsewhere.

The id of a passage with a slash is the address of another page, where the star stands for the id
of the record.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.derived.interview import interview_kit
from macros.model.process import PARTS
from macros.russian.phrases import capital
from macros.telling import names
from macros.telling.interview import INTERVIEW, TASK
from macros.telling.onboarding import gate, task
from macros.telling.passages import (
    Bullet,
    Bullets,
    Fact,
    Facts,
    Passage,
    Prose,
    Told,
    bullets,
    joined,
)
from macros.telling.process import part
from macros.telling.role import about_role, role_facts
from macros.telling.role_passages import role_passages

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.process import Process
    from macros.model.role import Role
    from macros.model.skill import Skill


@dataclass(frozen=True)
class PaperKind:
    """A kind of document: `heading`, `purpose` in a sentence, the names of its `formats`.

    `of_roles` tells that each role has its own.
    """

    heading: str
    purpose: str
    formats: tuple[str, ...]
    of_roles: bool


def role_text(handbook: Handbook, role: Role, papers: tuple[PaperKind, ...]) -> Iterator[Told]:
    """All that the page of `role` says, its `papers` and its interview."""
    yield Prose((role.purpose,))
    yield from _also(role.aliases)
    yield from about_role(handbook, role)
    yield Facts(tuple(role_facts(handbook, role)))
    for passage in role_passages(handbook, role):
        match passage.id:
            case "onboarding":
                yield Passage("onboarding/*/", passage.title, tuple(_flat(passage)))
            case "sources":
                yield from passage.blocks
            case _:
                yield passage
    about = (Passage("documents", paper.heading, (Prose((described(paper),)),)) for paper in papers)
    yield Passage("documents", "Документы", tuple(about))
    if handbook.has_interviews:
        yield Passage("recruiting/*/#interview", INTERVIEW, tuple(_interview(handbook, role)))


def skill_text(handbook: Handbook, skill: Skill) -> Iterator[Told]:
    """The definition, other names and what each level looks like."""
    yield Prose((skill.definition,))
    yield from _also(skill.aliases)
    levels = (
        Bullet((f"{level.title}. {skill.behaviour(level.number)}",)) for level in handbook.levels
    )
    yield Passage("levels", "Уровни", (Bullets(tuple(levels)),))


def process_text(handbook: Handbook, process: Process) -> Iterator[Told]:
    """What comes out, where the border lies and who takes which part."""
    yield Prose((f"{process.description} {process.settled}",))
    yield Facts(
        tuple(
            Fact(name, capital(part(name)), joined((handbook.role(role).title,) for role in roles))
            for name in PARTS
            if (roles := process.roles(name))
        )
    )


def common_days(handbook: Handbook) -> Iterator[Told]:
    """What everybody does in the first ninety days."""
    for stage in handbook.onboarding:
        yield Prose((stage.title,))
        yield bullets(task(owner, text) for owner, text in stage.common.all)
        if stage.gate:
            words = f"{stage.gate.shows} {stage.gate.signed_by}"
            yield Prose((f"{gate(stage.gate.day)}. {words}",))


def described(paper: PaperKind) -> str:
    """What a document is for and in which formats there is one."""
    return f"{paper.purpose} {', '.join(paper.formats)}"


def _also(aliases: tuple[str, ...]) -> Iterator[Told]:
    if aliases:
        yield Prose((f"{names.ALSO}: {', '.join(aliases)}.",))


def _flat(passage: Passage) -> Iterator[Told]:
    """The blocks of the passages inside, which have no places of their own on another page."""
    for inner in passage.blocks:
        if isinstance(inner, Passage):
            yield Prose((inner.title,))
            yield from inner.blocks


def _interview(handbook: Handbook, role: Role) -> Iterator[Told]:
    kit = interview_kit(handbook, role)
    for topic in kit.topics:
        yield bullets((topic.skill.title, *topic.questions))
    if kit.task:
        said = (kit.task.task, *filter(None, [kit.task.partner]))
        yield Passage(
            "recruiting/*/#interview-task",
            TASK,
            (bullets((*said, *kit.task.shows, *kit.task.red_flags)),),
        )
