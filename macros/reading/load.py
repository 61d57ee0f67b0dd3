"""Read a data folder into a validated handbook; every problem of every file is collected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from macros.model.absent import without_roles
from macros.model.brand import Brand
from macros.model.channel import Channel
from macros.model.company import Company, JobDescriptionForm
from macros.model.department import Department
from macros.model.grade import Grade
from macros.model.handbook import Handbook
from macros.model.kpi import Kpi
from macros.model.level import Level
from macros.model.onboarding import OnboardingStage
from macros.model.origin import Origin
from macros.model.process import Process, ProcessGroup
from macros.model.record import Named
from macros.model.role import Role
from macros.model.size import ANY, Size
from macros.model.skill import Skill, SkillGroup
from macros.model.staffing import Staffing
from macros.model.term import Term
from macros.progress import Progress, silence
from macros.reading.brand_files import BrandFiles, named_files, read_brand_files
from macros.reading.document import UNREADABLE, Document, Value, dotted, read_document
from macros.reading.draft import BLANK, Draft, Records
from macros.reading.folder import (
    READ,
    ROLES,
    listed,
    meant,
    meant_roles,
    roles_among,
    strays_in_data,
    strays_in_roles,
)
from macros.reading.letterhead import LETTERHEAD, read_letterhead
from macros.reading.problem import HandbookError, Problem, in_order, quoted
from macros.reading.rules import broken_rules
from macros.reading.shape import Entry, shape

Model = TypeVar("Model", bound=BaseModel)
NamedModel = TypeVar("NamedModel", bound=Named)

MAY_BE_LEFT_OUT = (
    *("form.yml", "sizes.yml", "channels.yml", "kpis.yml", "glossary.yml", "onboarding.yml"),
    *("process_groups.yml", "processes.yml", "staffing.yml"),
)
"""Files of an edition that is not about such things; groups are left out with their processes."""


@dataclass(frozen=True)
class Loaded:
    """A valid handbook and what is still worth a look.

    `whole` also has the roles that the company switches off.
    """

    handbook: Handbook
    whole: Handbook
    warnings: tuple[Problem, ...]


def load_handbook(data: Path, progress: Progress = silence) -> Loaded:
    """Read `data`; raise HandbookError with all problems when any of them is an error."""
    return checked(*read_draft(data, progress))


def checked(draft: Draft, problems: Iterable[Problem]) -> Loaded:
    """What `load_handbook` makes of what was read and the problems of its shape."""
    problems = [*problems, *broken_rules(draft)]
    broken = any(problem.severity == "error" for problem in problems)
    if broken or draft.company is None or draft.brand is None:
        raise HandbookError(problems)
    whole = _handbook(draft, draft.company.record, draft.brand.record)
    return Loaded(without_roles(whole, whole.company.roles_off), whole, in_order(problems))


def read_draft(data: Path, progress: Progress = silence) -> tuple[Draft, list[Problem]]:
    """What can be read of `data`, and what is wrong with the shape of the rest."""
    reader = _Reader(data)
    return reader.draft(progress), reader.problems


class _Reader:
    """Reads the files of one data folder, remembering what was wrong with them."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.found, problems = listed(data, data.name)
        self.strays = sorted(self.found - READ)
        self.problems: list[Problem] = [*problems]
        self.excused = READ if problems else frozenset(meant(self.strays).values())
        self.left_out = frozenset(filter(self.lacks, MAY_BE_LEFT_OUT))
        if "processes.yml" not in self.left_out:
            self.left_out -= {"process_groups.yml"}

    def draft(self, progress: Progress) -> Draft:
        settings = self.settings("company.yml")
        company = self.shaped(Company, settings) if settings else None
        tables = (
            self.table(Department, "departments.yml"),
            self.table(Grade, "grades.yml"),
            self.table(Level, "levels.yml"),
            self.table(Size, "sizes.yml"),
            self.table(Channel, "channels.yml"),
            self.table(SkillGroup, "skill_groups.yml"),
            self.table(Skill, "skills.yml"),
            self.table(Kpi, "kpis.yml"),
            self.table(Term, "glossary.yml"),
            self.table(OnboardingStage, "onboarding.yml"),
            self.table(ProcessGroup, "process_groups.yml"),
            self.table(Process, "processes.yml"),
            self.origins(),
        )
        form = self.single(JobDescriptionForm, "form.yml")
        staffing = self.single(Staffing, "staffing.yml")
        letterhead = self.letterhead()
        found = (self.roles(progress), staffing, letterhead, *self.brand(), self.left_out)
        return Draft(company, form, *tables, *found)

    def brand(self) -> tuple[Entry[Brand] | None, BrandFiles]:
        """The look and the files that it names; any other name in the folder is a stray."""
        document = self.settings("brand.yml")
        files = read_brand_files(self.data, document) if document else BrandFiles()
        named = named_files(document).values() if document else ()
        strays = [n for n in self.strays if (n,) not in {Path(name).parts[:1] for name in named}]
        self.problems += (*files.problems, *strays_in_data(self.found, strays, self.data.name))
        return (self.shaped(Brand, document) if document else None), files

    def settings(self, name: str) -> Document | None:
        """A file that may be left out: without it, or while it is empty, it says nothing."""
        if self.lacks(name):
            return Document(self.shown(self.data / name), {})
        return self.read(name, empty={})

    def origins(self) -> Records[Origin]:
        """Whom facts come from; without the file, from nobody but the authors."""
        without = self.lacks("origins.yml")
        return Records(Origin) if without else self.table(Origin, "origins.yml")

    def letterhead(self) -> bytes:
        """The file, b"" for the standard one."""
        if LETTERHEAD not in self.found:
            return b""
        file = self.data / LETTERHEAD
        letterhead, problems = read_letterhead(file, self.shown(file))
        self.problems += problems
        return letterhead

    def lacks(self, name: str) -> bool:
        """Whether there is no such file, nor another one that was meant to be it."""
        return name not in self.found and name not in self.excused

    def single(self, model: type[Model], name: str) -> Entry[Model] | None:
        document = self.read(name)
        return self.shaped(model, document) if document else None

    def table(self, model: type[NamedModel], name: str) -> Records[NamedModel]:
        document = self.read(name)
        if document is None:
            return Records(model, readable=False)
        if not isinstance(document.content, dict) or not document.content:
            line, column = document.position(())
            message = "нужны записи вида «id: поля», хотя бы одна"
            self.problems.append(Problem(document.path, line, column, message))
            return Records(model, readable=False)
        entries = {}
        for key, content in document.content.items():
            entry, problems = shape(model, document, content, (key,), id=key)
            self.problems += problems
            if entry is not None:
                entries[key] = entry
        return Records(model, entries, _meant_ids(document.content))

    def roles(self, progress: Progress) -> Records[Role]:
        folder = self.data / ROLES
        found, problems = listed(folder, self.shown(folder))
        self.problems += problems or strays_in_roles(folder, found, self.shown(folder))
        files = [folder / name for name in roles_among(found)]
        if not files:
            if not found and not problems and ROLES not in self.excused:
                message = "нет ни одной должности"
                hint = "положите сюда файл должности"
                self.problems.append(Problem(self.shown(folder), 1, 1, message, hint))
            return Records(Role, readable=False)
        entries = {}
        for done, file in enumerate(files, 1):
            progress(done, len(files))
            document = self.document(file)
            entry = self.shaped(Role, document, file.stem) if document else None
            if entry is not None:
                entries[file.stem] = entry
        ids = (*(file.stem for file in files), *meant_roles(folder, found))
        return Records(Role, entries, _meant_ids(ids))

    def read(self, name: str, empty: Value = None) -> Document | None:
        """The file if it says something; `empty` is what a file without a word stands for."""
        if name in self.found:
            return self.document(self.data / name, empty)
        if name not in self.excused | self.left_out:
            hint = "верните файл или возьмите его из исходного справочника"
            self.problems.append(Problem(self.shown(self.data / name), 1, 1, "нет файла", hint))
        return None

    def document(self, file: Path, empty: Value = None) -> Document | None:
        document = read_document(file, self.shown(file))
        self.problems += document.problems
        self.problems += _blanks(document)
        if document.content is UNREADABLE:
            return None
        if document.content is not None:
            return document
        if empty is None:
            self.problems.append(Problem(document.path, 1, 1, "файл пуст"))
            return None
        return replace(document, content=empty)

    def shaped(
        self, model: type[Model], document: Document, id_: str | None = None
    ) -> Entry[Model] | None:
        entry, problems = shape(model, document, document.content, id=id_)
        self.problems += problems
        return entry

    def shown(self, file: Path) -> str:
        return file.relative_to(self.data.parent).as_posix()


def _meant_ids(names: Iterable[str]) -> frozenset[str]:
    """Ids as probably meant, so that one bad name does not become many missing records."""
    return frozenset(name.lower().replace("_", "-").replace(" ", "-") for name in names)


def _blanks(document: Document) -> Iterator[Problem]:
    for place, text in document.texts():
        if BLANK in text:
            line, column = document.position(place)
            message = f"поле {quoted(dotted(place))} ещё не заполнено"
            yield Problem(document.path, line, column, message, field=dotted(place))


def _handbook(draft: Draft, company: Company, brand: Brand) -> Handbook:
    departments = list(draft.departments.entries)
    grades = list(draft.grades.entries)
    roles = sorted(
        draft.roles.records,
        key=lambda r: (departments.index(r.department), -grades.index(r.grade), r.title),
    )
    if "sizes.yml" in draft.left_out:
        roles = [role.model_copy(update={"sizes": (ANY.id,)}) for role in roles]
    return Handbook(
        company=company,
        form=draft.form.record if draft.form else None,
        departments=draft.departments.records,
        grades=draft.grades.records,
        levels=draft.levels.records,
        sizes=draft.sizes.records or (ANY,),
        channels=draft.channels.records,
        skill_groups=draft.skill_groups.records,
        skills=draft.skills.records,
        kpis=draft.kpis.records,
        terms=draft.terms.records,
        onboarding=draft.onboarding.records,
        roles=tuple(roles),
        process_groups=draft.process_groups.records,
        processes=draft.processes.records,
        origins=draft.origins.records,
        staffing=draft.staffing.record if draft.staffing else None,
        letterhead=draft.letterhead,
        brand=brand,
        icon=draft.brand_files.icon,
        logo=draft.brand_files.logo,
        typeface=draft.brand_files.typeface,
    )
