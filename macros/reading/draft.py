"""Everything that was read and has the right shape, before the rules between records hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, Generic, TypeVar

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
from macros.model.record import Named
from macros.model.role import Role
from macros.model.size import Size
from macros.model.skill import Skill, SkillGroup
from macros.model.staffing import Staffing
from macros.model.term import Term
from macros.reading.brand_files import BrandFiles
from macros.reading.shape import Entry

Model = TypeVar("Model", bound=BaseModel)


BLANK = "ЗАПОЛНИТЕ"
"""The word that marks a blank in a starter file; `check` names every one that is left."""


@dataclass(frozen=True)
class Records(Generic[Model]):
    """Records of one kind by id; `ids` also has those whose shape or name is wrong.

    A table whose file is not there or could not be read at all is not `readable`: nothing is
    missing from it.
    """

    of: type[Named]
    entries: dict[str, Entry[Model]] = field(default_factory=dict)
    ids: frozenset[str] = frozenset()
    readable: bool = True

    def lacks(self, id_: str | None) -> bool:
        """Whether the file was read and does not have the record that is referred to."""
        return id_ is not None and self.readable and id_ not in self.ids

    def __iter__(self) -> Iterator[Entry[Model]]:
        return iter(self.entries.values())

    @property
    def records(self) -> tuple[Model, ...]:
        """The records, in the order of the file."""
        return tuple(entry.record for entry in self)


@dataclass(frozen=True)
class Draft:
    """What the rules look at; those of single files are None while they are broken.

    `left_out` names the files that there are none of, nor need to be.
    """

    company: Entry[Company] | None
    form: Entry[JobDescriptionForm] | None
    departments: Records[Department]
    grades: Records[Grade]
    levels: Records[Level]
    sizes: Records[Size]
    channels: Records[Channel]
    skill_groups: Records[SkillGroup]
    skills: Records[Skill]
    kpis: Records[Kpi]
    terms: Records[Term]
    onboarding: Records[OnboardingStage]
    process_groups: Records[ProcessGroup]
    processes: Records[Process]
    origins: Records[Origin]
    roles: Records[Role]
    staffing: Entry[Staffing] | None
    letterhead: bytes
    brand: Entry[Brand] | None
    brand_files: BrandFiles
    left_out: frozenset[str]

    def entries(self) -> Iterator[Entry[Any]]:
        """Every valid record of every file."""
        tables = (
            *(self.departments, self.grades, self.levels, self.sizes, self.channels),
            *(self.skill_groups, self.skills, self.kpis, self.terms, self.onboarding),
            *(self.process_groups, self.processes, self.origins, self.roles),
        )
        yield from filter(None, (self.company, self.form, self.staffing, self.brand))
        yield from chain.from_iterable(tables)

    @property
    def ready(self) -> bool:
        """Whether every vocabulary that a new role needs has at least one valid record."""
        needed = (
            self.departments,
            self.grades,
            self.levels,
            self.skills,
        )
        return self.company is not None and all(table.entries for table in needed)
