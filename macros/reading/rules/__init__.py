"""What must hold between records; each rule is one function with its own message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.reading.rules import (
    addresses,
    brand,
    care,
    careers,
    hierarchy,
    interviews,
    left_out,
    onboarding,
    processes,
    references,
    skills,
    staffing,
    wording,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from macros.reading.draft import Draft
    from macros.reading.problem import Problem

RULES: tuple[Callable[[Draft], Iterator[Problem]], ...] = (
    references.every_id_exists,
    left_out.nothing_speaks_of_what_is_left_out,
    left_out.what_is_there_is_spoken_of,
    references.no_id_twice,
    references.company_switches_off_known_roles,
    references.somebody_is_left_to_work_with,
    addresses.no_id_is_a_list,
    addresses.no_id_is_of_a_page,
    addresses.former_ids_are_ids,
    addresses.former_ids_are_free,
    hierarchy.one_root,
    hierarchy.no_cycle,
    hierarchy.root_in_every_size,
    hierarchy.root_stays_on,
    hierarchy.no_dotted_line_to_oneself,
    hierarchy.dotted_line_differs_from_solid,
    skills.the_scale_has_two_to_seven_levels,
    skills.levels_are_numbered_in_order,
    skills.every_level_is_described,
    skills.skill_once_per_role,
    skills.level_inside_the_scale,
    skills.declared_number_of_key_skills,
    staffing.sizes_grow,
    staffing.sizes_differ_in_title,
    staffing.words_of_a_size_name_its_bounds,
    staffing.role_is_counted_one_way,
    staffing.ratio_counts_from_what_stands_above,
    staffing.ratio_agrees_with_the_span_of_control,
    careers.no_step_to_oneself,
    careers.steps_agree_in_both_directions,
    onboarding.days_follow_each_other,
    onboarding.gates_stand_in_their_stage,
    onboarding.something_is_shown_at_gates_only,
    processes.one_part_per_role,
    processes.settled_duties_exist,
    processes.settled_roles_take_part,
    wording.names_are_unique,
    wording.document_numbers_differ,
    wording.liability_goes_on_with_its_lead,
    wording.no_duty_twice,
    wording.vacancy_without_unlawful_conditions,
    interviews.only_the_work_is_asked_about,
    care.texts_are_free_of_slips,
    care.commas_part_no_points,
    care.phrases_start_small,
    brand.colours_are_legible,
)


def broken_rules(draft: Draft) -> Iterator[Problem]:
    """Every problem that the rules find."""
    for rule in RULES:
        yield from rule(draft)
