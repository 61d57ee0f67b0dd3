"""What a page in docs/ may call; each call brings the data of the handbook into the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin


def define_env(env: MacrosPlugin) -> None:
    """Offer the views of the handbook to the pages; hooks.py has put the site into `extra`."""
    site = env.conf["extra"].get("handbook")
    if site is None:
        from mkdocs.exceptions import Abort

        message = "mkdocs.yml: hooks: без macros/hooks.py нет ни страниц, ни файлов. Верните строку"
        raise Abort(message)
    env.macro(site.home, "home")
    env.macro(site.catalogue, "catalogue")
    env.macro(site.role_page, "role_page")
    env.macro(site.org_chart, "org_chart")
    env.macro(site.staffing, "staffing")
    env.macro(site.responsibilities, "responsibilities")
    env.macro(site.compare, "compare")
    env.macro(site.career_map, "career_map")
    env.macro(site.skills_matrix, "skills_matrix")
    env.macro(site.experience_matrix, "experience_matrix")
    env.macro(site.skill_index, "skill_index")
    env.macro(site.skill_page, "skill_page")
    env.macro(site.kpis, "kpis")
    env.macro(site.glossary, "glossary")
    env.macro(site.onboarding_start, "onboarding_start")
    env.macro(site.onboarding_page, "onboarding_page")
    env.macro(site.quiz_page, "quiz_page")
    env.macro(site.vacancy_builder, "vacancy_builder")
    env.macro(site.recruiting_page, "recruiting_page")
    env.macro(site.downloads_page, "downloads_page")
