"""The data of a handbook with another number of levels, made from its own by code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

TITLES = ("Пробует", "Знаком", "Помогает", "Работает", "Владеет", "Советует", "Наставляет")


def rescale(data: Path, count: int) -> None:
    """Write levels, skills and roles in `data` anew, on a scale of `count` levels, two to seven."""
    scale = _read(data / "levels.yml")
    was = len(scale)

    def moved(level: int) -> int:
        return 1 + round((level - 1) * (count - 1) / (was - 1))

    levels = {
        f"level-{number}": {
            "number": number,
            "title": TITLES[number - 1],
            "description": f"Справляется с делом ступени {number}.",
        }
        for number in range(1, count + 1)
    }
    skills = _read(data / "skills.yml")
    for skill in skills.values():
        skill["levels"] = [
            f"{skill['levels'][round(at * (was - 1) / (count - 1))].rstrip('.')} ({at + 1})."
            for at in range(count)
        ]
    _write(data / "levels.yml", levels)
    _write(data / "skills.yml", skills)
    for file in (data / "roles").glob("*.yml"):
        role = _read(file)
        for skill in role["skills"]:
            skill["level"] = moved(skill["level"])
        _write(file, role)


def _read(file: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return content


def _write(file: Path, content: dict[str, Any]) -> None:
    text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=1000)
    file.write_text(text, encoding="utf-8")
