"""Pictures beside links: size, weight, and that any text fits."""

from __future__ import annotations

import os
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from macros.documents.formats.preview import png
from macros.documents.kinds.page_preview import page_preview, role_preview
from macros.documents.preview import Masthead, Preview
from macros.documents.previews import Pictured, previews
from macros.model.handbook import Handbook
from macros.site import Site
from tests.conftest import DATA

BRAND = Masthead("Справочник", (DATA / "favicon.svg").read_bytes())
PAPER = (250, 249, 245)


@pytest.fixture(scope="module")
def preview(handbook: Handbook) -> Preview:
    return role_preview(handbook, handbook.role("agent"), BRAND)


def _opened(picture: bytes) -> Image.Image:
    return Image.open(BytesIO(picture)).convert("RGB")


def test_role_is_shown_with_its_place_and_key_skills(preview: Preview, handbook: Handbook) -> None:
    role = handbook.role("agent")
    assert preview.title == role.title
    assert handbook.department(role.department).title in preview.place
    assert len(preview.points) == len(role.key_skills)
    assert preview.accent == handbook.department(role.department).accent


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"title": "Главный специалист по сопровождению клиентов " * 3, "text": "Слово. " * 170},
        {"title": "Щ" * 120, "text": "w" * 1200},
        {"title": "Оператор 😀 客服 𓀀", "text": "👩‍💻 ₴ → العربية", "company": "ООО «Ромашка»"},
        {"points": tuple(f"Навык номер {n} с длинным названием" for n in range(3))},
        {"points": (), "pointed": "", "place": "", "accent": None},
        {"cover": True},
        {"brand": Masthead("Справочник " * 12)},
    ],
)
def test_any_text_fits_into_a_light_picture(preview: Preview, changed: dict[str, object]) -> None:
    made = png(replace(preview, **changed))
    picture = _opened(made)
    assert picture.size == (1200, 630)
    assert len(made) <= 60 * 1024
    if not changed.get("cover"):
        margin = picture.crop((1145, 115, 1200, 630)).getcolors()
        foot = picture.crop((30, 600, 1200, 630)).getcolors()
        assert margin is not None
        assert foot is not None
        assert [colour for _, colour in margin] == [PAPER]
        assert [colour for _, colour in foot] == [PAPER]


def test_same_preview_gives_the_same_bytes(preview: Preview) -> None:
    assert png(preview) == png(preview)


def test_every_page_has_one_picture_at_an_address_of_its_own(handbook: Handbook) -> None:
    prose = [
        Pictured("", "Главная", "О чём"),
        Pictured("kpis/", "Показатели", "Что считают"),
    ]
    found = previews(handbook, BRAND, prose)
    addresses = [file.address for file in found]
    assert len(set(addresses)) == len(handbook.roles) + len(handbook.skills) + 2
    assert {"assets/preview/index.png", "assets/preview/roles/agent.png"} <= set(addresses)


def test_fingerprint_follows_what_is_seen(handbook: Handbook) -> None:
    one, other = (
        {f.address: f.fingerprint for f in previews(handbook, Masthead(name), [])}
        for name in ("Справочник", "Наш справочник")
    )
    assert one.keys() == other.keys()
    assert not set(one.values()) & set(other.values())


def test_home_shows_the_name_of_the_handbook(handbook: Handbook) -> None:
    preview = page_preview(handbook, "Главная", "О чём", BRAND, cover=True)
    assert preview.title == "Справочник"


def test_pictures_are_kept_from_run_to_run(handbook: Handbook, tmp_path: Path) -> None:
    few = handbook.model_copy(update={"roles": handbook.roles[:1], "skills": ()})
    few = few.model_copy(update={"roles": (few.roles[0].model_copy(update={"skills": ()}),)})
    prose = [Pictured("kpis/", "Показатели", "Что считают")]
    first = Site(few, tmp_path).previews(prose)
    files = [path.stat().st_ino for _, path in first]
    again = Site(few, tmp_path).previews(prose)
    assert [path.stat().st_ino for _, path in again] == files
    for _, path in first:
        os.utime(path.parent, (0, 0))
    without = Site(few, tmp_path).previews([])
    assert [path for _, path in first if path.exists()] == [path for _, path in without]
