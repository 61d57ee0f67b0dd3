import errno
import os

import pytest

from macros.failures import why

TOLD = (
    errno.ENOSPC,
    errno.EROFS,
    errno.EACCES,
    errno.ENOENT,
    errno.EEXIST,
    errno.ENOTDIR,
    errno.EADDRINUSE,
)


@pytest.mark.parametrize("code", TOLD, ids=errno.errorcode.get)
def test_common_failures_are_told_in_russian(code: int) -> None:
    told = why(OSError(code, os.strerror(code)))
    assert not any(letter.isascii() and letter.isalpha() for letter in told)


def test_a_rare_one_in_the_system_s_own_words() -> None:
    assert why(OSError(errno.EXDEV, "Invalid cross-device link")) == "Invalid cross-device link"


def test_one_that_has_only_a_text() -> None:
    assert why(OSError("cannot write")) == "cannot write"
