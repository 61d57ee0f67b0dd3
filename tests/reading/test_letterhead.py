"""A letterhead is refused for what its papers would publish, fetch or have no room for."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.shared import Length, Mm

from macros.documents.formats.docx.styles import standard_letterhead
from macros.reading.letterhead import SAVE_AS_WORD
from tests.reading.conftest import problems
from tests.reading.letterheads import DOCUMENT, SETTINGS, TYPES, edited, in_body, plain, related

TAKES = (
    "бланк берёт часть содержимого по ссылке, с этого компьютера или из сети"
    " — вставьте её в сам бланк"
)
SIGNED = (
    "в бланке есть примечания или исправления, под которыми стоят имена"
    " — удалите примечания, а исправления примите или отклоните"
)
MACROS = f"бланк с макросами — {SAVE_AS_WORD}"
ENTITIES = f"в бланке объявлены сущности XML, каких Word не пишет — {SAVE_AS_WORD}"
NO_WORD = f"бланк — не документ Word — {SAVE_AS_WORD}"
NEGATIVE = "в бланке поле меньше нуля — поля бывают от нуля миллиметров"
ROOM = "документам нужно не меньше 100 мм: уменьшите поля"


def named(content: bytes, data: Path) -> list[str]:
    (data / "letterhead.docx").write_bytes(content)
    return [line.removeprefix("data/letterhead.docx:1:1  ") for line in problems(data)]


def entity(name: str) -> bytes:
    """A file in which a part declares an entity and calls it."""
    root = "w:document" if name == DOCUMENT else "a:theme"
    return edited(
        plain(),
        (name, f"<{root} ", f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><{root} '),
    )


def field(*pieces: str) -> bytes:
    code = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return in_body(f"<w:p>{begin}{code}{end}</w:p>")


def linked_picture() -> bytes:
    blip = (
        '<a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
        ' r:link="image"/>'
    )
    return in_body(
        f"<w:p><w:r><w:drawing>{blip}</w:drawing></w:r></w:p>",
        related("image", "https://tracker.example/a.png", external=True),
    )


def embedded(kind: str, target: str) -> bytes:
    used = (
        '<w:p><w:r><w:object xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'relationships"><w:control r:id="{kind}"/></w:object></w:r></w:p>'
    )
    return in_body(used, related(kind, target))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (entity(DOCUMENT), ENTITIES),
        (entity("word/theme/theme1.xml"), ENTITIES),
        (edited(plain(), **{"word/theme/theme1.xml": "<a:theme"}), NO_WORD),
        (edited(plain(), (TYPES, "wordprocessingml.document.main", "x")), NO_WORD),
        (edited(plain(), (TYPES, "wordprocessingml.styles", "x")), NO_WORD),
        (
            edited(
                plain(),
                (
                    TYPES,
                    "vnd.openxmlformats-officedocument.wordprocessingml.document.main",
                    "vnd.ms-word.document.macroEnabled.main",
                ),
            ),
            MACROS,
        ),
        (linked_picture(), TAKES),
        (in_body('<w:p><w:fldSimple w:instr=" INCLUDEPICTURE x.png "/></w:p>'), TAKES),
        (field(" INCLUDE", "TEXT C:\\\\a.docx"), TAKES),
        (field("ddeauto excel a b"), TAKES),
        (
            in_body('<w:p><v:imagedata xmlns:v="urn:v" src="file:///C:/a.png"/></w:p>'),
            TAKES,
        ),
        (
            related("hyperlink", "file:///C:/Users/ivanov/a.docx", external=True),
            (
                "ссылка в бланке ведёт не в сеть: «file:///C:/Users/ivanov/a.docx»"
                " — адрес начинается с https:// или mailto:"
            ),
        ),
        (
            embedded("oleObject", "embeddings/a.bin"),
            "в бланк вложен объект другой программы: «oleObject» — замените его картинкой",
        ),
        (
            embedded("package", "embeddings/a.xlsx"),
            "в бланк вложен объект другой программы: «package» — замените его картинкой",
        ),
        (in_body('<w:p><w:ins w:id="1" w:author="Иванов"/></w:p>'), SIGNED),
        (in_body('<w:p><w:pPr><w:rPr><w:del w:author="И"/></w:rPr></w:pPr></w:p>'), SIGNED),
        (
            related(
                "comments",
                "comments.xml",
                part='<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/'
                '2006/main"><w:comment w:author="Иванов"/></w:comments>',
            ),
            SIGNED,
        ),
    ],
)
def test_what_papers_would_publish_or_fetch(content: bytes, expected: str, data: Path) -> None:
    assert named(content, data) == [expected]


def sheet(**lengths: Length) -> bytes:
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    for name, length in lengths.items():
        setattr(section, name, length)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (sheet(page_height=Mm(1)), f"в бланке от верхнего поля до нижнего 0 мм — {ROOM}"),
        (sheet(top_margin=Mm(200)), f"в бланке от верхнего поля до нижнего 72 мм — {ROOM}"),
        (sheet(page_width=Mm(1)), f"в бланке между полями 0 мм — {ROOM}"),
        (sheet(top_margin=Mm(-20)), NEGATIVE),
        (edited(sheet(left_margin=Mm(20)), (DOCUMENT, 'w:left="', 'w:left="-')), NEGATIVE),
        (edited(sheet(gutter=Mm(20)), (DOCUMENT, 'w:gutter="', 'w:gutter="-')), NEGATIVE),
        (
            sheet(page_height=Mm(1100)),
            "лист бланка — 210 × 1100 мм — выберите размер листа: A4",
        ),
    ],
)
def test_sheet_without_room_for_a_text(content: bytes, expected: str, data: Path) -> None:
    assert named(content, data) == [expected]


def test_all_faults_of_a_letterhead_come_at_once(data: Path) -> None:
    content = in_body('<w:p><w:ins w:author="И"/></w:p>', sheet(page_height=Mm(1)))
    assert len(named(content, data)) == 2


def test_letterhead_that_swells(data: Path) -> None:
    target = BytesIO(plain())
    with ZipFile(target, "a", ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image1.bmp", bytes(51 * 1024 * 1024))
    assert named(target.getvalue(), data) == [
        "бланк, если его распаковать, больше 50 МБ — уменьшите в нём картинки"
    ]


@pytest.mark.parametrize(
    "content",
    [
        plain(),
        standard_letterhead(),
        related("hyperlink", "https://company.example/", external=True),
        related("hyperlink", "mailto:hr@company.example", external=True),
        related("attachedTemplate", "file:///C:/Users/i/a.dotx", of=SETTINGS, external=True),
        related("vbaProject", "vbaProject.bin"),
        related("customXml", "../customXml/item1.xml", part="<a/>"),
        field(" PAGE "),
        sheet(page_width=Mm(148), page_height=Mm(210), left_margin=Mm(20), right_margin=Mm(20)),
    ],
)
def test_what_papers_leave_behind_or_may_show_is_no_fault(content: bytes, data: Path) -> None:
    assert named(content, data) == []
