"""The ledger of every address ever published: none of them may stop leading somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.model import address
from macros.reading.files import WRONG_FILE, Unfit, content, names
from macros.reading.problem import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Container, Iterable
    from pathlib import Path

LEDGER = "addresses.txt"
_HEAVIEST = 50  # megabytes: a thousand positions have five
_OF_ROLES = (address.CATALOGUE, address.SHORT, address.ONBOARDING, address.RECRUITING)
_FILES, _BOOK = f"{address.DOWNLOADS}roles/", f"{address.DOWNLOADS}book/"


def extended(data: Path, produced: Iterable[str]) -> tuple[str, int]:
    """The text of the ledger with the `produced` addresses in it, and how many are new.

    Unfit if there is a ledger that cannot be read.
    """
    known = {line.strip() for line in _lines(data)} - {""}
    lines = known | {f"/{each}" for each in produced}
    return "".join(f"{line}\n" for line in sorted(lines)), len(lines) - len(known)


def broken_promises(data: Path, produced: Callable[[], Collection[str]]) -> tuple[Problem, ...]:
    """A problem for each address of the ledger that is not `produced` any more.

    Without a ledger nothing is promised. Of a page that is lost its sections are not named.
    """
    path = f"{data.name}/{LEDGER}"
    try:
        promised = {line.strip(): number for number, line in enumerate(_lines(data), 1)}
    except Unfit as unfit:
        return (Problem(path, 1, 1, unfit.message, unfit.hint),)
    promised.pop("", None)
    if not promised:
        return ()
    alive = {f"/{each}" for each in produced()}
    lost = {each: number for each, number in promised.items() if each not in alive}
    return tuple(
        Problem(
            path, number, 1, f"адрес {quoted(at, 200)} больше никуда не ведёт", _hint(at, alive)
        )
        for at, number in lost.items()
        if "#" not in at or at.partition("#")[0] not in lost
    )


def _hint(lost: str, alive: Container[str]) -> str:
    where = lost.removeprefix("/")
    forget = "никому не нужен — удалите эту строку"
    if where.startswith(_FILES):
        folder = where.removeprefix(_FILES).partition("/")[0]
        moved = f"должность переименована — впишите в её файл former_ids: [{folder}]"
        gone = "документов такого вида больше нет — верните файл данных, из которого они"
        return (
            f"{gone if f'/{address.CATALOGUE}{folder}/' in alive else moved}; "
            f"изменилось название — впишите прежнее имя файла в file_name; {forget}"
        )
    if where.startswith(_BOOK):
        was = where.removeprefix(_BOOK).partition(".")[0]
        return f"книга переименована — впишите в company.yml book_file_name: {was}; {forget}"
    for section in (*_OF_ROLES, address.SKILLS):
        id_ = where.removeprefix(section).partition("/")[0]
        is_there = section in _OF_ROLES and f"/{address.CATALOGUE}{id_}/" in alive
        if where.startswith(section) and id_ and "#" not in where and not is_there:
            renamed = (
                "навык переименован" if section == address.SKILLS else "должность переименована"
            )
            return f"{renamed} — впишите former_ids: [{id_}]; {forget}"
    return f"верните то, что здесь было; {forget}"


def _lines(data: Path) -> list[str]:
    if LEDGER not in names(data):
        return []
    text = content(data / LEDGER, _HEAVIEST, WRONG_FILE)
    return text.decode("utf-8-sig", errors="replace").splitlines()
