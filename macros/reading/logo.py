"""The company's logo: a picture in the data folder that every format of papers can show."""

from __future__ import annotations

import os
import warnings
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from macros.reading.files import Unfit, content
from macros.reading.problem import Problem, quoted

if TYPE_CHECKING:
    from macros.reading.document import Document

_HEAVIEST = 1  # megabytes
_LARGEST = 4000  # pixels
_PICTURES = ("PNG", "JPEG")
_SAVE_AS_PICTURE = "сохраните картинку заново как PNG или JPEG"


def read_logo(data: Path, company: Document) -> tuple[bytes | None, list[Problem]]:
    """The picture that `logo` names, None when it names none or one that cannot be used.

    It is looked at even if other fields of the company are wrong: all problems come at once.
    """
    name = logo_name(company)
    if name is None:
        return None, []
    try:
        return _picture(data, name), []
    except Unfit as unfit:
        line, column = company.position(("logo",))
        problem = Problem(company.path, line, column, unfit.message, unfit.hint, field="logo")
        return None, [problem]


def logo_name(company: Document) -> str | None:
    """What `logo` names, if it says anything."""
    name = company.content.get("logo") if isinstance(company.content, dict) else None
    return name if isinstance(name, str) and name.strip() else None


def _picture(data: Path, name: str) -> bytes:
    file = data / name
    if not _is_inside(data, file):
        message = f"логотип {quoted(name)} лежит вне папки данных"
        raise Unfit(message, "положите картинку рядом с company.yml")
    if not _is_there(file):
        message = f"нет файла {quoted(name)}"
        raise Unfit(message, "положите картинку рядом с company.yml или уберите строку logo")
    picture = content(file, _HEAVIEST, "уменьшите картинку")
    try:
        size, mode = _looked_at(picture)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        size, mode = _LARGEST + 1, ""
    except Exception:  # noqa: BLE001 – a file that is no picture fails in any way
        message = f"{quoted(name)} — не картинка PNG или JPEG, или она испорчена"
        raise Unfit(message, _SAVE_AS_PICTURE) from None
    if size > _LARGEST:
        message = f"картинка {quoted(name)} больше {_LARGEST} точек"
        raise Unfit(message, "уменьшите её: в документе логотип не выше двух сантиметров")
    if mode == "CMYK":
        message = f"картинка {quoted(name)} — в красках для типографии (CMYK)"
        raise Unfit(message, "сохраните её в RGB")
    return picture


def _is_inside(data: Path, file: Path) -> bool:
    try:
        return Path(os.path.realpath(file)).is_relative_to(os.path.realpath(data))
    except (OSError, ValueError):
        return True  # reading it says what is wrong with the name


def _is_there(file: Path) -> bool:
    try:
        file.lstat()
    except FileNotFoundError:
        return False
    except (OSError, ValueError):
        return True  # the same
    return True


def _looked_at(content: bytes) -> tuple[int, str]:
    """The longer side of a picture in pixels and its colours, after a look at each of them."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        picture = Image.open(BytesIO(content), formats=_PICTURES)
    with picture:
        size = max(picture.size)
        if size <= _LARGEST:
            picture.load()
        return size, picture.mode
