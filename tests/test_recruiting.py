"""The recruiter's page of a position: the way to everything, and the interview."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.model.handbook import Handbook
from macros.model.role import Role
from macros.reading.load import load_handbook
from macros.views.recruiting import recruiting_page
from tests.conftest import DATA
from tests.pages import Element, article, parse

ROLES = [role.id for role in load_handbook(DATA).handbook.roles]


@pytest.mark.parametrize("role_id", ROLES)
def test_interview_asks_what_the_data_ask(site: Path, handbook: Handbook, role_id: str) -> None:
    role = handbook.role(role_id)
    page = article(site / "recruiting" / role_id / "index.html")
    assert page.all("h2", id="interview")
    asked = [_items(questions) for questions in page.all("ol", class_="questions")]
    skills = [handbook.skill(required.skill) for required in role.key_skills]
    assert asked == [list(skill.questions) for skill in skills]
    for required, skill, ladder in zip(
        role.key_skills, skills, page.all("ol", class_="ladder"), strict=True
    ):
        assert page.all("h3", id=f"interview-{skill.id}")
        assert [item.all("span")[-1].text for item in ladder.all("li")] == list(skill.levels)
        marks = [mark.text for mark in ladder.all("span", class_="key")]
        marked = [
            item.text[0] for kind in ("enough", "needed") for item in ladder.all("li", class_=kind)
        ]
        if role.experience.years:
            assert (marks, marked) == (["нужен при приёме"], [str(required.level)])
        else:
            assert marks == ["достаточно при приёме", "нужен в работе"]
            assert marked == [str(required.level - 1), str(required.level)]
        assert required.why is not None
        assert required.why in page.text
    assert role.interview is not None
    assert page.all("blockquote")[-1].text == role.interview.task
    shows, flags = page.all("div", class_="signs")[0].all("ul")
    assert _items(shows) == list(role.interview.shows)
    assert _items(flags) == list(role.interview.red_flags)
    assert role.interview.partner is None or role.interview.partner in page.text
    assert page.all("p", class_="missing") == []


def test_page_leads_to_the_role_the_builder_and_the_documents(site: Path) -> None:
    page = article(site / "recruiting" / "agent" / "index.html")
    links = [link.attributes["href"] for link in page.all("a")]
    assert {"../../recruiting/?role=agent", "../../roles/agent/"} <= set(links)
    files = {Path(link).name for link in links if "/downloads/" in link}
    stem = "otsenochnyy-list-sobesedovaniya-operator-kontakt-tsentra"
    assert files == {
        *(f"{stem}.{suffix}" for suffix in ("docx", "pdf", "xlsx")),
        *(f"vakansiya-operator-kontakt-tsentra.{suffix}" for suffix in ("docx", "html", "txt")),
    }


def test_beginners_may_speak_of_what_they_learned(handbook: Handbook) -> None:
    words = "случай из учёбы"
    for role in handbook.roles:
        told = words in _page(handbook, role).text
        assert told == (role.experience.years == 0), role.id


def test_what_is_missing_is_said_and_the_levels_stay(handbook: Handbook) -> None:
    skills = tuple(
        skill.model_copy(update={"questions": ()}) if skill.id == "empathy" else skill
        for skill in handbook.skills
    )
    fields = {name: getattr(handbook, name) for name in type(handbook).model_fields}
    bare = Handbook(**fields | {"skills": skills})
    role = bare.role("agent").model_copy(update={"interview": None})
    page = _page(bare, role)
    questions, task = (paragraph.text for paragraph in page.all("p", class_="missing"))
    assert questions.startswith("Вопросов об этом навыке в справочнике пока нет.")
    assert task.startswith("Задания для этой должности в справочнике пока нет.")
    assert len(page.all("ol", class_="questions")) == 2
    assert len(page.all("ol", class_="ladder")) == 3
    assert page.all("div", class_="signs") == []


def _page(handbook: Handbook, role: Role) -> Element:
    return parse(recruiting_page(handbook, role, ()))


def _items(element: Element) -> list[str]:
    return [item.text for item in element.all("li")]
