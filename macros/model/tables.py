"""All records of a handbook together, as its data hold them, and each by its id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from pydantic import Field

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
from macros.model.record import Named, Record
from macros.model.role import Role
from macros.model.size import ANY, Size
from macros.model.skill import Skill, SkillGroup
from macros.model.staffing import Staffing
from macros.model.term import Term

_Found = TypeVar("_Found", bound=Named)


UNNAMED = "Справочник должностей"


class Tables(Record):
    """What was read; of what an edition leaves out there is nothing. Look-ups raise KeyError."""

    company: Company
    departments: tuple[Department, ...]
    grades: tuple[Grade, ...]
    levels: tuple[Level, ...]
    sizes: tuple[Size, ...] = (ANY,)
    skill_groups: tuple[SkillGroup, ...]
    skills: tuple[Skill, ...]
    roles: tuple[Role, ...]
    channels: tuple[Channel, ...] = ()
    kpis: tuple[Kpi, ...] = ()
    terms: tuple[Term, ...] = ()
    onboarding: tuple[OnboardingStage, ...] = ()
    form: JobDescriptionForm | None = None
    """None where there are no job descriptions."""
    process_groups: tuple[ProcessGroup, ...] = ()
    processes: tuple[Process, ...] = ()
    origins: tuple[Origin, ...] = ()
    staffing: Staffing | None = None
    """None without the file, or when the position that all others are counted from is off."""
    title: str = UNNAMED
    """What the whole is called: the name of the site."""
    licence: str = ""
    """Whose the texts are and who may use them: what stands at the foot of every page."""
    site_url: str = ""
    """Where the site is published, with a slash at the end; empty while nobody knows."""
    letterhead: bytes = Field(default=b"", repr=False)
    """The Word file that Word documents are made on; empty for the standard one."""
    brand: Brand = Brand()
    icon: bytes = Field(default=b"", repr=False)
    """An SVG or a square PNG, b"" for the usual one."""
    logo: bytes | None = Field(default=None, repr=False)
    """A PNG or JPEG picture."""
    typeface: tuple[bytes, ...] = Field(default=(), repr=False)
    """TTF or OTF files of the regular and, if there is one, the bold weight; or none at all."""

    def role(self, role: str) -> Role:
        """The role with this id."""
        return self._roles[role]

    def skill(self, skill: str) -> Skill:
        """The skill with this id."""
        return self._skills[skill]

    def kpi(self, kpi: str) -> Kpi:
        """The KPI with this id."""
        return self._kpis[kpi]

    def level(self, number: int) -> Level:
        """The level with this number, 1 being the first."""
        return self._levels[number]

    def grade(self, grade: str) -> Grade:
        """The grade with this id."""
        return self._grades[grade]

    def department(self, department: str) -> Department:
        """The department with this id."""
        return self._departments[department]

    def channel(self, channel: str) -> Channel:
        """The channel with this id."""
        return self._channels[channel]

    def size(self, size: str) -> Size:
        """The size with this id."""
        return self._sizes[size]

    def origin(self, origin: str) -> Origin:
        """The origin with this id; OURS has none."""
        return self._origins[origin]

    def stage(self, stage: str) -> OnboardingStage:
        """The onboarding stage with this id."""
        return self._stages[stage]

    @cached_property
    def _roles(self) -> Mapping[str, Role]:
        return _by_id(self.roles)

    @cached_property
    def _skills(self) -> Mapping[str, Skill]:
        return _by_id(self.skills)

    @cached_property
    def _kpis(self) -> Mapping[str, Kpi]:
        return _by_id(self.kpis)

    @cached_property
    def _levels(self) -> Mapping[int, Level]:
        return {level.number: level for level in self.levels}

    @cached_property
    def _grades(self) -> Mapping[str, Grade]:
        return _by_id(self.grades)

    @cached_property
    def _departments(self) -> Mapping[str, Department]:
        return _by_id(self.departments)

    @cached_property
    def _channels(self) -> Mapping[str, Channel]:
        return _by_id(self.channels)

    @cached_property
    def _sizes(self) -> Mapping[str, Size]:
        return _by_id(self.sizes)

    @cached_property
    def _origins(self) -> Mapping[str, Origin]:
        return _by_id(self.origins)

    @cached_property
    def _stages(self) -> Mapping[str, OnboardingStage]:
        return _by_id(self.onboarding)


def _by_id(records: Iterable[_Found]) -> dict[str, _Found]:
    return {record.id: record for record in records}
