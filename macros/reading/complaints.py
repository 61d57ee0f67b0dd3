"""What the YAML parser complains of, said in Russian at the place to look at."""

from __future__ import annotations

import re

import yaml

Said = tuple[str, str]

NO_ALIASES: Said = (
    "псевдонимы YAML (& и *) не поддерживаются",
    "текст с «&» или «*» в начале возьмите в кавычки",
)
NO_TAGS: Said = (
    "метки YAML (!) не поддерживаются",
    "текст с «!» в начале возьмите в кавычки",
)


def complaint(error: yaml.MarkedYAMLError, text: str) -> Said:
    """The message and the hint."""
    line, before = _around(error, text)
    if _TAB.match(line):
        return _TABULATION
    said = f"{error.context or ''} / {error.problem or ''}"
    if "mapping values are not allowed" in said:
        return _COLON if ": " in before else _INDENT
    if "parsing a block mapping" in said:
        return _REST if before.strip() else _INDENT
    return next((saying for words, saying in _SAYINGS if words in said), NOT_YAML)


def place_of(error: yaml.MarkedYAMLError, text: str) -> tuple[int, int]:
    """Line and column; what is not closed is shown where it was opened."""
    opened = error.context in _OPENING and error.context_mark
    mark = opened or error.problem_mark or error.context_mark
    if mark is None:
        return 1, 1
    line, _ = _around(error, text)
    return mark.line + 1, 1 if _TAB.match(line) else mark.column + 1


def _around(error: yaml.MarkedYAMLError, text: str) -> tuple[str, str]:
    """The line that the parser stumbled over, whole and up to that place."""
    mark = error.problem_mark
    if mark is None:
        return "", ""
    start = text.rfind("\n", 0, mark.index) + 1
    return text[start:].partition("\n")[0], text[start : mark.index]


_TAB = re.compile(r" *\t")
_OPENING = frozenset(
    (
        "while scanning a quoted scalar",
        "while parsing a flow sequence",
        "while parsing a flow mapping",
    )
)
_TABULATION: Said = ("в отступе стоит табуляция", "отступы делают пробелами")
_COLON: Said = ("лишнее двоеточие в строке", "текст с «: » внутри возьмите в кавычки")
_INDENT: Said = ("сбился отступ", "соседние поля начинаются в одном столбце")
_REST: Said = (
    "после кавычки или скобки стоит лишний текст",
    "возьмите в кавычки всю строку, внутри неё пишите «ёлочки»",
)
_LIST: Said = ("сбился отступ в списке", "пункты начинаются с «- » в одном столбце")
_SPECIAL: Said = ("значение начинается со знака, особого для YAML", "возьмите текст в кавычки")
NOT_YAML: Said = ("запись YAML не разобрать", "проверьте отступы, двоеточия и кавычки")
_SAYINGS: tuple[tuple[str, Said], ...] = (
    ("alias", NO_ALIASES),
    ("anchor", NO_ALIASES),
    ("tag", NO_TAGS),
    ("another document", ("в файле больше одного документа", "уберите строку «---»")),
    ("document start", ("в файле больше одного документа", "уберите строку «...»")),
    ("expected ':'", ("нет двоеточия после имени поля", "после двоеточия нужен пробел")),
    ("escape character", ("непонятный знак после «\\»", "возьмите текст в одинарные кавычки")),
    ("quoted scalar", ("кавычка открыта и не закрыта", "проверьте парные кавычки")),
    (
        "parsing a flow",
        ("скобка не закрыта или между пунктами нет запятой", "проверьте [ ], { } и запятые"),
    ),
    ("parsing a block collection", _LIST),
    ("block sequence", _LIST),
    ("start any token", _SPECIAL),
    ("node content", _SPECIAL),
    ("block scalar", _SPECIAL),
    ("mapping keys are not allowed", _SPECIAL),
    ("directive", _SPECIAL),
)
"""Words of the parser, of libyaml or of PyYAML itself, and what they mean for an editor."""
