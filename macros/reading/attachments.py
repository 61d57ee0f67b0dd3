"""The company's own files in the data folder: the letterhead and the logo."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import docx
from docx.shared import Mm
from PIL import Image

from macros.reading.files import Unfit, content
from macros.reading.problem import Problem, quoted

if TYPE_CHECKING:
    from docx.section import Section

    from macros.reading.document import Document

LETTERHEAD = "letterhead.docx"
_HEAVIEST_LETTERHEAD, _HEAVIEST_LOGO = 5, 1  # megabytes
_LARGEST = 4000  # pixels
_NARROWEST = 100  # millimetres of text: a sheet of A5 has 110 and more
_PICTURES = ("PNG", "JPEG")
SAVE_AS_WORD = f"сохраните бланк в Word как «Документ Word (*.docx)» под именем {LETTERHEAD}"
_SAVE_AS_PICTURE = "сохраните картинку заново как PNG или JPEG"


def read_letterhead(file: Path, shown: str) -> tuple[bytes, list[Problem]]:
    """The letterhead, or b"" and what is wrong with it."""
    try:
        return _word_file(file), []
    except Unfit as unfit:
        return b"", [Problem(shown, 1, 1, unfit.message, unfit.hint)]


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


def _word_file(file: Path) -> bytes:
    word = content(file, _HEAVIEST_LETTERHEAD, "уменьшите в нём картинки")
    try:
        document = docx.Document(BytesIO(word))
        pages = len(document.sections)
        width = _width(document.sections[-1]) if pages else 0
    except Exception:  # noqa: BLE001 – a file that is no Word document fails in any way
        message = "бланк — не документ Word"
        raise Unfit(message, SAVE_AS_WORD) from None
    if not pages:
        message = "в бланке не заданы размеры страницы"
        raise Unfit(message, "откройте его в Word и сохраните заново")
    if width < _NARROWEST:
        message = f"в бланке между полями {max(width, 0):.0f} мм"
        raise Unfit(message, f"документам нужно не меньше {_NARROWEST} мм: уменьшите поля")
    return word


def _width(section: Section) -> float:
    """Millimetres between the margins; python-docx refuses lengths that Word never writes."""
    margins = (section.left_margin, section.right_margin, section.gutter)
    return ((section.page_width or Mm(210)) - sum(margin or 0 for margin in margins)) / Mm(1)


def _picture(data: Path, name: str) -> bytes:
    file = data / name
    if not _is_inside(data, file):
        message = f"логотип {quoted(name)} лежит вне папки данных"
        raise Unfit(message, "положите картинку рядом с company.yml")
    if not _is_there(file):
        message = f"нет файла {quoted(name)}"
        raise Unfit(message, "положите картинку рядом с company.yml или уберите строку logo")
    picture = content(file, _HEAVIEST_LOGO, "уменьшите картинку")
    try:
        size, mode = _looked_at(picture)
    except Image.DecompressionBombError:
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
    with Image.open(BytesIO(content), formats=_PICTURES) as picture:
        size = max(picture.size)
        if size <= _LARGEST:
            picture.load()
        return size, picture.mode
