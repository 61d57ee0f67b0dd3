"""What a build must pass before anything is made: settings, data, published addresses."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort

from macros.reading.ledger import broken_promises
from macros.reading.letterhead import failing
from macros.reading.load import Loaded, load_handbook
from macros.reading.problem import HandbookError
from macros.reported import REFUSED
from macros.settings import faults

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig

    from macros.site import Site

log = logging.getLogger(f"mkdocs.{__name__}")


def insist_on_settings(config: MkDocsConfig) -> None:
    """Abort over settings that would give a broken site; all of them are named."""
    found = tuple(faults(config))
    for fault in found:
        log.error("mkdocs.yml: %s", fault)
    if found:
        message = f"{REFUSED}. Замечаний: {len(found)}"
        raise Abort(message)


def read(data: Path, last_good: Loaded | None) -> Loaded:
    """The handbook in `data`, `last_good` in place of a broken one; without it, Abort."""
    try:
        loaded = load_handbook(data)
    except HandbookError as error:
        for problem in error.problems:
            log.error("%s", problem)
        if last_good:
            log.error("Показана последняя исправная версия; исправьте данные — сайт обновится сам")
            return last_good
        message = f"Данные с ошибками, сайт не собран. Замечаний: {len(error.problems)}"
        raise Abort(message) from None
    for problem in loaded.warnings:
        log.info("%s", problem)
    return loaded


def insist_on_data(data: Path, whole: Site, *, preview: bool) -> None:
    """Name what only a site can tell; nothing but a preview is built in spite of it.

    These are published addresses that would be lost and a letterhead that takes no paper.
    `whole` is the site with the roles that are switched off: their addresses are excused.
    """
    unfit = failing(data, whole.try_letterhead)
    lost = broken_promises(data, lambda: whole.addresses)
    for problem in (*unfit, *lost):
        log.error("%s", problem)
    if unfit and not preview:
        message = "Документов не составить, сайт не собран"
        raise Abort(message)
    if lost and not preview:
        message = f"Опубликованные адреса потеряны, сайт не собран. Адресов: {len(lost)}"
        raise Abort(message)
