"""The real content: the facts it must tell and the words that it alone owes to its source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any

import yaml

from macros.model.handbook import Handbook
from macros.model.role import Role
from macros.reading.load import load_handbook
from macros.reading.prose import slips_in_prose
from tests.edition.conftest import DATA, DOCS

DUTIES = {
    "agent": (6, 5),
    "team-leader": (8, 3),
    "manager": (7, 3),
    "customer-service-director": (8, 3),
    "resource-planning-analyst": (4, 4),
    "quality-analyst": (7, 3),
    "head-of-contact-centre": (7, 0),
    "digital-contact-director": (5, 0),
    "operations-manager": (6, 0),
}
"""Core and additional duties that the survey names; the other three roles have no lists there."""

THIN = {"hr-specialist", "instructor", "coach"}
STAGES = {"days-1-10", "days-11-30", "days-31-60", "days-61-90"}
HOSTS = ("http://data.europa.eu/esco/", "https://www.onetonline.org/", "https://www.garant.ru/")

Texts = tuple[tuple[str, str], ...]
"""Pairs of where a text stands and the text."""


def test_twelve_roles_and_nothing_to_warn_about(handbook: Handbook) -> None:
    assert {role.id for role in handbook.roles} == DUTIES.keys() | THIN
    assert load_handbook(DATA).warnings == ()
    assert list(slips_in_prose(DOCS)) == []


def test_duties_are_as_many_as_in_the_survey(handbook: Handbook) -> None:
    counted = {
        role.id: (len(role.duties.core), len(role.duties.additional))
        for role in handbook.roles
        if role.id not in THIN
    }
    assert counted == DUTIES


def test_thin_roles_are_written_out_and_say_so(handbook: Handbook) -> None:
    for role in map(handbook.role, sorted(THIN)):
        assert len(role.duties.core) >= 7, role.id
        assert len(role.duties.additional) >= 3, role.id
        ours = {s for source in role.sources if source.origin == "ours" for s in source.sections}
        assert ours >= {"duties", "skills", "experience"}, role.id


def test_no_section_of_a_role_is_empty(handbook: Handbook) -> None:
    for role in handbook.roles:
        assert len(role.key_skills) == 3, role.id
        assert all(required.why for required in role.skills), role.id
        assert 6 <= len(role.knowledge) <= 9, role.id
        assert 4 <= len(role.interactions) <= 6, role.id
        assert role.context, role.id
        assert role.rights, role.id
        assert role.liability, role.id
        assert role.kpis, role.id
        assert role.classification, role.id
        assert {stage.stage for stage in role.onboarding} >= STAGES, role.id


def test_questions_are_about_what_a_person_has_done(handbook: Handbook) -> None:
    for skill in handbook.skills:
        assert len(skill.questions) == 2, skill.id
        assert all(q.startswith(("Расскажите", "Вспомните")) for q in skill.questions), skill.id
        assert all(question.endswith("?") for question in skill.questions), skill.id
    questions = [question for skill in handbook.skills for question in skill.questions]
    assert len(set(questions)) == len(questions)


def test_every_role_has_a_task_of_ten_to_twenty_minutes(handbook: Handbook) -> None:
    for role in handbook.roles:
        assert role.interview, role.id
        assert 10 <= role.interview.minutes <= 20, role.id
        assert len(role.interview.shows) == 5, role.id
        assert len(role.interview.red_flags) == 4, role.id
        signs = (*role.interview.shows, *role.interview.red_flags)
        assert all(sign[0].isupper() and sign[-1] not in ".;," for sign in signs), role.id


def test_similar_names_are_told_apart(handbook: Handbook) -> None:
    pairs = {(role.id, other.role) for role in handbook.roles for other in role.distinct_from}
    for one, other in (
        ("manager", "head-of-contact-centre"),
        ("manager", "operations-manager"),
        ("instructor", "coach"),
    ):
        assert {(one, other), (other, one)} <= pairs
    assert "цифровой контактный директор" in handbook.role("digital-contact-director").aliases


def test_span_of_control_is_per_team(handbook: Handbook) -> None:
    led = {role.id: role.span_of_control for role in handbook.roles if role.span_of_control}
    assert set(led) == {"team-leader"}
    assert (led["team-leader"].of, led["team-leader"].typical) == ("agent", (8, 12))


def test_career_step_names_exactly_the_skills_to_grow(handbook: Handbook) -> None:
    for role in handbook.roles:
        for step in role.career.to:
            missing = {
                needed.skill
                for needed in handbook.role(step.role).skills
                if needed.level > _level(role, needed.skill)
            }
            assert set(step.develop) == missing, (role.id, step.role)


def test_codes_link_to_the_classifications_only(handbook: Handbook) -> None:
    codes = [code for role in handbook.roles for code in role.classification]
    assert all(code.url.startswith(HOSTS) for code in codes if code.url)
    # ESCO lists operations managers among manufacturing ones: that number would mislead.
    numbers = {code.code for code in handbook.role("operations-manager").classification}
    assert "1321" not in numbers


def test_slips_of_the_survey_are_not_repeated() -> None:
    slips = re.compile(
        r"GCSE|Cognos|аттестат зрелости|обычн\w+ почт\w+|разница в 19|расч[её]тлив"
        r"|рабоч\w+ сил\w+|получа\w+ отзывы от руководител",
        re.IGNORECASE,
    )
    assert _found(slips, _all_texts()) == []
    braces = re.compile(r"[{}]")
    assert _found(braces, _all_texts()) == []


def test_kpe_and_one_two_one_are_left_to_the_glossary() -> None:
    told_once = re.compile(r"КПЭ|\bKPI\b|1-2-1")
    places = {place for place, _ in _found(told_once, _data_texts())}
    assert all(place.startswith("glossary.yml") for place in places), places


def test_duties_start_with_what_the_person_does(handbook: Handbook) -> None:
    verb = re.compile(r"^[А-ЯЁ][а-яё]*[еёиая]т(?:ся)?[ ,]")
    duties = [(role.id, duty) for role in handbook.roles for duty in role.duties.all]
    assert [duty for duty in duties if not verb.match(duty[1])] == []


def test_rights_start_with_an_infinitive(handbook: Handbook) -> None:
    infinitive = re.compile(r"^[а-яё]+(?:ть|ти|чь)(?:ся)? ")
    own = chain.from_iterable(role.rights for role in handbook.roles)
    assert [text for text in (*handbook.form.rights, *own) if not infinitive.match(text)] == []


def _level(role: Role, skill: str) -> int:
    has = role.requires(skill)
    return has.level if has else 0


def _found(pattern: re.Pattern[str], texts: Texts) -> list[tuple[str, str]]:
    return [(place, text) for place, text in texts if pattern.search(text)]


def _all_texts() -> Texts:
    return _data_texts() + _prose()


@cache
def _data_texts() -> Texts:
    """Every string as it is written: reading would tidy up the spaces."""
    texts: list[tuple[str, str]] = []
    for file in sorted(DATA.rglob("*.yml")):
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
        texts += _strings(file.relative_to(DATA).as_posix().replace("/", ":"), content)
    return tuple(texts)


def _strings(place: str, value: Any) -> Iterator[tuple[str, str]]:
    match value:
        case dict():
            for key, inner in value.items():
                yield from _strings(f"{place}/{key}", inner)
        case list():
            for i, inner in enumerate(value):
                yield from _strings(f"{place}/{i}", inner)
        case str() if not value.startswith("http"):
            yield place, value


@cache
def _prose() -> Texts:
    """Lines of the pages without front matter, macros, tags, marks of a list and addresses."""
    texts: list[tuple[str, str]] = []
    for file in sorted(DOCS.rglob("*.md")):
        text = file.read_text(encoding="utf-8")
        text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
        text = re.sub(
            r"\{\{.*?\}\}| ?\{ #.*?\}|<[^>]*>|\]\([^)]*\)|^- ", "", text, flags=re.MULTILINE
        )
        place = file.relative_to(DOCS.parent).as_posix()
        texts += [(f"{place}:{i}", line) for i, line in enumerate(text.splitlines(), 1) if line]
    return tuple(texts)
