"""Ten questions for a new hire, made from what the handbook says about the position.

The same handbook always gives the same questions in the same order.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from macros.telling.quiz import people, subjects

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.telling.quiz.draft import Choice, QuestionDraft

LENGTH = 10
_OPTIONS = 4
_ASKED = (
    people.whom_you_report_to,
    people.which_duty_is_yours,
    people.whose_duty_it_is,
    people.whom_you_give_to,
    people.whom_you_get_from,
    subjects.what_a_kpi_shows,
    subjects.which_way_a_kpi_goes,
    subjects.which_word_it_is,
    subjects.how_a_level_looks,
    subjects.what_a_gate_shows,
)
"""In the order of the quiz; while questions are too few, the first kinds give one more each."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its options; the one at the place `right` is the answer.

    `why` explains it, `address` leads to the place where it stands, which is called `page`.
    """

    text: str
    options: tuple[Choice, ...]
    right: int
    why: str
    address: str
    page: str


Quiz = tuple[Question, ...]


def quiz(handbook: Handbook, role: Role) -> Quiz:
    """At most ten questions; fewer where the handbook has too little to ask about."""
    kinds = [_candidates(handbook, role, number) for number in range(len(_ASKED))]
    chosen: list[tuple[int, QuestionDraft]] = []
    subjects: set[str] = set()
    while kinds and len(chosen) < LENGTH:
        for kind in kinds:
            fresh = next((found for found in kind if found[1].about not in subjects), None)
            if fresh and len(chosen) < LENGTH:
                subjects.add(fresh[1].about)
                chosen.append(fresh)
        kinds = [kind for kind in kinds if any(d.about not in subjects for _, d in kind)]
    chosen.sort(key=lambda found: found[0])
    return tuple(_question(role, draft) for _, draft in chosen)


def _candidates(handbook: Handbook, role: Role, number: int) -> list[tuple[int, QuestionDraft]]:
    """Questions of one kind that have something to choose from, the best of them first."""
    drafts = map(_distinct, _ASKED[number](handbook, role))
    asked = (draft for draft in drafts if draft.wrong)
    ordered = sorted(asked, key=lambda draft: (draft.rank, _chance(role.id, draft.about)))
    return [(number, draft) for draft in ordered]


def _distinct(draft: QuestionDraft) -> QuestionDraft:
    """The draft without wrong answers worded like the right one or like a better wrong one."""
    worst_first = sorted(draft.wrong, key=lambda pair: -pair[0])
    wrong = {option.text: (rank, option) for rank, option in worst_first}
    wrong.pop(draft.right.text, None)
    return replace(draft, wrong=tuple(wrong.values()))


def _question(role: Role, draft: QuestionDraft) -> Question:
    seed = f"{role.id} {draft.about}"
    wrong = sorted(draft.wrong, key=lambda pair: (pair[0], _chance(seed, pair[1].text)))
    options = (draft.right, *(option for _, option in wrong[: _OPTIONS - 1]))
    shown = draft.ordered or sorted(options, key=lambda option: _chance(seed, option.text))
    return Question(
        draft.text,
        tuple(shown),
        list(shown).index(draft.right),
        draft.why,
        draft.address,
        draft.page,
    )


def _chance(*parts: str) -> str:
    """What puts things in an order that nobody can guess and that never changes."""
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()
