"""JSON Schemas of the data files, written from the model for completion in editors."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from macros.model.brand import Brand
from macros.model.channel import Channel
from macros.model.company import Company, JobDescriptionForm
from macros.model.department import Department
from macros.model.grade import Grade
from macros.model.kpi import Kpi
from macros.model.level import Level
from macros.model.onboarding import OnboardingStage
from macros.model.origin import Origin
from macros.model.process import Process, ProcessGroup
from macros.model.role import Role
from macros.model.size import Size
from macros.model.skill import Skill, SkillGroup
from macros.model.staffing import Staffing
from macros.model.term import Term

SINGLE: dict[str, type[BaseModel]] = {
    "role": Role,
    "company": Company,
    "brand": Brand,
    "form": JobDescriptionForm,
    "staffing": Staffing,
}
KEYED: dict[str, type[BaseModel]] = {
    "departments": Department,
    "grades": Grade,
    "levels": Level,
    "sizes": Size,
    "channels": Channel,
    "skill_groups": SkillGroup,
    "skills": Skill,
    "kpis": Kpi,
    "glossary": Term,
    "onboarding": OnboardingStage,
    "process_groups": ProcessGroup,
    "processes": Process,
    "origins": Origin,
}


def schemas() -> dict[str, str]:
    """File name → text of the schema, ready to be written to data/schema/."""
    single = {name: _without_id(model) for name, model in SINGLE.items()}
    keyed = {name: _mapping_of(model) for name, model in KEYED.items()}
    return {f"{name}.json": _text(schema) for name, schema in sorted({**single, **keyed}.items())}


def _without_id(model: type[BaseModel]) -> dict[str, Any]:
    """The schema of a file; the id is not in it, for the file name or the key says it."""
    schema = model.model_json_schema()
    schema["properties"].pop("id", None)
    schema["required"] = [name for name in schema.get("required", ()) if name != "id"]
    return schema


def _mapping_of(model: type[BaseModel]) -> dict[str, Any]:
    record = _without_id(model)
    definitions = record.pop("$defs", {})
    return {
        "type": "object",
        "propertyNames": {"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
        "additionalProperties": record,
        "$defs": definitions,
    }


def _text(schema: dict[str, Any]) -> str:
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps(dialect | schema, ensure_ascii=False, indent=2) + "\n"
