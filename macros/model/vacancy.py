r"""The words of a vacancy, and what no vacancy may say; papers, pages and the browser share them.

Patterns are read by Python and by JavaScript alike: no `\b` and no `\w`, which know nothing of
Cyrillic there, and no literal space, since a line may break at a non-breaking one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.model.phrases import capital, phrase, sentence

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role

_LETTER = "[а-яёa-z0-9_]"
UNLAWFUL = (
    rf"(?<!{_LETTER})(?:женщин[а-яё]*|мужчин[а-яё]*|девуш(?:к[а-яё]*|ек)|парень|парн(?:и|ей|я)"
    r"|юнош[а-яё]*|(?:жен|муж)ск[а-яё]+\s+пол[а-я]?|возраст(?:[аеу]|ом|н[а-яё]+)?"
    r"|молод(?:ой|ая|ые|ых|ого|ому|ую|ым)\s+(?:человек|люд|специалист|сотрудни|женщин)[а-яё]*"
    r"|(?:не\s+)?(?:старше|моложе|младше)\s+[0-9]+"
    r"|(?:от\s+[1-9][0-9]\s+)?до\s+[2-9][0-9]\s+лет|[1-9][0-9]\s?[–-]\s?[2-9][0-9]\s+лет"
    r"|замуж[а-яё]*|женат[а-яё]*|семейн[а-яё]+\s+положени[а-яё]*|без\s+детей"
    r"|наличи[а-яё]+\s+детей|беременн[а-яё]*|национальност[а-яё]*|славянск[а-яё]*"
    rf"|вероисповедани[а-яё]*|прописк[а-яё]*)(?!{_LETTER})"
)
"""Conditions on sex, age, family or origin that a Russian vacancy may not carry (162-ФЗ, 2013).

Case does not matter. Years are taken for age from two digits on: «от 1 до 3 лет» is experience.
"""
E_MAIL = r"[^\s@<>(),;:«»]+@[^\s@<>(),;:«»]+\.[^\s@<>(),;:.«»]+"
"""An address for letters: hh.ru accepts none in the text."""

LEAST, MOST = 200, 10_000
"""Characters of the description that hh.ru accepts, tags included."""
MOST_TITLE = 220
"""Characters of the title."""
MOST_SKILLS = 30
"""Key skills of one vacancy."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or a point of a list without a mark at its end.

    One that is not `usual` is offered to those who write a vacancy, and stands in no ready text.
    """

    text: str
    usual: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under a heading, or without one; `listed` ones are points of a list."""

    id: str
    heading: str
    lines: tuple[Line, ...]
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


OFFER = Part("offer", "Мы предлагаем", ())
"""What only the employer knows; the builder asks for it, and no ready text has it."""


def vacancy_text(handbook: Handbook, role: Role) -> tuple[Part, ...]:
    """What a vacancy of `role` says whoever offers it."""
    steps = (handbook.role(step.role).title for step in role.career.to)
    parts = (
        Part("pitch", "", (Line(role.vacancy.pitch),), listed=False),
        Part(
            "duties",
            f"Что делает {phrase(role.title)}",
            (*_points(role.duties.core), *_points(role.duties.additional, usual=False)),
        ),
        Part("day", "Как проходит день", (Line(role.vacancy.typical_day),), listed=False),
        Part("skills", "Какие навыки главные", tuple(_skills(handbook, role))),
        Part("required", "Опыт и образование", _points(role.experience.required + role.education)),
        Part("preferred", "Что будет плюсом", _points(role.experience.preferred)),
        Part("kpis", "Как оценивают работу", _points(handbook.kpi(kpi).title for kpi in role.kpis)),
        Part("career", "Куда можно вырасти", _points(steps)),
    )
    return tuple(part for part in parts if part.lines)


def _points(texts: Iterator[str] | tuple[str, ...], *, usual: bool = True) -> tuple[Line, ...]:
    return tuple(Line(capital(text.rstrip(".;")), usual) for text in texts)


def _skills(handbook: Handbook, role: Role) -> Iterator[Line]:
    for need in sorted(role.skills, key=lambda need: not need.key):
        why = f": {phrase(need.why).rstrip('.;')}" if need.why else ""
        yield Line(capital(handbook.skill(need.skill).title) + why, need.key)
