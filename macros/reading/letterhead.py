"""The company's Word file that papers are made on: it must be fit to print on and to publish."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import docx
from docx.shared import Mm

from macros.reading.files import Unfit, content
from macros.reading.letterhead_parts import faults_of_parts, parsed
from macros.reading.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from docx.document import Document
    from docx.section import Section

    from macros.reading.letterhead_parts import Fault

LETTERHEAD = "letterhead.docx"
SAVE_AS_WORD = f"сохраните бланк в Word как «Документ Word (*.docx)» под именем {LETTERHEAD}"
_HEAVIEST, _HEAVIEST_UNPACKED = 5, 50  # megabytes
_NARROWEST = 100  # millimetres of text each way: a sheet of A5 has 110 and more
_LARGEST = 558  # millimetres: Word has no larger sheet
_XML = (".xml", ".rels")


def read_letterhead(file: Path, shown: str) -> tuple[bytes, list[Problem]]:
    """The letterhead, or b"" and everything that is wrong with it."""
    try:
        word = content(file, _HEAVIEST, "уменьшите в нём картинки")
        faults = _faults(word)
    except Unfit as unfit:
        return b"", [Problem(shown, 1, 1, unfit.message, unfit.hint)]
    return b"" if faults else word, [Problem(shown, 1, 1, *fault) for fault in faults]


def failing(data: Path, write: Callable[[], object]) -> tuple[Problem, ...]:
    """What is wrong with a letterhead that looks sound but takes no paper, as `write` finds out.

    What Word files may lack or hold twice has no end, so one paper is tried.
    """
    try:
        write()
    except Exception:  # noqa: BLE001 – a paper on a faulty letterhead fails in any way
        message = "на этом бланке документ Word не составить"
        return (Problem(f"{data.name}/{LETTERHEAD}", 1, 1, message, SAVE_AS_WORD),)
    return ()


def _faults(word: bytes) -> tuple[Fault, ...]:
    try:
        _refuse_bombs(word)
        document = docx.Document(BytesIO(word))
        # python-docx refuses lengths that Word never writes, lxml what is no XML.
        faults = dict.fromkeys((*_of_sheet(document), *faults_of_parts(document)))
        # So does whatever goes through the styles, as every paper does.
        tuple(style.style_id for style in document.styles)
    except Unfit:
        raise
    except Exception:  # noqa: BLE001 – a file that is no Word document fails in any way
        message = "бланк — не документ Word"
        raise Unfit(message, SAVE_AS_WORD) from None
    return tuple(faults)


def _refuse_bombs(word: bytes) -> None:
    """Refuse what swells when it is opened, and what is told from a document by its name only."""
    with ZipFile(BytesIO(word)) as archive:
        entries = archive.infolist()
        if sum(entry.file_size for entry in entries) > _HEAVIEST_UNPACKED * 1024 * 1024:
            message = f"бланк, если его распаковать, больше {_HEAVIEST_UNPACKED} МБ"
            raise Unfit(message, "уменьшите в нём картинки")
        if b"macroEnabled" in archive.read("[Content_Types].xml"):
            message = "бланк с макросами"
            raise Unfit(message, SAVE_AS_WORD)
        for entry in entries:
            if entry.filename.endswith(_XML) and _declares(archive.read(entry)):
                message = "в бланке объявлены сущности XML, каких Word не пишет"
                raise Unfit(message, SAVE_AS_WORD)


def _declares(xml: bytes) -> bool:
    return parsed(xml).getroottree().docinfo.internalDTD is not None


def _of_sheet(document: Document) -> Iterator[Fault]:
    """What of the last section, which the text goes into, leaves no room for it."""
    if not document.sections:
        yield "в бланке не заданы размеры страницы", "откройте его в Word и сохраните заново"
        return
    section = document.sections[-1]
    if any(margin < 0 for margin in _margins(section)):
        yield "в бланке поле меньше нуля", "поля бывают от нуля миллиметров"
        return
    wide, high = (section.page_width or Mm(210)) / Mm(1), (section.page_height or Mm(297)) / Mm(1)
    if max(wide, high) > _LARGEST:
        yield f"лист бланка — {wide:.0f} × {high:.0f} мм", "выберите размер листа: A4"
    left, right, gutter, top, bottom, *_ = (margin / Mm(1) for margin in _margins(section))
    for name, room in (
        ("между полями", wide - left - right - gutter),
        ("от верхнего поля до нижнего", high - top - bottom),
    ):
        if room < _NARROWEST:
            hint = f"документам нужно не меньше {_NARROWEST} мм: уменьшите поля"
            yield f"в бланке {name} {max(room, 0):.0f} мм", hint


def _margins(section: Section) -> tuple[int, ...]:
    return tuple(
        margin or 0
        for margin in (
            *(section.left_margin, section.right_margin, section.gutter),
            *(section.top_margin, section.bottom_margin),
            *(section.header_distance, section.footer_distance),
        )
    )
