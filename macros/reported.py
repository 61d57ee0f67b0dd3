"""What MkDocs reports, in Russian: an editor reads it, and is no programmer.

A message that is not known here, say of a later MkDocs, stays as it is.
"""

from __future__ import annotations

import logging
import re

from macros.reading.complaints import NOT_YAML

REFUSED = "С такими настройками сайт не собрать"

_LOGGERS = (
    "mkdocs.config",
    "mkdocs.commands.build",
    "mkdocs.commands.serve",
    "mkdocs.livereload",
    "mkdocs.plugins.mkdocs_macros.util",
    "mkdocs.structure.files",
    "mkdocs.structure.nav",
    "mkdocs.structure.pages",
)

_PAGE = r"Doc file '(.+?)' contains a"
_SETTING = r"(?:Warning: )?Config value '(.+?)': "
_CALL = r"\[macros\] - ERROR # _Macro Rendering Error_\s+_File_: `(.+?)`\s+"
_SAYINGS = (
    (
        _PAGE + r" link '(.+?)', but the target.* is not found.* Did you mean '(.+)'\?",
        r"docs/\1: ссылка «\2» никуда не ведёт. Возможно, \3",
    ),
    (
        _PAGE + r" link '(.+?)', but the target.* is not found.*",
        r"docs/\1: ссылка «\2» никуда не ведёт. Поправьте или уберите её",
    ),
    (
        _PAGE + r" link '(.+?)', but .*anchor.*",
        r"docs/\1: ссылка «\2» ведёт к разделу, которого на той странице нет",
    ),
    (
        _PAGE + r"n (?:absolute|unrecognized relative) link '(.+?)', .* Did you mean '(.+)'\?",
        r"docs/\1: ссылка «\2» не от этого файла. Возможно, \3",
    ),
    (
        _PAGE + r"n (?:absolute|unrecognized relative) link '(.+?)', .*",
        r"docs/\1: ссылка «\2» не от этого файла. Напишите путь к файлу .md",
    ),
    (
        r"A reference to '(.+?)' is included in the 'nav' .*",
        r"mkdocs.yml: nav: страницы \1 в папке docs нет. Поправьте имя или уберите строку",
    ),
    (
        r"An absolute path to '(.+?)' is included in the 'nav' .*",
        r"mkdocs.yml: nav: \1 начинается с «/». Напишите путь от папки docs",
    ),
    (
        r"The following pages exist in the docs directory, but are not included.*?:(.*)",
        r"mkdocs.yml: nav: этих страниц нет в меню. Впишите их или уберите nav:\1",
    ),
    (
        r"Excluding '(.+?)' from the site because it conflicts with '(.+?)'\.",
        r"docs/\1 и docs/\2 — одна и та же страница. Оставьте один из файлов",
    ),
    (
        r"Encoding error reading file: (.+)",
        r"docs/\1: кодировка файла — не UTF-8",
    ),
    (
        _SETTING + r"Unrecognised configuration name: .*",
        r"mkdocs.yml: настройки «\1» нет. Поправьте имя или уберите строку",
    ),
    (
        _SETTING + r"Unrecognised theme name: '(.+?)'\..*",
        r"mkdocs.yml: \1: оформления «\2» нет. Напишите: theme: handbook",
    ),
    (
        _SETTING + r'The "(.+?)" plugin is not installed.*',
        r"mkdocs.yml: \1: плагина «\2» нет. Напишите: plugins: [handbook, macros]",
    ),
    (
        _SETTING + r"Required configuration not provided\.",
        r"mkdocs.yml: нет строки \1. Впишите её",
    ),
    (
        _SETTING + r"The URL isn't valid.*",
        r"mkdocs.yml: \1: адрес пишут целиком: https://example.com/",
    ),
    (
        _SETTING + r"The path '(.+?)' isn't an existing directory\.",
        r"mkdocs.yml: \1: нет папки \2",
    ),
    (
        r"MkDocs encountered an error parsing the configuration file: .* line (\d+), .*",
        rf"mkdocs.yml:\1  {NOT_YAML[0]} — {NOT_YAML[1]}",
    ),
    (
        _CALL + r"_UndefinedError_: '(.+?)' is undefined.*",
        r"docs/\1: в двойных скобках стоит «\2», а такого слова нет. Поправьте его",
    ),
    (_CALL + r"_CallError_: (\d+) (.+?)\n.*", r"docs/\1:\2  \3"),
    (
        _CALL + r"_\w+_: (.+?)\n.*",
        r"docs/\1: того, что стоит в двойных скобках, не вставить: \2",
    ),
    (
        r"\[macros\] - ERROR # _Macro Syntax Error_\s+_File_: `(.+?)`\s+_Line (\d+) .*",
        r"docs/\1:\2  ошибка в двойных скобках. Проверьте скобки и кавычки в них",
    ),
    (r"Aborted with (\d+) warnings .*", r"Замечаний: \1. Пока они есть, сайт прежний"),
    (r"Aborted with (\d+) configuration warnings .*", rf"{REFUSED}. Замечаний: \1"),
    (r"Aborted with a configuration error!", REFUSED),
    (
        r"An error happened during the rebuild\..*",
        "Сайт не обновлён: исправьте названное выше, он обновится сам",
    ),
)


def in_russian(message: str) -> str:
    """The message of MkDocs in Russian, if it is a known one."""
    for pattern, saying in _SAYINGS:
        if found := re.fullmatch(pattern, message.strip(), re.DOTALL):
            return found.expand(saying)
    return message


def speak_russian() -> None:
    """Have MkDocs report what is wrong in Russian, and keep what it is doing to itself."""
    for name in _LOGGERS:
        logger = logging.getLogger(name)
        if _heard not in logger.filters:
            logger.addFilter(_heard)


def _heard(record: logging.LogRecord) -> bool:
    record.msg, record.args = in_russian(record.getMessage()), ()
    return record.levelno >= logging.WARNING
