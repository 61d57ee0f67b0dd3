"""Sentences that still say the old thing, by what was changed since the last publication."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.reading.load import checked, read_draft
from macros.reading.published import PUBLISHED, publication
from macros.reading.residue import residue

PAGE = """\
---
description: Руководители команды и другие
aliases: [руководитель команды]
---
# Руководитель команды { #lead }

- Ведут её руководители
  команды, до 30.
- [Руководителю команды](https://example.com) помогает руководитель команды качества.
- `руководитель команды` и {{ role("руководитель команды") }}

В команде от 8 до 12, у оператора — 18–12, 8—12 и 8-12 человек.
Прибыль растёт на 8–12 %.
"""


SPAN = """\
span_of_control:
  of: agent
  typical: [8, 12]
  source: {title: О руководителе команды}
department:"""
NOTE = "    note: Обычно 8–12 или 10 операторов.\n    done_by: [head]"
PITCH = "pitch: Ищем того, кто «Работает» и Эксперт. Работает сам."
CASES = "{genitive: руководителя, dative: руководителю, instrumental: руководителем}"
FULL_CASES = CASES.replace(",", " команды,").replace("}", " команды}")
WRITTEN = (
    ("roles/lead.yml", CASES, FULL_CASES),
    ("roles/lead.yml", "department:", SPAN),
    ("staffing.yml", "    default: 10\n", "    default: 10\n    typical: [8, 12]\n"),
    ("staffing.yml", "    done_by: [head]", NOTE),
    ("kpis.yml", "  definition: Сколько", "  abbreviation: AHT\n  definition: Сколько"),
    ("form.yml", "[законом]", "[законом малого центра и AHT]"),
    ("roles/agent.yml", "pitch: Ищем оператора.", PITCH),
)


@pytest.fixture
def edition(data: Path) -> Path:
    """The small handbook with a page of prose, published."""
    (data.parent / "docs").mkdir()
    (data.parent / "docs" / "about.md").write_text(PAGE, encoding="utf-8")
    for name, old, new in WRITTEN:
        change(data, name, old, new)
    publish(data)
    return data


def change(data: Path, name: str, old: str, new: str) -> None:
    file = data / name
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{name} has no {old!r}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def publish(data: Path) -> None:
    whole = checked(*read_draft(data)).whole
    (data / PUBLISHED).write_text(publication(whole), encoding="utf-8")


def told(data: Path) -> list[str]:
    draft, problems = read_draft(data)
    found = residue(data, draft, checked(draft, problems).whole)
    return [f"{p.path}:{p.line} {p.field} {p.message}".replace("  ", " ") for p in found]


def name_lead(data: Path, name: str, was: str = "Руководитель команды") -> None:
    change(data, "roles/lead.yml", f"title: {was}", f"title: {name}")
    if FULL_CASES in (data / "roles/lead.yml").read_text(encoding="utf-8"):
        change(data, "roles/lead.yml", FULL_CASES, re.sub(r": [\w ]+", f": {name}", FULL_CASES))


def test_other_title_is_told_in_every_case_and_number(edition: Path) -> None:
    name_lead(edition, "Старший смены")
    now = "теперь это «Старший смены»"
    assert told(edition) == [
        f"data/processes.yml:5 newcomers.settled сказано по-старому: «руководитель команды», {now}",
        f"docs/about.md:2 сказано по-старому: «Руководители команды», {now}",
        f"docs/about.md:5 сказано по-старому: «Руководитель команды», {now}",
        f"docs/about.md:9 сказано по-старому: «руководитель команды», {now}",
    ]


def test_cases_that_were_left_are_told(edition: Path) -> None:
    for old, new in (("оператора", "продавца"), ("title: Оператор", "title: Продавец")):
        change(edition, "roles/agent.yml", old, new)
    fields = [line.split()[1] for line in told(edition) if "roles/agent.yml" in line]
    assert fields == ["cases.dative", "cases.instrumental"]


def test_cases_are_found_where_the_stem_changes(edition: Path) -> None:
    name_lead(edition, "Боец")
    change(edition, "roles/lead.yml", "genitive: Боец", "genitive: бойца")
    change(edition, "processes.yml", "руководитель команды", "помощник бойца")
    publish(edition)
    name_lead(edition, "Старший смены", was="Боец")
    change(edition, "roles/lead.yml", "genitive: бойца", "genitive: старшего смены")
    change(edition, "roles/lead.yml", "dative: Боец", "dative: старшему смены")
    change(edition, "roles/lead.yml", "instrumental: Боец", "instrumental: старшим смены")
    (said,) = told(edition)
    assert "newcomers.settled сказано по-старому: «бойца», " in said


def test_new_title_may_hold_the_old_one(edition: Path) -> None:
    name_lead(edition, "Руководитель команды качества")
    (said,) = [line for line in told(edition) if "docs/about.md:9" in line]
    assert "«Руководителю команды»" in said
    change(edition, "processes.yml", "руководитель команды", "руководитель команды качества")
    assert not any("processes.yml" in line for line in told(edition))


def test_old_title_that_names_something_else_now_is_not_told(edition: Path) -> None:
    name_lead(edition, "Старший смены")
    change(edition, "grades.yml", "title: Руководитель", "title: Руководитель команды")
    assert told(edition) == []


def test_position_switched_off(edition: Path) -> None:
    change(edition, "company.yml", "roles_off: []", "roles_off: [agent]")
    lines = told(edition)
    settled = (
        "data/processes.yml:5 newcomers.settled сказано по-старому: «оператор», а эта должность "
    )
    assert f"{settled}отключена в company.yml" in lines
    assert not any("roles/agent.yml" in line for line in lines), "nothing of it is published"


def test_file_that_was_renamed_is_the_same_position(edition: Path) -> None:
    text = (edition / "roles" / "head.yml").read_text(encoding="utf-8")
    (edition / "roles" / "head.yml").unlink()
    text = text.replace("title: Директор", "title: Глава\nformer_ids: [head]")
    (edition / "roles" / "chief.yml").write_text(text, encoding="utf-8")
    for name in ("roles/lead.yml", "processes.yml", "staffing.yml"):
        file = edition / name
        text = (
            file.read_text(encoding="utf-8").replace(" head", " chief").replace("[head", "[chief")
        )
        file.write_text(text, encoding="utf-8")
    assert told(edition)[-1].endswith("«директора», теперь это «Глава»")


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("sizes.yml", "Малый центр", "Центрик", ["«малого центра», теперь это «Центрик»"]),
        ("kpis.yml", "abbreviation: AHT", "abbreviation: СВО", ["«AHT», теперь это «СВО»"] * 2),
        (
            "kpis.yml",
            "  abbreviation: AHT\n",
            "",
            ["«AHT», а в данных этого больше нет"] * 2,
        ),
        ("levels.yml", "title: Работает", "title: Умеет", ["«Работает», теперь это «Умеет»"]),
        ("levels.yml", "title: Эксперт", "title: Мастер", ["«Эксперт», теперь это «Мастер»"]),
        ("departments.yml", "title: Обслуживание", "title: Линия", []),
    ],
)
def test_other_names(name: str, old: str, new: str, expected: list[str], edition: Path) -> None:
    change(edition, name, old, new)
    said = [line.partition("по-старому: ")[2] for line in told(edition)]
    assert [line for line in said if "время" not in line.lower()] == expected


def test_other_numbers_are_told_where_they_are_about_the_position(edition: Path) -> None:
    for name in ("roles/lead.yml", "staffing.yml"):
        change(edition, name, "typical: [8, 12]", "typical: [6, 11]")
    change(edition, "staffing.yml", "default: 10", "default: 9")
    assert told(edition) == [
        "data/staffing.yml:13 ratios[0].note сказано по-старому: «8–12», теперь 6–11",
        "data/staffing.yml:13 ratios[0].note сказано по-старому: «10 операторов», теперь 9",
        "docs/about.md:12 сказано по-старому: «от 8 до 12», теперь 6–11",
    ], "figures that others published stay"


def test_before_the_first_publication_nothing_is_old(edition: Path) -> None:
    (edition / PUBLISHED).unlink()
    name_lead(edition, "Старший смены")
    assert told(edition) == []


def test_publication_accepts_what_is_said(edition: Path) -> None:
    name_lead(edition, "Старший смены")
    assert told(edition) != []
    publish(edition)
    assert told(edition) == []
