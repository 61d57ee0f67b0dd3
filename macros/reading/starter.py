"""The commented file that a new position starts from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from macros.model.onboarding import Tasks
from macros.model.origin import OURS
from macros.model.record import field_name
from macros.model.role import (
    Experience,
    Interaction,
    Provenance,
    RequiredSkill,
    Role,
    Vacancy,
)
from macros.model.work_sample import WorkSample
from macros.reading.draft import BLANK
from macros.russian.phrases import phrase

if TYPE_CHECKING:
    from macros.reading.draft import Draft


def starter(draft: Draft) -> str:
    """YAML of a role that breaks no rule of this handbook but for the blanks marked in it."""
    environment = Environment(  # noqa: S701 — the output is YAML made of ids, not HTML
        loader=PackageLoader("macros"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    declared = draft.company.record.key_skills if draft.company else 0
    root = next((r.id for r in draft.roles.records if r.reports_to is None), None)
    environment.filters["named"] = lambda record, field: phrase(field_name(record, field))
    return environment.get_template("role.yml.jinja").render(
        blank=BLANK,
        role=Role,
        required_skill=RequiredSkill,
        experience=Experience,
        interaction=Interaction,
        tasks=Tasks,
        vacancy=Vacancy,
        work_sample=WorkSample,
        provenance=Provenance,
        ours=OURS,
        root=root,
        departments=list(draft.departments.entries),
        grades=list(draft.grades.entries),
        sizes=list(draft.sizes.entries),
        channels=list(draft.channels.entries),
        levels=draft.levels.records,
        key_skills=list(draft.skills.entries)[:declared],
        kpi=next(iter(draft.kpis.entries), None),
        stage=next(iter(draft.onboarding.entries), None),
        form=draft.form,
    )
