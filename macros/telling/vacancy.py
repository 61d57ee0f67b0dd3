"""The words of a vacancy, for papers, pages and the builder in the browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.model.record import field_name
from macros.model.role import Experience
from macros.russian.phrases import capital, phrase, sentence
from macros.telling import names
from macros.telling.names import TYPICAL_DAY, section_heading

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role


@dataclass(frozen=True, slots=True)
class VacancyPoint:
    """A paragraph, or a point of a list without a mark at its end.

    One that is not `usual` is offered to those who write a vacancy, and stands in no ready text.
    """

    text: str
    usual: bool = True


@dataclass(frozen=True, slots=True)
class VacancyPart:
    """Lines under a heading, or without one; `listed` ones are points of a list."""

    id: str
    heading: str
    lines: tuple[VacancyPoint, ...]
    listed: bool = True

    @property
    def usual(self) -> tuple[str, ...]:
        """What stands in a ready text: points of a list, or sentences."""
        texts = tuple(line.text for line in self.lines if line.usual)
        return texts if self.listed and len(texts) > 1 else tuple(map(sentence, texts))

    @property
    def points(self) -> bool:
        """Whether a ready text shows a list: one point is none."""
        return self.listed and len(self.usual) > 1


EMPLOYER, PLACE, SCHEDULE, PAY = "Организация", "Место работы", "График", "Оплата"
EMPLOYMENT, CONTACT, CONDITIONS = "Занятость", "Куда писать или звонить", "Условия"
"""What the employer is asked for."""
OFFER = VacancyPart("offer", "Мы предлагаем", ())
"""What only the employer knows; the builder asks for it, and no ready text has it."""


def vacancy_text(handbook: Handbook, role: Role) -> tuple[VacancyPart, ...]:
    """What a vacancy of `role` says whoever offers it."""
    steps = (handbook.role(step.role).title for step in role.career.to)
    parts = (
        VacancyPart("pitch", "", (VacancyPoint(role.vacancy.pitch),), listed=False),
        VacancyPart(
            "duties",
            f"Что делает {phrase(role.title)}",
            (*_points(role.duties.core), *_points(role.duties.additional, usual=False)),
        ),
        VacancyPart("day", TYPICAL_DAY, (VacancyPoint(role.vacancy.typical_day),), listed=False),
        VacancyPart("skills", "Какие навыки главные", tuple(_skills(handbook, role))),
        VacancyPart(
            "required",
            section_heading("experience"),
            _points(role.experience.required + role.education),
        ),
        VacancyPart(
            "preferred", field_name(Experience, "preferred"), _points(role.experience.preferred)
        ),
        VacancyPart(
            "kpis", "Как оценивают работу", _points(handbook.kpi(kpi).title for kpi in role.kpis)
        ),
        VacancyPart("career", names.GROW_INTO, _points(steps)),
    )
    return tuple(part for part in parts if part.lines)


def _points(
    texts: Iterator[str] | tuple[str, ...], *, usual: bool = True
) -> tuple[VacancyPoint, ...]:
    return tuple(VacancyPoint(capital(text.rstrip(".;")), usual) for text in texts)


def _skills(handbook: Handbook, role: Role) -> Iterator[VacancyPoint]:
    for need in sorted(role.skills, key=lambda need: not need.key):
        why = f": {phrase(need.why).rstrip('.;')}" if need.why else ""
        yield VacancyPoint(capital(handbook.skill(need.skill).title) + why, need.key)
