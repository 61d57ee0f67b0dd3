"""Slips of the pen: what is told and mended, and what other trades may write untold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.model.role import Role
from macros.reading.document import read_document
from macros.reading.rules.care import mended, slips_among
from macros.reading.rules.yo import YO
from macros.reading.shape import Entry, shape
from macros.reading.slip import MENDED
from macros.reading.texts import Written
from macros.russian.phrasing import Phrasing
from tests.conftest import DATA

DOCUMENT = read_document(DATA / "roles" / "agent.yml", "roles/agent.yml")
ENTRY, _ = shape(Role, DOCUMENT, DOCUMENT.content, id="agent")


def written(phrasing: Phrasing, text: str) -> Written:
    assert isinstance(ENTRY, Entry)
    return Written(ENTRY, (), text, phrasing)


SLIPS = slips_among(["ещё"])


def told(each: Written) -> list[str]:
    mine = (slip for slip in SLIPS if each.phrasing in slip.phrasing)
    return [slip.message for slip in mine if slip.found(each.text) is not None]


MENDINGS = {
    Phrasing.FREE: [
        ("Варит  кофе", "Варит кофе"),
        (" Варит кофе ", "Варит кофе"),
        ("до\u00a030 гостей", "до 30 гостей"),
        ("опе\u00adратор", "оператор"),
        ('Мебель "Уют" и "Дом"', "Мебель «Уют» и «Дом»"),
        ("“Умный” дом", "«Умный» дом"),
        ("„Умный“ дом", "«Умный» дом"),
        ("'Умный' дом", "«Умный» дом"),
        ('ООО «Мебель "Уют"»', "ООО «Мебель „Уют“»"),
        ("Учитель - это призвание", "Учитель — это призвание"),
        ("Учитель -- это призвание", "Учитель — это призвание"),
        ("Учитель – это призвание", "Учитель — это призвание"),
        ("8-12 детей", "8–12 детей"),
        ("на 8-12 %", "на 8–12 %"),
        ("на 8-12%", "на 8–12 %"),
        ("И так далее...", "И так далее…"),
        ("Чай , кофе", "Чай, кофе"),
        ("Чай « чёрный »", "Чай «чёрный»"),
        ("Cтиральный порошок", "Стиральный порошок"),
        ("отдел КPI", "отдел KPI"),
        ("Еще раз", "Ещё раз"),
        ("ЕЩЕ РАЗ", "ЕЩЁ РАЗ"),
        ("партнер идет с отчетом", "партнёр идёт с отчётом"),
    ],
    Phrasing.SENTENCE: [
        ("лечит зубы.", "Лечит зубы."),
        ("Лечит зубы", "Лечит зубы."),
        ("Лечит зубы (и дёсны)", "Лечит зубы (и дёсны)."),
        ("Лечит зубы\n", "Лечит зубы.\n"),
    ],
    Phrasing.DEED: [
        ("лечит зубы", "Лечит зубы"),
        ("Лечит зубы.", "Лечит зубы"),
        ("Лечит зубы;", "Лечит зубы"),
        ("Лечит зубы и т. д.;", "Лечит зубы и т. д."),
    ],
    Phrasing.RIGHT: [
        ("Требовать инструмент;", "требовать инструмент"),
        ("Знакомиться с оценками.", "знакомиться с оценками"),
    ],
    Phrasing.PHRASE: [("правила торговли.", "правила торговли")],
    Phrasing.VERBATIM: [("Доход  - расход", "Доход - расход")],
}


@pytest.mark.parametrize(
    ("phrasing", "slip", "right"),
    [(phrasing, *pair) for phrasing, pairs in MENDINGS.items() for pair in pairs],
)
def test_slip_is_told_and_mended(phrasing: Phrasing, slip: str, right: str) -> None:
    each = written(phrasing, slip)
    assert told(each)
    assert mended(each, SLIPS) == right
    assert told(written(phrasing, right)) == []


@pytest.mark.parametrize(
    ("phrasing", "text"),
    [
        *(
            (Phrasing.DEED, text)
            for text in ("Лечить зубы", "Вести приём", "Ведение карт пациентов")
        ),
        *((Phrasing.DEED, text) for text in ("Организация зала", "Подготовка отчётов")),
        *((Phrasing.RIGHT, text) for text in ("требует инструмент", "получение премии")),
        (Phrasing.SENTENCE, "Лечит зубы,"),
        (Phrasing.FREE, "Мебель «Уют и дом"),
        (Phrasing.FREE, "Мебель Уют» и дом"),
    ],
)
def test_what_only_a_person_can_mend_is_told_and_left(phrasing: Phrasing, text: str) -> None:
    each = written(phrasing, text)
    assert len(told(each)) == 1
    assert mended(each, SLIPS) == text


RIGHT = {
    Phrasing.DEED: [
        "Не допускает посторонних на склад",
        "При необходимости замещает администратора",
        "Пять раз в смену проверяет температуру в холодильниках",
        "Часть смены работает в зале",
        "Память телефона очищает перед продажей",
        "Обучение новых кассиров проводит на рабочем месте",
        "Отчётность сдаёт до 5-го числа",
        "Работает по графику 2/2",
        "Отвечает за СанПиН 2.3/2.4.3590-20",
        "Пользуется 1С:Предприятием, Wi-Fi и VPN",
        "Варит эспрессо, капучино и др.",
        "Рабочую документацию ведёт в PLM- и ERP-системах",
        "Проводит A/B-тесты и COM-порты проверяет",
        "Ведёт группы 8–12 человек",
        "Закрывает смену. Сдаёт кассу.",
        "Носит китель и берет",
    ],
    Phrasing.POINT: [
        "Среднее профессиональное: швея 4-го разряда",
        "Английский язык B2–C1",
        "Знание .NET и C++",
        "iOS-разработка",
        "Аттестат, диплом и т. п.",
        "Опыт на кухне — от года",
    ],
    Phrasing.PHRASE: [
        "Трудовой кодекс РФ",
        "ГОСТ Р 7.0.97-2025, ISO 9001-2015 и ISO 18295-1",
        "Федеральный закон от 07.02.1992 № 2300-1 «О защите прав потребителей»",
        "телефон 8-800-555-35-35",
        "график 5-2 и размеры 42-44",
    ],
    Phrasing.RIGHT: [
        "не выполнять распоряжения, опасные для жизни",
        "в пределах бюджета закупать материалы",
        "на отпуск 28 дней",
        "давать указания, когда мастер отсутствует",
    ],
    Phrasing.SENTENCE: [
        "1С — основная программа.",
        "«Приём!» — говорит диспетчер.",
        "Спросите: «Что болит?»",
        "Прибыль = доход - расход.",
        "Разница температур -5 и +5 °C.",
        "Что?.. Как?!",
        "Скидка 100%-я.",
        "Все знают, выйдет ли: приемлемо, но тяжело.",
        "Дверь 24\" и кабель 5'.",
        "О'Генри и Жанна д'Арк.",
        "Подробнее: https://example.com/a-b/8-12",
        "Объемлет всё, учетверяет усилия; выше и дешевле.",
    ],
    Phrasing.NAME: [
        "Кассир-операционист",
        "Продавец - консультант",
        "Слесарь 4-го разряда",
        "IT-специалист",
        "UX/UI-дизайнер",
        "%",
        "чел./ч",
        "Аналитик SMSок",
    ],
    Phrasing.VERBATIM: ["Доход - расход", '"Штаб"', "колл центр", "еще"],
}


@pytest.mark.parametrize(
    ("phrasing", "text"), [(phrasing, text) for phrasing, texts in RIGHT.items() for text in texts]
)
def test_what_is_right_is_left_alone(phrasing: Phrasing, text: str) -> None:
    assert told(written(phrasing, text)) == []
    assert mended(written(phrasing, text), SLIPS) == text


def test_who_writes_no_yo_is_not_told_to() -> None:
    slips = slips_among(["Еще один отчет."])
    assert YO in SLIPS
    assert YO not in slips


PIECES = [
    *(
        " ",
        "  ",
        "-",
        " - ",
        " – ",
        "—",
        '"',
        "'",
        "«",
        "»",
        "„",
        "“",
        "”",
        "...",
        ".",
        ",",
        "%",
        "5",
    ),
    *("12", "8-12", "слово", "Слово", "отвечать", "Отвечает", "ещё", "еще", "Cлово", "КPI", "SMS"),
    *("\u00a0", "\u200b", "!", "?", ";", "(", ")", "\n", "e", "о", "др.", "т. д.", "=", "http://a"),
]


@given(st.lists(st.sampled_from(PIECES), min_size=1).map("".join), st.sampled_from(list(Phrasing)))
def test_what_is_mended_stays_mended(text: str, phrasing: Phrasing) -> None:
    once = written(phrasing, mended(written(phrasing, text), SLIPS))
    assert mended(once, SLIPS) == once.text
    if phrasing is not Phrasing.NAME:  # a name of files is left to a person
        assert not {s.message for s in SLIPS if s.hint == MENDED and s.message in told(once)}
