"""Editions that say nothing about some subject: made from one that says everything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

INTERVIEWS = "interviews"
"""These have no file of their own."""
SUBJECTS = {
    "form.yml": ["document_number"],
    "sizes.yml": ["sizes"],
    "channels.yml": ["channels"],
    "kpis.yml": ["kpis", "kpi"],
    "onboarding.yml": ["onboarding"],
    "glossary.yml": [],
    "processes.yml": [],
    "staffing.yml": [],
    INTERVIEWS: ["interview", "questions"],
}
"""What may be left out, with the fields of records that go with it."""


def leave_out(data: Path, subject: str) -> None:
    """Take the file out of `data`, and all that other files say of it."""
    (data / subject).unlink(missing_ok=True)
    if subject == "processes.yml":
        (data / "process_groups.yml").unlink()
    for file in (*(data / "roles").glob("*.yml"), data / "skills.yml", data / "glossary.yml"):
        if file.is_file():
            content = yaml.safe_load(file.read_text(encoding="utf-8"))
            for record in _records(content):
                _strip(record, subject)
            file.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), "utf-8")


def _records(content: Any) -> Iterator[dict[str, Any]]:
    """A role is a file of its own."""
    yield content
    yield from (record for record in content.values() if isinstance(record, dict))


def _strip(record: dict[str, Any], subject: str) -> None:
    for field in SUBJECTS[subject]:
        if not isinstance(record.get(field), dict) or field == "interview":
            record.pop(field, None)
    for source in record.get("sources") or ():
        if isinstance(source, dict):
            gone = {subject.removesuffix(".yml")}
            source["sections"] = [s for s in source["sections"] if s not in gone]
