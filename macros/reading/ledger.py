"""The ledger of every address ever published: none of them may stop leading somewhere."""

from __future__ import annotations

from collections import defaultdict
from itertools import takewhile
from typing import TYPE_CHECKING

from macros.model import address
from macros.reading.files import WRONG_FILE, Unfit, content, names
from macros.reading.problem import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
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
    renamed = {
        folder: old
        for folder, files in _files_by_role(lost).items()
        if f"/{address.CATALOGUE}{folder}/" in alive
        and (old := _common_name(files))
        and old != _common_name([at for at in alive if _folder_of(at) == folder])
    }
    alone = (at for at in lost if _folder_of(at) not in renamed)
    return (
        *(_renamed(data, folder, old, lost) for folder, old in renamed.items()),
        *(
            Problem(path, lost[at], 1, f"адрес {quoted(at, 200)} больше никуда не ведёт", hint)
            for at in alone
            if "#" not in at or at.partition("#")[0] not in lost
            for hint in (_hint(at, alive),)
        ),
    )


def switched_off(
    data: Path, produced: Collection[str], of_all: Collection[str]
) -> Iterator[Problem]:
    """A warning that published addresses of positions that are off lead nowhere.

    `of_all` are the addresses that there would be were no position off. What is wrong with the
    ledger itself is told elsewhere.
    """
    try:
        promised = {line.strip().removeprefix("/") for line in _lines(data)}
    except Unfit:
        return
    gone = promised & (set(of_all) - set(produced))
    pages = {each for each in gone if "#" not in each}
    if pages:
        message = (
            f"у отключённых должностей есть опубликованные адреса, и они пропадут: {len(pages)}"
        )
        hint = "жива ссылка в вакансии или QR-код — пусть должность останется; иначе так и оставьте"
        yield Problem(f"{data.name}/company.yml", 1, 1, message, hint, severity="warning")


def _folder_of(at: str) -> str:
    """The role that a file is about; «» for what is no file of a role."""
    where = at.removeprefix("/")
    return where.removeprefix(_FILES).partition("/")[0] if where.startswith(_FILES) else ""


def _name_of(file: str) -> str:
    return file.rpartition("/")[2].partition(".")[0]


def _files_by_role(lost: Iterable[str]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for at in lost:
        if folder := _folder_of(at):
            found[folder].append(at)
    return found


def _common_name(files: list[str]) -> str:
    """What the names of `files` of several kinds end with: the name of the position in them."""
    stems = set(map(_name_of, files))
    words = zip(*(stem.split("-")[::-1] for stem in stems), strict=False)
    common = [each[0] for each in takewhile(lambda each: len(set(each)) == 1, words)]
    return "-".join(common[::-1]) if len(stems) > 1 else ""


def _renamed(data: Path, folder: str, old: str, lost: Mapping[str, int]) -> Problem:
    """All files of a position under their old name are one problem with one cure."""
    numbers = [number for at, number in lost.items() if _folder_of(at) == folder]
    return Problem(
        f"{data.name}/{LEDGER}",
        min(numbers),
        1,
        f"опубликованные файлы должности {folder} называются теперь иначе, их {len(numbers)}",
        f"впишите в {data.name}/roles/{folder}.yml прежнее имя: file_name: {old}; "
        "прежние файлы никому не нужны — удалите их строки",
    )


def _hint(lost: str, alive: Container[str]) -> str:
    where = lost.removeprefix("/")
    forget = "никому не нужен — удалите эту строку"
    if folder := _folder_of(lost):
        moved = f"должность переименована — впишите в её файл former_ids: [{folder}]"
        gone = "документов такого вида больше нет — верните файл данных, из которого они"
        return f"{gone if f'/{address.CATALOGUE}{folder}/' in alive else moved}; {forget}"
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
