"""Read a data folder into a validated handbook; every problem of every file is collected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel

from macros.model.centre import CentreSize, Channel
from macros.model.company import Company, JobDescriptionForm
from macros.model.department import Department
from macros.model.grade import Grade
from macros.model.handbook import Handbook
from macros.model.kpi import Kpi
from macros.model.level import Level
from macros.model.onboarding import OnboardingStage
from macros.model.role import Role
from macros.model.skill import Skill, SkillGroup
from macros.model.term import Term
from macros.reading.document import Document, dotted, read_document
from macros.reading.draft import Draft, Table
from macros.reading.problem import HandbookError, Problem, in_order
from macros.reading.rules import broken_rules
from macros.reading.shape import Entry, shape

if TYPE_CHECKING:
    from collections.abc import Callable

Model = TypeVar("Model", bound=BaseModel)

BLANK = "ЗАПОЛНИТЕ"
"""The word that marks a blank in a starter file; `check` names every one that is left."""


@dataclass(frozen=True)
class Loaded:
    """A valid handbook and what is still worth a look."""

    handbook: Handbook
    warnings: tuple[Problem, ...]


def load_handbook(
    data: Path, progress: Callable[[int, int], None] = lambda done, total: None
) -> Loaded:
    """Read `data`; raise HandbookError with all problems when any of them is an error.

    `progress` is told how many role files of how many have been read.
    """
    draft, problems = read_draft(data, progress)
    problems += broken_rules(draft)
    if draft.form is None or any(problem.severity == "error" for problem in problems):
        raise HandbookError(problems)
    return Loaded(_handbook(draft, draft.form.record), in_order(problems))


def read_draft(
    data: Path, progress: Callable[[int, int], None] = lambda done, total: None
) -> tuple[Draft, list[Problem]]:
    """What can be read of `data`, and what is wrong with the shape of the rest."""
    reader = _Reader(data)
    return reader.draft(progress), reader.problems


class _Reader:
    """Reads the files of one data folder, remembering what was wrong with them."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.problems: list[Problem] = []

    def draft(self, progress: Callable[[int, int], None]) -> Draft:
        company = self.company()
        form = self.single(JobDescriptionForm, "form.yml")
        tables = (
            self.table(Department, "departments.yml", "подразделение"),
            self.table(Grade, "grades.yml", "ступень"),
            self.table(Level, "levels.yml", "уровень"),
            self.table(CentreSize, "centre_sizes.yml", "размер центра"),
            self.table(Channel, "channels.yml", "канал"),
            self.table(SkillGroup, "skill_groups.yml", "группа навыков"),
            self.table(Skill, "skills.yml", "навык"),
            self.table(Kpi, "kpis.yml", "показатель"),
            self.table(Term, "glossary.yml", "термин"),
            self.table(OnboardingStage, "onboarding.yml", "этап"),
        )
        roles = self.roles(progress)
        return Draft(company, form, *tables, roles)

    def company(self) -> Entry[Company]:
        """The company; without the file, or while it is broken, one that has said nothing."""
        file = self.data / "company.yml"
        entry = self.single(Company, file.name) if file.exists() else None
        return entry or Entry(Company(), Document(self.shown(file)))

    def single(self, model: type[Model], name: str) -> Entry[Model] | None:
        document = self.read(self.data / name)
        return self.shaped(model, document) if document else None

    def table(self, model: type[Model], name: str, noun: str) -> Table[Model]:
        document = self.read(self.data / name)
        if document is None:
            return Table(noun, readable=False)
        if not isinstance(document.content, dict):
            line, column = document.position(())
            message = "нужны записи вида «id: поля»"
            self.problems.append(Problem(document.path, line, column, message))
            return Table(noun, readable=False)
        entries = {}
        for key, content in document.content.items():
            entry, problems = shape(model, document, content, (key,), id=key)
            self.problems += problems
            if entry is not None:
                entries[key] = entry
        return Table(noun, entries, frozenset(document.content))

    def roles(self, progress: Callable[[int, int], None]) -> Table[Role]:
        folder = self.data / "roles"
        files = sorted(folder.glob("*")) if folder.is_dir() else []
        yaml_files = [file for file in files if file.suffix == ".yml"]
        for file in files:
            if file.suffix == ".yaml":
                hint = "переименуйте в .yml"
                message = "файл должности кончается на .yml"
                self.problems.append(Problem(self.shown(file), 1, 1, message, hint))
        if not yaml_files:
            message = "нет ни одной должности"
            hint = "положите сюда файл должности"
            self.problems.append(Problem(self.shown(folder), 1, 1, message, hint))
        entries = {}
        for done, file in enumerate(yaml_files, 1):
            progress(done, len(yaml_files))
            document = self.read(file)
            entry = document and self.shaped(Role, document, file.stem)
            if entry is not None:
                entries[file.stem] = entry
        return Table("должность", entries, frozenset(file.stem for file in yaml_files))

    def read(self, file: Path) -> Document | None:
        if not file.is_file():
            hint = "верните файл или возьмите его из исходного справочника"
            self.problems.append(Problem(self.shown(file), 1, 1, "нет файла", hint))
            return None
        document = read_document(file, self.shown(file))
        self.problems += document.problems
        self.problems += _blanks(document)
        return document if document.content is not None else None

    def shaped(
        self, model: type[Model], document: Document, id_: str | None = None
    ) -> Entry[Model] | None:
        entry, problems = shape(model, document, document.content, id=id_)
        self.problems += problems
        return entry

    def shown(self, file: Path) -> str:
        return file.relative_to(self.data.parent).as_posix()


def _blanks(document: Document) -> Iterator[Problem]:
    for place, text in document.texts():
        if BLANK in text:
            line, column = document.position(place)
            message = f"поле «{dotted(place)}» ещё не заполнено"
            yield Problem(document.path, line, column, message, field=dotted(place))


def _handbook(draft: Draft, form: JobDescriptionForm) -> Handbook:
    departments = list(draft.departments.entries)
    grades = list(draft.grades.entries)
    roles = sorted(
        draft.roles.records,
        key=lambda r: (departments.index(r.department), -grades.index(r.grade), r.title),
    )
    handbook = Handbook(
        company=draft.company.record,
        form=form,
        departments=draft.departments.records,
        grades=draft.grades.records,
        levels=draft.levels.records,
        centre_sizes=draft.centre_sizes.records,
        channels=draft.channels.records,
        skill_groups=draft.skill_groups.records,
        skills=draft.skills.records,
        kpis=draft.kpis.records,
        terms=draft.terms.records,
        onboarding=draft.onboarding.records,
        roles=tuple(roles),
    )
    return handbook.without_roles(draft.company.record.roles_off)
