"""Everything that is generated, in one place: pages, their navigation, files to download."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from macros.documents.cache import Progress, at_hand, forget_others, rendered, silence
from macros.documents.downloads import Download, Kind, downloads
from macros.documents.formats import docx, qr
from macros.documents.kinds import (
    blank_form,
    experience_matrix,
    interview_scorecard,
    org_chart_poster,
    responsibility_matrix,
    skills_matrix,
    vacancy,
)
from macros.documents.preview import Brand
from macros.documents.previews import Prose, previews
from macros.model.address import (
    CATALOGUE,
    NOTICES,
    ONBOARDING,
    POSTINGS,
    RECRUITING,
    ROLE_ANCHORS,
    SKILLS,
    WRITTEN,
    absolute,
    address_of,
    former,
    kit_of,
    plan_of,
    preview_of,
    quiz_of,
    short_of,
)
from macros.russian.excerpt import excerpt
from macros.search.records import Record, Text, records
from macros.search.texts import Paper
from macros.telling.quiz import quiz
from macros.views import overview, skill, structure
from macros.views.career import career_map
from macros.views.compare import compare
from macros.views.links import FileLink
from macros.views.moved import moved
from macros.views.onboarding import onboarding_page
from macros.views.onboarding_start import onboarding_start
from macros.views.profile import profile
from macros.views.quiz import quiz_page
from macros.views.recruiting import recruiting_page
from macros.views.responsibilities import responsibilities
from macros.views.role import role_page
from macros.views.staffing import staffing
from macros.views.structured import Step, web_page
from macros.views.vacancy_builder import posting, vacancy_builder

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.role import Role
    from macros.model.skill import Skill
    from macros.telling.quiz import Quiz
    from macros.views.schema_org import WebPage

_SHORTEST, _LONGEST = 50, 200
"""Characters of a description."""
_MANY = 30
"""Positions of which a page beside its text can list all."""


@dataclass(frozen=True)
class Page:
    """A page that no file in docs/ stands for; `call` is the macro call that makes its body.

    `styles` and `scripts` name the files in docs/assets/ that this kind of page needs besides
    those of every page; `part_of` is the address of the list that the page stands in; `anchors`
    are the sections that may be linked to from outside for ever; `hide` may leave out "toc" with
    what stands beside the page; `about` is its title among pages of its kind, if that is shorter.
    """

    address: str
    title: str
    description: str
    call: str
    part_of: str
    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    about: str = ""

    @property
    def source(self) -> str:
        """Where the page would lie in docs/: `roles/agent.md`."""
        return f"{self.address.rstrip('/')}.md"


@dataclass(frozen=True)
class Section:
    """A group of generated pages under a heading of the navigation."""

    title: str
    pages: tuple[Page, ...]


@dataclass(frozen=True)
class Asset:
    """A small file that is published as it is."""

    address: str
    content: str | bytes


@dataclass(frozen=True)
class Redirect:
    """An address that leads to `page`; `about` is the address of the record it is about."""

    address: str
    page: Page
    about: str


@dataclass(frozen=True)
class Site:
    """What a handbook becomes; `cache` is the folder that keeps its files from run to run.

    A preview does not wait for its documents: it `offers_made_only` and says which are to come.
    """

    handbook: Handbook = field(repr=False)  # the macros plugin prints its variables
    cache: Path
    progress: Progress = silence
    offers_made_only: bool = False

    @cached_property
    def downloads(self) -> tuple[Download, ...]:
        """Every file to download, not yet rendered."""
        return downloads(self.handbook)

    @cached_property
    def documents(self) -> tuple[tuple[str, Path], ...]:
        """The address and the rendered file of each download on offer."""
        paths = at_hand(self.downloads, self._papers) if self.offers_made_only else self.make()
        return tuple((d.address, p) for d, p in zip(self.downloads, paths, strict=True) if p)

    def make(self) -> tuple[Path, ...]:
        """Render every download that has not been rendered yet; the file of each."""
        paths = rendered(self.downloads, self._papers, self.progress)
        forget_others(self.downloads, self._papers)
        return paths

    def try_letterhead(self) -> None:
        """Write a paper on the letterhead of the company; what that raises is passed on."""
        if self.handbook.letterhead:
            docx.render(blank_form.blank_form(self.handbook))

    def previews(self, brand: Brand, prose: Iterable[Prose]) -> tuple[tuple[str, Path], ...]:
        """The address and the rendered picture of every page in `prose`."""
        pictures = previews(self.handbook, brand, prose)
        folder = self.cache / "previews"
        paths = rendered(pictures, folder)
        forget_others(pictures, folder)
        return tuple((p.address, path) for p, path in zip(pictures, paths, strict=True))

    def day_of(self, page: str) -> date:
        """When the page at this address was edited last: with its role, or with the handbook."""
        return self._days.get(page, self.handbook.day)

    @cached_property
    def files(self) -> tuple[FileLink, ...]:
        """Links to the downloads, with the real sizes of those on offer."""
        paths = dict(self.documents)
        return tuple(
            FileLink(
                address=download.address,
                title=download.title,
                format=download.format,
                kind=download.kind.name,
                purpose=download.kind.purpose,
                size=path.stat().st_size if (path := paths.get(download.address)) else None,
                role=download.role,
            )
            for download in self.downloads
        )

    @cached_property
    def former_documents(self) -> tuple[tuple[str, Path], ...]:
        """Copies of the files of roles under their former ids: a file cannot redirect."""
        paths = dict(self.documents)
        former = ((old, paths.get(new.address)) for old, new in self._former_downloads())
        return tuple((old, path) for old, path in former if path)

    @property
    def assets(self) -> Iterator[Asset]:
        """Notices, what scripts load about each role, QR codes, pages that redirect."""
        notices = Path(__file__).with_name(NOTICES).read_text(encoding="utf-8")
        yield Asset(NOTICES, notices.encode("utf-8-sig"))
        papers = {
            file.role: file.address
            for file in self.downloads
            if file.kind.name == vacancy.KIND and file.suffix == "docx"
        }
        for role in self.handbook.roles:
            known = profile(self.handbook, role)
            yield Asset(known.address, known.json)
            words = posting(self.handbook, role, papers[role.id])
            yield Asset(f"{POSTINGS}{role.id}.json", words)
            yield from self._codes(role)
        for redirect in self.redirects:
            page = redirect.page
            yield Asset(
                f"{redirect.address}index.html",
                moved(
                    redirect.address,
                    page.address,
                    title=page.title,
                    description=page.description,
                    preview=preview_of(redirect.about),
                    site_url=self.handbook.site_url,
                ),
            )

    @cached_property
    def redirects(self) -> tuple[Redirect, ...]:
        """The short address of each role, and every page of a former id."""
        return (*self._short_addresses(), *self._former_pages())

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """Every address that others may link to, sections included, without rendering anything.

        Pictures and data of scripts are no promise, nor are QR codes: what they lead to is.
        """
        found = {*WRITTEN, NOTICES, *(download.address for download in self.downloads)}
        found |= {*map(address_of, self.handbook.kpis), *map(address_of, self.handbook.terms)}
        found |= {old for old, _ in self._former_downloads()}
        pages = [(page.address, page) for page in self.pages]
        for address, page in (*pages, *((each.address, each.page) for each in self.redirects)):
            found |= {address, *(f"{address}#{anchor}" for anchor in page.anchors)}
        return tuple(sorted(found))

    @property
    def pages(self) -> Iterator[Page]:
        """Every generated page."""
        for sections in self.navigation.values():
            for section in sections:
                yield from section.pages

    @cached_property
    def navigation(self) -> dict[str, tuple[Section, ...]]:
        """Sections of generated pages, by the index page in docs/ that they stand beside."""
        book = self.handbook
        skills = (
            Section(group.title, tuple(map(_skill, book.skills_of(group))))
            for group in book.skill_groups
        )
        return {
            "roles/index.md": self._by_department(_role),
            "skills/index.md": tuple(section for section in skills if section.pages),
            "onboarding/index.md": (
                *self._in_one_or_by_department("Планы", _plan),
                Section("Вопросы", tuple(map(_quiz, book.roles))),
            ),
            "recruiting/index.md": self._in_one_or_by_department("По должностям", _kit),
        }

    def role_page(self, role: str) -> str:
        """The page of a position."""
        return role_page(self.handbook, self.handbook.role(role), self._files_by_role.get(role, ()))

    def skill_page(self, id_: str) -> str:
        """The page of a skill."""
        return skill.skill_page(self.handbook, self.handbook.skill(id_))

    def home(self) -> str:
        """The home page."""
        return overview.home(self.handbook)

    def catalogue(self) -> str:
        """Cards of all positions."""
        return overview.catalogue(self.handbook)

    def org_chart(self) -> str:
        """The organisation chart."""
        return structure.org_chart(self.handbook, self._of_kind(org_chart_poster.KIND))

    def staffing(self) -> str:
        """How many people of each position a number of agents needs."""
        return staffing(self.handbook)

    def responsibilities(self) -> str:
        """Processes × positions."""
        return responsibilities(self.handbook, self._of_kind(responsibility_matrix.TITLE))

    def compare(self) -> str:
        """Positions side by side."""
        return compare(self.handbook)

    def career_map(self) -> str:
        """Moves between positions."""
        return career_map(self.handbook)

    def skills_matrix(self) -> str:
        """Skills × positions."""
        return overview.skills_matrix(self.handbook, self._of_kind(skills_matrix.TITLE))

    def experience_matrix(self) -> str:
        """Positions × experience."""
        return overview.experience_matrix(self.handbook, self._of_kind(experience_matrix.TITLE))

    def skill_index(self) -> str:
        """All skills by group."""
        return skill.skill_index(self.handbook)

    def kpis(self) -> str:
        """All KPIs."""
        return overview.kpis(self.handbook)

    def glossary(self) -> str:
        """All terms."""
        return overview.glossary(self.handbook)

    def onboarding_start(self) -> str:
        """Where a new hire starts."""
        return onboarding_start(self.handbook, self.quizzes)

    def onboarding_page(self, role: str) -> str:
        """The first ninety days of a position."""
        return onboarding_page(self.handbook, self.handbook.role(role))

    def quiz_page(self, role: str) -> str:
        """Questions for a new hire in a position."""
        return quiz_page(self.handbook, self.handbook.role(role), self.quizzes[role])

    @cached_property
    def quizzes(self) -> dict[str, Quiz]:
        """The questions of each role."""
        return {role.id: quiz(self.handbook, role) for role in self.handbook.roles}

    def vacancy_builder(self) -> str:
        """The builder of vacancy texts."""
        return vacancy_builder(self.handbook, self._of_kind(vacancy.KIND))

    def recruiting_page(self, role: str) -> str:
        """What a recruiter needs for one position."""
        kinds = (vacancy.KIND, interview_scorecard.KIND)
        files = tuple(f for f in self._files_by_role.get(role, ()) if f.kind in kinds)
        return recruiting_page(self.handbook, self.handbook.role(role), files)

    def downloads_page(self) -> str:
        """All files."""
        return overview.downloads(self.handbook, self.files)

    def structured(self, page: str, way: tuple[Step, ...]) -> WebPage:
        """What search engines are told of the page at this address, to which `way` leads."""
        return web_page(self.handbook, page, way, self._records.get(page))

    def found(self, texts: Iterable[Text]) -> tuple[Record, ...]:
        """What the search finds: the handbook, its papers and the pages that are `texts`."""
        formats: dict[Kind, list[str]] = {}
        for download in self.downloads:
            known = formats.setdefault(download.kind, [])
            if download.format not in known:
                known.append(download.format)
        of_roles = {download.kind for download in self.downloads if download.role}
        papers = (
            Paper(kind.name, kind.purpose, tuple(names), kind in of_roles)
            for kind, names in formats.items()
        )
        return records(self.handbook, tuple(papers), texts)

    def _in_one_or_by_department(
        self, title: str, page: Callable[[Role], Page]
    ) -> tuple[Section, ...]:
        """Every page lists its whole section: all positions, or where they are many, its own."""
        if len(self.handbook.roles) > _MANY:
            return self._by_department(page)
        return (Section(title, tuple(map(page, self.handbook.roles))),)

    def _by_department(self, page: Callable[[Role], Page]) -> tuple[Section, ...]:
        sections = (
            Section(department.title, tuple(map(page, self.handbook.roles_of(department))))
            for department in self.handbook.departments
        )
        return tuple(section for section in sections if section.pages)

    def _short_addresses(self) -> Iterator[Redirect]:
        pages = {page.address: page for page in self.pages}
        for role in self.handbook.roles:
            about, short = address_of(role), short_of(role)
            for address in (short, *(former(short, role.id, old) for old in role.former_ids)):
                yield Redirect(address, pages[about], about)

    def _former_pages(self) -> Iterator[Redirect]:
        records: tuple[Role | Skill, ...] = (*self.handbook.roles, *self.handbook.skills)
        renamed = [record for record in records if record.former_ids]
        for page in self.pages if renamed else ():
            for record in renamed:
                about = address_of(record)
                if page.address.startswith(SKILLS) != about.startswith(SKILLS):
                    continue  # a skill and a role may share an id
                for old in record.former_ids:
                    address = former(page.address, record.id, old)
                    if address != page.address:
                        yield Redirect(address, page, about)

    def _former_downloads(self) -> Iterator[tuple[str, Download]]:
        for download in self.downloads:
            if download.role:
                for old in self.handbook.role(download.role).former_ids:
                    yield former(download.address, download.role, old), download

    def _codes(self, role: Role) -> Iterator[Asset]:
        short = short_of(role)
        whole = absolute(self.handbook.site_url, short)
        if whole:
            for address in (short, *(former(short, role.id, old) for old in role.former_ids)):
                yield Asset(f"{address}qr.svg", qr.svg_file(whole))
                yield Asset(f"{address}qr.png", qr.png(whole, margin=4))

    @property
    def _papers(self) -> Path:
        return self.cache / "documents"

    @cached_property
    def _records(self) -> dict[str, Role | Skill]:
        records: tuple[Role | Skill, ...] = (*self.handbook.roles, *self.handbook.skills)
        return {address_of(record): record for record in records}

    @cached_property
    def _days(self) -> dict[str, date]:
        return {
            address: self.handbook.day_of(role)
            for role in self.handbook.roles
            for address in (address_of(role), plan_of(role), quiz_of(role), kit_of(role))
        }

    @cached_property
    def _files_by_role(self) -> dict[str, tuple[FileLink, ...]]:
        found: dict[str, list[FileLink]] = {}
        for file in self.files:
            if file.role:
                found.setdefault(file.role, []).append(file)
        return {role: tuple(files) for role, files in found.items()}

    def _of_kind(self, kind: str) -> tuple[FileLink, ...]:
        return tuple(file for file in self.files if file.kind == kind)


def _role(role: Role) -> Page:
    return Page(
        address_of(role),
        role.title,
        _described(role.purpose, f"{role.title} — должность контакт-центра."),
        f'role_page("{role.id}")',
        part_of=f"{CATALOGUE}#{role.department}",
        styles=("role", "gap"),
        scripts=("gap", "copying"),
        anchors=ROLE_ANCHORS,
    )


def _plan(role: Role) -> Page:
    return Page(
        plan_of(role),
        f"Первые 90 дней: {role.title}",
        f"План первых 90 дней в контакт-центре для новичка. Должность: {role.title}.",
        f'onboarding_page("{role.id}")',
        part_of=ONBOARDING,
        styles=("onboarding",),
        scripts=("onboarding",),
        about=role.title,
    )


def _quiz(role: Role) -> Page:
    return Page(
        quiz_of(role),
        f"Вопросы новичку: {role.title}",
        f"Вопросы с ответами: что новичку важно помнить о своей работе. Должность: {role.title}.",
        f'quiz_page("{role.id}")',
        part_of=ONBOARDING,
        styles=("quiz",),
        scripts=("quiz",),
        hide=("toc", "navigation"),
    )


def _kit(role: Role) -> Page:
    return Page(
        kit_of(role),
        f"Подбор: {role.title}",
        f"Текст вакансии, ссылки и вопросы для собеседования. Должность: {role.title}.",
        f'recruiting_page("{role.id}")',
        part_of=RECRUITING,
        styles=("recruiting", "permalink"),
        scripts=("copying",),
        anchors=("interview", "interview-task", "link", "card"),
        about=role.title,
    )


def _skill(skill: Skill) -> Page:
    return Page(
        address_of(skill),
        skill.title,
        _described(skill.definition, f"{skill.title} — навык контакт-центра."),
        f'skill_page("{skill.id}")',
        part_of=f"{SKILLS}#{skill.group}",
        scripts=("filters",),
    )


def _described(text: str, name: str) -> str:
    """What search engines and messengers show under the title; a text of a few words is named."""
    return excerpt(text if len(text) >= _SHORTEST else f"{name} {text}", _LONGEST)
