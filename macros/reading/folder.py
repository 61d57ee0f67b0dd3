"""What lies in the data folder: every name is read, is left alone by a rule, or is a problem."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from macros.reading.fields import closest
from macros.reading.files import Unfit, names
from macros.reading.ledger import LEDGER
from macros.reading.letterhead import LETTERHEAD, SAVE_AS_WORD
from macros.reading.problem import Problem, Severity, quoted
from macros.reading.published import PUBLISHED
from macros.reading.schema import KEYED, SINGLE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

ROLES = "roles"
READ = frozenset(
    {f"{name}.yml" for name in (*SINGLE, *KEYED) if name != "role"}
    | {LETTERHEAD, LEDGER, PUBLISHED, ROLES, "schema"}
)
"""Names that mean something in the data folder, besides those of files that brand.yml names."""
LEFT_ALONE = (
    *(".*", "*~", "#*#", "~$*", "*.bak", "*.orig", "*.swp", "*.tmp"),  # of editors
    *("thumbs.db", "desktop.ini"),  # of file managers
    "readme*",
)
"""Whatever the case of their letters."""
_SUFFIX = re.compile(r"\.(?:ya?ml|json|txt|docx?|odt|rtf)\b.*")
_COPY = re.compile(
    r"^(?:копия|copy-of|copy)-+|[-–—_]*(?:\(?(?:копия|copy)\)?(?:-*\(?\d+\)?)?|\(\d+\))$"
)
"""What file managers and people add to the name of a copy."""
_LIKENESS = 0.75  # «stafing» is «staffing», «notes» is not «roles»
_AWAY = "лишнее уберите из папки данных или начните его имя с точки"
_MAY_BE = (
    (re.compile(r"\.(?:ya?ml|json)\b"), f"должности лежат в папке {ROLES}; {_AWAY}", True),
    (re.compile(r"\.docx?$"), f"бланк называется {LETTERHEAD}; {_AWAY}", False),
    (
        re.compile(r"\.(?:svg|png|jpe?g|[ot]tf)$"),
        f"картинки и шрифты называют в brand.yml; {_AWAY}",
        False,
    ),
    (re.compile(r""), _AWAY, False),
)
"""What a name says about a file, the hint, and whether the site would change without a word."""


def listed(folder: Path, shown: str) -> tuple[frozenset[str], tuple[Problem, ...]]:
    """Names that are not left alone; a folder that cannot be listed is a problem."""
    try:
        found = names(folder)
    except Unfit as unfit:
        return frozenset(), (Problem(shown, 1, 1, unfit.message, unfit.hint),)
    return frozenset(name for name in found if not _left_alone(name)), ()


def meant(strays: Iterable[str]) -> dict[str, str]:
    """Names that nothing reads, where they resemble one that is read: the latter by the former."""
    plain = {_bare(name): name for name in sorted(READ)}
    likely = {name: closest(_bare(name), plain, _LIKENESS) for name in strays}
    return {name: plain[guess] for name, guess in likely.items() if guess}


def strays_in_data(found: Collection[str], strays: Iterable[str], shown: str) -> Iterator[Problem]:
    """An error for what may have been meant to be read, a warning for anything else."""
    likely = meant(strays)
    for name in strays:
        if original := _original(name, found):
            yield _copy(f"{shown}/{name}", original)
            continue
        hint, error = next((h, e) for known, h, e in _MAY_BE if known.search(name.lower()))
        if name in likely:
            hint, error = _renaming(name, likely[name], found), True
        message = "под таким именем справочник ничего не читает"
        severity: Severity = "error" if error else "warning"
        yield Problem(f"{shown}/{name}", 1, 1, message, hint, severity=severity)


def strays_in_roles(folder: Path, found: frozenset[str], shown: str) -> Iterator[Problem]:
    """Everything in the folder of positions that is the file of none."""
    for name in sorted(found - set(roles_among(found))):
        if original := _original(name, found):
            yield _copy(f"{shown}/{name}", original, "; новой должности дайте имя латиницей")
            continue
        if _inside(folder / name) is not None:
            message, hint = "в эту папку справочник не заглядывает", _MAY_BE[0][1]
        elif "." not in name or _SUFFIX.search(name.lower()):
            message = "имя файла с данными кончается на .yml"
            hint = _renaming(name, f"{_bare(name)}.yml", found)
        else:
            message, hint = "это не файл должности", _AWAY
        yield Problem(f"{shown}/{name}", 1, 1, message, hint)


def meant_roles(folder: Path, found: frozenset[str]) -> Iterator[str]:
    """Ids that misplaced files were probably meant to give, so that nobody misses them."""
    for name in found - set(roles_among(found)):
        yield from map(_bare, (name, *(_inside(folder / name) or ())))


def roles_among(found: Collection[str]) -> list[str]:
    """Names of files of positions, their ids aside; a copy beside its original is none."""
    return [n for n in sorted(found) if n.endswith(".yml") and not _original(n, found)]


def _original(name: str, found: Collection[str]) -> str | None:
    """The file that this one, by its name, is a copy of."""
    bare = _bare(name)
    known = f"{_COPY.sub('', bare)}.yml"
    is_copy = _COPY.search(bare) and _SUFFIX.search(name.lower())
    return known if is_copy and known in found else None


def _copy(shown: str, original: str, more: str = "") -> Problem:
    message = f"похоже на копию файла {original}; справочник её не читает"
    return Problem(shown, 1, 1, message, f"перенесите правки в {original}; {_AWAY}{more}")


def _inside(folder: Path) -> tuple[str, ...] | None:
    """What a folder holds, None if it is none."""
    try:
        return names(folder)
    except Unfit:
        return None


def _left_alone(name: str) -> bool:
    return any(fnmatchcase(name.lower(), pattern) for pattern in LEFT_ALONE)


def _renaming(name: str, known: str, found: Collection[str]) -> str:
    if known in found:
        return f"{known} здесь уже есть: перенесите правки в него; {_AWAY}"
    if known == LETTERHEAD and not name.lower().endswith(".docx"):
        return SAVE_AS_WORD
    return f"{'переименуйте в' if _bare(name) == _bare(known) else 'возможно,'} {quoted(known)}"


def _bare(name: str) -> str:
    """A name without what slips in: capitals, spaces, signs that nobody sees, other suffixes."""
    seen = "".join(char for char in name if char.isprintable()).strip().lower()
    return _SUFFIX.sub("", seen).strip().replace(" ", "-")
