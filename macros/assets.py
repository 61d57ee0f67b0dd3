"""Small files beside the pages: notices, the brand, data of scripts, QR codes, redirects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from macros.derived.palette import palette
from macros.documents.formats import qr
from macros.documents.kinds import vacancy
from macros.filling import filled
from macros.model.address import (
    FONTS,
    ICON,
    NOTICES,
    PALETTE,
    POSTINGS,
    absolute,
    preview_of,
    short_of,
)
from macros.pages import Redirect, short_addresses
from macros.views.moved import moved
from macros.views.profile import profile
from macros.views.stylesheet import faces, stylesheet
from macros.views.vacancy_builder import posting

if TYPE_CHECKING:
    from macros.documents.downloads import Download
    from macros.model.handbook import Handbook
    from macros.model.role import Role


@dataclass(frozen=True)
class Asset:
    """A small file that is published as it is."""

    address: str
    content: str | bytes


_PNG = b"\x89PNG"


def assets(
    handbook: Handbook, redirects: Iterable[Redirect], downloads: Iterable[Download]
) -> Iterator[Asset]:
    """Everything that is neither a page nor a document; no document need be made for it."""
    notices = Path(__file__).with_name(NOTICES).read_text(encoding="utf-8")
    yield Asset(NOTICES, notices.encode("utf-8-sig"))
    yield Asset(icon_address(handbook), icon(handbook))
    yield Asset(PALETTE, stylesheet(handbook))
    yield from (Asset(f"{FONTS}{face.name}", face.content) for face in faces(handbook))
    papers = {
        file.role: file.address
        for file in downloads
        if file.kind.name == vacancy.KIND and file.suffix == "docx"
    }
    for role in handbook.roles:
        known = profile(handbook, role)
        yield Asset(known.address, known.json)
        words = posting(handbook, role, papers[role.id])
        yield Asset(f"{POSTINGS}{role.id}.json", words)
        yield from _codes(handbook, role)
    for redirect in redirects:
        page = redirect.page
        yield Asset(
            f"{redirect.address}index.html",
            moved(
                redirect.address,
                page.address,
                title=page.title,
                description=page.description,
                preview=preview_of(redirect.about),
                icon=icon_address(handbook),
                site_url=handbook.site_url,
            ),
        )


def icon(handbook: Handbook) -> bytes:
    """The icon of the site, an SVG or a PNG picture."""
    return handbook.icon or filled("icon.svg.jinja", colours=palette(handbook.brand)).encode()


def icon_address(handbook: Handbook) -> str:
    """Where the icon lies on the site."""
    return f"{ICON}.{'png' if icon(handbook).startswith(_PNG) else 'svg'}"


def _codes(handbook: Handbook, role: Role) -> Iterator[Asset]:
    whole = absolute(handbook.site_url, short_of(role))
    if whole:
        for address in short_addresses(role):
            yield Asset(f"{address}qr.svg", qr.svg_file(whole))
            yield Asset(f"{address}qr.png", qr.png(whole, margin=4))
