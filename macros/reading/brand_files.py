"""The files that brand.yml names: pictures, a drawing and a typeface that every format can show."""

from __future__ import annotations

import os
import warnings
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageFont

from macros.reading.document import Document, Place, dotted
from macros.reading.drawing import insist_on_a_drawing
from macros.reading.files import Unfit, content
from macros.reading.problem import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Callable

_HEAVIEST = 1  # megabytes
_LARGEST = 4000  # pixels
_SAVE_AS_PICTURE = "сохраните картинку заново как PNG или JPEG"
_FONTS = (b"\0\1\0\0", b"OTTO", b"true")
"""How files of TrueType and OpenType begin; Typst and browsers both read them."""
_RUSSIAN = "ЖЩЯ"
"""Letters that look alike only where a font has none of them."""


@dataclass(frozen=True)
class BrandFiles:
    """What the files hold; b"" or None where none is named or it cannot be used."""

    icon: bytes = b""
    logo: bytes | None = None
    typeface: tuple[bytes, ...] = ()
    problems: tuple[Problem, ...] = field(default=(), repr=False)


def read_brand_files(data: Path, brand: Document) -> BrandFiles:
    """The files in the folder `data` that `brand` names.

    They are looked at even if its other fields are wrong: all problems come at once.
    """
    found: dict[Place, bytes] = {}
    problems: list[Problem] = []
    for place, name in named_files(brand).items():
        try:
            found[place] = _file(data, name)
            _CHECKS[place](found[place], name)
        except Unfit as unfit:
            line, column = brand.position(place)
            message, hint = unfit.message, unfit.hint
            problems.append(Problem(brand.path, line, column, message, hint, field=dotted(place)))
    return BrandFiles(
        icon=found.get(_ICON, b""),
        logo=found.get(_LOGO),
        typeface=tuple(found[place] for place in (_REGULAR, _BOLD) if place in found),
        problems=tuple(problems),
    )


def named_files(brand: Document) -> dict[Place, str]:
    """The names of files by the field that names them."""
    return {place: name for place, name in brand.texts() if place in _CHECKS and name.strip()}


def _file(data: Path, name: str) -> bytes:
    file = data / name
    if not _is_inside(data, file):
        message = f"файл {quoted(name)} лежит вне папки данных"
        raise Unfit(message, "положите его рядом с brand.yml")
    if not _is_there(file):
        message = f"нет файла {quoted(name)}"
        raise Unfit(message, "положите его рядом с brand.yml или уберите строку")
    return content(file, _HEAVIEST, "уменьшите картинку, а в шрифте оставьте русский и латиницу")


def _icon(file: bytes, name: str) -> None:
    if name.lower().endswith(".svg"):
        insist_on_a_drawing(file, name)
        return
    width, height = _picture(file, name, ("PNG",), "сохраните значок как SVG или PNG")
    if width != height:
        message = f"значок не квадратный: {width} × {height} точек"
        raise Unfit(message, "обрежьте его или добавьте прозрачные поля")


def _logo(file: bytes, name: str) -> None:
    _picture(file, name, ("PNG", "JPEG"), _SAVE_AS_PICTURE)


def _picture(file: bytes, name: str, forms: tuple[str, ...], cure: str) -> tuple[int, int]:
    try:
        size, mode = _looked_at(file, forms)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        size, mode = (_LARGEST + 1, 0), ""
    except Exception:  # noqa: BLE001 – a file that is no picture fails in any way
        message = f"{quoted(name)} — не картинка {' или '.join(forms)}, или она испорчена"
        raise Unfit(message, cure) from None
    if max(size) > _LARGEST:
        message = f"картинка {quoted(name)} больше {_LARGEST} точек"
        raise Unfit(message, "уменьшите её: в документе логотип не выше двух сантиметров")
    if mode == "CMYK":
        message = f"картинка {quoted(name)} — в красках для типографии (CMYK)"
        raise Unfit(message, "сохраните её в RGB")
    return size


def _font(file: bytes, name: str) -> None:
    try:
        font = ImageFont.truetype(BytesIO(file))
        shapes = {bytes(font.getmask(letter)) for letter in _RUSSIAN}
    except Exception:  # noqa: BLE001 – a file that is no font fails in any way
        font = None
    if font is None or not file.startswith(_FONTS):
        message = f"{quoted(name)} — не шрифт TTF или OTF, или он испорчен"
        raise Unfit(message, "WOFF и WOFF2 не годятся для PDF: возьмите файл TTF или OTF")
    if _is_variable(font):
        message = f"{quoted(name)} — вариативный шрифт: в PDF у него было бы одно начертание"
        raise Unfit(message, "возьмите отдельные файлы обычного и полужирного начертаний")
    if len(shapes) == 1:
        message = f"в шрифте {quoted(name)} нет русских букв"
        raise Unfit(message, "возьмите файл с кириллицей или уберите строку")


def _is_variable(font: ImageFont.FreeTypeFont) -> bool:
    try:
        return bool(font.get_variation_axes())
    except OSError:
        return False


_ICON: Place = ("icon",)
_LOGO: Place = ("logo",)
_REGULAR: Place = ("typeface", "regular")
_BOLD: Place = ("typeface", "bold")
_CHECKS: dict[Place, Callable[[bytes, str], None]] = {
    _ICON: _icon,
    _LOGO: _logo,
    _REGULAR: _font,
    _BOLD: _font,
}


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


def _looked_at(content: bytes, forms: tuple[str, ...]) -> tuple[tuple[int, int], str]:
    """The sides of a picture in pixels and its colours, after a look at each of them."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        picture = Image.open(BytesIO(content), formats=forms)
    with picture:
        if max(picture.size) <= _LARGEST:
            picture.load()
        return picture.size, picture.mode
