"""Everything that is generated, in one place.

- Pages about all: `Site.views_of_all`, which pages in docs/ call by these names.
- Pages of every position and skill: `views_of_role`, `views_of_skill`; their addresses, titles and
  places in the menu, and pages without a file in docs/: pages.py.
- Names and numbers inside a sentence of docs/: `figures`.
- Documents to download: documents/downloads.py lists kinds and formats, files.py makes and keeps
  them; pictures for messengers: `previews`.
- Small files: notices, the brand, data of scripts, QR codes, redirects: assets.py.
- What search engines are told of a page: `structured`; what the search of the site finds: `found`.
- Every address that is promised to others: `addresses`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeAlias

from macros.assets import Asset, assets, icon_address
from macros.derived.palette import palette
from macros.documents.downloads import Kind
from macros.documents.kinds import (
    experience_matrix,
    interview_scorecard,
    org_chart_poster,
    responsibility_matrix,
    skills_matrix,
    vacancy,
)
from macros.files import Files
from macros.model.address import (
    NOTICES,
    WRITTEN,
    address_of,
    kit_of,
    plan_of,
    quiz_of,
)
from macros.model.subjects import pages_left_out
from macros.pages import MenuSection, Page, Redirect, navigation, redirects
from macros.search.records import Finding, PageText, records
from macros.search.texts import PaperKind
from macros.telling.figures import FIGURES
from macros.telling.quiz import quiz
from macros.views import overview, skill, structure
from macros.views.career import career_map
from macros.views.compare import compare
from macros.views.onboarding import onboarding_page
from macros.views.onboarding_start import onboarding_start
from macros.views.quiz import quiz_page
from macros.views.recruiting import recruiting_page
from macros.views.responsibilities import responsibilities
from macros.views.role import role_page
from macros.views.staffing import staffing
from macros.views.structured import Crumb, web_page
from macros.views.substitutes import substitutes
from macros.views.vacancy_builder import vacancy_builder

if TYPE_CHECKING:
    from macros.model.palette import Palette
    from macros.model.role import Role
    from macros.model.skill import Skill
    from macros.telling.quiz import Quiz
    from macros.views.schema_org import WebPage


View: TypeAlias = Mapping[str, Callable[..., str]]
"""Makes the body of a page, by the name under which a page calls it."""


@dataclass(frozen=True)
class Site(Files):
    """What a handbook becomes."""

    @cached_property
    def views(self) -> View:
        """What pages call, by these names, to be filled; the views of records want an id."""
        return {**self.views_of_all, **self.views_of_role, **self.views_of_skill}

    @cached_property
    def views_of_all(self) -> View:
        """Pages about the whole handbook."""
        book, of_kind = self.handbook, self.files_of_kind
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
            "role_page": lambda id_: role_page(book, role(id_), self.files_of(id_)),
            "onboarding_page": lambda id_: onboarding_page(book, role(id_)),
            "quiz_page": lambda id_: quiz_page(book, role(id_), self.quizzes[id_]),
            "recruiting_page": lambda id_: recruiting_page(
                book, role(id_), self.files_of(id_, *kit)
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

    def day_of(self, page: str) -> date:
        """When the page at this address was edited last: with its role, or with the handbook."""
        return self._days.get(page, self.handbook.day)

    @property
    def assets(self) -> Iterator[Asset]:
        """Notices, the brand, what scripts load of each role, QR codes, pages that redirect."""
        return assets(self.handbook, self.redirects, self.downloads)

    @property
    def icon(self) -> str:
        """The address of the icon, SVG or PNG."""
        return icon_address(self.handbook)

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
        found |= {old for old, _ in self.former_downloads()}
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
