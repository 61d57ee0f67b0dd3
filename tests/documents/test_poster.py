from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from itertools import combinations
from typing import Any

import pytest
from lxml import etree
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import Destination

from macros.derived.chart import org_chart
from macros.documents.formats.poster import files as form
from macros.documents.formats.poster.files import A3, A4, drawing
from macros.documents.formats.typesetter import queried
from macros.documents.kinds.org_chart_poster import KIND, org_chart_poster, posters
from macros.documents.poster import Poster, PosterNode
from macros.model.handbook import Handbook
from macros.model.size import ANY, Size
from tests.documents.conftest import HOSTILE, LEAD, handbook_of, role
from tests.documents.read_back import of_pdf, squeezed

SVG = "{http://www.w3.org/2000/svg}"
SIZES = ["small", "medium", "large"]
EMOJI = "😀"
RENDERERS = [form.pdf_a4, form.pdf_a3, form.svg, form.png]


@pytest.fixture(scope="module", params=SIZES)
def poster(request: pytest.FixtureRequest, handbook: Handbook) -> Poster:
    return org_chart_poster(handbook, handbook.size(request.param))


@pytest.fixture(scope="module")
def large(handbook: Handbook) -> Poster:
    return org_chart_poster(handbook, handbook.size("large"))


def test_every_size_of_centre_has_a_poster_of_its_roles(handbook: Handbook) -> None:
    for size, poster in zip(handbook.sizes, posters(handbook), strict=True):
        titles = [squeezed(node.title) for node in nodes(poster.root)]
        present = [each for each in handbook.roles if size.id in each.sizes]
        assert sorted(titles) == sorted(squeezed(each.title) for each in present)
        assert squeezed(size.title.lower()) in squeezed(poster.title.lower())


def test_reports_are_those_of_the_chart_on_the_site(handbook: Handbook, large: Poster) -> None:
    chart = org_chart(handbook, handbook.size("large"))

    def same(box: PosterNode, node: Any) -> bool:
        return squeezed(box.title) == squeezed(node.role.title) and all(
            same(*pair) for pair in zip(box.reports, node.reports, strict=True)
        )

    assert same(large.root, chart.root)


def test_stem_names_the_kind_and_the_size(large: Poster) -> None:
    assert KIND == "Плакат оргструктуры"
    assert large.stem == "plakat-orgstruktury-krupnyy-tsentr"


def test_box_tells_the_department_the_team_and_superiors_by_function(large: Poster) -> None:
    boxes = {squeezed(node.title): node for node in nodes(large.root)}
    assert boxes["Руководителькоманды"].remark == "подчинённых обычно 8–12"
    assert boxes["Аналитиккачества"].department.split() == ["Планирование", "и", "качество"]
    functional = boxes["Аналитиккачества"].functional
    assert list(map(squeezed, functional)) == ["функционально—операционномуменеджеру"]


def test_signs_are_explained_only_where_they_stand(handbook: Handbook) -> None:
    small, _, large = posters(handbook)
    assert "Пунктирная" not in small.note
    assert "Пунктирная" in large.note
    assert [entry.title for entry in small.legend] == ["Руководство", "Обслуживание клиентов"]


def test_company_and_address_stand_on_the_sheet_when_known(handbook: Handbook) -> None:
    company = handbook.company.model_copy(update={"short_name": "ООО «Ромашка»"})
    named = handbook.model_copy(update={"company": company}).published_at("https://a.example/b/")
    pdf = form.pdf_a4(posters(named)[0])
    assert "ООО«Ромашка»" in of_pdf(pdf)
    assert "https://a.example/b/structure/" in of_pdf(pdf)
    links = [
        each.get_object()["/A"]["/URI"] for each in PdfReader(BytesIO(pdf)).pages[0]["/Annots"]
    ]
    assert set(links) == {"https://a.example/b/structure/"}


def test_pdf_is_one_landscape_sheet(poster: Poster) -> None:
    for render, millimetres in ((form.pdf_a4, (297, 210)), (form.pdf_a3, (420, 297))):
        pages = PdfReader(BytesIO(render(poster))).pages
        assert len(pages) == 1
        size = tuple(round(float(side) / 72 * 25.4) for side in pages[0].mediabox[2:])
        assert size == millimetres


def test_roles_are_read_once_and_superiors_first(poster: Poster) -> None:
    titles = [squeezed(node.title) for node in nodes(poster.root)]
    for render in (form.pdf_a4, form.pdf_a3):
        reader = PdfReader(BytesIO(render(poster)))
        assert [squeezed(mark.title) for mark in bookmarks(reader.outline)] == titles
    texts = [squeezed(text) for text in svg_texts(form.svg(poster))]
    assert [text for text in texts if text in titles] == titles


def test_everything_can_be_selected_in_pdf_and_svg(poster: Poster) -> None:
    words = [poster.title, poster.subtitle, poster.note, *(each.title for each in poster.legend)]
    for node in nodes(poster.root):
        words += [node.title, node.department, node.remark, *node.functional]
    for text in (of_pdf(form.pdf_a4(poster)), squeezed("".join(svg_texts(form.svg(poster))))):
        assert not [word for word in words if squeezed(word) not in text]


def test_pdf_is_tagged_titled_and_in_russian(large: Poster) -> None:
    reader = PdfReader(BytesIO(form.pdf_a4(large)))
    assert reader.metadata is not None
    assert squeezed(reader.metadata.title or "") == squeezed(large.title)
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert reader.trailer["/Root"]["/Lang"] == "ru-RU"


def test_svg_has_a_title_and_nothing_from_outside(large: Poster) -> None:
    svg = form.svg(large)
    root = etree.fromstring(svg)
    assert [each.tag for each in root[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert root[0].text == large.title
    links = [value for each in root.iter() for name, value in each.items() if "href" in name]
    assert all(link.startswith("#") for link in links)
    assert not re.search(rb"url\((?!#)|@import|<image|<script", svg)


def test_words_of_svg_stand_over_their_outlines_on_the_sheet(poster: Poster) -> None:
    root = etree.fromstring(form.svg(poster))
    width, height = (float(side) for side in root.get("viewBox", "").split()[2:])
    spans = list(root.iter(f"{SVG}tspan"))
    starts = list(outline_starts(root))
    assert len(spans) > 20
    for span in spans:
        left, base = float(span.get("x", "nan")), float(span.get("y", "nan"))
        assert 0 < left < left + float(span.get("textLength", "nan")) < width
        assert 0 < base < height
        assert any(abs(left - x) < 0.1 and abs(base - y) < 0.1 for x, y in starts)


def test_png_is_an_a3_sheet_for_print(large: Poster) -> None:
    with Image.open(BytesIO(form.png(large))) as picture:
        assert picture.size == pytest.approx((2480, 1754), abs=1)


def test_letters_are_read_at_arms_length(poster: Poster) -> None:
    small = drawn_words(poster, A4)
    assert min(word["size"] for word in small) >= 8.5
    assert min(word["size"] for word in small if word["run"].endswith(".title")) >= 10
    for word, larger in zip(small, drawn_words(poster, A3), strict=True):
        assert larger["size"] == pytest.approx(word["size"] * 2**0.5, rel=0.001)


@pytest.mark.parametrize("render", RENDERERS)
def test_equal_posters_give_equal_bytes(large: Poster, render: Callable[[Poster], bytes]) -> None:
    first = render(large)
    form._plan.cache_clear()  # noqa: SLF001 – the second run measures anew
    assert render(replace(large)) == first


@pytest.mark.parametrize("hostile", [text for text in HOSTILE if EMOJI not in text])
def test_text_is_data(large: Poster, hostile: str) -> None:
    poster = everywhere(large, hostile)
    of_svg = squeezed("".join(svg_texts(form.svg(poster))))
    assert of_pdf(form.pdf_a4(poster)).count(squeezed(hostile)) >= 10
    assert of_svg.count(squeezed(hostile)) >= 10
    assert well_drawn(poster)


def test_character_of_no_font_is_named_in_every_format(large: Poster) -> None:
    poster = replace(large, root=replace(large.root, title="Директор 中 и 👩‍💻"))
    named = "[cjkunifiedideograph4e2d]"
    assert named in of_pdf(form.pdf_a4(poster))
    assert named in squeezed("".join(svg_texts(form.svg(poster))))
    assert form.png(poster)


@pytest.mark.parametrize("count", [1, 2, 30, 60])
def test_any_handbook_fits_one_sheet(large: Poster, count: int) -> None:
    poster = replace(large, root=grown(list(nodes(large.root)), count))
    assert len(list(nodes(poster.root))) == count
    assert well_drawn(poster)
    reader = PdfReader(BytesIO(form.pdf_a4(poster)))
    assert len(reader.pages) == 1
    assert len(list(bookmarks(reader.outline))) == count


def test_only_size_is_not_spoken_of_but_stays_in_the_address() -> None:
    (poster,) = posters(handbook_of(role(), LEAD))
    assert poster.title == "Организационная структура"
    assert poster.stem == "plakat-orgstruktury-malyy"
    handbook = handbook_of(role(), LEAD).model_copy(update={"sizes": (ANY,)})
    assert posters(handbook)[0].stem == "plakat-orgstruktury"


def test_role_without_a_superior_in_this_size_is_drawn_under_the_next_one() -> None:
    absent = role(id="middle", title="Средний", reports_to="lead", sizes=("other",))
    few = handbook_of(role(reports_to="middle"), absent, LEAD)
    other = Size(id="other", title="Другой", staff="от 30", description="Д.")
    handbook = few.model_copy(update={"sizes": (*few.sizes, other)})
    poster, _ = posters(handbook)
    assert [node.title for node in nodes(poster.root)] == ["Руководитель команды", "Оператор"]


def nodes(node: PosterNode) -> Iterator[PosterNode]:
    yield node
    for report in node.reports:
        yield from nodes(report)


def bookmarks(outline: Any) -> Iterator[Destination]:
    for each in outline:
        if isinstance(each, list):
            yield from bookmarks(each)
        else:
            yield each


def svg_texts(svg: bytes) -> list[str]:
    return ["".join(text.itertext()) for text in etree.fromstring(svg).iter(f"{SVG}text")]


def outline_starts(root: Any) -> Iterator[tuple[float, float]]:
    """Where each group of letters begins on its base line."""
    for group in {use.getparent() for use in root.iter(f"{SVG}use")}:
        moves = [move_of(each.get("transform", "")) for each in (group, *group.iterancestors())]
        yield sum(x for x, _ in moves), sum(y for _, y in moves)


def move_of(transform: str) -> tuple[float, float]:
    numbers = [float(number) for number in re.findall(r"-?[\d.]+", transform)]
    match transform.partition("(")[0], numbers:
        case "", []:
            return 0, 0
        case "translate", [x]:
            return x, 0
        case "translate", [x, y]:
            return x, y
        case "matrix", [1, 0, 0, -1, x, y]:
            return x, y
        case _:
            raise AssertionError(transform)


def drawn_words(poster: Poster, page: tuple[float, float]) -> list[dict[str, Any]]:
    return queried(form.TEMPLATE, drawing(poster, page), "word")


def well_drawn(poster: Poster) -> bool:
    """Boxes stand apart and on the sheet, each word in its box, head and foot off the boxes."""
    data = drawing(poster, A4)
    boxes = data["boxes"]
    top, bottom = min(map(upper, boxes)), max(map(lower, boxes))
    for one, other in combinations(boxes, 2):
        assert (
            one["x"] + one["width"] < other["x"]
            or other["x"] + other["width"] < one["x"]
            or lower(one) < upper(other)
            or lower(other) < upper(one)
        )
    for word in queried(form.TEMPLATE, data, "word"):
        found = re.match(r"node(\d+)\.", word["run"])
        left, right, above, below = 0.0, A4[0], 0.0, A4[1]
        if found:
            box = boxes[int(found[1])]
            left, right, above, below = box["x"], box["x"] + box["width"], upper(box), lower(box)
        elif word["run"] in {"company", "title", "subtitle"}:
            below = top
        else:
            above = bottom
        assert left < word["x"] < word["x"] + word["width"] < right
        assert above < word["y"] < below
    return True


def upper(box: dict[str, float]) -> float:
    return box["y"]


def lower(box: dict[str, float]) -> float:
    return box["y"] + box["height"]


def everywhere(poster: Poster, text: str) -> Poster:
    """The poster with `text` in every place for words."""

    def hostile(node: PosterNode) -> PosterNode:
        reports = tuple(map(hostile, node.reports))
        return replace(
            node, title=text, department=text, remark=text, functional=(text,), reports=reports
        )

    return replace(
        poster,
        title=text,
        subtitle=text,
        company=text,
        note=text,
        legend=tuple(replace(entry, title=text) for entry in poster.legend),
        root=hostile(poster.root),
    )


def grown(pool: list[PosterNode], count: int) -> PosterNode:
    """A tree of `count` boxes, three reports under each superior and leaves at the end."""

    def node(index: int) -> PosterNode:
        reports = range(3 * index + 1, min(3 * index + 4, count))
        model = pool[index % len(pool)]
        return replace(model, title=f"{model.title} {index}", reports=tuple(map(node, reports)))

    return node(0)
