"""Everything that is generated, in one place: pages, their navigation, files to download."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from macros.derived.palette import palette
from macros.documents.cache import Progress, at_hand, forget_other_files, rendered, silence
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
from macros.documents.look import look_of
from macros.documents.preview import Masthead
from macros.documents.previews import Pictured, previews
from macros.model.address import (
    FONTS,
    ICON,
    NOTICES,
    PALETTE,
    POSTINGS,
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
from macros.model.subjects import pages_left_out
from macros.pages import MenuSection, Page, Redirect, navigation, redirects, short_addresses
from macros.search.records import Finding, PageText, records
from macros.search.texts import PaperKind
from macros.telling.figures import FIGURES
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
from macros.views.structured import Crumb, web_page
from macros.views.stylesheet import faces, stylesheet
from macros.views.substitutes import substitutes
from macros.views.vacancy_builder import posting, vacancy_builder
from macros.views.whole import filled

if TYPE_CHECKING:
    from macros.model.handbook import Handbook
    from macros.model.palette import Palette
    from macros.model.role import Role
    from macros.model.skill import Skill
    from macros.telling.quiz import Quiz
    from macros.views.schema_org import WebPage


View: TypeAlias = Mapping[str, Callable[..., str]]
"""Makes the body of a page, by the name under which a page calls it."""


_PNG = b"\x89PNG"


@dataclass(frozen=True)
class Asset:
    """A small file that is published as it is."""

    address: str
    content: str | bytes


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
    def views(self) -> View:
        """What pages call, by these names, to be filled; the views of records want an id."""
        return {**self.views_of_all, **self.views_of_role, **self.views_of_skill}

    @cached_property
    def views_of_all(self) -> View:
        """Pages about the whole handbook."""
        book, of_kind = self.handbook, self._of_kind
        return {
            "home": lambda: overview.home(book),
            "catalogue": lambda: overview.catalogue(book),
            "org_chart": lambda: structure.structure_page(book, of_kind(org_chart_poster.KIND)),
            "staffing": lambda: staffing(book),
            "responsibilities": lambda: responsibilities(
                book, of_kind(responsibility_matrix.TITLE)
            ),
            "substitutes": lambda: substitutes(book),
            "compare": lambda: compare(book),
            "career_map": lambda: career_map(book),
            "skills_matrix": lambda: overview.skills_page(book, of_kind(skills_matrix.TITLE)),
            "experience_matrix": lambda: overview.experience_page(
                book, of_kind(experience_matrix.TITLE)
            ),
            "skill_index": lambda: skill.skill_index(book),
            "kpis": lambda: overview.kpis(book),
            "glossary": lambda: overview.glossary(book),
            "onboarding_start": lambda: onboarding_start(book, self.quizzes),
            "vacancy_builder": lambda: vacancy_builder(book, of_kind(vacancy.KIND)),
            "downloads_page": lambda: overview.files_page(book, self.files),
        }

    @cached_property
    def views_of_role(self) -> View:
        """Pages that every role has: the page itself, the first days, questions, recruiting."""
        book, role = self.handbook, self.handbook.role
        kit = (vacancy.KIND, interview_scorecard.KIND)
        return {
            "role_page": lambda id_: role_page(book, role(id_), self._files_of(id_)),
            "onboarding_page": lambda id_: onboarding_page(book, role(id_)),
            "quiz_page": lambda id_: quiz_page(book, role(id_), self.quizzes[id_]),
            "recruiting_page": lambda id_: recruiting_page(
                book, role(id_), self._files_of(id_, *kit)
            ),
        }

    @cached_property
    def views_of_skill(self) -> View:
        """Pages that every skill has."""
        book = self.handbook
        return {"skill_page": lambda id_: skill.skill_page(book, book.skill(id_))}

    @cached_property
    def figures(self) -> Mapping[str, Callable[..., str | int]]:
        """What pages call inside a sentence, by these names."""
        return {figure.__name__: partial(figure, self.handbook) for figure in FIGURES}

    @cached_property
    def quizzes(self) -> dict[str, Quiz]:
        """The questions of each role."""
        return {role.id: quiz(self.handbook, role) for role in self.handbook.roles}

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
        forget_other_files(self.downloads, self._papers)
        return paths

    def try_letterhead(self) -> None:
        """Write a paper on the letterhead of the company; what that raises is passed on."""
        book = self.handbook
        if book.letterhead:
            docx.render(
                blank_form.blank_form(book) if book.form else vacancy.vacancy(book, book.root)
            )

    def previews(self, prose: Iterable[Pictured]) -> tuple[tuple[str, Path], ...]:
        """The address and the rendered picture of every page in `prose`."""
        brand = Masthead(self.handbook.title, self._icon, look_of(self.handbook))
        pictures = previews(self.handbook, brand, prose)
        folder = self.cache / "previews"
        paths = rendered(pictures, folder)
        forget_other_files(pictures, folder)
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
        """Notices, the brand, what scripts load of each role, QR codes, pages that redirect."""
        notices = Path(__file__).with_name(NOTICES).read_text(encoding="utf-8")
        yield Asset(NOTICES, notices.encode("utf-8-sig"))
        yield Asset(self.icon, self._icon)
        yield Asset(PALETTE, stylesheet(self.handbook))
        yield from (Asset(f"{FONTS}{face.name}", face.content) for face in faces(self.handbook))
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
                    icon=self.icon,
                    site_url=self.handbook.site_url,
                ),
            )

    @property
    def icon(self) -> str:
        """The address of the icon, SVG or PNG."""
        return f"{ICON}.{'png' if self._icon.startswith(_PNG) else 'svg'}"

    @cached_property
    def _icon(self) -> bytes:
        return self.handbook.icon or filled("icon.svg.jinja", colours=self.palette).encode()

    @property
    def palette(self) -> Palette:
        """Colours of the pages, as their heads tell browsers."""
        return palette(self.handbook.brand)

    @cached_property
    def redirects(self) -> tuple[Redirect, ...]:
        """The short address of each role, and every page of a former id."""
        return tuple(redirects(self.handbook, self.pages))

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """Every address that others may link to, sections included, without rendering anything.

        Pictures and data of scripts are no promise, nor are QR codes: what they lead to is.
        """
        written = {*WRITTEN} - self.left_out
        found = {*written, NOTICES, *(download.address for download in self.downloads)}
        found |= {*map(address_of, self.handbook.kpis), *map(address_of, self.handbook.terms)}
        found |= {old for old, _ in self._former_downloads()}
        pages = [(page.address, page) for page in self.pages]
        for address, page in (*pages, *((each.address, each.page) for each in self.redirects)):
            found |= {address, *(f"{address}#{anchor}" for anchor in page.anchors)}
        return tuple(sorted(found))

    @cached_property
    def left_out(self) -> frozenset[str]:
        """Addresses of written pages about what the edition does not tell: they are not built."""
        return pages_left_out(self.handbook)

    @cached_property
    def navigation(self) -> dict[str, tuple[MenuSection, ...]]:
        """Sections of generated pages, by the index page in docs/ that they stand beside."""
        return navigation(self.handbook)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every generated page."""
        sections = (section for sections in self.navigation.values() for section in sections)
        return tuple(page for section in sections for page in section.pages)

    def structured(self, page: str, way: tuple[Crumb, ...]) -> WebPage:
        """What search engines are told of the page at this address, to which `way` leads."""
        return web_page(self.handbook, page, way, self._records.get(page))

    def found(self, texts: Iterable[PageText]) -> tuple[Finding, ...]:
        """What the search finds: the handbook, its papers and the pages that are `texts`."""
        formats: dict[Kind, list[str]] = {}
        for download in self.downloads:
            known = formats.setdefault(download.kind, [])
            if download.format not in known:
                known.append(download.format)
        of_roles = {download.kind for download in self.downloads if download.role}
        papers = (
            PaperKind(kind.name, kind.purpose, tuple(names), kind in of_roles)
            for kind, names in formats.items()
        )
        return records(self.handbook, tuple(papers), texts)

    def _former_downloads(self) -> Iterator[tuple[str, Download]]:
        for download in self.downloads:
            if download.role:
                for old in self.handbook.role(download.role).former_ids:
                    yield former(download.address, download.role, old), download

    def _codes(self, role: Role) -> Iterator[Asset]:
        whole = absolute(self.handbook.site_url, short_of(role))
        if whole:
            for address in short_addresses(role):
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

    def _files_of(self, role: str, *kinds: str) -> tuple[FileLink, ...]:
        found = self._by_role[role]
        return tuple(file for file in found if file.kind in kinds) if kinds else tuple(found)

    @cached_property
    def _by_role(self) -> defaultdict[str | None, list[FileLink]]:
        found = defaultdict[str | None, list[FileLink]](list)
        for file in self.files:
            found[file.role].append(file)
        return found

    def _of_kind(self, kind: str) -> tuple[FileLink, ...]:
        return tuple(file for file in self.files if file.kind == kind)
