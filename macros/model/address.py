"""Addresses of pages: a contract, since recruiters put them into vacancies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model.kpi import Kpi
from macros.model.process import Process
from macros.model.role import Role
from macros.model.skill import Skill

if TYPE_CHECKING:
    from macros.model.term import Term

HOME = ""
CATALOGUE = "roles/"
COMPARE = "compare/"
CAREER = "career/"
STRUCTURE = "structure/"
STAFFING = "structure/staffing/"
RESPONSIBILITIES = "structure/responsibilities/"
SKILLS_MATRIX = "matrices/skills/"
EXPERIENCE_MATRIX = "matrices/experience/"
SKILLS = "skills/"
KPIS = "kpis/"
GLOSSARY = "glossary/"
ONBOARDING = "onboarding/"
RECRUITING = "recruiting/"
DOWNLOADS = "downloads/"
ABOUT = "about/"
NOTICES = "notices.txt"
"""Whose work is published with ours, and on what terms."""

ICON = "assets/favicon"
FONTS = "assets/fonts/"
PALETTE = "assets/css/palette.css"
"""What brand.yml becomes; no page, and no contract."""

PROFILES = "assets/data/roles/"
"""What scripts load about a role, one file each; no page, and no contract."""
POSTINGS = "assets/data/vacancies/"
"""The same for the builder of vacancies."""


def address_of(record: Role | Skill | Kpi | Process | Term) -> str:
    """Where a record is described, from the root of the site: `roles/agent/`, `kpis/#aht`."""
    match record:
        case Role():
            return f"{CATALOGUE}{record.id}/"
        case Skill():
            return f"{SKILLS}{record.id}/"
        case Kpi():
            return f"{KPIS}#{record.id}"
        case Process():
            return f"{RESPONSIBILITIES}#{record.id}"
        case _:
            return f"{GLOSSARY}#{record.id}"


SHORT = "r/"
"""Short addresses of roles, `r/agent/`: for print, messengers and vacancies."""

WRITTEN = (
    HOME,
    CATALOGUE,
    COMPARE,
    CAREER,
    STRUCTURE,
    STAFFING,
    RESPONSIBILITIES,
    SKILLS_MATRIX,
    EXPERIENCE_MATRIX,
    SKILLS,
    KPIS,
    GLOSSARY,
    ONBOARDING,
    RECRUITING,
    DOWNLOADS,
    ABOUT,
)
"""Pages that files in docs/ stand for; subjects.py tells which an edition leaves out."""


ROLE_ANCHORS = (
    "summary",
    "duties",
    "skills",
    "gap",
    "experience",
    "knowledge",
    "kpis",
    "rights",
    "liability",
    "interactions",
    "career",
    "onboarding",
    "documents",
    "vacancy",
    "codes",
)
"""Sections of the page of a role; each role has all that its handbook has anything to say in."""


def plan_of(role: Role) -> str:
    """The page of the first ninety days of a role: `onboarding/agent/`."""
    return f"{ONBOARDING}{role.id}/"


def short_of(role: Role) -> str:
    """The short address of a role: `r/agent/`."""
    return f"{SHORT}{role.id}/"


def former(address: str, id_: str, old: str) -> str:
    """What `address` was while the record `id_` was called `old`; the same if it names no `id_`.

    >>> former("downloads/roles/agent/vacancy.txt", "agent", "operator")
    'downloads/roles/operator/vacancy.txt'
    """
    before, found, after = f"/{address}".rpartition(f"/{id_}/")
    return f"{before}/{old}/{after}".removeprefix("/") if found else address


def preview_of(page: str) -> str:
    """The picture of the page at this address: `assets/preview/roles/agent.png`."""
    return f"assets/preview/{page.rstrip('/') or 'index'}.png"


def relative(origin: str, target: str) -> str:
    """The link from the page at `origin` to `target`, both from the root of the site."""
    return "../" * origin.count("/") + target or "./"


def absolute(site_url: str, target: str) -> str:
    """The full address of `target` on the site at `site_url`; «» when the site has none yet."""
    return f"{site_url.rstrip('/')}/{target}" if site_url else ""


def quiz_of(role: Role) -> str:
    """The questions for a new hire in a role: `onboarding/agent/quiz/`."""
    return f"{ONBOARDING}{role.id}/quiz/"


def kit_of(role: Role) -> str:
    """What a recruiter needs for a role: `recruiting/agent/`."""
    return f"{RECRUITING}{role.id}/"


def step_of(origin: str, target: str) -> str:
    """Where the career step from one role id to another is described."""
    return f"{CAREER}#{origin}--{target}"
