"""Paragraph styles of a formal paper; Typst takes the sizes of type from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: `id` in the file, `name` in the list of styles, built-in ones in English.

    Sizes and spaces are in points; one with a size of its own has single line spacing. `keep` is
    for what may not part from the next paragraph; only justified words are divided by hyphens.
    """

    id: str
    name: str
    size: float | None = None
    bold: bool = False
    italic: bool = False
    align: Literal["left", "center", "right", "justify"] = "left"
    before: float = 0
    after: float = 0
    keep: bool = False
    indent: bool = False
    quiet: bool = False
    new_page: bool = False


STYLES = (
    Style("Title", "Title", bold=True, align="center", before=24, after=14, keep=True),
    Style("Heading1", "Heading 1", bold=True, align="center", before=14, after=6, keep=True),
    Style("Heading2", "Heading 2", italic=True, before=8, after=2, keep=True, indent=True),
    Style("ListBullet", "List Bullet", align="justify"),
    Style("Annex", "Приложение", bold=True, align="center", after=10, keep=True, new_page=True),
    Style(
        "PlainHeading",
        "Заголовок без номера",
        bold=True,
        align="center",
        before=14,
        after=6,
        keep=True,
    ),
    Style("Lead", "Вводные слова", align="justify", keep=True, indent=True),
    Style("Body", "Абзац", align="justify", indent=True),
    Style("Clause", "Пункт", align="justify"),
    Style("Hint", "Подсказка", 10.5, italic=True, before=2, after=4, indent=True, quiet=True),
    Style("Service", "Служебный текст"),
    Style("ServiceHeading", "Служебный заголовок", bold=True, after=4, keep=True),
    Style("SignaturesHeading", "Заголовок подписей", bold=True, before=24, keep=True),
    Style("Signatory", "Подписывает", before=10, keep=True),
    Style("Rule", "Черта", before=12, keep=True),
    Style("RuleCaption", "Слова под чертой", 8, quiet=True),
    Style("Field", "Графа", before=8),
    Style("Note", "Примечание", 8.5, before=12, quiet=True),
    Style("PageMark", "Адрес страницы", 8.5, quiet=True),
    Style("CodeCaption", "Подпись кода", 9.5, bold=True, before=4),
    Style("CodeAddress", "Адрес кода", 9, quiet=True),
    Style("TableHeader", "Шапка таблицы", 10.5, bold=True, before=2, after=2, keep=True),
    Style("TableText", "Текст таблицы", 10.5, before=2, after=2),
    Style("CompactHeader", "Шапка мелкой таблицы", 9.5, bold=True, before=1, after=1, keep=True),
    Style("CompactText", "Текст мелкой таблицы", 9.5, before=0.5, after=0.5),
)
