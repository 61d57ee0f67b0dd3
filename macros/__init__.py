"""What a page in docs/ may call; each call brings the data of the handbook into the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin


def define_env(env: MacrosPlugin) -> None:
    """Offer the views of the handbook to the pages; hooks.py has put the site into `extra`."""
    from macros.verbatim import verbatim

    site = env.conf["extra"]["handbook"]
    env.macro(verbatim(site.home), "home")
    env.macro(verbatim(site.catalogue), "catalogue")
    env.macro(verbatim(site.role_page), "role_page")
    env.macro(verbatim(site.org_chart), "org_chart")
    env.macro(verbatim(site.staffing), "staffing")
    env.macro(verbatim(site.responsibilities), "responsibilities")
    env.macro(verbatim(site.compare), "compare")
    env.macro(verbatim(site.career_map), "career_map")
    env.macro(verbatim(site.skills_matrix), "skills_matrix")
    env.macro(verbatim(site.experience_matrix), "experience_matrix")
    env.macro(verbatim(site.skill_index), "skill_index")
    env.macro(verbatim(site.skill_page), "skill_page")
    env.macro(verbatim(site.kpis), "kpis")
    env.macro(verbatim(site.glossary), "glossary")
    env.macro(verbatim(site.onboarding_start), "onboarding_start")
    env.macro(verbatim(site.onboarding_page), "onboarding_page")
    env.macro(verbatim(site.quiz_page), "quiz_page")
    env.macro(verbatim(site.vacancy_builder), "vacancy_builder")
    env.macro(verbatim(site.recruiting_page), "recruiting_page")
    env.macro(verbatim(site.downloads_page), "downloads_page")
