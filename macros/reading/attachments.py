"""The company's own files in the data folder: the letterhead and the logo."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import docx
from docx.shared import Mm
from PIL import Image

from macros.reading.problem import Problem, quoted

if TYPE_CHECKING:
    from pathlib import Path

    from docx.section import Section

    from macros.reading.document import Document

LETTERHEAD = "letterhead.docx"
_MEGABYTE = 1024 * 1024
_HEAVIEST_LETTERHEAD, _HEAVIEST_LOGO = 5 * _MEGABYTE, _MEGABYTE
_LARGEST = 4000  # pixels
_NARROWEST = 100  # millimetres of text: a sheet of A5 has 110 and more
_PICTURES = ("PNG", "JPEG")
_SAVE_AS_WORD = "сохраните его в Word как «Документ Word (*.docx)»"
_SAVE_AS_PICTURE = "сохраните картинку заново как PNG или JPEG"


class Unfit(Exception):  # noqa: N818 – it is no failure of ours
    """Why a file cannot be used, and what to do about it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def read_letterhead(data: Path, folder: str) -> tuple[bytes, list[Problem]]:
    """The letterhead, b"" for the standard one; `folder` is how problems name the data folder."""
    file = data / LETTERHEAD
    if file.is_symlink() or file.exists():
        try:
            return _word_file(file), []
        except Unfit as unfit:
            path = f"{folder}/{LETTERHEAD}"
            return b"", [Problem(path, 1, 1, unfit.message, unfit.hint)]
    problems = [
        Problem(f"{folder}/{other.name}", 1, 1, f"бланк называется {LETTERHEAD}", _SAVE_AS_WORD)
        for other in sorted(data.glob("*"))
        if other.stem.lower() == "letterhead"
    ]
    return b"", problems


def read_logo(data: Path, company: Document) -> tuple[bytes | None, list[Problem]]:
    """The picture that `logo` names, None when it names none or one that cannot be used.

    It is looked at even if other fields of the company are wrong: all problems come at once.
    """
    name = company.content.get("logo") if isinstance(company.content, dict) else None
    if not isinstance(name, str) or not name.strip():
        return None, []
    try:
        return _picture(data, name), []
    except Unfit as unfit:
        line, column = company.position(("logo",))
        problem = Problem(company.path, line, column, unfit.message, unfit.hint, field="logo")
        return None, [problem]


def _word_file(file: Path) -> bytes:
    content = _content(file, _HEAVIEST_LETTERHEAD, "уменьшите в нём картинки")
    try:
        document = docx.Document(BytesIO(content))
        pages = len(document.sections)
        width = _width(document.sections[-1]) if pages else 0
    except Exception:  # noqa: BLE001 – a file that is no Word document fails in any way
        message = "бланк — не документ Word"
        raise Unfit(message, _SAVE_AS_WORD) from None
    if not pages:
        message = "в бланке не заданы размеры страницы"
        raise Unfit(message, "откройте его в Word и сохраните заново")
    if width < _NARROWEST:
        message = f"в бланке между полями {max(width, 0):.0f} мм"
        raise Unfit(message, f"документам нужно не меньше {_NARROWEST} мм: уменьшите поля")
    return content


def _width(section: Section) -> float:
    """Millimetres between the margins; python-docx refuses lengths that Word never writes."""
    margins = (section.left_margin, section.right_margin, section.gutter)
    return ((section.page_width or Mm(210)) - sum(margin or 0 for margin in margins)) / Mm(1)


def _picture(data: Path, name: str) -> bytes:
    file = data / name
    if not file.resolve().is_relative_to(data.resolve()):
        message = f"логотип {quoted(name)} лежит вне папки данных"
        raise Unfit(message, "положите картинку рядом с company.yml")
    if not file.exists():
        message = f"нет файла {quoted(name)}"
        raise Unfit(message, "положите картинку рядом с company.yml или уберите строку logo")
    content = _content(file, _HEAVIEST_LOGO, "уменьшите картинку")
    try:
        with Image.open(BytesIO(content), formats=_PICTURES) as picture:
            size, mode = max(picture.size), picture.mode
            if size <= _LARGEST:
                picture.load()
    except Exception:  # noqa: BLE001 – a file that is no picture fails in any way
        message = f"{quoted(name)} — не картинка PNG или JPEG, или она испорчена"
        raise Unfit(message, _SAVE_AS_PICTURE) from None
    if size > _LARGEST:
        message = f"картинка {quoted(name)} больше {_LARGEST} точек"
        raise Unfit(message, "уменьшите её: в документе логотип не выше двух сантиметров")
    if mode == "CMYK":
        message = f"картинка {quoted(name)} — в красках для типографии (CMYK)"
        raise Unfit(message, "сохраните её в RGB")
    return content


def _content(file: Path, heaviest: int, hint: str) -> bytes:
    try:
        content = file.read_bytes()
    except OSError:
        message = "файл не прочитать"
        raise Unfit(message, "нужен обычный файл, открытый для чтения") from None
    if len(content) > heaviest:
        message = f"файл больше {heaviest // _MEGABYTE} МБ"
        raise Unfit(message, hint)
    return content
