"""How a company looks: a few colours, pictures and a typeface; the engine has all the rest."""

from __future__ import annotations

from pydantic import Field

from macros.model.colour import Colour
from macros.model.record import Record, Verbatim

UNCHOSEN = ""
"""A colour that the company has not named; YAML has no way to write it."""


class Typeface(Record):
    """Files of a typeface, by weight."""

    regular: Verbatim = Field(description="Обычное начертание, файл TTF или OTF: fonts/our.ttf")
    bold: Verbatim | None = Field(default=None, description="Полужирное начертание, если есть")


class Brand(Record):
    """What the company puts in the place of the usual look; every field may be left out."""

    color: Colour = Field(default=UNCHOSEN, description='Цвет ссылок и кнопок: "#0b5578"')
    color_dark: Colour = Field(
        default=UNCHOSEN, description="Он же на тёмном; без этой строки подбирается сам"
    )
    icon: Verbatim | None = Field(
        default=None, description="Значок: файл SVG или квадратная картинка PNG в папке данных"
    )
    logo: Verbatim | None = Field(
        default=None, description="Логотип для документов: PNG или JPEG в папке данных"
    )
    typeface: Typeface | None = Field(default=None, description="Шрифт: файлы в папке данных")
