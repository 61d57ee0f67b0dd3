"""Arithmetic that stands in Python and in a script, each asked by the same cases of twins.yml."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace as Some
from typing import Any

import yaml

from macros.derived.career import moves_from
from macros.derived.headcount import Headcount, Post, headcount, size_of
from macros.model.staffing import Ratio, Staffing
from macros.telling.vacancy import VacancyPart, VacancyPoint

Case = dict[str, Any]


TABLE = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Twin:
    """A function here, and an expression over `it`, the `module` of overrides/assets/js."""

    name: str
    python: Callable[..., object]
    module: str
    script: str

    @property
    def asked(self) -> list[Case]:
        return [{n: v for n, v in case.items() if n != "gives"} for case in TABLE[self.name]]

    @property
    def given(self) -> list[object]:
        return [case["gives"] for case in TABLE[self.name]]


def people(known: dict[str, int], trainees: int | None, norms: list[Case]) -> dict[str, int]:
    """`known` are the agents, and positions of which there is one."""
    (agents, count), *once = known.items()
    roles = [Some(id=id_, sizes=("any",)) for id_ in (*known, *(n["role"] for n in norms))]
    handbook = Some(roles=roles, sizes=(Some(id="any", up_to=None),))
    ratios = (Ratio.model_construct(role=n["role"], of=n["of"], default=n["per"]) for n in norms)
    staffing = Staffing.model_construct(
        base=agents, once=[role for role, _ in once], ratios=[*ratios]
    )
    posts = headcount(handbook, staffing, count, trainees=trainees).posts
    return {post.role.id: post.count for post in posts if post.count is not None}


def learning(agents: int, per_hundred: int) -> int | None:
    return Staffing.model_construct(trainees_per_hundred=per_hundred).trainees(agents)


def per_other(agents: int, others: int) -> float | None:
    posts = (Post(Some(), agents), Post(Some(), others))
    return Headcount(agents, Some(), posts).agents_per_other


def reaching(bounds: list[int | None], number: int) -> int:
    sizes = [Some(up_to=bound) for bound in bounds]
    return sizes.index(size_of(Some(sizes=sizes), number))


def lacks(own: str, needs: str) -> Case:
    levels, needed = (dict(pair.split(".") for pair in text.split()) for text in (own, needs))

    def requires(skill: str) -> Some | None:
        return Some(level=int(levels[skill])) if skill in levels else None

    target = Some(skills=[Some(skill=skill, level=int(to)) for skill, to in needed.items()])
    handbook = Some(
        role=lambda _: target,
        skill=lambda id_: Some(id=id_),
        level=lambda number: Some(number=number),
    )
    step = Some(role="next", develop=())
    (move,) = moves_from(handbook, Some(requires=requires, career=Some(to=[step])))
    found = [(g.skill.id, g.before.number if g.before else 0, g.after.number) for g in move.growths]
    return {"lacks": [list(lack) for lack in found], "levels": move.levels}


def block(lines: list[str], *, listed: bool) -> Case:
    part = VacancyPart("any", "", tuple(map(VacancyPoint, lines)), listed)
    return {"points": part.points, "lines": list(part.usual)}


TWINS = (
    Twin("people", people, "headcount.js", "it.headcount(known, trainees, norms)"),
    Twin("learning", learning, "headcount.js", "it.learning(agents, per_hundred)"),
    Twin("per_other", per_other, "headcount.js", "it.agentsPerOther(agents, others)"),
    Twin("reaching", reaching, "headcount.js", "it.reaching(bounds, number)"),
    Twin(
        "lacks",
        lacks,
        "levels.js",
        """((lacks) => ({
            lacks: lacks.map(({ skill, from, to }) => [skill, from, to]),
            levels: it.climb(lacks),
        }))(it.missing(it.levels(needs), it.levels(own)))""",
    ),
    Twin(
        "block",
        block,
        "vacancy/text.js",
        """(({ points, lines }) => ({ points, lines }))(
            it.block({ heading: "", listed, rows: lines.map((line) => [line, true]) })
        )""",
    ),
)
