"""The list of pictures beside links: one for each page."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from macros.documents.formats import preview as picture
from macros.documents.kinds.page_preview import page_preview, role_preview, skill_preview
from macros.documents.version import renderers
from macros.documents.walk import canonical
from macros.model.address import HOME, address_of, preview_of
from macros.model.record import FIRST_DAY

if TYPE_CHECKING:
    from macros.documents.preview import Masthead, Preview
    from macros.model.handbook import Handbook


@dataclass(frozen=True, slots=True)
class Pictured:
    """A page as its title and description tell of it."""

    address: str
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class PreviewFile:
    """A picture, not yet rendered: `address` is relative to the root of the site."""

    address: str
    fingerprint: str
    content: Callable[[], bytes] = field(repr=False, compare=False)
    suffix: str = "png"
    day: date = FIRST_DAY
    parts: tuple[PreviewFile, ...] = ()


def previews(
    handbook: Handbook, brand: Masthead, prose: Iterable[Pictured]
) -> tuple[PreviewFile, ...]:
    """A picture of every position and every skill, and of the other pages among `prose`."""
    return tuple(
        PreviewFile(
            address=preview_of(address),
            fingerprint=_hash(f"{renderers()} preview {canonical(preview)}"),
            content=partial(picture.png, preview),
        )
        for address, preview in _pages(handbook, brand, prose)
    )


def _pages(
    handbook: Handbook, brand: Masthead, prose: Iterable[Pictured]
) -> Iterator[tuple[str, Preview]]:
    records = {address_of(role): role_preview(handbook, role, brand) for role in handbook.roles}
    records |= {address_of(one): skill_preview(handbook, one, brand) for one in handbook.skills}
    yield from records.items()
    for page in prose:
        if page.address in records:
            continue
        cover = page.address == HOME
        yield page.address, page_preview(handbook, page.title, page.description, brand, cover=cover)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
