"""План адаптации: the first ninety days of one new employee, to tick off and to sign."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

from macros.derived.plan import onboarding_plan
from macros.documents.blocks import (
    Block,
    Field,
    Fields,
    Heading,
    Letterhead,
    PageMark,
    Paper,
    PlainTitle,
    Signatures,
    Table,
)
from macros.documents.kinds import formalities
from macros.documents.kinds.finished import paper
from macros.model.address import absolute, plan_of
from macros.model.onboarding import OWNERS
from macros.russian.phrases import capital, sentence
from macros.telling import names, onboarding

if TYPE_CHECKING:
    from macros.derived.plan import PlanGate, PlanStage, Task
    from macros.model.handbook import Handbook
    from macros.model.role import Role

KIND = onboarding.PLAN
_ADVICE = "Образец: дополните его под сотрудника и под свои порядки."
_RESULT = f"пройдена / нужно ещё время, до {formalities.DATE} (лишнее зачеркните)"
_DECISION = f"завершена / продлена до {formalities.DATE} (лишнее зачеркните)"
_NEWCOMER = capital(onboarding.owner("newcomer"))


def onboarding_plan_form(handbook: Handbook, role: Role) -> Paper:
    """The plan for somebody who starts as `role`, with lines for names, dates and signatures."""
    blocks = (
        Letterhead(formalities.organisation(handbook), logo=handbook.logo),
        PlainTitle(KIND.upper(), role.cases.genitive),
        PageMark(_ADVICE, absolute(handbook.site_url, plan_of(role))),
        _people(handbook, role),
        *_stages(handbook, role),
        *_decision(handbook, role),
    )
    return paper(handbook, KIND, blocks, role, f"{KIND} {role.cases.genitive}")


def _people(handbook: Handbook, role: Role) -> Fields:
    return Fields(
        (
            Field(_NEWCOMER),
            Field(names.DEPARTMENT, handbook.department(role.department).title),
            Field(onboarding.FIRST_WORKING_DAY, formalities.DATE),
            Field(onboarding.DIRECT_SUPERIOR),
            Field(onboarding.RESPONSIBLE),
        )
    )


def _stages(handbook: Handbook, role: Role) -> Iterator[Block]:
    plan = onboarding_plan(handbook, role)
    number = count(1)
    for entry in plan:
        if entry.tasks:
            yield Heading(entry.stage.title)
            yield _tasks(entry, number)
        if entry.gate:
            yield from _shown(entry.gate)
            # What the last one shows is decided on at the end of the paper.
            if entry is not plan[-1]:
                yield Fields((Field("Результат", _RESULT),))
                yield _passed(handbook, role)


def _tasks(entry: PlanStage, number: count[int]) -> Table:
    """Numbered through all stages, so that «пункт 27» is enough in a talk."""
    by_owner = sorted(entry.tasks, key=lambda task: OWNERS.index(task.owner))
    return Table(
        header=("№", "Что сделать", "Кто", "Дата", "Отметка"),
        rows=tuple((f"{next(number)}.", *_row(task)) for task in by_owner),
        widths=(6, 49, 23, 10, 12),
    )


def _row(task: Task) -> tuple[str, str, str, str]:
    return task.text, capital(onboarding.owner(task.owner)), "", ""


def _shown(gate: PlanGate) -> Iterator[Block]:
    yield Heading(f"{onboarding.GATE}: {gate.day}-й день работы")
    yield Table(
        header=(onboarding.SHOWN, "Кто подтверждает"),
        rows=((" ".join(map(sentence, gate.shows)), sentence(gate.signed_by)),),
        widths=(1, 1),
    )


def _passed(handbook: Handbook, role: Role) -> Signatures:
    return formalities.signatures("Подтверждаем", (onboarding.leader(handbook, role), ""))


def _decision(handbook: Handbook, role: Role) -> Iterator[Block]:
    yield Heading("Итог адаптации")
    yield Fields(
        (
            Field("Что получается хорошо"),
            Field("Что развивать дальше"),
            Field("Адаптация", _DECISION),
        )
    )
    posts = (_NEWCOMER, onboarding.leader(handbook, role), capital(onboarding.owner("hr")))
    yield formalities.signatures("Подписи", posts)
