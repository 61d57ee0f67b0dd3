"""The icon and the typeface of a brand: what is published as a file must be harmless."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import font_source_sans_pro
import pytest
from PIL import Image

from macros.reading.load import load_handbook
from tests.reading.conftest import problems

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"{more}>{inside}</svg>'
PLAINLY = " — сохраните значок как «Простой SVG», буквы — фигурами, или возьмите PNG"
FONTS = Path(font_source_sans_pro.__file__).parent / "files"
REGULAR, BOLD = (FONTS / f"SourceSansPro-{name}.ttf" for name in ("Regular", "Bold"))
HEBREW = Path(__file__).parents[2] / "macros" / "fonts" / "NotoSansHebrew-Regular.ttf"


def drawing(inside: str = "<path d='M0 0h9v9z'/>", more: str = "") -> str:
    return SVG.format(inside=inside, more=more)


def faults(data: Path, name: str, content: bytes) -> list[str]:
    (data / name).write_bytes(content)
    (data / "brand.yml").write_text(f"icon: {name}\n", encoding="utf-8")
    return [line.removeprefix("data/brand.yml:1:7  ") for line in problems(data)]


@pytest.mark.parametrize(
    ("svg", "fault"),
    [
        (drawing("<script>alert(1)</script>"), "элемент script"),
        (drawing('<g><x:script xmlns:x="http://www.w3.org/1999/xhtml"/></g>'), "элемент script"),
        (drawing("<foreignObject/>"), "элемент foreignObject"),
        (drawing("<text>Ж</text>"), "элемент text"),
        (drawing('<g id="a"/>' + '<use href="#a"/>' * 21), "слишком много повторов use"),
        (drawing('<a href="javascript:alert(1)"><path/></a>'), "элемент a"),
        (drawing('<image href="https://a.b/c.png"/>'), "элемент image"),
        (drawing('<set attributeName="href" to="https://a.b"/>'), "элемент set"),
        (drawing(more=' onload="alert(1)"'), "сценарий onload"),
        (drawing('<use href="https://a.b/c.svg#d"/>'), "ссылка наружу: «https://a.b/c.svg#d»"),
        (drawing('<use href="data:image/svg+xml,x"/>'), "ссылка наружу: «data:image/svg+xml,x»"),
        (drawing("<style>@import 'x';</style>"), "стиль, который что-то загружает"),
        (drawing("<style>@im<!-- -->port 'x';</style>"), "стиль, который что-то загружает"),
        (drawing("<style>p{fill:u\\72l(x)}</style>"), "стиль, который что-то загружает"),
        (drawing("<path style='fill:url(//a.b/c)'/>"), "атрибут style, который что-то загружает"),
        (drawing("<path fill='URL( \"x\")'/>"), "атрибут fill, который что-то загружает"),
        ("<?xml-stylesheet href='https://a.b/c.css'?>" + drawing(), "указание другой программе"),
        (
            "<!DOCTYPE svg [<!ENTITY e '<script/>'>]>" + drawing("&e;"),
            "объявление <!DOCTYPE>",
        ),
    ],
)
def test_an_icon_that_could_do_something_is_refused(svg: str, fault: str, data: Path) -> None:
    assert faults(data, "mark.svg", svg.encode()) == [f"в значке «mark.svg» есть {fault}{PLAINLY}"]


@pytest.mark.parametrize(
    ("svg", "fault"),
    [
        ("", "«mark.svg» — не рисунок SVG или испорченный"),
        ("<svg/>", "«mark.svg» — не рисунок SVG или испорченный"),
        (drawing("<g>"), "«mark.svg» — не рисунок SVG или испорченный"),
        (drawing().replace("viewBox", "view"), "у значка «mark.svg» нет размера: viewBox="),
        (drawing().replace("0 0 9 9", "0 0 9 0"), "у значка «mark.svg» нет размера: viewBox="),
        (drawing(more=' width="0"'), "у значка «mark.svg» нет размера: viewBox="),
    ],
)
def test_what_is_no_drawing_is_named(svg: str, fault: str, data: Path) -> None:
    (line,) = faults(data, "mark.svg", svg.encode())
    assert line.startswith(fault)


@pytest.mark.parametrize(
    "svg",
    [
        drawing(),
        "<!-- by a program -->" + drawing("<title>Знак</title><style>.a{fill:#123456}</style>"),
        drawing('<defs><linearGradient id="a"/></defs><path fill="url(#a)"/><use href="#a"/>'),
        drawing(more=' width="24px" height="24.5"').replace("0 0 9 9", "0,0,9.5,9"),
        drawing('<i:view xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:zoom="2"/>'),
    ],
)
def test_a_harmless_drawing_is_kept_as_it_is(svg: str, data: Path) -> None:
    assert faults(data, "mark.svg", svg.encode()) == []
    assert load_handbook(data).handbook.icon == svg.encode()


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((64, 64), []),
        (
            (64, 32),
            ["значок не квадратный: 64 × 32 точек — обрежьте его или добавьте прозрачные поля"],
        ),
    ],
)
def test_an_icon_may_be_a_square_picture(
    size: tuple[int, int], expected: list[str], data: Path
) -> None:
    target = BytesIO()
    Image.new("RGBA", size).save(target, "PNG")
    assert faults(data, "mark.png", target.getvalue()) == expected


def typeface(data: Path, regular: bytes, bold: bytes = BOLD.read_bytes()) -> list[str]:
    (data / "fonts").mkdir()
    for name, content in (("one.ttf", regular), ("two.ttf", bold)):
        (data / "fonts" / name).write_bytes(content)
    text = "typeface:\n  regular: fonts/one.ttf\n  bold: fonts/two.ttf\n"
    (data / "brand.yml").write_text(text, encoding="utf-8")
    return problems(data)


def test_a_typeface_is_kept_as_it_is(data: Path) -> None:
    assert typeface(data, REGULAR.read_bytes()) == []
    assert load_handbook(data).handbook.typeface == (REGULAR.read_bytes(), BOLD.read_bytes())


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "«fonts/one.ttf» — не шрифт TTF или OTF, или он испорчен — WOFF и WOFF2"),
        (b"wOF2" + REGULAR.read_bytes(), "«fonts/one.ttf» — не шрифт TTF или OTF"),
        (REGULAR.read_bytes()[:9_000], "«fonts/one.ttf» — не шрифт TTF или OTF"),
        (HEBREW.read_bytes(), "в шрифте «fonts/one.ttf» нет русских букв — возьмите файл с"),
        (REGULAR.read_bytes() + b"0" * 1024 * 1024, "файл больше 1 МБ — уменьшите картинку"),
    ],
)
def test_a_file_that_is_no_use_as_a_typeface_is_named(
    content: bytes, fault: str, data: Path
) -> None:
    (line,) = typeface(data, content)
    assert line.startswith(f"data/brand.yml:2:12  {fault}")


@pytest.mark.parametrize("colour", ['"green"', '"#12"', '"#12345678"', '"rgb(0,0,0)"', '""'])
def test_what_is_no_colour_is_named(colour: str, data: Path) -> None:
    (data / "brand.yml").write_text(f"color: {colour}\n", encoding="utf-8")
    (line,) = problems(data)
    assert line.startswith("data/brand.yml:1:8  «")
    assert '— не цвет: нужны # и шесть цифр или букв от a до f, "#0b5578"' in line


def test_a_colour_without_quotes_is_no_note_that_nobody_sees(data: Path) -> None:
    (data / "brand.yml").write_text("color: #0b5578\n", encoding="utf-8")
    assert any("возьмите весь текст в кавычки" in line for line in problems(data))


def test_a_logo_among_the_settings_is_led_to_the_brand(data: Path) -> None:
    with (data / "company.yml").open("a", encoding="utf-8") as file:
        file.write("logo: logo.png\n")
    assert problems(data) == [
        "data/company.yml:4:7  логотип теперь называют в brand.yml: перенесите строку туда"
    ]
