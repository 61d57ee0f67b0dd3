"""Interviews: what nobody may ask a candidate about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.model.vacancy_limits import UNLAWFUL
from macros.reading.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.model.work_sample import WorkSample
    from macros.reading.document import Place
    from macros.reading.draft import Draft

_UNLAWFUL = re.compile(UNLAWFUL, re.IGNORECASE)
_PERSONAL = re.compile(
    r"\b(?:дет(?:и|ей|ям|ьми|ях)|реб[её]н\w*|семь(?:я|и|е|ю|[её]й)|супруг\w*|муж(?:а|у|ем|е)?"
    r"|жен(?:а|ы|е|у|ой)|декрет\w*|сколько (?:вам|тебе) лет|здоровь\w*|болезн\w*"
    r"|бол(?:ели|еете|еешь)|инвалид\w*|религи\w*|вер(?:ите ли|ующ\w*)|церк\w*|мечет\w*"
    r"|голосовали)\b",
    re.IGNORECASE,
)
"""Family, age, health, belief and votes: no measure of anybody's work."""


def only_the_work_is_asked_about(draft: Draft) -> Iterator[Problem]:
    """Questions and tasks of an interview do not touch sex, age, family, health and belief."""
    for skill in draft.skills:
        for i, question in enumerate(skill.record.questions):
            for message in _found(question):
                yield skill.problem(("questions", i), message, _HINT, severity="warning")
    for role in draft.roles:
        for place, text in _texts(role.record.interview):
            for message in _found(text):
                yield role.problem(("interview", *place), message, _HINT, severity="warning")


_HINT = "на собеседовании не спрашивают о поле, возрасте, семье, здоровье и вере"


def _found(text: str) -> Iterator[str]:
    matches = sorted((*_UNLAWFUL.finditer(text), *_PERSONAL.finditer(text)), key=re.Match.start)
    words = dict.fromkeys(f"«{match[0]}»" for match in matches)
    if words:
        yield f"похоже на незаконный вопрос кандидату: {', '.join(words)}"


def _texts(sample: WorkSample | None) -> Iterator[tuple[Place, str]]:
    if sample is None:
        return
    yield ("task",), sample.task
    if sample.partner:
        yield ("partner",), sample.partner
    for name in ("shows", "red_flags"):
        for i, text in enumerate(getattr(sample, name)):
            yield (name, i), text
