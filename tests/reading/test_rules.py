"""Every rule between records, broken in one place: that problem and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.reading.load import load_handbook
from macros.reading.problem import HandbookError
from macros.reading.rules import RULES
from tests.conftest import Edit
from tests.reading.conftest import problems

AGENT, HEAD, LEAD = "roles/agent.yml", "roles/head.yml", "roles/lead.yml"
PROCESSES = "processes.yml"
STAFFING = "staffing.yml"
ONLY_SMALL = [
    (
        "sizes.yml",
        "large: {title: Крупный центр, staff: от 30, description: У каждого своё дело.}\n",
        "",
    ),
    *((role, "[small, large]", "[small]") for role in (AGENT, HEAD, LEAD)),
]
OUTSIDE = (
    "руководителя вне справочника не называют: у высшей должности пишут null, "
    "у остальных — ближайшую сверху из тех, что в справочнике есть"
)
# fmt: off
# ruff: noqa: E501 — a message is one line, however long
BROKEN = [
    ("every_id_exists", [(AGENT, "skill: active-listening", "skill: активное-слушанье")],
     ["roles/agent.yml:20:12  навык «активное-слушанье» не найден — возможно, active-listening"]),
    ("every_id_exists", [(AGENT, "skill: active-listening", "skill: active-listning")],
     ["roles/agent.yml:20:12  навык «active-listning» не найден — возможно, active-listening"]),
    ("every_id_exists", [(AGENT, "skill: active-listening", "skill: Слушание")],
     ["roles/agent.yml:20:12  навык «Слушание» не найден — возможно, active-listening"]),
    ("every_id_exists", [(AGENT, "skill: active-listening", "skill: juggling")],
     ["roles/agent.yml:20:12  навык «juggling» не найден"]),
    ("every_id_exists", [(AGENT, "reports_to: lead", "reports_to: Генеральный директор")],
     [f"roles/agent.yml:7:13  должность «Генеральный директор» не найдена — {OUTSIDE}"]),
    ("every_id_exists", [(HEAD, "reports_to: null", "reports_to: ceo")],
     [f"roles/head.yml:5:13  должность «ceo» не найдена — {OUTSIDE}"]),
    ("every_id_exists", [(AGENT, "department: operations", "department: operation")],
     ["roles/agent.yml:5:13  подразделение «operation» не найдено — возможно, operations"]),
    ("every_id_exists", [(AGENT, "grade: specialist", "grade: spesialist")],
     ["roles/agent.yml:6:8  ступень «spesialist» не найдена — возможно, specialist"]),
    ("every_id_exists", [(AGENT, "reports_to: lead", "reports_to: leed")],
     ["roles/agent.yml:7:13  должность «leed» не найдена — возможно, lead"]),
    ("every_id_exists", [(AGENT, "functional_to: []", "functional_to: [haed]")],
     ["roles/agent.yml:8:17  должность «haed» не найдена — возможно, head"]),
    ("every_id_exists", [(AGENT, "substitute: lead", "substitute: leader")],
     ["roles/agent.yml:9:13  должность «leader» не найдена — возможно, lead"]),
    ("every_id_exists", [(HEAD, "of: lead", "of: leed")],
     ["roles/head.yml:8:7  должность «leed» не найдена — возможно, lead"]),
    ("every_id_exists", [(LEAD, "{role: head, diff", "{role: hed, diff")],
     ["roles/lead.yml:4:12  должность «hed» не найдена — возможно, head"]),
    ("every_id_exists", [(AGENT, "[small, large]", "[smal, large]")],
     ["roles/agent.yml:10:9  размер «smal» не найден — возможно, small"]),
    ("every_id_exists", [(HEAD, "[small, large]", "[smal, large]")],
     ["roles/head.yml:6:9  размер «smal» не найден — возможно, small"]),
    ("every_id_exists", [(AGENT, "[voice, chat]", "[voice, чат]")],
     ["roles/agent.yml:12:19  канал «чат» не найден — возможно, chat"]),
    ("every_id_exists", [(AGENT, "kpis: [aht, fcr]", "kpis: [aht, fcrr]")],
     ["roles/agent.yml:31:13  показатель «fcrr» не найден — возможно, fcr"]),
    ("every_id_exists", [(AGENT, "{with: lead,", "{with: Руководитель команды,")],
     ["roles/agent.yml:30:12  должность «Руководитель команды» не найдена — возможно, lead"]),
    ("every_id_exists", [(AGENT, "{role: lead, dev", "{role: laed, dev")],
     ["roles/agent.yml:34:14  должность «laed» не найдена — возможно, lead"]),
    ("every_id_exists", [(LEAD, "from: [agent]", "from: [agnt]")],
     ["roles/lead.yml:22:10  должность «agnt» не найдена — возможно, agent"]),
    ("every_id_exists", [(AGENT, "develop: [empathy]", "develop: [empaty]")],
     ["roles/agent.yml:34:30  навык «empaty» не найден — возможно, empathy"]),
    ("every_id_exists", [(AGENT, "stage: first-day", "stage: firstday")],
     ["roles/agent.yml:36:13  этап «firstday» не найден — возможно, first-day"]),
    ("every_id_exists", [("skills.yml", "group: customer", "group: costumer")],
     ["skills.yml:3:10  группа навыков «costumer» не найдена — возможно, customer"]),
    ("every_id_exists", [("glossary.yml", "role: agent", "role: agents")],
     ["glossary.yml:4:9  должность «agents» не найдена — возможно, agent"]),
    ("every_id_exists", [("glossary.yml", "kpi: aht", "kpi: ath")],
     ["glossary.yml:8:8  показатель «ath» не найден — возможно, aht"]),
    ("every_id_exists", [(AGENT, "sizes:", "passes_to: [leed]\nsizes:")],
     ["roles/agent.yml:10:13  должность «leed» не найдена — возможно, lead"]),
    ("every_id_exists", [(PROCESSES, "group: day", "group: dya")],
     ["processes.yml:3:10  группа процессов «dya» не найдена — возможно, day"]),
    ("every_id_exists", [(PROCESSES, "accountable: lead", "accountable: leed")],
     ["processes.yml:6:16  должность «leed» не найдена — возможно, lead"]),
    ("every_id_exists", [(PROCESSES, "informed: [head]", "informed: [haed]")],
     ["processes.yml:9:14  должность «haed» не найдена — возможно, head"]),
    ("every_id_exists", [(PROCESSES, "role: agent", "role: agnet")],
     ["processes.yml:11:13  должность «agnet» не найдена — возможно, agent"]),
    ("what_is_there_is_spoken_of", [(AGENT, "kpis: [aht, fcr]", "kpis: []")],
     ["roles/agent.yml:31:7  в поле kpis не назван ни один показатель — Показатели из kpis.yml"]),
    ("what_is_there_is_spoken_of", [(AGENT, "sizes: [small, large]\n", "")],
     ["roles/agent.yml:1:1  в поле sizes не назван ни один размер — При каких размерах бывает"]),
    ("no_id_twice", [(AGENT, "[voice, chat]", "[voice, chat, voice]")],
     ["roles/agent.yml:12:25  «voice» повторяется — оставьте один раз"]),
    ("no_id_twice", [(AGENT, "functional_to: []", "functional_to: [head, head]")],
     ["roles/agent.yml:8:23  «head» повторяется — оставьте один раз"]),
    ("no_id_twice", [(AGENT, "develop: [empathy]", "develop: [empathy, empathy]")],
     ["roles/agent.yml:34:39  «empathy» повторяется — оставьте один раз"]),
    ("no_id_twice", [(LEAD, "from: [agent]", "from: [agent, agent]")],
     ["roles/lead.yml:22:17  «agent» повторяется — оставьте один раз"]),
    ("no_id_twice", [(AGENT, "    - {role: lead, develop: [empathy]}", "    - {role: lead, develop: [empathy]}\n    - {role: lead, develop: [empathy]}")],
     ["roles/agent.yml:35:14  «lead» повторяется — оставьте один раз"]),
    ("no_id_twice", [(AGENT, "  - {stage: first-day, items: {newcomer: [Слушает звонки]}}", "  - {stage: first-day, items: {newcomer: [Слушает звонки]}}\n  - {stage: first-day, items: {newcomer: [Говорит]}}")],
     ["roles/agent.yml:37:13  «first-day» повторяется — оставьте один раз"]),
    ("company_switches_off_known_roles", [("company.yml", "roles_off: []", "roles_off: [agnet]")],
     ["company.yml:3:13  должность «agnet» не найдена — возможно, agent"]),
    ("company_switches_off_known_roles", [("company.yml", "roles_off: []", "roles_off: [lead, lead]"), (AGENT, "interactions:", "interactions:\n  - {outside: Клиент, gives: ответ, gets: вопрос}")],
     ["company.yml:3:19  «lead» повторяется"]),
    ("somebody_is_left_to_work_with", [("company.yml", "roles_off: []", "roles_off: [lead]")],
     ["roles/agent.yml:30:3  все, с кем работает должность, отключены в company.yml — допишите, с кем ещё она работает"]),
    ("no_id_is_a_list", [("skills.yml", "active-listening:", "index:"), (AGENT, "skill: active-listening", "skill: index")],
     ["skills.yml:2:3  по адресу «index» лежит страница со списком — назовите иначе"]),
    ("no_id_is_a_list", [(AGENT, "department:", "former_ids: [index]\ndepartment:")],
     ["roles/agent.yml:5:14  по адресу «index» лежит страница со списком — назовите иначе"]),
    ("no_id_is_of_a_page", [("glossary.yml", "aht:", "footer:")],
     ["glossary.yml:6:3  id «footer» занят самой страницей — назовите иначе"]),
    ("no_id_is_of_a_page", [("kpis.yml", "fcr:", "search:"), (AGENT, "kpis: [aht, fcr]", "kpis: [aht]"), (HEAD, "kpis: [fcr]", "kpis: [aht]")],
     ["kpis.yml:12:3  id «search» занят самой страницей — назовите иначе"]),
    ("no_id_is_of_a_page", [(PROCESSES, "newcomers:", "processes:")],
     ["processes.yml:2:3  id «processes» занят самой страницей — назовите иначе"]),
    ("no_id_is_of_a_page", [("onboarding.yml", "first-month:", "gate-30:")],
     ["onboarding.yml:5:3  id «gate-30» занят самой страницей — назовите иначе"]),
    ("former_ids_are_ids", [(AGENT, "department:", "former_ids: [Старый оператор]\ndepartment:")],
     ["roles/agent.yml:5:14  «Старый оператор» не годится в прежние id — впишите последнее слово старого адреса: строчные латинские буквы, цифры и дефис, не длиннее 60 знаков"]),
    ("former_ids_are_ids", [("skills.yml", "  group: customer", "  former_ids: [Слух]\n  group: customer")],
     ["skills.yml:3:16  «Слух» не годится в прежние id — впишите последнее слово старого адреса: строчные латинские буквы, цифры и дефис, не длиннее 60 знаков"]),
    ("former_ids_are_free", [(AGENT, "department:", "former_ids: [operator, lead]\ndepartment:")],
     ["roles/agent.yml:5:24  по адресу «lead» уже есть должность — адрес не может вести в два места: уберите его отсюда"]),
    ("former_ids_are_free", [(AGENT, "department:", "former_ids: [agent]\ndepartment:")],
     ["roles/agent.yml:5:14  «agent» — нынешний id, а не прежний — уберите его отсюда"]),
    ("former_ids_are_free", [(AGENT, "department:", "former_ids: [operator, operator]\ndepartment:")],
     ["roles/agent.yml:5:24  прежний id «operator» уже назван у «agent» — оставьте один раз"]),
    ("former_ids_are_free", [(AGENT, "department:", "former_ids: [operator]\ndepartment:"), (HEAD, "department:", "former_ids: [operator]\ndepartment:")],
     ["roles/head.yml:3:14  прежний id «operator» уже назван у «agent» — оставьте один раз"]),
    ("former_ids_are_free", [("skills.yml", "  group: customer", "  former_ids: [empathy]\n  group: customer")],
     ["skills.yml:3:16  по адресу «empathy» уже есть навык — адрес не может вести в два места: уберите его отсюда"]),
    ("one_root", [(AGENT, "reports_to: lead", "reports_to: null")],
     ["roles/agent.yml:7:13  второй корень схемы; первый — head — укажите непосредственного руководителя"]),
    ("no_cycle", [(LEAD, "reports_to: head", "reports_to: agent")],
     ["roles/agent.yml:7:13  подчинение замкнулось в круг: agent → lead → agent — одна из этих должностей должна подчиняться кому-то выше"]),
    ("no_cycle", [(HEAD, "reports_to: null", "reports_to: agent")],
     ["roles/agent.yml:7:13  подчинение замкнулось в круг: agent → lead → head → agent — одна из этих должностей должна подчиняться кому-то выше"]),
    ("no_cycle", [(AGENT, "reports_to: lead", "reports_to: agent")],
     ["roles/agent.yml:7:13  подчинение замкнулось в круг: agent → agent — одна из этих должностей должна подчиняться кому-то выше"]),
    ("root_in_every_size", [(HEAD, "[small, large]", "[large]")],
     ["roles/head.yml:6:8  при размере «small» нет корня схемы — добавьте small в этот список"]),
    ("root_in_every_size", [("sizes.yml", "small: {", "tiny: {title: Крошечный центр, staff: пятеро, up_to: 5, description: Один стол.}\nsmall: {")],
     ["roles/head.yml:6:8  при размере «tiny» нет корня схемы — добавьте tiny в этот список"]),
    ("root_stays_on", [("company.yml", "roles_off: []", "roles_off: [head]")],
     ["company.yml:3:13  должность «head» — корень схемы, её нельзя отключить"]),
    ("no_dotted_line_to_oneself", [(AGENT, "functional_to: []", "functional_to: [agent]")],
     ["roles/agent.yml:8:17  должность функционально подчинена самой себе — уберите эту строку"]),
    ("dotted_line_differs_from_solid", [(AGENT, "functional_to: []", "functional_to: [head, lead]")],
     ["roles/agent.yml:8:23  «lead» уже стоит в reports_to — уберите эту строку"]),
    ("the_scale_has_two_to_seven_levels",
     [("levels.yml", "expert:\n  number: 2\n  title: Эксперт\n  description: Учит других.\n", ""),
      ("skills.yml", "    - Учит слушать.\n", ""), ("skills.yml", ", Учит понимать.", ""),
      *((f"roles/{role}.yml", "level: 2", "level: 1") for role in ("agent", "lead", "head"))],
     ["levels.yml:2:3  уровней в шкале: 1, а бывает от 2 до 7 — добавьте уровень"]),
    ("levels_are_numbered_in_order", [("levels.yml", "number: 2", "number: 3")],
     ["levels.yml:6:11  номер уровня 3, а по порядку — 2"]),
    ("every_level_is_described", [("skills.yml", "    - Учит слушать.\n", "")],
     ["skills.yml:7:5  описано уровней: 1, а в шкале их 2 — по одному пункту на уровень, по порядку"]),
    ("skill_once_per_role", [(AGENT, "skill: empathy", "skill: active-listening")],
     ["roles/agent.yml:23:12  навык «active-listening» назван дважды — оставьте один раз"]),
    ("level_inside_the_scale", [(AGENT, "level: 1", "level: 3")],
     ["roles/agent.yml:24:12  уровня 3 нет в шкале — от 1 до 2"]),
    ("declared_number_of_key_skills", [(AGENT, "    level: 1\n", "    level: 1\n    key: true\n")],
     ["roles/agent.yml:20:3  ключевых навыков: 2, а должно быть 1 — уберите лишние key: true; число задаёт key_skills в company.yml"]),
    ("declared_number_of_key_skills", [(AGENT, "    key: true\n", "")],
     ["roles/agent.yml:20:3  ключевых навыков: 0, а должно быть 1 — отметьте key: true; число задаёт key_skills в company.yml"]),
    ("every_id_exists", [(STAFFING, "base: agent", "base: agnt")],
     ["staffing.yml:1:7  должность «agnt» не найдена — возможно, agent"]),
    ("every_id_exists", [(STAFFING, "role: lead", "role: leed")],
     ["staffing.yml:5:11  должность «leed» не найдена — возможно, lead"]),
    ("every_id_exists", [(STAFFING, "of: agent", "of: trainee")],
     ["staffing.yml:6:9  должность «trainee» не найдена"]),
    ("every_id_exists", [(STAFFING, "done_by: [head]", "done_by: [haed]")],
     ["staffing.yml:12:15  должность «haed» не найдена — возможно, head"]),
    ("every_id_exists", [(STAFFING, "once: [head]", "once: [heads]")],
     ["staffing.yml:3:8  должность «heads» не найдена — возможно, head"]),
    ("every_id_exists", [(AGENT, "origin: talks", "origin: talk")],
     ["roles/agent.yml:41:34  источник «talk» не найден — возможно, talks"]),
    ("every_id_exists", [(AGENT, "origin: talks", "origin: survey")],
     ["roles/agent.yml:41:34  источник «survey» не найден — впишите его в origins.yml, а если решили сами, напишите ours"]),
    ("no_id_twice", [(STAFFING, "done_by: [head]", "done_by: [head, head]")],
     ["staffing.yml:12:21  «head» повторяется — оставьте один раз"]),
    ("sizes_grow", [("sizes.yml", "up_to: 30, ", "")],
     ["sizes.yml:1:8  у размера нет верхней границы up_to — без up_to бывает только последний, самый большой размер"]),
    ("sizes_grow", [("sizes.yml", "large: {", "middle: {title: Средний центр, staff: средне, up_to: 30, description: Пополам.}\nlarge: {"), (HEAD, "[small, large]", "[small, middle, large]")],
     ["sizes.yml:2:54  граница 30 не больше границы предыдущего размера, 30 — размеры идут от меньшего к большему"]),
    ("sizes_grow", [("sizes.yml", "staff: от 30,", "staff: от 30, up_to: 90,")],
     ["sizes.yml:2:52  у последнего размера не бывает верхней границы — уберите up_to или добавьте размер больше этого"]),
    ("sizes_grow", [*ONLY_SMALL, ("sizes.yml", "staff: до 30,", "staff: любой,")],
     ["sizes.yml:1:50  единственному размеру граница не нужна — уберите up_to, а из слов staff — число"]),
    ("words_of_a_size_name_its_bounds", [*ONLY_SMALL, ("sizes.yml", "up_to: 30, ", "")],
     ["sizes.yml:1:36  числа 30 нет в границах размера — размер один, границ у него нет: скажите без числа"]),
    ("sizes_differ_in_title", [("sizes.yml", "Крупный центр", "малый-Центр")],
     ["sizes.yml:2:16  так же называется размер «small» — назовите размеры по-разному"]),
    ("words_of_a_size_name_its_bounds", [("sizes.yml", "staff: до 30,", "staff: до 40,")],
     ["sizes.yml:1:36  числа 40 нет в границах размера — в словах — те же границы: up_to этого размера и предыдущего"]),
    ("role_is_counted_one_way", [(STAFFING, "once: [head]", "once: [head, lead]")],
     ["staffing.yml:3:14  численность должности «lead» уже задана — оставьте одно: base, ratios или once"]),
    ("role_is_counted_one_way", [(STAFFING, "role: lead", "role: agent")],
     ["staffing.yml:5:11  численность должности «agent» уже задана — оставьте одно: base, ratios или once"]),
    ("ratio_counts_from_what_stands_above", [(STAFFING, "of: agent", "of: lead")],
     ["staffing.yml:6:9  выше нет численности «lead», от которой считают — поставьте её соотношение выше этого"]),
    ("ratio_agrees_with_the_span_of_control", [(HEAD, "of: lead", "of: agent"), (STAFFING, "once: [head]", "once: []"), (STAFFING, "ratios:\n", "ratios:\n  - {role: head, of: agent, unit: операторов, default: 3, typical: [2, 4], published: [{figure: 2–4, source: {title: Обзор}}]}\n")],
     ["staffing.yml:5:68  в файле должности обычным назван диапазон [2, 5] — исправьте здесь или в roles/head.yml"]),
    ("no_step_to_oneself", [(AGENT, "    - {role: lead, develop", "    - {role: agent, develop: [empathy]}\n    - {role: lead, develop")],
     ["roles/agent.yml:34:14  карьерный шаг в ту же должность"]),
    ("no_step_to_oneself", [(LEAD, "from: [agent]", "from: [agent, lead]")],
     ["roles/lead.yml:22:17  карьерный шаг из той же должности"]),
    ("steps_agree_in_both_directions", [(LEAD, "from: [agent]", "from: []")],
     ["roles/agent.yml:34:14  шаг в «lead» есть, а обратной записи нет — добавьте agent в career.from файла data/roles/lead.yml"]),
    ("steps_agree_in_both_directions", [(AGENT, "  to:\n    - {role: lead, develop: [empathy]}", "  to: []")],
     ["roles/lead.yml:22:10  приход из «agent» есть, а шага там нет — добавьте lead в career.to файла data/roles/agent.yml"]),
    ("one_part_per_role", [(PROCESSES, "informed: [head]", "informed: [agent]")],
     ["processes.yml:9:14  должность «agent» уже стоит в responsible — оставьте одно; вместе бывают только accountable и responsible"]),
    ("one_part_per_role", [(PROCESSES, "consulted: []", "consulted: [lead]")],
     ["processes.yml:8:15  должность «lead» уже стоит в accountable — оставьте одно; вместе бывают только accountable и responsible"]),
    ("one_part_per_role", [(PROCESSES, "responsible: [agent]", "responsible: [agent, lead, agent]")],
     ["processes.yml:7:30  должность «agent» уже стоит в responsible — оставьте одно; вместе бывают только accountable и responsible"]),
    ("settled_duties_exist", [(PROCESSES, "duty: Учит", "duty: Учит новеньких")],
     ["processes.yml:12:13  такой обязанности в файле data/roles/agent.yml нет — возможно, «Учит новичков»"]),
    ("settled_duties_exist", [(AGENT, "Учит новичков", "Показывает, как работать")],
     ["processes.yml:12:13  такой обязанности в файле data/roles/agent.yml нет"]),
    ("settled_duties_exist", [(AGENT, "Записывает обращения", "Учит продажам")],
     ["processes.yml:12:13  так начинаются обязанности: 2 — процитируйте больше слов"]),
    ("settled_duties_exist", [(PROCESSES, "      duty: Учит\n", "      duty: Учит\n    - role: agent\n      duty: Учит\n")],
     ["processes.yml:14:13  обязанность повторяется: «Учит» — оставьте один раз"]),
    ("settled_roles_take_part", [(PROCESSES, "informed: [head]", "informed: []"), (PROCESSES, "role: agent\n      duty: Учит", "role: head\n      duty: Отвечает")],
     ["processes.yml:11:13  должность «head» в процессе не участвует — назовите её в одном из полей: accountable, responsible, consulted, informed"]),
    ("names_are_unique", [(AGENT, "- агент", "- руководитель команды")],
     ["roles/lead.yml:1:8  предупреждение: на имя «Руководитель команды» откликаются две должности: agent и lead — оставьте имя одной из них"]),
    ("names_are_unique", [(LEAD, "distinct_from:", "aliases: [Агент]\ndistinct_from:")],
     ["roles/lead.yml:3:11  предупреждение: на имя «Агент» откликаются две должности: agent и lead — оставьте имя одной из них"]),
    ("no_duty_twice", [(AGENT, "Записывает обращения", "Отвечает на ЗВОНКИ")],
     ["roles/agent.yml:16:7  обязанность повторяется: «Отвечает на ЗВОНКИ» — оставьте один раз"]),
    ("no_duty_twice", [(AGENT, "Учит новичков", "Отвечает на звонки"), (PROCESSES, "Учит\n", "Записывает\n")],
     ["roles/agent.yml:18:7  обязанность повторяется: «Отвечает на звонки» — оставьте один раз"]),
    ("vacancy_without_unlawful_conditions", [(AGENT, "Ищем оператора.", "Ищем молодую девушку до 35 лет.")],
     ["roles/agent.yml:38:10  предупреждение: похоже на незаконное условие вакансии: «девушку», «до 35 лет» — вакансия не может ставить условий о поле, возрасте и семье"]),
    ("vacancy_without_unlawful_conditions", [(AGENT, "[Среднее]", "['Среднее, возраст от 20 до 40 лет']")],
     ["roles/agent.yml:27:13  предупреждение: похоже на незаконное условие вакансии: «возраст», «от 20 до 40 лет» — вакансия не может ставить условий о поле, возрасте и семье"]),
    ("vacancy_without_unlawful_conditions", [(AGENT, "[Не требуется]", "[Не старше 45]")],
     ["roles/agent.yml:26:14  предупреждение: похоже на незаконное условие вакансии: «Не старше 45» — вакансия не может ставить условий о поле, возрасте и семье"]),
    ("vacancy_without_unlawful_conditions", [(AGENT, "title: Оператор", "title: Оператор (женщина)")],
     ["roles/agent.yml:1:8  предупреждение: похоже на незаконное условие вакансии: «женщина» — вакансия не может ставить условий о поле, возрасте и семье"]),
    ("only_the_work_is_asked_about", [("skills.yml", "    - Учит слушать.\n", "    - Учит слушать.\n  questions:\n    - Есть ли у вас дети?\n")],
     ["skills.yml:10:7  предупреждение: похоже на незаконный вопрос кандидату: «дети» — на собеседовании не спрашивают о поле, возрасте, семье, здоровье и вере"]),
    ("only_the_work_is_asked_about", [(AGENT, "sources:\n", "interview:\n  minutes: 15\n  task: Скажите, сколько вам лет и замужем ли вы.\n  shows: [Отвечает]\n  red_flags: [Жалуется на здоровье]\nsources:\n")],
     ["roles/agent.yml:42:9  предупреждение: похоже на незаконный вопрос кандидату: «сколько вам лет», «замужем» — на собеседовании не спрашивают о поле, возрасте, семье, здоровье и вере",
      "roles/agent.yml:44:15  предупреждение: похоже на незаконный вопрос кандидату: «здоровье» — на собеседовании не спрашивают о поле, возрасте, семье, здоровье и вере"]),
    ("texts_are_free_of_slips", [(AGENT, "Записывает обращения", "'записывает  обращения.'")],
     ["roles/agent.yml:16:7  предупреждение: лишний пробел: «записывает обращения.» — исправит handbook check --fix",
      "roles/agent.yml:16:7  предупреждение: лишняя точка в конце пункта: «записывает обращения.» — исправит handbook check --fix",
      "roles/agent.yml:16:7  предупреждение: нужна прописная буква в начале: «записывает обращения.» — исправит handbook check --fix"]),
    ("texts_are_free_of_slips", [(LEAD, "title: Руководитель команды", "title: Pуководитель команды")],
     ["roles/lead.yml:1:8  предупреждение: латинская буква в русском слове: «Pуководитель команды» — исправьте сами: из названия составлены имена файлов"]),
    ("commas_part_no_points", [(AGENT, "[Среднее]", "[Среднее, можно неоконченное]")],
     ["roles/agent.yml:27:22  предупреждение: запятая внутри [ ] начинает новый пункт: «можно неоконченное» — возьмите весь текст в кавычки; если пункта два, второй начните с прописной"]),
    ("phrases_start_small", [(AGENT, "[продукты]", "[Продукты, Правила, Порядок]")],
     ["roles/agent.yml:28:12  предупреждение: пункты этого списка начинают со строчной буквы — в документах они продолжают предложение"]),
    ("document_numbers_differ",
     [(AGENT, "department: operations", "department: operations\ndocument_number: 12-К"),
      (LEAD, "department: operations", "department: operations\ndocument_number: 12-К")],
     ["roles/lead.yml:6:18  номер инструкции «12-К» уже стоит у должности «agent» — у каждой инструкции свой номер"]),
    ("liability_goes_on_with_its_lead",
     [(AGENT, "department: operations", "liability: [за сохранность касс]\ndepartment: operations")],
     ["roles/agent.yml:5:13  предупреждение: лишнее «за»: в документе оно уже стоит перед пунктом — начните с того, за что отвечают: «сохранность документов»"]),
    ("days_follow_each_other", [("onboarding.yml", "days: [1, 30]", "days: [0, 30]")],
     ["onboarding.yml:6:9  этап начинается с дня 0, а должен — позже дня 0 — дни считают с первого, этапы идут один за другим"]),
    ("days_follow_each_other", [("onboarding.yml", "  title: Первый день", "  title: Первый день\n  days: [1, 5]")],
     ["onboarding.yml:7:9  этап начинается с дня 1, а должен — позже дня 5 — дни считают с первого, этапы идут один за другим"]),
    ("days_follow_each_other", [("onboarding.yml", "days: [1, 30]", "days: [30, 1]")],
     ["onboarding.yml:6:9  этап кончается раньше, чем начинается: 30–1 — сначала первый день этапа, потом последний"]),
    ("days_follow_each_other", [("onboarding.yml", "  days: [1, 30]\n", "")],
     ["onboarding.yml:2:3  ни у одного этапа не названы дни — допишите этапам days, например [1, 30]: без них плану не назначить дат"]),
    ("gates_stand_in_their_stage", [("onboarding.yml", "days: [1, 30]", "days: [1, 30]\n  gate: {day: 31, shows: Отвечает сам., signed_by: руководитель}")],
     ["onboarding.yml:7:15  контрольная точка в день 31, а этап идёт 1–30 — назовите день из своего этапа"]),
    ("something_is_shown_at_gates_only",
     [(AGENT, "{newcomer: [Слушает звонки]}", "{newcomer: [Слушает звонки]}, shows: Всё умеет.")],
     ["roles/agent.yml:36:68  у этапа «first-day» нет контрольной точки, показывать негде — перенесите текст на этап с контрольной точкой или допишите gate этому этапу"]),
    ("colours_are_legible",
     [("brand.yml", "#0b5578", "#FFCC00"), ("brand.yml", "#8fcaec", "#1b5e20")],
     ['brand.yml:1:8  цвет #ffcc00 плохо виден на светлом: контраст 1,3 : 1, нужно 4,5 : 1 — ближайший подходящий — "#836900"',
      'brand.yml:2:13  цвет #1b5e20 плохо виден на тёмном: контраст 1,8 : 1, нужно 4,5 : 1 — ближайший подходящий — "#2ea237"']),
]
# fmt: on


@pytest.mark.parametrize(("rule", "edits", "expected"), BROKEN)
def test_broken_rule_is_the_only_problem(
    rule: str, edits: list[tuple[str, str, str]], expected: list[str], data: Path, edit: Edit
) -> None:
    assert rule
    for name, old, new in edits:
        edit(name, old, new)
    assert problems(data) == [f"data/{line}" for line in expected]


def test_every_rule_is_broken_here() -> None:
    told_apart = {"nothing_speaks_of_what_is_left_out"}
    assert {rule.__name__ for rule in RULES} == {rule for rule, _, _ in BROKEN} | told_apart


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("channels.yml", [f"{AGENT}:13:11  поле channels"]),
        ("onboarding.yml", [f"{AGENT}:37:3  поле onboarding"]),
        ("kpis.yml", ["glossary.yml:8:8  поле kpi"]),
        ("form.yml", [f"{AGENT}:1:18  поле document_number"]),
    ],
)
def test_nothing_speaks_of_what_is_left_out(
    file: str, expected: list[str], data: Path, edit: Edit
) -> None:
    edit(AGENT, "title: Оператор\n", 'document_number: "7"\ntitle: Оператор\n')
    (data / file).unlink()
    found = problems(data)
    way_out = f", а файла {file} нет — уберите поле или заведите файл"
    for line in expected:
        assert any(f"data/{line}{way_out}" == each for each in found), found
    assert all(f"а файла {file} нет" in line for line in found)


def test_sections_that_are_left_out_have_no_sources(data: Path, edit: Edit) -> None:
    (data / "onboarding.yml").unlink()
    edit(AGENT, "sections: [", "sections: [onboarding, ")
    assert (
        "data/roles/agent.yml:41:17  назван раздел onboarding, а файла onboarding.yml нет — "
        "уберите раздел или заведите файл"
    ) in problems(data)


def test_whole_handbook_breaks_no_rule(data: Path) -> None:
    assert problems(data) == []


@pytest.mark.parametrize(
    "text",
    [
        "Опыт от 1 до 3 лет",
        "Опыт 3–5 лет",
        "Нагрузка возрастает вечером",
        "Отвечает мужским и женским голосом робота",
        "Знает расписание на 20 недель",
    ],
)
def test_lawful_words_raise_no_warning(text: str, data: Path, edit: Edit) -> None:
    edit(AGENT, "pitch: Ищем оператора.", f"pitch: {text}.")
    assert problems(data) == []


@pytest.mark.parametrize(
    "question",
    [
        "Вспомните, как вы вели семь дел сразу?",
        "Чему вы верите больше — отчёту или разговору?",
        "Как вы показали в деталях, что изменилось?",
        "Расскажите о жалобе на детский товар?",
    ],
)
def test_questions_about_the_work_raise_no_warning(question: str, data: Path, edit: Edit) -> None:
    edit(
        "skills.yml", "    - Учит слушать.\n", f"    - Учит слушать.\n  questions: ['{question}']\n"
    )
    assert problems(data) == []


@pytest.mark.parametrize(
    ("old", "line"),
    [
        ("  minutes: 15\n", "41:3  нет обязательного поля «minutes»"),
        ("15", "41:12  нужно целое число, а стоит текст «четверть часа»"),
        ("shows: [Слушает]", "43:10  пунктов в списке: 0, нужно не меньше 1"),
    ],
)
def test_half_a_task_is_told_where_it_stands(old: str, line: str, data: Path, edit: Edit) -> None:
    new = {"15": "четверть часа", "shows: [Слушает]": "shows: []"}.get(old, "")
    block = "interview:\n  minutes: 15\n  task: Поговорите.\n  shows: [Слушает]\n  red_flags: [Спорит]\n"
    edit(AGENT, "sources:\n", f"{block.replace(old, new)}sources:\n")
    (told,) = problems(data)
    assert told.startswith(f"data/roles/agent.yml:{line}")


def test_warning_does_not_stop_the_handbook(data: Path, edit: Edit) -> None:
    edit(AGENT, "- агент", "- руководитель команды")
    loaded = load_handbook(data)
    assert [problem.severity for problem in loaded.warnings] == ["warning"]
    assert loaded.handbook.role("agent").aliases == ("руководитель команды",)


def test_misspelt_career_step_is_not_also_a_missing_one(data: Path, edit: Edit) -> None:
    edit(AGENT, "{role: lead, dev", "{role: laed, dev")
    edit(LEAD, "from: [agent]", "from: [agnt]")
    with pytest.raises(HandbookError) as raised:
        load_handbook(data)
    assert [problem.field for problem in raised.value.problems] == [
        "career.to[0].role",
        "career.from[0]",
    ]


@pytest.mark.parametrize("name", ["agent", "head", "lead"])
def test_role_that_cannot_be_read_breaks_no_rule(name: str, data: Path) -> None:
    (data / "roles" / f"{name}.yml").write_text("title: [\n", encoding="utf-8")
    (line,) = problems(data)
    assert line.startswith(f"data/roles/{name}.yml:2:1  скобка не закрыта")


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            "accountable: lead",
            "accountable: [lead, head]",
            "6:16  нужен текст, а стоит список — Кто отвечает за результат: ровно одна должность",
        ),
        (
            "  accountable: lead\n",
            "",
            "2:3  нет обязательного поля «accountable» — Кто отвечает за результат: ровно одна должность",
        ),
        (
            "responsible: [agent]",
            "responsible: []",
            "7:16  пунктов в списке: 0, нужно не меньше 1 — Кто исполняет",
        ),
    ],
)
def test_one_answers_and_somebody_does_the_work(
    old: str, new: str, line: str, data: Path, edit: Edit
) -> None:
    edit(PROCESSES, old, new)
    assert problems(data) == [f"data/processes.yml:{line}"]


def test_who_answers_may_do_the_work_too(data: Path, edit: Edit) -> None:
    edit(PROCESSES, "responsible: [agent]", "responsible: [lead, agent]")
    assert problems(data) == []


def test_handbook_without_processes(data: Path) -> None:
    (data / PROCESSES).unlink()
    assert problems(data) == []
    assert load_handbook(data).handbook.processes == ()
