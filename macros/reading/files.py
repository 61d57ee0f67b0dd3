"""What lies on a disk under a name: only regular files are read, and whatever fails is said."""

from __future__ import annotations

import errno
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_MEGABYTE = 1024 * 1024
_OPEN_IT = "откройте доступ на чтение"


WRONG_FILE = "проверьте, тот ли это файл"


class Unfit(Exception):  # noqa: N818 – it is no failure of ours
    """Why a file cannot be used, and what to do about it."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def content(file: Path, heaviest: int, hint: str) -> bytes:
    """The bytes of a regular file of at most `heaviest` megabytes; `hint` says how to lighten it.

    A pipe or a device may never end, so nothing else is even opened.
    """
    try:
        _must_be_regular(file.stat().st_mode)
        with file.open("rb") as opened:
            found = opened.read(heaviest * _MEGABYTE + 1)
    except (OSError, ValueError) as error:
        raise _unfit(error, "файл") from None
    if len(found) > heaviest * _MEGABYTE:
        message = f"файл больше {heaviest} МБ"
        raise Unfit(message, hint)
    return found


def names(folder: Path) -> tuple[str, ...]:
    """What lies in a folder, in order; nothing in one that is not there."""
    try:
        return tuple(sorted(each.name for each in folder.iterdir()))
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as error:
        raise _unfit(error, "папку") from None


def _must_be_regular(mode: int) -> None:
    if S_ISDIR(mode):
        message = "это папка, а нужен файл"
        raise Unfit(message)
    if not S_ISREG(mode):
        message = "это не обычный файл, а канал или устройство"
        raise Unfit(message, "положите на его место обычный файл")


def _unfit(error: OSError | ValueError, what: str) -> Unfit:
    """The reason in words; a ValueError is a name that no disk can have."""
    number = error.errno if isinstance(error, OSError) else errno.ENAMETOOLONG
    match number:
        case errno.ENOENT:
            return Unfit("ссылка ведёт в никуда", "положите сюда сам файл")
        case errno.ELOOP:
            return Unfit("ссылка ведёт сама на себя", "положите сюда сам файл")
        case errno.ENOTDIR:
            return Unfit("это файл, а нужна папка")
        case errno.ENAMETOOLONG:
            return Unfit("имя слишком длинное, или в нём знак, какого в именах не бывает")
        case errno.EACCES | errno.EPERM:
            return Unfit(f"{what} не прочитать: нет прав доступа", _OPEN_IT)
        case _:
            code = errno.errorcode.get(number or 0, "без кода")
            return Unfit(f"{what} не прочитать: ошибка диска {code}")
