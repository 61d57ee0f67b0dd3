"""What the system answers when a file or a port cannot be had, in Russian."""

from __future__ import annotations

import errno

_REASONS = {
    errno.ENOSPC: "на диске не осталось места",
    errno.EDQUOT: "место, отведённое вам на диске, кончилось",
    errno.EROFS: "диск доступен только для чтения",
    errno.EACCES: "нет прав на чтение или запись",
    errno.EPERM: "нет прав на чтение или запись",
    errno.ENOENT: "такой папки нет",
    errno.EEXIST: "это имя занято",
    errno.ENOTDIR: "на месте папки лежит файл",
    errno.EISDIR: "на месте файла лежит папка",
    errno.ENAMETOOLONG: "имя слишком длинное",
    errno.EMFILE: "открыто слишком много файлов",
    errno.EBUSY: "папка занята: её держит другая программа или в неё смонтирован том",
    errno.EIO: "диск не отвечает",
    errno.EADDRINUSE: "он занят",
    errno.EADDRNOTAVAIL: "у этого компьютера нет такого адреса",
}


def why(error: OSError) -> str:
    """The reason of `error` in a few words; the system's own where we have none."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error))
