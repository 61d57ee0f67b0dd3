"""A record broken in one place: one problem in Russian, at that place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.reading.document import Place, Value, read_document
from macros.reading.schema import KEYED, SINGLE
from macros.reading.shape import shape
from tests.conftest import DATA, Edit
from tests.reading.conftest import problems

AGENT, HEAD = "roles/agent.yml", "roles/head.yml"


YEARS = (
    "Стаж целыми годами, не меньше скольких; 0 — меньше года или без опыта, "
    "месяцы называют словами в required"
)
# fmt: off
# ruff: noqa: E501 — a message is one line, however long
BROKEN = [
    ("company.yml", "key_skills", "extends: ../base\nkey_skills",
     "2:10  слово extends занято: справочник на основе другого появится позже; уберите строку"),
    (AGENT, "title:", "tittle:",
     "1:1  неизвестное поле «tittle» — возможно, title"),
    (AGENT, "  - skill: empathy\n    level", "  - skill: empathy\n    levl",
     "24:5  неизвестное поле «levl» — возможно, level"),
    (AGENT, "aliases:", "alias:",
     "3:1  неизвестное поле «alias» — возможно, aliases"),
    ("company.yml", "roles_off: []", "roles_off: []\nbook_file_name: Книга",
     "4:17  имя файла пишут строчными латинскими буквами, цифрами и дефисом"),
    (AGENT, "purpose:", "salary: много\npurpose:",
     "11:1  неизвестное поле «salary»"),
    (HEAD, "of: lead", "of: lead\n  salary: 5",
     "9:3  неизвестное поле «salary»"),
    (AGENT, "purpose: Помогает клиентам.\n", "",
     "1:1  нет обязательного поля «purpose» — Зачем нужна должность, одно-два предложения"),
    (AGENT, "dative: оператору, ", "",
     "2:8  нет обязательного поля «dative» — Кому? «главному бухгалтеру»"),
    (AGENT, "  - skill: empathy\n    level: 1", "  - skill: empathy",
     "23:5  нет обязательного поля «level» — Требуемый уровень из levels.yml"),
    ("kpis.yml", "\n      source: {title: Обзор рынка}", "",
     "9:7  нет обязательного поля «source» — Откуда число; без источника число не публикуют"),
    (HEAD, "  source: {title: Обзор рынка}\n", "",
     "8:3  нет обязательного поля «source» — Откуда числа"),
    (AGENT, "purpose: Помогает клиентам.", "purpose:",
     "11:9  поле не заполнено, нужен текст — Зачем нужна должность, одно-два предложения"),
    (AGENT, "purpose: Помогает клиентам.", 'purpose: "  "',
     "11:10  текст пуст — Зачем нужна должность, одно-два предложения"),
    (AGENT, "purpose: Помогает клиентам.", 'purpose: "\\u200b"',
     "11:10  в тексте только невидимые знаки"),
    (AGENT, "kpis: [aht, fcr]", "kpis:",
     "31:6  поле не заполнено, нужен список — каждый пункт начните с «- »"),
    (AGENT, "kpis: [aht, fcr]", "kpis: aht",
     "31:7  нужен список, а стоит текст «aht» — каждый пункт начните с «- »"),
    (AGENT, "title: Оператор", "title: 2024",
     "1:8  нужен текст, а стоит 2024 — возьмите значение в кавычки"),
    (AGENT, "title: Оператор", "title: 1.50",
     "1:8  нужен текст, а стоит дробное 1,5 — возьмите значение в кавычки"),
    (AGENT, "title: Оператор", "title: true",
     "1:8  нужен текст, а стоит true — возьмите значение в кавычки"),
    (AGENT, "title: Оператор", "title: [Оператор]",
     "1:8  нужен текст, а стоит список — Название должности, именительный падеж"),
    (AGENT, "    - Отвечает на звонки", "    - Отвечает: на звонки",
     "15:7  нужен текст, а стоят вложенные поля — текст с «: » возьмите в кавычки"),
    (AGENT, "level: 1", "level: один",
     "24:12  нужно целое число, а стоит текст «один» — Требуемый уровень из levels.yml"),
    (AGENT, "level: 1", "level: '1'",
     "24:12  нужно целое число, а стоит текст «1» — Требуемый уровень из levels.yml"),
    (AGENT, "level: 1", "level: 1.5",
     "24:12  нужно целое число, а стоит дробное 1,5 — Требуемый уровень из levels.yml"),
    (AGENT, "level: 1", "level: true",
     "24:12  нужно целое число, а стоит true — Требуемый уровень из levels.yml"),
    (AGENT, "level: 1", "level: 0",
     "24:12  число 0 слишком мало, нужно не меньше 1 — Требуемый уровень из levels.yml"),
    (AGENT, "level: 1", "level: 10",
     "24:12  число 10 слишком велико, нужно не больше 9 — Требуемый уровень из levels.yml"),
    (AGENT, "key: true", "key: yes",
     "22:10  нужно true или false, а стоит текст «yes» — Ключевой навык должности"),
    (AGENT, "key: true", "key: 1",
     "22:10  нужно true или false, а стоит 1 — Ключевой навык должности"),
    (AGENT, "experience:\n  required: [Не требуется]", "experience: Не требуется",
     "25:13  нужны поля вида «имя: значение», а стоит текст «Не требуется» — Опыт"),
    (AGENT, "experience:\n  required: [Не требуется]", "experience: [Не требуется]",
     "25:13  нужны поля вида «имя: значение», а стоит список — Опыт"),
    (HEAD, "years: 3, ", "",
     "16:13  kind без years: сколько лет такой работы нужно?"),
    (HEAD, "kind: руководства, ", "",
     "16:13  нет kind: стаж какой работы?"),
    (HEAD, "years: 3", "years: три",
     "16:21  нужно целое число, а стоит текст «три» — " + YEARS),
    ("departments.yml", "accent: teal", "accent: teel",
     "4:11  значение «teel» не подходит; допустимо: indigo, teal, amber, plum, olive, brick — возможно, teal"),
    ("departments.yml", "accent: teal", "accent: [teal]",
     "4:11  допустимо: indigo, teal, amber, plum, olive, brick, а стоит список — Цвет-подсказка; смысл всегда повторён словами"),
    ("departments.yml", "accent: teal", "accent:",
     "4:10  поле не заполнено, допустимо: indigo, teal, amber, plum, olive, brick — Цвет-подсказка; смысл всегда повторён словами"),
    (AGENT, "vacancy:", "classification:\n  - {scheme: isco08, code: '4222', title: X, fit: exact}\nvacancy:",
     "38:14  значение «isco08» не подходит; допустимо: isco-08, onet, esco, okz, profstandart — возможно, isco-08"),
    (AGENT, "vacancy:", "classification:\n  - {scheme: isco-08, code: 4222, title: X, fit: exact}\nvacancy:",
     "38:29  нужен текст, а стоит 4222 — возьмите значение в кавычки"),
    (AGENT, "vacancy:", "classification:\n  - {scheme: isco-08, code: '4222', title: X, fit: exact, url: www.ilo.org}\nvacancy:",
     "38:64  «www.ilo.org» — не адрес — адрес начинается с http:// или https://"),
    (AGENT, "grade: specialist", "grade: 18:00",
     "6:8  «18:00» — не id — id пишут строчными латинскими буквами, цифрами и дефисом"),
    (AGENT, "grade: specialist", "grade: ''",
     "6:8  текст пуст — Ступень ответственности из grades.yml"),
    (AGENT, "grade: specialist", "grade:",
     "6:7  поле не заполнено, нужен текст — Ступень ответственности из grades.yml"),
    (AGENT, "Помогает клиентам.", "а" * 1201,
     "11:10  слишком длинно, можно не больше знаков: 1200 — Зачем нужна должность, одно-два предложения"),
    (AGENT, "title: Оператор", "title: " + "а" * 121,
     "1:8  слишком длинно, можно не больше знаков: 120 — Название должности, именительный падеж"),
    (AGENT, "title: Оператор", "title: " + "9" * 5000,
     "1:8  слишком длинно, можно не больше знаков: 120 — Название должности, именительный падеж"),
    (AGENT, "grade: specialist", "grade: " + "9" * 5000,
     "6:8  слишком длинно, можно не больше знаков: 60 — Ступень ответственности из grades.yml"),
    (AGENT, "Помогает клиентам.", '"Помогает\\aклиентам."',
     "11:10  непечатаемый знак U+0007"),
    (AGENT, "Помогает клиентам.", '"Помогает\\u202eклиентам."',
     "11:10  непечатаемый знак U+202E"),
    (AGENT, "title: Оператор", "title: Оператор <b>",
     "1:8  в названии не бывает знака «<»"),
    (HEAD, "years: 3", "years: 0.5",
     "16:21  нужно целое число, а стоит дробное 0,5 — " + YEARS),
    (HEAD, "years: 3", "years: 6 месяцев",
     "16:21  нужно целое число, а стоит текст «6 месяцев» — " + YEARS),
    (HEAD, "years: 3", "years: 0,5",
     "16:23  неизвестное поле «5» — запятая внутри { } начинает новое поле: числа здесь целые"),
    (AGENT, "{with: lead, gives", "{with:lead, gives",
     "30:6  неизвестное поле «with:lead» — после двоеточия нужен пробел"),
    (AGENT, "gives: вопросы", "gives: вопросы, жалобы",
     "30:34  неизвестное поле «жалобы» — запятая внутри { } начинает новое поле: текст с запятой возьмите в кавычки"),
    ("form.yml", "Читает до работы, ru", "Читает до работы, при всех, ru",
     "8:43  неизвестное поле «при всех» — запятая внутри { } начинает новое поле: текст с запятой возьмите в кавычки"),
    ("sizes.yml", "Все делают всё.", "Все делают всё, и сразу.",
     "1:83  неизвестное поле «и сразу.» — запятая внутри { } начинает новое поле: текст с запятой возьмите в кавычки"),
    (AGENT, "reports_to: lead", "reports_to: Председатель правления, Иванов",
     "7:13  «Председатель правления, Иванов» — не id — Кому подчиняется: id должности; null у единственного корня"),
    (HEAD, "[2, 5]", "[5, 2]",
     "8:3  диапазон [5, 2]: сначала меньшее число, оба больше нуля"),
    (HEAD, "[2, 5]", "[5]",
     "9:12  нужны два целых числа, от и до, а стоит список — Обычно называют, [от, до]"),
    (HEAD, "[2, 5]", "[2, 3, 4]",
     "9:12  нужны два целых числа, от и до, а стоит список — Обычно называют, [от, до]"),
    (HEAD, "[2, 5]", "2-5",
     "9:12  нужны два целых числа, от и до, а стоит текст «2-5» — напишите так: [2, 5]"),
    (AGENT, "{with: lead, gives", "{with: lead, outside: Клиент, gives",
     "30:5  нужно ровно одно из двух: with (id должности) или outside (кто вне справочника)"),
    (AGENT, "{with: lead, gives", "{gives",
     "30:5  нужно ровно одно из двух: with (id должности) или outside (кто вне справочника)"),
    (AGENT, "title: Оператор", "id: agent\ntitle: Оператор",
     "1:1  поле «id» лишнее — id — это имя файла"),
    (AGENT, "vacancy:", "edition: {number: 1, date: {day: 24, month: 11}}\nvacancy:",
     "37:28  нужна дата вида 2026-11-24, а стоят вложенные поля — День, с которого текст не менялся: 2026-11-24"),
    (AGENT, "vacancy:", "edition: {number: 1, date: 2026}\nvacancy:",
     "37:28  нужна дата вида 2026-11-24, а стоит 2026 — День, с которого текст не менялся: 2026-11-24"),
    (AGENT, "vacancy:", "edition: {number: 1, date: 24.11.2026}\nvacancy:",
     "37:28  дату пишут так: 2026-11-24"),
    (AGENT, "vacancy:", "edition: {number: 1, date: 0226-11-24}\nvacancy:",
     "37:28  нужна дата не раньше 01.01.1980 и не позже 31.12.2099"),
    ("levels.yml", "number: 1", "id: working\n  number: 1",
     "2:3  поле «id» лишнее — id — это ключ записи"),
    ("skills.yml", "empathy:", "Empathy:",
     "9:1  ключ «Empathy» не годится в id — строчные латинские буквы, цифры и дефис, не длиннее 60 знаков"),
    ("skills.yml", "active-listening:", "active_listening:",
     "1:1  ключ «active_listening» не годится в id — строчные латинские буквы, цифры и дефис, не длиннее 60 знаков"),
    ("channels.yml", "{title: чат}", "чат",
     "2:7  нужны поля вида «имя: значение», а стоит текст «чат»"),
    ("channels.yml", " {title: чат}", "",
     "2:6  поле не заполнено, нужны поля вида «имя: значение»"),
    (AGENT, "grade: specialist", "grade: specialist\ntitle: Агент",
     "7:1  поле «title» повторяется — первый раз оно в строке 1"),
    (AGENT, "grade: specialist", 'grade: specialist\n"a\\nb\\e[31m": 1',
     "7:1  неизвестное поле «a b\\x1b[31m»"),
    (AGENT, "purpose: Помогает клиентам.", "purpose: &a Помогает клиентам.",
     "11:10  псевдонимы YAML (& и *) не поддерживаются — текст с «&» или «*» в начале возьмите в кавычки"),
    (AGENT, "gives: вопросы, gets: ответы", "gives: &a вопросы, gets: *a",
     "30:25  псевдонимы YAML (& и *) не поддерживаются — текст с «&» или «*» в начале возьмите в кавычки"),
    (AGENT, "level: 1", "level: !!int abc",
     "24:12  метки YAML (!) не поддерживаются — текст с «!» в начале возьмите в кавычки"),
    (AGENT, "purpose: Помогает клиентам.", "purpose: {{ role }}",
     "11:11  имя поля должно быть простым словом — текст со скобками возьмите в кавычки"),
    (AGENT, "grade: specialist", "grade: 2026-11-24",
     "6:8  ступень «2026-11-24» не найдена"),
    (AGENT, "grade: specialist", "edition: {number: 1, date: 1979-12-31}\ngrade: specialist",
     "6:28  нужна дата не раньше 01.01.1980 и не позже 31.12.2099"),
    (AGENT, "grade: specialist", "edition: {number: 1, date: 3026-11-24}\ngrade: specialist",
     "6:28  нужна дата не раньше 01.01.1980 и не позже 31.12.2099"),
    (AGENT, "level: 1", "level: 1_000",
     "24:12  нужно целое число, а стоит текст «1_000» — Требуемый уровень из levels.yml"),
]
# fmt: on


@pytest.mark.parametrize(("name", "old", "new", "expected"), BROKEN)
def test_broken_record(
    name: str, old: str, new: str, expected: str, *, data: Path, edit: Edit
) -> None:
    edit(name, old, new)
    assert problems(data) == [f"data/{name}:{expected}"]


def test_all_problems_of_a_record_are_named(data: Path, edit: Edit) -> None:
    edit(AGENT, "grade: specialist", "grade: 18:00")
    edit(AGENT, "level: 1", "level: no")
    edit(AGENT, "  - {with: lead, gives: вопросы, gets: ответы}", "  - {with: lead, gives: 5}")
    assert [line.removeprefix(f"data/{AGENT}:") for line in problems(data)] == [
        "6:8  «18:00» — не id — id пишут строчными латинскими буквами, цифрами и дефисом",
        "24:12  нужно целое число, а стоит текст «no» — Требуемый уровень из levels.yml",
        "30:5  нет обязательного поля «gets» — Что получает",
        "30:25  нужен текст, а стоит 5 — возьмите значение в кавычки",
    ]


@pytest.mark.parametrize(
    "number", ["18:00", "no", "yes", "1_000", "2026-11-24", "0x10", "1e3", "010"]
)
def test_text_that_yaml_takes_for_something_else_stays_text(
    number: str, data: Path, edit: Edit
) -> None:
    edit(AGENT, "purpose: Помогает клиентам.", f"purpose: {number}")
    assert problems(data) == []


@pytest.mark.parametrize(
    "name", ["location", "description", "name", "tasks", "desc", "contacts", "comments", "status"]
)
def test_field_of_another_meaning_is_not_taken_for_one_of_ours(
    name: str, data: Path, edit: Edit
) -> None:
    edit(AGENT, "purpose:", f"{name}: слово\npurpose:")
    assert problems(data) == [f"data/{AGENT}:11:1  неизвестное поле «{name}»"]


@pytest.mark.parametrize(
    "written", ["8-12", "8–12", "8 - 12", "от 8 до 12", "8, 12", "[8-12]", "['8', '12']", "{8: 12}"]
)
@pytest.mark.parametrize(
    ("file", "old", "place"), [(HEAD, "[2, 5]", "9:12"), ("onboarding.yml", "[1, 30]", "6:9")]
)
def test_range_is_told_how_it_is_written(
    written: str, file: str, old: str, place: str, *, data: Path, edit: Edit
) -> None:
    edit(file, old, written)
    (line,) = problems(data)
    assert line.startswith(f"data/{file}:{place}  нужны два целых числа, от и до, а сто")
    assert line.endswith(" — напишите так: [8, 12]")


VALUES: tuple[Value, ...] = (
    *(None, True, 0, -1, 10**14, 0.5, "", "  ", "а", "а" * 2000, "2026-13-45", "\u200b", "<b>"),
    *((), ("а",), ("а", "а", "а"), ((),), {}, {"а": 1}, {"": {}}),
)


@pytest.mark.parametrize("name", [*sorted(file.name for file in DATA.glob("*.yml")), AGENT])
def test_whatever_stands_anywhere_the_message_says_what_is_wanted(name: str) -> None:
    document = read_document(DATA / name, name)
    content, stem = document.content, Path(name).stem
    assert isinstance(content, dict)
    model, id_, record = SINGLE.get(stem), None, content
    if model is None:
        id_, record = (stem, content) if name == AGENT else next(iter(content.items()))
        model = SINGLE["role"] if name == AGENT else KEYED[stem]
    for place in places(record):
        for value in VALUES:
            _, found = shape(model, document, put(record, place, value), id=id_)
            assert not [each for each in found if each.message == "значение не подходит"], place


def places(value: Value, place: Place = ()) -> Iterator[Place]:
    """Every place in a record, the record itself first."""
    yield place
    if isinstance(value, dict | tuple):
        inside = value.items() if isinstance(value, dict) else enumerate(value[:1])
        for step, item in inside:
            yield from places(item, (*place, step))


def put(record: Value, place: Place, value: Value) -> Value:
    """`record` with `value` at `place`."""
    if not place:
        return value
    step, *rest = place
    if isinstance(record, dict):
        return {k: put(v, tuple(rest), value) if k == step else v for k, v in record.items()}
    assert isinstance(record, tuple)
    return tuple(put(v, tuple(rest), value) if i == step else v for i, v in enumerate(record))
