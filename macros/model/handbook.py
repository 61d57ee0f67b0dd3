"""The handbook: all records together, and how they hang together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import TypeVar

from macros.model.company import JobDescriptionForm
from macros.model.department import Department
from macros.model.kpi import Kpi
from macros.model.process import Part, Process, ProcessGroup, SettledDuty
from macros.model.record import FIRST_DAY, Named
from macros.model.role import Role
from macros.model.size import Size
from macros.model.skill import Skill, SkillGroup
from macros.model.tables import Tables
from macros.model.vocabulary import Finder, Piece, finder

_Found = TypeVar("_Found", bound=Named)


class Handbook(Tables):
    """Everything the site and the documents are made of; what belongs together in it."""

    @cached_property
    def day(self) -> date:
        """The day of the handbook: that of the latest edition among its roles.

        What is made of the whole handbook carries it, what is made of a role the day of the
        role's own edition, if it has one (`day_of`). 1 January 1980 if no role has an edition:
        archives name that day when they know none. The day of the build is nowhere, so that equal
        data give equal files.
        """
        return max((role.edition.date for role in self.roles if role.edition), default=FIRST_DAY)

    def day_of(self, role: Role) -> date:
        """The day of a role, or of the handbook when the role has no edition."""
        return role.edition.date if role.edition else self.day

    @cached_property
    def root(self) -> Role:
        """The one role that reports to nobody in the handbook."""
        return next(role for role in self.roles if role.reports_to is None)

    def published_at(self, site_url: str, title: str = "", licence: str = "") -> Handbook:
        """The same handbook on a site with this address, this name and this licence."""
        site = {"site_url": site_url, "title": title or self.title, "licence": licence}
        return self.model_copy(update=site)

    @property
    def different_sizes(self) -> tuple[Size, ...]:
        """The sizes to choose from; of one nothing need be told."""
        return self.sizes if len(self.sizes) > 1 else ()

    @cached_property
    def has_interviews(self) -> bool:
        """Whether there is anything to ask a candidate about or to give as a task."""
        asked = any(skill.questions for skill in self.skills)
        return asked or any(role.interview for role in self.roles)

    @property
    def every_description(self) -> JobDescriptionForm:
        """What all job descriptions say."""
        if self.form is None:
            raise KeyError("form")
        return self.form

    @property
    def acquaintance(self) -> str:
        """Why an employee signs the description, in the words of the company's jurisdiction."""
        wording: str = getattr(self.every_description.acquaintance, self.company.jurisdiction)
        return wording

    @property
    def rights(self) -> tuple[str, ...]:
        """The rights that every role has."""
        return self.form.rights if self.form else ()

    @property
    def liability(self) -> tuple[str, ...]:
        """The common clauses of liability in the words of the company's jurisdiction."""
        if self.form is None:
            return ()
        clauses: tuple[str, ...] = getattr(self.form.liability, self.company.jurisdiction)
        return clauses

    def superior(self, role: Role, size: str | None = None) -> Role | None:
        """Whom `role` reports to; in a centre of `size`, the nearest superior that exists there."""
        above = role.reports_to
        while above is not None:
            superior = self.role(above)
            if size is None or size in superior.sizes:
                return superior
            above = superior.reports_to
        return None

    def heir(self, role: Role, present: Container[str]) -> Role:
        """Who does the work of `role` where only the roles `present` exist.

        The role itself, the first that exists of those it passes to, or the nearest superior. The
        root must be among them.
        """
        above: Role | None = role
        for id_ in (role.id, *role.passes_to):
            if id_ in present:
                return self.role(id_)
        while above is not None and above.id not in present:
            above = self.superior(above)
        return above or self.root

    def processes_in(self, size: str) -> tuple[Process, ...]:
        """The processes of a centre of `size`: parts of the roles it lacks pass to their heirs."""
        return self.passed_on(self.roles_in(size))

    def passed_on(self, present: frozenset[str]) -> tuple[Process, ...]:
        """The processes where the parts of all roles but those `present` pass to their heirs."""

        def heir(role: str) -> str:
            return self.heir(self.role(role), present).id

        return tuple(process.passed_on(heir, present) for process in self.processes)

    def roles_in(self, size: str) -> frozenset[str]:
        """Ids of the roles that a centre of `size` has."""
        return self._by_size[size]

    def processes_of(self, group: ProcessGroup) -> tuple[Process, ...]:
        """Processes of a group, in the order of the file."""
        return self._by_process_group[group.id]

    def processes_with(self, role: Role, part: Part) -> tuple[Process, ...]:
        """Processes in which `role` takes this part."""
        return tuple(p for p in self.processes if role.id in p.roles(part))

    def processes_settling(self, role: Role, duty: str) -> tuple[Process, ...]:
        """Processes that settle how a duty of `role` and those of others meet."""
        return tuple(p for p, settled in self._settled[role.id] if settled.means(duty))

    def settled_duty(self, settled: SettledDuty) -> str:
        """The whole text of a duty that a process settles."""
        return next(d for d in self.role(settled.role).duties.all if settled.means(d))

    def reports(self, role: Role) -> tuple[Role, ...]:
        """Direct reports of `role`, in the order of the handbook."""
        return self._reports[role.id]

    def functional_reports(self, role: Role) -> tuple[Role, ...]:
        """Roles with a dotted line to `role`."""
        return self._functional_reports[role.id]

    def roles_of(self, department: Department) -> tuple[Role, ...]:
        """Roles of a department, in the order of the handbook."""
        return self._by_department[department.id]

    def skills_of(self, group: SkillGroup) -> tuple[Skill, ...]:
        """Skills of a group, in the order of the catalogue."""
        return self._by_group[group.id]

    def roles_needing(self, skill: Skill) -> tuple[Role, ...]:
        """Roles that need `skill`, the highest level first."""
        return self._by_skill[skill.id]

    def roles_measured_by(self, kpi: Kpi) -> tuple[Role, ...]:
        """Roles measured by `kpi`, in the order of the handbook."""
        return self._by_kpi[kpi.id]

    def mentions(self, text: str) -> tuple[Piece, ...]:
        """`text` cut where it mentions a term worth a hint; a role has a page instead."""
        return self._mentions(text)

    @cached_property
    def _mentions(self) -> Finder:
        terms = (term for term in self.terms if term.hint and term.role is None)
        return finder(terms, (role.title for role in self.roles))

    @cached_property
    def _reports(self) -> Mapping[str, tuple[Role, ...]]:
        return _grouped((role.reports_to, role) for role in self.roles)

    @cached_property
    def _functional_reports(self) -> Mapping[str, tuple[Role, ...]]:
        return _grouped((to, role) for role in self.roles for to in role.functional_to)

    @cached_property
    def _by_size(self) -> Mapping[str, frozenset[str]]:
        return {
            size.id: frozenset(role.id for role in self.roles if size.id in role.sizes)
            for size in self.sizes
        }

    @cached_property
    def _by_department(self) -> Mapping[str, tuple[Role, ...]]:
        return _grouped((role.department, role) for role in self.roles)

    @cached_property
    def _by_group(self) -> Mapping[str, tuple[Skill, ...]]:
        return _grouped((skill.group, skill) for skill in self.skills)

    @cached_property
    def _by_process_group(self) -> Mapping[str, tuple[Process, ...]]:
        return _grouped((process.group, process) for process in self.processes)

    @cached_property
    def _settled(self) -> Mapping[str, list[tuple[Process, SettledDuty]]]:
        found: defaultdict[str, list[tuple[Process, SettledDuty]]] = defaultdict(list)
        for process in self.processes:
            for settled in process.duties:
                found[settled.role].append((process, settled))
        return found

    @cached_property
    def _by_skill(self) -> Mapping[str, tuple[Role, ...]]:
        pairs = [(required, role) for role in self.roles for required in role.skills]
        pairs.sort(key=lambda pair: -pair[0].level)
        return _grouped((required.skill, role) for required, role in pairs)

    @cached_property
    def _by_kpi(self) -> Mapping[str, tuple[Role, ...]]:
        return _grouped((kpi, role) for role in self.roles for kpi in role.kpis)


def _grouped(pairs: Iterable[tuple[str | None, _Found]]) -> Mapping[str, tuple[_Found, ...]]:
    groups: defaultdict[str, tuple[_Found, ...]] = defaultdict(tuple)
    collected: defaultdict[str, list[_Found]] = defaultdict(list)
    for key, record in pairs:
        if key is not None:
            collected[key].append(record)
    groups.update({key: tuple(records) for key, records in collected.items()})
    return groups
